// Stadiums over HTTP: a file comes in once, is read and measured, and goes out by its hash for good, or as the file it was.
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Request, RequestHandler, Response } from 'express'
import type { Accounts } from '../accounts/accounts.ts'
import { sessionToken } from '../accounts/cookie.ts'
import type { KnownStadium, Stadiums } from '../rooms/stadiums.ts'
import type { Inspector } from '../stadiums/inspector.ts'
import { HttpError } from './errors.ts'
import type { Limit } from './limit.ts'

const YEAR_S = 365 * 24 * 3600
const ASKED_MAX = 20 // hashes in one question

const compress = promisify(gzip)

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
export function uploadRoute(stadiums: Stadiums, inspector: Inspector): RequestHandler {
  return async (request, response) => {
    if (typeof request.body !== 'string') {
      throw new HttpError(415, 'bad-request', 'Send the stadium file as text/plain.')
    }
    const inspecting = inspector.inspect(request.body)
    if (!inspecting) throw new HttpError(429, 'too-fast', 'Too many stadiums are being read. Try again.')
    const answer = await inspecting
    if (!answer.ok) throw new HttpError(400, 'bad-stadium', answer.text)
    const { hash, stadium } = stadiums.add(answer.stadium, request.body)
    response.json({ ok: true, hash, name: stadium.name })
  }
}

/** GET /api/stadiums?of=hash,hash: the names of those that are here. */
export function knownRoute(stadiums: Stadiums): RequestHandler {
  return (request, response) => {
    const { of } = request.query
    const hashes = typeof of === 'string' ? of.split(',').slice(0, ASKED_MAX) : []
    const known = hashes.map((hash) => stadiums.find(hash)).filter((entry) => entry !== null)
    response
      .set('Cache-Control', 'no-store')
      .json({ ok: true, stadiums: known.map(({ hash, stadium }) => ({ hash, name: stadium.name })) })
  }
}

/** GET /api/stadiums/:hash, the compiled stadium. */
export function stadiumRoute(stadiums: Stadiums): RequestHandler<{ hash: string }> {
  const packed = new WeakMap<KnownStadium, Promise<Buffer>>() // everybody in a room asks for it
  return async (request, response) => {
    const entry = found(stadiums, request)
    response.set('Cache-Control', `public, max-age=${YEAR_S}, immutable`).type('json').vary('Accept-Encoding')
    if (!request.acceptsEncodings('gzip')) return void response.send(entry.json)
    const packing = packed.get(entry) ?? compress(entry.json)
    packed.set(entry, packing)
    response.set('Content-Encoding', 'gzip').send(await packing)
  }
}

/** GET /api/stadiums/:hash/file, the text as it came, to be saved under the stadium's name. */
export function fileRoute(stadiums: Stadiums): RequestHandler<{ hash: string }> {
  return (request: Request<{ hash: string }>, response: Response) => {
    const { source, stadium } = found(stadiums, request)
    if (!stadium.canBeStored)
      throw new HttpError(403, 'bad-request', 'Its author does not want this stadium to be copied.')
    response
      .attachment(`${fileName(stadium.name)}.hbs`)
      .set('Cache-Control', 'no-cache')
      .type('text/plain')
      .send(source)
  }
}

function found(stadiums: Stadiums, request: Request<{ hash: string }>): KnownStadium {
  const entry = stadiums.find(request.params.hash)
  if (!entry) throw new HttpError(404, 'no-stadium')
  return entry
}

/** A name no file system reads as a place or a device, and none refuses. */
const fileName = (name: string): string =>
  name.replace(/[\\/:*?"<>|\p{C}]/gu, '-').replace(/^[. -]+|[. ]+$/gu, '') || 'stadium'
