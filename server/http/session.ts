// POST /api/session: the visitor's user; a guest is made when the cookie names none. And the cookie itself.
import type { Request, RequestHandler, Response } from 'express'
import { PROTOCOL_VERSION } from '../../shared/net/protocol.ts'
import type { Accounts } from '../accounts/accounts.ts'
import { SESSION_COOKIE, sessionToken } from '../accounts/cookie.ts'
import type { Limit } from './limit.ts'

const COOKIE_MS = 400 * 24 * 3600 * 1000 // the most that browsers keep one; counts from every visit

/** Scripts never see it, other sites cannot send it, and over TLS it never travels in the clear. */
const cookieFor = (request: Request) =>
  ({ httpOnly: true, sameSite: 'lax', secure: request.secure, path: '/' }) as const

/** Gives the browser its session. */
export function giveSession(request: Request, response: Response, token: string): void {
  response.cookie(SESSION_COOKIE, token, { ...cookieFor(request), maxAge: COOKIE_MS })
}

/** Takes the browser's session away. */
export function takeSession(request: Request, response: Response): void {
  response.clearCookie(SESSION_COOKIE, cookieFor(request))
}

export function sessionRoute(accounts: Accounts, limitGuests: Limit): RequestHandler {
  return async (request, response) => {
    let token = sessionToken(request.headers.cookie)
    let me = await accounts.find(token)
    if (!me) {
      await limitGuests(request)
      const opened = await accounts.openGuest()
      token = opened.token
      me = opened.me
    }
    giveSession(request, response, token)
    response.set('Cache-Control', 'no-store').json({ ok: true, me, version: PROTOCOL_VERSION })
  }
}
