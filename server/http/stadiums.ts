// Stadiums over HTTP: a file comes in once, is compiled, and goes out by its hash for good.
import type { RequestHandler } from 'express'
import { readStadium, StadiumError } from '../../shared/stadium/read.ts'
import type { Stadium } from '../../shared/stadium/types.ts'
import type { Accounts } from '../accounts/accounts.ts'
import { sessionToken } from '../accounts/cookie.ts'
import type { Stadiums } from '../rooms/stadiums.ts'
import { HttpError } from './errors.ts'
import type { Limit } from './limit.ts'

const YEAR_S = 365 * 24 * 3600

/** Refuses who has no session, before the body is read. */
export function needsSession(accounts: Accounts): RequestHandler {
  return async (request, _response, next) => {
    if (!(await accounts.find(sessionToken(request.headers.cookie)))) throw new HttpError(401, 'no-session')
    next()
  }
}

/** Refuses who is over the limit, before the body is read. */
export function limited(limit: Limit): RequestHandler {
  return async (request, _response, next) => {
    await limit(request)
    next()
  }
}

/** POST /api/stadiums, the file's text as text/plain. */
export function uploadRoute(stadiums: Stadiums): RequestHandler {
  return (request, response) => {
    if (typeof request.body !== 'string') {
      throw new HttpError(415, 'bad-request', 'Send the stadium file as text/plain.')
    }
    const { hash, stadium } = stadiums.add(compile(request.body))
    response.json({ ok: true, hash, name: stadium.name })
  }
}

function compile(source: string): Stadium {
  try {
    return readStadium(source)
  } catch (error) {
    if (error instanceof StadiumError) throw new HttpError(400, 'bad-stadium', error.message)
    throw error
  }
}

/** GET /api/stadiums/:hash, the compiled stadium. */
export function downloadRoute(stadiums: Stadiums): RequestHandler<{ hash: string }> {
  return (request, response) => {
    const json = stadiums.json(request.params.hash)
    if (json === null) throw new HttpError(404, 'no-stadium')
    response.set('Cache-Control', `public, max-age=${YEAR_S}, immutable`).type('json').send(json)
  }
}
