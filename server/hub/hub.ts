// The lobby connection: who connects, what they may ask, which channels they hear. Rules are in rooms, chat and accounts.
import type { Server as HttpServer, IncomingMessage } from 'node:http'
import { type DefaultEventsMap, Server, type Socket } from 'socket.io'
import { type PersonHere, roomChannel } from '../../shared/chat.ts'
import { parser } from '../../shared/net/parser.ts'
import {
  type Entry,
  type Failure,
  HUB_PATH,
  type HubEvents,
  PROTOCOL_VERSION,
  type Result,
  type User,
} from '../../shared/net/protocol.ts'
import type { Accounts } from '../accounts/accounts.ts'
import { sessionToken } from '../accounts/cookie.ts'
import { sessionOf } from '../accounts/token.ts'
import { type Chat, placesAt } from '../chat/chat.ts'
import type { Circles, ReadTies } from '../chat/circles.ts'
import type { Talks } from '../chat/talks.ts'
import type { Tell } from '../chat/tell.ts'
import type { Clock } from '../clock.ts'
import { createBuckets } from '../limits.ts'
import type { Logger } from '../log.ts'
import type { Moderation } from '../moderation/moderation.ts'
import type { Sanctions } from '../moderation/sanctions.ts'
import { refuse } from '../refuse.ts'
import type { Directory } from '../rooms/directory.ts'
import { dispatch, type Handlers, refuseTooFast } from './dispatch.ts'
import { createListFeed, createOnlineFeed } from './feeds.ts'
import { createPeople, type Presence } from './people.ts'
import { createPlaceFeed } from './places.ts'
import { createPresenceFeed } from './presence.ts'

const MESSAGE_BYTES_MAX = 16 * 1024
const CONNECT_MS = 10_000 // a line that has not said who it is by then is cut
const PING_INTERVAL_MS = 10_000
const PING_TIMEOUT_MS = 10_000 // then either end takes the line for dead
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
  session: string // id of its session
  user: User // as the session said it
  ties: ReadTies
  caller: Caller
  away: boolean // the tab is not looked at
}
type Line = Socket<ClientEvents, ServerEvents, DefaultEventsMap, LineData>

export interface HubOptions {
  http: HttpServer
  clock: Clock
  log: Logger
  accounts: Accounts
  chat: Chat
  talks: Talks
  circles: Circles
  moderation: Moderation
  sanctions: Sanctions
  directory: Directory
  /** When the account of a user was made, null if there is none. */
  madeAt(userId: string): Promise<number | null>
  allowOrigin(request: IncomingMessage): boolean
  addressOf(request: IncomingMessage): string
}

export interface Hub {
  /** Where a user is or is expected has changed. */
  moved(userId: string): void
  tell: Tell
  online(): Iterable<User>
  /** The state of a user and the code of the public room they are in, '' if none. */
  look(userId: string): Pick<PersonHere, 'state' | 'room'>
  /** Tells a user's tabs and room of a new name, avatar or kind. */
  changed(user: User): void
  /** Cuts the lines of a user whose session `which` picks; with the last one goes the place in a room. */
  drop(userId: string, which: (session: string) => boolean): void
  /** Cuts all lines of a user and says from which addresses they came. */
  cut(userId: string): string[]
  close(): Promise<void>
}

const userRoom = (id: string) => `user:${id}`
const placeRoom = (channel: string) => `place:${channel}`
const placesOf = (line: Line): string[] =>
  [...line.rooms]
    .filter((room) => room.startsWith(placeRoom('')))
    .map((room) => room.slice(placeRoom('').length))

