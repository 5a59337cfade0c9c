// POST /api/session: the visitor's user; a guest is made when the cookie names none.
import type { RequestHandler } from 'express'
import { PROTOCOL_VERSION } from '../../shared/net/protocol.ts'
import type { Accounts } from '../accounts/accounts.ts'
import { SESSION_COOKIE, sessionToken } from '../accounts/cookie.ts'
import type { Limit } from './limit.ts'

const YEAR_MS = 365 * 24 * 3600 * 1000

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
    response.cookie(SESSION_COOKIE, token, {
      httpOnly: true,
      sameSite: 'lax',
      secure: request.secure,
      maxAge: YEAR_MS, // counts from every visit
      path: '/',
    })
    response.set('Cache-Control', 'no-store').json({ ok: true, me, version: PROTOCOL_VERSION })
  }
}
