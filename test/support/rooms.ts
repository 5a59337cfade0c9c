// Makers for tests of rooms: users, lines and matches that only remember what was done to them.
import { pino } from 'pino'
import type { Match, MatchEvents, MatchState } from '../../server/match/types.ts'
import type { Connection } from '../../server/rooms/connection.ts'
import { createDirectory, type Directory, type Whereabouts } from '../../server/rooms/directory.ts'
import type { Seat } from '../../server/rooms/room.ts'
import { createStadiums } from '../../server/rooms/stadiums.ts'
import type { CreateMatch } from '../../server/rooms/state.ts'
import type { ArenaEvents, RoomState, User } from '../../shared/net/protocol.ts'
import type { Stadium } from '../../shared/stadium/types.ts'
import { createFakeClock } from './clock.ts'

export const quiet = pino({ level: 'silent' })

export const user = (id: string, name = id.toUpperCase()): User => ({ id, name, avatar: '', kind: 'guest' })

/** A stadium as rooms need it: with a name. */
export const stadium = (name: string) => ({ name }) as Stadium

export interface FakeLine extends Connection {
  states: RoomState[]
  pings: ArenaEvents['pings'][]
  closed: ArenaEvents['bye']['code'] | null
  /** The newest room state. */
  readonly room: RoomState
}

export function createLine(): FakeLine {
  const line: FakeLine = {
    states: [],
    pings: [],
    closed: null,
    get room() {
      return line.states.at(-1)!
    },
    send(event, data) {
      if (event === 'room') line.states.push(data as RoomState)
      if (event === 'pings') line.pings.push(data as ArenaEvents['pings'])
    },
    frame() {},
    queued: () => 0,
    close(code) {
      line.closed ??= code
    },
  }
  return line
}

export interface FakeMatch extends Match {
  state: MatchState
  players: Map<number, { team: number; bot: boolean }>
  lines: Map<Connection, number>
  paused: boolean
  closed: boolean
  rules: { timeLimit: number; scoreLimit: number }
  stadium: Stadium
  events: MatchEvents
}

function createFakeMatch(options: Parameters<CreateMatch>[0]): FakeMatch {
  const match: FakeMatch = {
    state: { phase: 0, red: 0, blue: 0, seconds: 0, overtime: false, paused: false },
    players: new Map(),
    lines: new Map(),
    paused: false,
    closed: false,
    rules: options.rules,
    stadium: options.stadium,
    events: options.events,
    addPlayer: (slot, team) => void match.players.set(slot, { team, bot: false }),
    addBot: (slot, team) => void match.players.set(slot, { team, bot: true }),
    removePlayer(slot) {
      if (!match.players.delete(slot)) throw new Error(`nobody in slot ${slot}`)
    },
    setPaused(paused) {
      match.paused = paused
    },
    setRules() {},
    attach: (connection, slot) => void match.lines.set(connection, slot),
    detach: (connection) => void match.lines.delete(connection),
    receive: (_connection, bytes) => bytes[0] !== 0xff,
    close() {
      match.closed = true
    },
  }
  return match
}

/** A directory with everything around it faked; codes come out AAAAA-like but legal, in order. */
export function createWorldOfRooms() {
  const clock = createFakeClock()
  const matches: FakeMatch[] = []
  const moves: [string, Whereabouts | null][] = []
  const closed: string[] = []
  let seed = 1
  const random = () => {
    seed = (seed * 16807) % 2147483647
    return seed / 2147483647
  }
  const stadiums = createStadiums([stadium('Classic'), stadium('Big')], 3, (hash) =>
    directory.usesStadium(hash),
  )
  const directory: Directory = createDirectory({
    clock,
    random,
    secret: 'a secret for tests',
    log: quiet,
    stadiums,
    createMatch(options) {
      const match = createFakeMatch(options)
      matches.push(match)
      return match
    },
    moved: (id) => void moves.push([id, directory.where(id)]),
    closed: (code) => void closed.push(code),
  })

  /** Connects with the ticket of an answer, and lets the turn end. */
  const enter = (answer: ReturnType<Directory['join']>): Present => {
    if (!answer.ok) throw new Error(answer.code)
    const claim = directory.redeem(answer.entry.ticket)
    if (!claim) throw new Error('the ticket was not taken')
    const line = createLine()
    const seat = claim.room.enter(claim.user, line)
    clock.advance(0)
    return { line, seat, code: answer.entry.code, do: (command) => run(seat, command) }
  }
  const run = (seat: Seat, command: Parameters<Seat['command']>[0]): string => {
    let said = 'nothing'
    seat.command(command, (result) => {
      said = result.ok ? 'ok' : result.code
    })
    clock.advance(0)
    return said
  }
  return {
    ...{ clock, directory, stadiums, matches, moves, closed, enter },
    /** The match that was made last. */
    get match() {
      return matches.at(-1)!
    },
    create: (id: string, settings = {}, password = '') =>
      enter(directory.create(user(id), { settings, password })),
    join: (id: string, code: string, password = '') =>
      enter(directory.join(user(id), { code, password }, '192.0.2.1')),
    play: (id: string) => enter(directory.play(user(id))),
  }
}

/** Somebody in a room, as a test holds them. */
export interface Present {
  line: FakeLine
  seat: Seat
  code: string
  /** 'ok' or the reason of the refusal. */
  do(command: Parameters<Seat['command']>[0]): string
}

/** Who is where: `red` ids, then blue, then spectators. */
export function sides(line: FakeLine): { red: string[]; blue: string[]; spectators: string[] } {
  const on = (team: number) => line.room.members.filter((m) => m.team === team).map((m) => m.id)
  return { red: on(1), blue: on(2), spectators: on(0) }
}
