// Puts the server together: storage, rooms, chat, hub, arena and HTTP behind one port. It holds no rules of its own.
import { randomBytes, randomInt } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { LOBBY_CHANNEL } from '../shared/chat.ts'
import { ARENA_PATH, HUB_PATH } from '../shared/net/protocol.ts'
import { createAccounts } from './accounts/accounts.ts'
import { nameKey } from './accounts/names.ts'
import { createPasswords } from './accounts/passwords.ts'
import { addressOf, sameOrigin } from './address.ts'
import { createArena } from './arena/arena.ts'
import { readBuiltins } from './builtin.ts'
import { createChat } from './chat/chat.ts'
import { createCircles } from './chat/circles.ts'
import { createPace, type Pace } from './chat/pace.ts'
import type { Whereabouts } from './chat/people.ts'
import { createTalks } from './chat/talks.ts'
import type { Tell } from './chat/tell.ts'
import { type Clock, systemClock } from './clock.ts'
import { createHttp } from './http/http.ts'
import { createHub } from './hub/hub.ts'
import type { Logger } from './log.ts'
import { createLoop, type LoopStats } from './match/loop.ts'
import { createMatch } from './match/match.ts'
import { createModeration } from './moderation/moderation.ts'
import { createSanctions } from './moderation/sanctions.ts'
import { createDirectory, type Directory } from './rooms/directory.ts'
import { createStadiums } from './rooms/stadiums.ts'
import type { CreateMatch } from './rooms/state.ts'
import { PROJECT_ROOT } from './root.ts'
import { createInspector } from './stadiums/inspector.ts'
import type { Storage } from './storage/storage.ts'

export interface ServerOptions {
  host: string
  port: number // 0: any free one
  secret: string // signs tickets
  log: Logger
  storage: Storage // whoever opened it closes it afterwards
  trustProxy?: string // which proxies may name the client's address; the same machine if not given
  gameFolder?: string // the built game
  guestsPerMinute?: number // new guests from one address
  uploadsPerMinute?: number // stadiums from one address
  moderators?: readonly string[] // registered names
  lobbyPer10s?: number // messages after which the lobby goes into slow mode
  pace?: Pace // how fast people may talk, if not the usual
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

const UPLOADS_MAX = 500
const LOBBY_PER_10_S = 30 // nobody reads faster
const ID_BYTES = 9
const DAY_MS = 24 * 3600 * 1000

const secureRandom = () => randomInt(2 ** 32) / 2 ** 32

/** Starts a server; rejects when the port cannot be had. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { clock = systemClock, random = secureRandom, log, storage } = options
  const { moderators = [] } = options
  const now = () => clock.now()
  const newId = () => randomBytes(ID_BYTES).toString('base64url')
  const sanctions = createSanctions(now, await storage.moderation.sanctions())
  const before = {
    slow: await storage.moderation.last('slow', LOBBY_CHANNEL),
    announce: await storage.moderation.last('announce', ''),
  }
  for (const name of moderators) {
    if (!(await storage.users.isRegistered(nameKey(name)))) log.warn({ name }, 'moderator not registered')
  }
  const accounts = createAccounts({
    ...{ store: storage.users, passwords: createPasswords(), random, now },
    moderators,
    changed: (user) => hub.changed(user),
    ended: (userId, which) => hub.drop(userId, which),
    removed: (userId, channels) =>
      void talks
        .forget(userId, channels)
        .catch((error: unknown) => log.error({ err: error }, 'talks not shown')),
  })
  const stadiums = createStadiums(readBuiltins(), UPLOADS_MAX, (hash) => directory.usesStadium(hash))
  const { app, trust } = createHttp({
    log,
    accounts,
    stadiums,
    inspector: createInspector(),
    gameFolder: options.gameFolder ?? join(PROJECT_ROOT, 'dist/game'),
    trustProxy: options.trustProxy ?? 'loopback',
    isStorageWell: storage.healthy,
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
    closed: (code) =>
      chat.closeRoom(code).catch((error: unknown) => log.error({ err: error }, 'room chat not dropped')),
  })
  const circles = createCircles(storage.channels.tiesOf, (error) =>
    log.error({ err: error }, 'ties not read'),
  )
  const pace = options.pace ?? createPace(now, options.lobbyPer10s ?? LOBBY_PER_10_S, [LOBBY_CHANNEL])
  const tell: Tell = (to, event, data) => hub.tell(to, event, data)
  const people: Whereabouts = {
    online: () => hub.online(),
    look: (userId) => hub.look(userId),
    ...{ place: directory.where, expectedIn: directory.expectedIn },
  }
  const shared = { circles, pace, people, now, newId, tell }
  const chat = createChat({
    ...{ ...shared, store: storage.messages, channels: storage.channels },
    ...{ mutedOf: sanctions.mutedOf, isModerator: accounts.isModerator },
    began: (channel) =>
      void talks.show(channel).catch((error: unknown) => log.error({ err: error }, 'talk not shown')),
  })
  const talks = createTalks({ ...shared, store: storage.channels, chat, nameKey })
  const moderation = createModeration({
    ...{ store: storage.moderation, messages: storage.messages, chat, pace, sanctions, now, newId, tell },
    ...{ before, person: storage.channels.person, isModerator: accounts.isModerator },
    cut: (userId) => hub.cut(userId),
  })
  const lines = { http, log, allowOrigin: sameOrigin }
  const hub = createHub({
    ...{ ...lines, clock, accounts, chat, talks, circles, moderation, sanctions, directory },
    madeAt: storage.moderation.madeAt,
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
  const stopTidying = tidyDaily(clock, log, () =>
    Promise.all([accounts.clean(), chat.clean(), moderation.clean()]),
  )

  const { port } = http.address() as AddressInfo
  let closing: Promise<void> | null = null
  const close = async (): Promise<void> => {
    stopTidying()
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

/** Runs `tidy` now and once a day; returns the way to stop. */
function tidyDaily(clock: Clock, log: Logger, tidy: () => Promise<unknown>): () => void {
  let cancel = () => {}
  const run = (): void => {
    cancel = clock.after(DAY_MS, run)
    tidy().catch((error: unknown) => log.error({ err: error }, 'tidying failed'))
  }
  run()
  return () => cancel()
}

/** A WebSocket to a path that is neither hub nor arena would stay open for ever. */
function refuseOtherUpgrades(http: Server): void {
  http.on('upgrade', (request, socket) => {
    const known = [HUB_PATH, ARENA_PATH].some((path) => request.url?.startsWith(`${path}/`))
    if (!known) socket.destroy()
  })
}
