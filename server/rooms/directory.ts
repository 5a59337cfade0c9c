// All rooms of the server: their codes and limits, who is in which, and the tickets that lead there.
import { createHmac, randomBytes } from 'node:crypto'
import { CODE_LENGTH, CODE_LETTERS, cleanCode, cleanRoomName } from '../../shared/names.ts'
import type { CreateRoom, Entry, JoinRoom, Result, RoomSummary, User } from '../../shared/net/protocol.ts'
import { pickRoom } from '../../shared/quickplay.ts'
import { DEFAULT_SETTINGS, type RoomSettings } from '../../shared/settings.ts'
import type { Clock } from '../clock.ts'
import { createBuckets } from '../limits.ts'
import type { Logger } from '../log.ts'
import { refuse } from '../refuse.ts'
import { banOf } from './bans.ts'
import { withCleanTexts } from './commands/settings.ts'
import { opens } from './password.ts'
import { PICK_UP_SETTINGS } from './quickplay.ts'
import { createRoom, type Entrance, type Room } from './room.ts'
import type { Stadiums } from './stadiums.ts'
import { type CreateMatch, type RoomData, type Team, usesStadium } from './state.ts'
import { createTickets } from './tickets.ts'
import { roomSummary } from './views.ts'

const ROOMS_MAX = 1000
const HOSTED_MAX = 3 // rooms made by one user that still exist
const TRIES = 5 // wrong passwords an address may make, and again every minute
const MINUTE_S = 60

export interface Whereabouts {
  code: string
  team: Team
}

export interface DirectoryOptions {
  clock: Clock
  random: () => number // 0..1, for codes
  secret: string // signs tickets
  log: Logger
  stadiums: Stadiums
  createMatch: CreateMatch
  /** Where a user is or is expected has changed. */
  moved(userId: string): void
  closed(code: string): void
}

type Entered = Result<{ entry: Entry }>

export interface Directory {
  create(user: User, ask: CreateRoom, address: string): Entered
  join(user: User, ask: JoinRoom, address: string): Entered
  /** Quick play. */
  play(user: User, address: string): Entered
  /** The user leaves the room and wherever they are expected. */
  leave(userId: string): void
  /** Who comes with a ticket and where to; null: it is not valid, or not any more. */
  redeem(ticket: string): { user: User; room: Entrance } | null
  where(userId: string): Whereabouts | null
  /** The code of the room a user was let into and has not entered yet, '' if none. */
  expectedIn(userId: string): string
  /** The code of the listed room a user is in, '' if none. */
  publicRoomOf(userId: string): string
  rename(user: User): void
  /** The rooms everybody may see. */
  list(): RoomSummary[]
  usesStadium(hash: string): boolean
  /** Ends all rooms. */
  close(): void
}

