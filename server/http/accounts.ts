// Accounts over HTTP: checks what is asked, minds the cookie; the rules are in accounts.
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import express, { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { NAME_MAX } from '../../shared/names.ts'
import { ACCOUNT_PASSWORD_MAX, type AccountRequests } from '../../shared/net/account.ts'
import type { Reason, Result } from '../../shared/net/protocol.ts'
import type { Accounts } from '../accounts/accounts.ts'
import { sessionToken } from '../accounts/cookie.ts'
import type { Asker } from '../accounts/registered.ts'
import type { ExportOfUser } from '../accounts/store.ts'
import { HttpError } from './errors.ts'
import type { Limit } from './limit.ts'
import { giveSession, takeSession } from './session.ts'

const BODY_BYTES_MAX = 4096
const LOOSE = 8 // UTF-16 units a character may take before it is cleaned

const name = z.string().max(NAME_MAX * LOOSE)
const password = z.string().max(ACCOUNT_PASSWORD_MAX * 2) // whether it is good is for accounts to say

type Action = keyof AccountRequests
const asks: { [K in Action]: z.ZodType<AccountRequests[K]['ask']> } = {
  claim: z.strictObject({ name, password }),
  'sign-in': z.strictObject({ name, password }),
  'sign-out': z.strictObject({ everywhere: z.boolean() }),
  password: z.strictObject({ current: password, next: password }),
  delete: z.strictObject({ password }),
}

/** What is not the request's form, which is 400. */
const STATUS: Partial<Record<Reason, number>> = {
  'no-session': 401,
  'wrong-login': 401,
  'wrong-password': 403,
  'name-taken': 409,
  'not-now': 409,
  'too-many-tries': 429,
  'server-full': 503,
}

export interface AccountRoutes {
  accounts: Accounts
  addressOf(request: Request): string
  limitRequests: Limit
}

/** The routes below /api/account. */
export function accountRoutes({ accounts, addressOf, limitRequests }: AccountRoutes): Router {
  const router = Router()

  function on<K extends Action>(
    action: K,
    run: (
      asker: Asker,
      ask: AccountRequests[K]['ask'],
      request: Request,
      response: Response,
    ) => Promise<Result<AccountRequests[K]['answer']>>,
  ): void {
    router.post(`/${action}`, async (request, response) => {
      const ask = asks[action].safeParse(request.body)
      if (!ask.success) throw new HttpError(400, 'bad-request')
      const asker = { token: sessionToken(request.headers.cookie), address: addressOf(request) }
      const result = await run(asker, ask.data, request, response)
      if (!result.ok) throw new HttpError(STATUS[result.code] ?? 400, result.code, result.text)
      response.json(result)
    })
  }

  router.use(
    async (request, response, next) => {
      await limitRequests(request)
      response.set('Cache-Control', 'no-store')
      next()
    },
    express.json({ limit: BODY_BYTES_MAX }),
  )
  on('claim', (asker, ask) => accounts.claim(asker, ask))
  on('sign-in', async (asker, ask, request, response) => {
    const result = await accounts.signIn(asker, ask)
    if (!result.ok) return result
    giveSession(request, response, result.token)
    return { ok: true, me: result.me }
  })
  on('sign-out', async (asker, ask, request, response) => {
    const result = await accounts.signOut(asker, ask)
    takeSession(request, response)
    return result
  })
  on('password', (asker, ask) => accounts.changePassword(asker, ask))
  on('delete', async (asker, ask, request, response) => {
    const result = await accounts.remove(asker, ask)
    if (result.ok) takeSession(request, response)
    return result
  })
  router.get('/', async (request, response) => {
    const state = await accounts.stateOf(sessionToken(request.headers.cookie))
    if (!state) throw new HttpError(401, 'no-session')
    response.json({ ok: true, ...state })
  })
  router.get('/export', async (request, response) => {
    const data = await accounts.exportOf(sessionToken(request.headers.cookie))
    if (!data) throw new HttpError(401, 'no-session')
    response.attachment('kickabout-account.json')
    await pipeline(Readable.from(toJson(data)), response)
  })
  return router
}

/** An AccountExport as JSON, page by page: one of very many messages never holds up a tick. */
async function* toJson({ messages, ...rest }: ExportOfUser): AsyncGenerator<string> {
  yield `${JSON.stringify(rest).slice(0, -1)},"messages":[`
  let separator = ''
  for await (const page of messages) {
    yield separator + page.map((message) => JSON.stringify(message)).join(',')
    separator = ','
  }
  yield ']}\n'
}
