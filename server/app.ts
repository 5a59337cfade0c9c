// Puts the server together: storage, rooms, chat, hub, arena and HTTP behind one port. It holds no rules of its own.
import { randomBytes, randomInt } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { ARENA_PATH, HUB_PATH } from '../shared/net/protocol.ts'
import { createAccounts } from './accounts/accounts.ts'
import { createMemoryStore } from './accounts/store.ts'
import { addressOf, sameOrigin } from './address.ts'
import { createArena } from './arena/arena.ts'
import { readBuiltins } from './builtin.ts'
import { createChat, keptMessages } from './chat/chat.ts'
import { createMemoryMessages } from './chat/store.ts'
import { type Clock, systemClock } from './clock.ts'
import { createHttp } from './http/http.ts'
import { createHub } from './hub/hub.ts'
import type { Logger } from './log.ts'
import { createLoop, type LoopStats } from './match/loop.ts'
import { createMatch } from './match/match.ts'
import { createDirectory, type Directory } from './rooms/directory.ts'
import { createStadiums } from './rooms/stadiums.ts'
import type { CreateMatch } from './rooms/state.ts'
import { PROJECT_ROOT } from './root.ts'

export interface ServerOptions {
  host: string
  port: number // 0: any free one
  secret: string // signs tickets
  log: Logger
  trustProxy?: string // which proxies may name the client's address; the same machine if not given
  gameFolder?: string // the built game
  guestsPerMinute?: number // new guests from one address
  uploadsPerMinute?: number // stadiums from one address
  clock?: Clock
  random?: () => number
}

export interface RunningServer {
  url: string
  port: number
  /** How the ticks of all matches have come; kept up to date. */
  readonly ticking: Readonly<LoopStats>
  /** Tells everybody, cuts all lines and frees the port; twice is harmless. */
  close(): Promise<void>
}

const GUESTS_MAX = 100_000
const UPLOADS_MAX = 500
const ID_BYTES = 9

const secureRandom = () => randomInt(2 ** 32) / 2 ** 32

/** Starts a server; rejects when the port cannot be had. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { clock = systemClock, random = secureRandom, log } = options
  const accounts = createAccounts(createMemoryStore(GUESTS_MAX), random)
  const stadiums = createStadiums(readBuiltins(), UPLOADS_MAX, (hash) => directory.usesStadium(hash))
  const { app, trust } = createHttp({
    log,
    accounts,
    stadiums,
    gameFolder: options.gameFolder ?? join(PROJECT_ROOT, 'dist/game'),
    trustProxy: options.trustProxy ?? 'loopback',
    guestsPerMinute: options.guestsPerMinute ?? 60,
    uploadsPerMinute: options.uploadsPerMinute ?? 10,
  })
  const http = createServer(app)
  await listen(http, options.port, options.host)

  const loop = createLoop({ now: () => performance.now(), after: systemClock.after })
  const newMatch: CreateMatch = (match) =>
    createMatch({ ...match, loop, now: () => performance.now(), seed: Math.floor(random() * 2 ** 32) })
  const directory: Directory = createDirectory({
    ...{ clock, random, log, stadiums, secret: options.secret, createMatch: newMatch },
    moved: (userId) => hub.moved(userId),
    closed: (code) => void chat.closeRoom(code),
  })
  const chat = createChat({
    store: createMemoryMessages(keptMessages),
    now: () => clock.now(),
    newId: () => randomBytes(ID_BYTES).toString('base64url'),
    place: directory.where,
    expectedIn: directory.expectedIn,
    publish: (message) => hub.deliver(message),
  })
  const lines = { http, log, allowOrigin: sameOrigin }
  const hub = createHub({
    ...{ ...lines, clock, accounts, chat, directory },
    addressOf: (request) => addressOf(request, trust),
  })
  const arena = createArena({
    ...lines,
    now: () => clock.now(),
    redeem(ticket) {
      const claim = directory.redeem(ticket)
      return claim && ((connection) => claim.room.enter(claim.user, connection))
    },
  })
  refuseOtherUpgrades(http)

  const { port } = http.address() as AddressInfo
  let closing: Promise<void> | null = null
  const close = async (): Promise<void> => {
    directory.close()
    loop.close()
    const closed = Promise.all([hub.close(), arena.close()])
    http.closeAllConnections()
    await closed
  }
  return {
    url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`,
    port,
    ticking: loop.stats,
    close: () => (closing ??= close()),
  }
}

function listen(http: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject)
    http.listen(port, host, () => {
      http.off('error', reject)
      resolve()
    })
  })
}

/** A WebSocket to a path that is neither hub nor arena would stay open for ever. */
function refuseOtherUpgrades(http: Server): void {
  http.on('upgrade', (request, socket) => {
    const known = [HUB_PATH, ARENA_PATH].some((path) => request.url?.startsWith(`${path}/`))
    if (!known) socket.destroy()
  })
}