export function createHub(options: HubOptions): Hub {
  const { accounts, chat, talks, circles, moderation, clock, directory, log } = options
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
    allowUpgrades: false, // a line cut in the middle of one looks alive for a minute
    pingInterval: PING_INTERVAL_MS,
    pingTimeout: PING_TIMEOUT_MS,
    maxHttpBufferSize: MESSAGE_BYTES_MAX,
    connectTimeout: CONNECT_MS,
    destroyUpgrade: false, // the arena's path shares the HTTP server
    allowRequest: (request, decide) => decide(null, options.allowOrigin(request)),
  })
  const list = createListFeed(clock, directory.list, (update) => io.to(LIST).emit('rooms', update))
  const stopOnline = createOnlineFeed(clock, people.count, (online) => io.emit('online', online))

  const places = createPlaceFeed(clock, (place, messages) => io.to(placeRoom(place)).emit('chat', messages))
  const presences = createPresenceFeed({
    ...{ clock, look, around: circles.around },
    send: (toId, news) => tell({ users: [toId] }, 'presence', news),
  })

  const handlers: Handlers<Line> = {
    profile: (line, ask) => accounts.change(userOf(line), ask),
    create: (line, ask) => away(line, directory.create(userOf(line), ask, line.data.caller.address)),
    join: (line, ask) => away(line, directory.join(userOf(line), ask, line.data.caller.address)),
    play: (line) => away(line, directory.play(userOf(line), line.data.caller.address)),
    leave(line) {
      directory.leave(userOf(line).id)
      showList(line)
      return { ok: true }
    },
    say: (line, ask) => chat.say(userOf(line), ask, line.data.caller.address),
    history: (line, ask) => chat.history(userOf(line).id, ask),
    channels: (line, { unheard }) => talks.channels(userOf(line).id, unheard),
    read: (line, ask) => chat.read(userOf(line).id, ask),
    typing: (line, { channel }) => chat.typing(userOf(line), channel),
    away(line, { on }) {
      line.data.away = on
      presences.touch(userOf(line).id)
      return { ok: true }
    },
    people: (line, { channel }) => talks.people(userOf(line).id, channel),
    dm: (line, { id }) => talks.dm(userOf(line), id),
    find: (line, { name }) => talks.find(userOf(line).id, name),
    group: (line, command) => talks.group(userOf(line), command),
    block: (line, { id, on }) => talks.block(userOf(line).id, id, on),
    blocks: (line) => talks.blocks(userOf(line).id),
    report: (line, ask) => moderation.report(userOf(line).id, ask),
    moderate: (line, command) => moderation.moderate(userOf(line), command),
    slow: (line, { channel }) => moderation.slow(userOf(line), channel),
    reports: (line) => moderation.reports(userOf(line)),
    audit: (line, { before }) => moderation.audit(userOf(line), before),
  }
  const userOf = (line: Line): User => line.data.caller.presence.user

  function look(userId: string): ReturnType<Hub['look']> {
    const lines = people.find(userId)?.lines
    if (!lines) return { state: 'offline', room: '' }
    const isAway = [...lines].every((line) => line.data.away)
    return { state: isAway ? 'away' : 'online', room: directory.publicRoomOf(userId) }
  }
  /** Nobody is told nothing: to socket.io an empty list of rooms means everybody. */
  const tell: Tell = (to, event, data) => {
    const args = [data] as unknown as Parameters<ServerEvents[typeof event]>
    if (to === 'everybody') io.emit(event, ...args)
    else if ('place' in to && event === 'chat') places.say(to.place, data as HubEvents['chat'])
    else if ('place' in to) {
      places.flush(to.place) // nothing overtakes a message
      io.to(placeRoom(to.place)).emit(event, ...args)
    } else if (to.users.length > 0) io.to(to.users.map(userRoom)).emit(event, ...args)
  }

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
  function drop(userId: string, which: (session: string) => boolean): void {
    const lines = [...(people.find(userId)?.lines ?? [])]
    for (const line of lines) if (which(line.data.session)) line.disconnect(true)
    if (!people.find(userId)) directory.leave(userId)
  }
  /** Lets a line hear the channels of where its user is, and the room's already on the way there. */
  function tune(line: Line, userId: string): void {
    const coming = directory.expectedIn(userId)
    const heard = placesAt(directory.where(userId))
    if (coming) heard.push(roomChannel(coming))
    const wanted = new Set(heard)
    for (const place of placesOf(line)) if (!wanted.delete(place)) cross(place, (room) => line.leave(room))
    for (const place of wanted) cross(place, (room) => line.join(room))
  }

  /** Whoever comes or goes: what was said before is for those who were there. */
  function cross(place: string, through: (room: string) => unknown): void {
    places.flush(place)
    through(placeRoom(place))
  }

  /** Who comes, or why they may not. */
  async function greet(line: Line): Promise<Failure | null> {
    if (line.handshake.auth?.v !== PROTOCOL_VERSION) return refuse('version')
    const token = sessionToken(line.handshake.headers.cookie)
    const user = await accounts.find(token)
    if (!user) return refuse('no-session')
    if ((people.find(user.id)?.lines.size ?? 0) >= TABS_MAX) return refuse('too-fast')
    line.data.user = user
    line.data.session = sessionOf(token)
    line.data.ties = await circles.read(user.id)
    line.data.away = false
    const address = options.addressOf(line.request)
    // The last thing to ask: who is banned in the meantime has no line yet that could be cut.
    return options.sanctions.barredOf(user.id, address, () => options.madeAt(user.id))
  }
  io.use(async (line, next) => {
    const failure = await greet(line).catch((error: unknown) => {
      log.error({ err: error }, 'hub handshake failed')
      return refuse('server-error')
    })
    if (!failure) return next()
    next(Object.assign(new Error(failure.code), { data: failure }))
  })

  io.on('connection', (line) => {
    const presence = people.add(line.data.user, line)
    const { id } = presence.user
    line.data.caller = { presence, address: options.addressOf(line.request) }
    const room = directory.where(id)?.code ?? null
    circles.enter(line.data.ties)
    presences.touch(id)
    line.join(userRoom(id))
    tune(line, id)
    const moderator = accounts.isModerator(presence.user)
    line.emit('welcome', { me: presence.user, room, online: people.count(), moderator })
    showList(line)
    const news = moderation.announcement()
    if (news) line.emit('announcement', news)
    line.onAny((event: unknown, ...args: unknown[]) => {
      if (pace.take(line.id)) void dispatch(handlers, line, event, args, log)
      else if (patience.take(line.id)) refuseTooFast(args)
      else line.disconnect(true)
    })
    line.on('disconnect', () => {
      people.remove(line, id)
      presences.touch(id)
      if (!people.find(id)) circles.leave(id)
    })
  })

  return {
    moved(userId) {
      const away = directory.where(userId) !== null || directory.expectedIn(userId) !== ''
      for (const line of people.find(userId)?.lines ?? []) {
        tune(line, userId)
        if (!away) showList(line)
      }
      if (people.find(userId)) presences.touch(userId)
    },
    ...{ tell, look },
    online: () => [...people.all()].map((presence) => presence.user),
    changed(user) {
      const presence = people.find(user.id)
      if (presence) presence.user = user
      directory.rename(user)
      io.to(userRoom(user.id)).emit('me', user)
    },
    drop,
    cut(userId) {
      const addresses = [...(people.find(userId)?.lines ?? [])].map((line) => line.data.caller.address)
      drop(userId, () => true)
      return addresses
    },
    async close() {
      list.close()
      stopOnline()
      presences.close()
      places.close()
      await io.close()
    },
  }
}
