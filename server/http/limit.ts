// Limits for each address over HTTP; in memory, and where a cluster shares them, in its store.
import type { IncomingMessage } from 'node:http'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { HttpError } from './errors.ts'

const MINUTE_S = 60

/** Counts one request of an address; throws HttpError 429 over `perMinute`. */
export type Limit = (request: IncomingMessage) => Promise<void>

export function createLimit(perMinute: number, addressOf: (request: IncomingMessage) => string): Limit {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: MINUTE_S })
  return async (request) => {
    try {
      await limiter.consume(addressOf(request))
    } catch (error) {
      if (error instanceof RateLimiterRes) throw new HttpError(429, 'too-fast')
      throw error
    }
  }
}
