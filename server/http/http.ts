// Everything that is asked over plain HTTP: the game's files, sessions, stadiums, health. It knows nothing of rooms.
import express, { type Express, type RequestHandler } from 'express'
import helmet from 'helmet'
import { ACCOUNT_PATH } from '../../shared/net/account.ts'
import { MAX_TEXT_BYTES } from '../../shared/stadium/source.ts'
import type { Accounts } from '../accounts/accounts.ts'
import { addressOf, sameOrigin, type Trust } from '../address.ts'
import type { Logger } from '../log.ts'
import type { Stadiums } from '../rooms/stadiums.ts'
import type { Inspector } from '../stadiums/inspector.ts'
import { accountRoutes } from './accounts.ts'
import { answerErrors, HttpError, notFound } from './errors.ts'
import { gameRoutes } from './game.ts'
import { createLimit } from './limit.ts'
import { sessionRoute } from './session.ts'
import { fileRoute, knownRoute, limited, needsSession, stadiumRoute, uploadRoute } from './stadiums.ts'

const JSON_BYTES_MAX = 4096
const ACCOUNT_REQUESTS_PER_MINUTE = 60 // from one address; tries of passwords have tighter limits

export interface HttpOptions {
  log: Logger
  accounts: Accounts
  stadiums: Stadiums
  inspector: Inspector
  gameFolder: string
  trustProxy: string
  isStorageWell(): Promise<boolean>
  guestsPerMinute: number // from one address
  uploadsPerMinute: number
}

export interface Http {
  app: Express
  trust: Trust // which proxies may name a client's address
}

const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false, // they would upgrade http, which a server at home does not have
    directives: {
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'connect-src': ["'self'", 'ws:', 'wss:'],
      'default-src': ["'self'"],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'self'"],
    },
  },
  strictTransportSecurity: false, // for the proxy that has the certificate to say
})

const sameOriginOnly: RequestHandler = (request, _response, next) => {
  const reads = request.method === 'GET' || request.method === 'HEAD'
  if (!reads && !sameOrigin(request))
    throw new HttpError(403, 'bad-request', 'The request comes from another site.')
  next()
}

/** The Express application; it listens nowhere yet. */
export function createHttp(options: HttpOptions): Http {
  const { accounts, inspector, stadiums } = options
  const app = express()
  app.disable('x-powered-by').disable('etag').set('trust proxy', options.trustProxy)
  const trust: Trust = app.get('trust proxy fn')
  const limit = (perMinute: number) => createLimit(perMinute, (request) => addressOf(request, trust))
  const readText = express.text({ type: 'text/plain', limit: MAX_TEXT_BYTES })
  const uploads = limited(limit(options.uploadsPerMinute))

  app.use(securityHeaders, sameOriginOnly)
  app.get('/api/health', async (_request, response) => {
    const ok = await options.isStorageWell()
    response.status(ok ? 200 : 503).json({ ok, storage: ok ? 'ok' : 'failing' })
  })
  const readJson = express.json({ limit: JSON_BYTES_MAX })
  app.post('/api/session', readJson, sessionRoute(accounts, limit(options.guestsPerMinute)))
  app.post('/api/stadiums', needsSession(accounts), uploads, readText, uploadRoute(stadiums, inspector))
  app.get('/api/stadiums', knownRoute(stadiums))
  app.get('/api/stadiums/:hash', stadiumRoute(stadiums))
  app.get('/api/stadiums/:hash/file', fileRoute(stadiums))
  app.use(
    ACCOUNT_PATH,
    accountRoutes({
      accounts,
      addressOf: (request) => addressOf(request, trust),
      limitRequests: limit(ACCOUNT_REQUESTS_PER_MINUTE),
    }),
  )
  app.use('/api', notFound)
  app.use(gameRoutes(options.gameFolder))
  app.use(notFound, answerErrors(options.log))
  return { app, trust }
}
