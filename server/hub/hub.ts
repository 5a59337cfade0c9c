// The lobby connection: who connects, what they may ask, which channels they hear. Rules are in rooms, chat and accounts.
import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { type DefaultEventsMap, Server, type Socket } from 'socket.io'
import { type ChatMessage, roomChannel } from '../../shared/chat.ts'
import { parser } from '../../shared/net/parser.ts'
import {
  type Entry,
  HUB_PATH,
  type HubEvents,
  PROTOCOL_VERSION,
  type Reason,
  type Result,
  type User,
} from '../../shared/net/protocol.ts'
import type { Accounts } from '../accounts/accounts.ts'
import { sessionToken } from '../accounts/cookie.ts'
import { type Chat, channelsAt } from '../chat/chat.ts'
import type { Clock } from '../clock.ts'
import { createBuckets } from '../limits.ts'
import type { Logger } from '../log.ts'
import type { Directory } from '../rooms/directory.ts'
import { dispatch, type Handlers, refuseTooFast } from './dispatch.ts'
import { createListFeed, createOnlineFeed } from './feeds.ts'
import { createPeople, type Presence } from './people.ts'

const MESSAGE_BYTES_MAX = 16 * 1024
const CONNECT_MS = 10_000 // a line that has not said who it is by then is cut
const REQUEST_BURST = 20
const REQUESTS_PER_S = 10
const REFUSED_BURST = 200 // a client that goes on after so many refusals is hostile
const TABS_MAX = 20 // lines of one user
const LIST = 'list' // the lines that see the room list

type ClientEvents = Record<string, (...args: unknown[]) => void>
type ServerEvents = { [E in keyof HubEvents]: (data: HubEvents[E]) => void }
interface Caller {
  presence: Presence<Line>
  address: string // for limits only
}
interface LineData {
  user: User // as the session said it
  caller: Caller
}
type Line = Socket<ClientEvents, ServerEvents, DefaultEventsMap, LineData>

export interface HubOptions {
  http: HttpServer
  clock: Clock
  log: Logger
  accounts: Accounts
  chat: Chat
  directory: Directory
  allowOrigin(request: IncomingMessage): boolean
  addressOf(request: IncomingMessage): string
}

export interface Hub {
  /** Where a user is or is expected has changed. */
  moved(userId: string): void
  /** Brings a stored message to those in its channel. */
  deliver(message: ChatMessage): void
  close(): Promise<void>
}

const userRoom = (id: string) => `user:${id}`
const channelRoom = (channel: string) => `channel:${channel}`

export function createHub(options: HubOptions): Hub {
  const { accounts, chat, clock, directory, log } = options
  const now = () => clock.now()
  const pace = createBuckets(REQUEST_BURST, REQUESTS_PER_S, now)
  const patience = createBuckets(REFUSED_BURST, REQUESTS_PER_S, now)
  const people = createPeople<Line>()
  const io = new Server<ClientEvents, ServerEvents, DefaultEventsMap, LineData>(options.http, {
    path: HUB_PATH,
    parser,
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: MESSAGE_BYTES_MAX,
    connectTimeout: CONNECT_MS,
    destroyUpgrade: false, // the arena's path shares the HTTP server
    allowRequest: (request, decide) => decide(null, options.allowOrigin(request)),
  })
  const list = createListFeed(clock, directory.list, (update) => io.to(LIST).emit('rooms', update))
  const stopOnline = createOnlineFeed(clock, people.count, (online) => io.emit('online', online))

  const handlers: Handlers<Line> = {
    async profile(line, ask) {
      const { presence } = line.data.caller
      const changed = await accounts.change(presence.user, ask)
      if (!changed.ok) return changed
      presence.user = changed.me
      directory.rename(changed.me)
      io.to(userRoom(changed.me.id)).emit('me', changed.me)
      return changed
    },
    create: (line, ask) => away(line, directory.create(userOf(line), ask)),
    join: (line, ask) => away(line, directory.join(userOf(line), ask, line.data.caller.address)),
    play: (line) => away(line, directory.play(userOf(line))),
    leave(line) {
      directory.leave(userOf(line).id)
      showList(line)
      return { ok: true }
    },
    say: (line, ask) => chat.say(userOf(line), ask),
    history: (line, ask) => chat.history(userOf(line).id, ask),
  }
  const userOf = (line: Line): User => line.data.caller.presence.user

  /** A tab that goes to a room does not need the list. */
  function away(line: Line, result: Result<{ entry: Entry }>): typeof result {
    if (result.ok) line.leave(LIST)
    return result
  }
  function showList(line: Line): void {
    if (line.rooms.has(LIST)) return
    line.join(LIST)
    line.emit('rooms', list.all())
  }
  /** Lets a line hear the channels of where its user is, and the room's already on the way there. */
  function tune(line: Line, userId: string): void {
    const coming = directory.expectedIn(userId)
    const heard = channelsAt(directory.where(userId))
    if (coming) heard.push(roomChannel(coming))
    const wanted = new Set(heard.map(channelRoom))
    for (const room of line.rooms) if (room.startsWith(channelRoom('')) && !wanted.has(room)) line.leave(room)
    line.join([...wanted])
  }

  io.use(async (line, next) => {
    const refuse = (reason: Reason) => next(new Error(reason))
    try {
      if (line.handshake.auth?.v !== PROTOCOL_VERSION) return refuse('version')
      const user = await accounts.find(sessionToken(line.handshake.headers.cookie))
      if (!user) return refuse('no-session')
      if ((people.find(user.id)?.lines.size ?? 0) >= TABS_MAX) return refuse('too-fast')
      line.data.user = user
      next()
    } catch (error) {
      log.error({ err: error }, 'hub handshake failed')
      refuse('server-error')
    }
  })

  io.on('connection', (line) => {
    const presence = people.add(line.data.user, line)
    const { id } = presence.user
    line.data.caller = { presence, address: options.addressOf(line.request) }
    const room = directory.where(id)?.code ?? null
    line.join(userRoom(id))
    tune(line, id)
    line.emit('welcome', { me: presence.user, room, online: people.count() })
    showList(line)
    line.onAny((event: unknown, ...args: unknown[]) => {
      if (pace.take(line.id)) void dispatch(handlers, line, event, args, log)
      else if (patience.take(line.id)) refuseTooFast(args)
      else line.disconnect(true)
    })
    line.on('disconnect', () => people.remove(line, id))
  })

  return {
    moved(userId) {
      const away = directory.where(userId) !== null || directory.expectedIn(userId) !== ''
      for (const line of people.find(userId)?.lines ?? []) {
        tune(line, userId)
        if (!away) showList(line)
      }
    },
    deliver: (message) => void io.to(channelRoom(message.channel)).emit('chat', message),
    async close() {
      list.close()
      stopOnline()
      await io.close()
    },
  }
}
