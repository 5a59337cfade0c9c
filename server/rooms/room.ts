// A room as its doors: the arena seats people through one, the directory lets them in through the other; what they do is elsewhere.
import type { ByeCode, Result, RoomCommand, StatisticsAnswer, User } from '../../shared/net/protocol.ts'
import type { RoomSettings } from '../../shared/settings.ts'
import { type Clock, createTimers } from '../clock.ts'
import { createBuckets } from '../limits.ts'
import type { Logger } from '../log.ts'
import { refuse } from '../refuse.ts'
import { fillBots } from './bots.ts'
import { EMOTES_BURST, EMOTES_PER_S } from './commands/emotes.ts'
import { execute } from './commands.ts'
import type { Connection } from './connection.ts'
import { hashPassword } from './password.ts'
import { closeIfStillEmpty, enterUser, expectUser, leaveUser, loseLine, renameUser } from './people.ts'
import { runItself } from './queue.ts'
import type { CreateMatch, Person, RoomData, RoomStadium, Team } from './state.ts'
import { roomState } from './views.ts'

export const PINGS_MS = 2000

/** A person's place in a room as their line uses it; after `left` or a newer line every call is harmless. */
export interface Seat {
  /** A checked command; `answer` is called once, before this returns. */
  command(command: RoomCommand, answer: (result: Result) => void): void
  /** The running match so far, null if there is none. */
  statistics(): StatisticsAnswer
  /** Bytes of a match frame; false: they are not of the protocol, cut the line. */
  frame(bytes: Uint8Array): boolean
  /** The line is gone; the seat is kept for a while. */
  left(): void
  /** The line's measured round trip, milliseconds. */
  pong(ms: number): void
}

/** What the arena sees of a room. */
export interface Entrance {
  readonly code: string
  /** Seats a user whose ticket was redeemed; replaces the line the user had. */
  enter(user: User, connection: Connection): Seat
}

export interface Room extends Entrance {
  readonly data: Readonly<RoomData>
  /** Lets a user in: keeps a place until the ticket has run out; false: there is none. */
  expect(user: User, takesSide: boolean, addressKey: string): boolean
  /** The user goes, or does not come. */
  leave(userId: string, why: ByeCode): void
  /** The user has a new name or avatar. */
  rename(user: User): void
  /** Ends the room: says why and cuts all lines; twice is harmless. */
  close(why: ByeCode): void
}

export interface RoomOptions {
  code: string
  auto: boolean // made by quick play
  ownerId: string
  settings: RoomSettings
  password: string
  stadium: RoomStadium
  clock: Clock
  log: Logger
  createMatch: CreateMatch
  random: () => number // 0..1
  findStadium(hash: string): RoomStadium | null
  /** Where a person is in this room; null: not any more, and not expected either. */
  moved(userId: string, team: Team | null): void
  closed(): void
}

export function createRoom(options: RoomOptions): Room {
  const data = newData(options)
  let pinging = false

  function sendPings(): void {
    const lines = data.people.filter((p) => p.connection)
    pinging = lines.length > 0
    if (!pinging) return
    const pings = lines.filter((p) => p.pingMs > 0).map((p): [string, number] => [p.user.id, p.pingMs])
    for (const person of lines) person.connection?.send('pings', pings)
    data.clock.after(PINGS_MS, sendPings)
  }
  function seatOf(person: Person, connection: Connection): Seat {
    const mine = () => person.connection === connection
    return {
      command: (command, answer) => answer(mine() ? safely(data, person, command) : refuse('not-there')),
      statistics: () => (mine() ? (data.match?.statistics() ?? null) : null),
      frame: (bytes) => !mine() || !data.match || data.match.receive(connection, bytes),
      left() {
        if (mine()) loseLine(data, person, connection)
      },
      pong(ms) {
        if (mine()) person.pingMs = Math.max(1, Math.round(ms))
      },
    }
  }

  fillBots(data)
  closeIfStillEmpty(data)
  return {
    code: data.code,
    data,
    expect: (user, takesSide, addressKey) => expectUser(data, user, takesSide, addressKey),
    enter(user, connection) {
      const person = enterUser(data, user, connection)
      if (!pinging) sendPings()
      return seatOf(person, connection)
    },
    leave: (userId, why) => leaveUser(data, userId, why),
    rename: (user) => renameUser(data, user),
    close: (why) => data.close(why),
  }
}

/** An error in a room's command ends that room, not the process. */
function safely(data: RoomData, person: Person, command: RoomCommand): Result {
  try {
    return execute(data, person, command)
  } catch (error) {
    data.fail(error)
    return refuse('server-error')
  }
}

function newData(options: RoomOptions): RoomData {
  const timers = createTimers(options.clock, (error) => data.fail(error))
  const { code, auto, ownerId, log, createMatch, random, findStadium, stadium } = options
  const { botFill } = options.settings
  let closed = false
  let isTurnEnding = false
  let isToldAll = true

  function endTurn(): void {
    runItself(data)
    isTurnEnding = false
    if (!isToldAll) data.publish()
  }

  const data: RoomData = {
    ...{ code, auto, ownerId, log, createMatch, random, findStadium, stadium },
    clock: timers,
    settings: { ...options.settings },
    password: hashPassword(options.password),
    people: [],
    arrivals: 0,
    bots: [],
    expected: new Map(),
    fill: { 1: botFill, 2: botFill },
    botsMade: 0,
    fresh: true,
    match: null,
    matchId: 0,
    paused: false,
    players: new Map(),
    playedIn: '',
    result: null,
    bans: [],
    emotes: createBuckets(EMOTES_BURST, EMOTES_PER_S, () => timers.now()),
    nextMatchAt: 0,
    cancelNextMatch: () => {},
    cancelEmpty: () => {},
    publish() {
      isToldAll = true
      const state = roomState(data)
      for (const person of data.people) person.connection?.send('room', state)
    },
    changed() {
      isToldAll = false
      if (isTurnEnding || closed) return
      isTurnEnding = true
      timers.after(0, endTurn)
    },
    tell(news) {
      for (const person of data.people) person.connection?.send('news', news)
    },
    moved: options.moved,
    fail(error) {
      log.error({ room: code, err: error }, 'room failed')
      data.close('server-error')
    },
    close(why) {
      if (closed) return
      closed = true
      timers.cancelAll()
      data.match?.close()
      data.match = null
      const gone = new Set([...data.people.map((p) => p.user.id), ...data.expected.keys()])
      data.expected.clear()
      for (const person of data.people.splice(0)) {
        person.connection?.close(why)
        person.connection = null
      }
      for (const id of gone) options.moved(id, null)
      options.closed()
    },
  }
  return data
}
