// Refusals over HTTP: a status and a Failure as JSON; of what went wrong inside, nothing gets out.
import type { NextFunction, Request, Response } from 'express'
import type { Failure, Reason } from '../../shared/net/protocol.ts'
import type { Logger } from '../log.ts'
import { refuse } from '../refuse.ts'

/** A refusal that a handler throws. */
export class HttpError extends Error {
  readonly status: number
  readonly failure: Failure

  constructor(status: number, code: Reason, text?: string) {
    super(text ?? code)
    this.status = status
    this.failure = refuse(code, text)
  }
}

/** The last handler: nothing answers this address. */
export function notFound(): never {
  throw new HttpError(404, 'bad-request', 'There is nothing at this address.')
}

/** Sentences for what the body readers refuse, by their status. */
const CLIENT_ERRORS: Record<number, string> = {
  400: 'The request cannot be read.',
  413: 'The request is too large.',
  415: 'The request has a type or encoding that is not read here.',
}

/** Turns everything thrown into a Failure. */
export function answerErrors(log: Logger) {
  // Express knows error handlers by their four parameters.
  return (error: unknown, _request: Request, response: Response, next: NextFunction): void => {
    const status = statusOf(error)
    if (status >= 500) log.error({ err: error }, 'http request failed')
    if (response.headersSent) next(error)
    else response.status(status).json(failureOf(error, status))
  }
}

function failureOf(error: unknown, status: number): Failure {
  if (error instanceof HttpError) return error.failure
  return status >= 500 ? refuse('server-error') : refuse('bad-request', CLIENT_ERRORS[status])
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'status' in error ? error.status : 500
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500
}