export function createDirectory(options: DirectoryOptions): Directory {
  const { clock, log, stadiums } = options
  const rooms = new Map<string, Room>()
  const seats = new Map<string, Whereabouts>() // by user id
  const invited = new Map<string, Room>() // where a user is expected: one room at a time
  const tickets = createTickets(options.secret, () => clock.now())
  const addressSecret = randomBytes(32) // of this run only: what is kept of an address tells nobody which it was
  const wrongPasswords = createBuckets(TRIES, TRIES / MINUTE_S, () => clock.now())

  /** What bans know of an address; '' if the address is not known, which is nobody's in particular. */
  const addressKey = (address: string): string =>
    address && createHmac('sha256', addressSecret).update(address).digest('base64url')

  function moved(room: Room, userId: string, team: Team | null): void {
    const before = seats.get(userId)
    if (invited.get(userId) === room) invited.delete(userId)
    if (team !== null) {
      seats.set(userId, { code: room.code, team })
      if (before && before.code !== room.code) rooms.get(before.code)?.leave(userId, 'replaced')
    } else if (before?.code === room.code) seats.delete(userId)
    options.moved(userId)
  }

  function open(settings: RoomSettings, password: string, ownerId: string): Room {
    const room = createRoom({
      code: newCode(options.random, rooms),
      auto: ownerId === '',
      ownerId,
      settings,
      password,
      stadium: stadiums.first,
      clock,
      log,
      createMatch: options.createMatch,
      random: options.random,
      findStadium: (hash) => stadiums.find(hash),
      moved: (userId, team) => moved(room, userId, team),
      closed() {
        rooms.delete(room.code)
        log.info({ room: room.code }, 'room closed')
        options.closed(room.code)
      },
    })
    rooms.set(room.code, room)
    log.info({ room: room.code, user: ownerId }, 'room opened')
    return room
  }

  const listed = (which: (room: RoomData) => boolean): RoomSummary[] =>
    [...rooms.values()]
      .map((r) => r.data)
      .filter((room) => room.settings.listed && which(room))
      .map(roomSummary)

  function invite(user: User, room: Room, takesSide: boolean, key: string): Entered {
    if (!room.expect(user, takesSide, key)) return refuse('room-full')
    const before = invited.get(user.id)
    invited.set(user.id, room)
    if (before && before !== room && seats.get(user.id)?.code !== before.code)
      before.leave(user.id, 'replaced')
    options.moved(user.id)
    return { ok: true, entry: { url: '', ticket: tickets.issue(user.id, room.code), code: room.code } }
  }

  return {
    create(user, { settings, password }, address) {
      if (rooms.size >= ROOMS_MAX) return refuse('server-full')
      const hosted = [...rooms.values()].filter((r) => r.data.ownerId === user.id).length
      if (hosted >= HOSTED_MAX) return refuse('too-fast', `You have ${HOSTED_MAX} rooms open already.`)
      if (settings.rotation?.some((hash) => !stadiums.find(hash))) return refuse('no-stadium')
      const given = withCleanTexts(settings)
      const name = given.name || cleanRoomName(`${user.name}'s room`)
      const room = open({ ...DEFAULT_SETTINGS, ...given, name }, password, user.id)
      return invite(user, room, false, addressKey(address))
    },
    join(user, ask, address) {
      const room = rooms.get(cleanCode(ask.code))
      if (!room) return refuse('no-room')
      const key = addressKey(address)
      const ban = banOf(room.data, user.id, key)
      if (ban) return refuse('banned', ban.reason)
      const member = seats.get(user.id)?.code === room.code
      if (!member && room.data.password) {
        if (!wrongPasswords.has(address)) return refuse('too-many-tries')
        if (!opens(room.data.password, ask.password)) {
          if (ask.password !== '') wrongPasswords.take(address) // an invitation link is tried without one first
          return refuse('wrong-password')
        }
      }
      return invite(user, room, false, key)
    },
    play(user, address) {
      const key = addressKey(address)
      const fit = pickRoom(listed((room) => banOf(room, user.id, key) === null))
      const known = fit && rooms.get(fit.code)
      if (!known && rooms.size >= ROOMS_MAX) return refuse('server-full')
      return invite(user, known ?? open({ ...DEFAULT_SETTINGS, ...PICK_UP_SETTINGS }, '', ''), true, key)
    },
    leave(userId) {
      const seat = seats.get(userId)
      if (seat) rooms.get(seat.code)?.leave(userId, 'closed')
      invited.get(userId)?.leave(userId, 'closed')
    },
    redeem(ticket) {
      const claim = tickets.redeem(ticket)
      if (!claim) return null
      const room = rooms.get(claim.code)
      const expected = room?.data.expected.get(claim.userId)
      return room && expected ? { user: expected.user, room } : null
    },
    where: (userId) => seats.get(userId) ?? null,
    expectedIn: (userId) => invited.get(userId)?.code ?? '',
    publicRoomOf(userId) {
      const room = rooms.get(seats.get(userId)?.code ?? '')
      return room?.data.settings.listed ? room.code : ''
    },
    rename(user) {
      const seat = seats.get(user.id)
      if (seat) rooms.get(seat.code)?.rename(user)
      invited.get(user.id)?.rename(user)
    },
    list: () => listed(() => true),
    usesStadium: (hash) => [...rooms.values()].some((r) => usesStadium(r.data, hash)),
    close() {
      for (const room of [...rooms.values()]) room.close('closed')
    },
  }
}

function newCode(random: () => number, taken: ReadonlyMap<string, unknown>): string {
  for (;;) {
    const letter = () => CODE_LETTERS[Math.floor(random() * CODE_LETTERS.length)]
    const code = Array.from({ length: CODE_LENGTH }, letter).join('')
    if (!taken.has(code)) return code
  }
}
