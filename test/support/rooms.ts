// Makers for tests of rooms: users, lines and matches that only remember what was done to them.
import { pino } from 'pino'
import type { Match, MatchEvents, MatchState } from '../../server/match/types.ts'
import type { Connection } from '../../server/rooms/connection.ts'
import { createDirectory, type Directory, type Whereabouts } from '../../server/rooms/directory.ts'
import type { Seat } from '../../server/rooms/room.ts'
import { createStadiums } from '../../server/rooms/stadiums.ts'
import type { CreateMatch } from '../../server/rooms/state.ts'
import type { MatchResult, MatchStatistics } from '../../shared/match/result.ts'
import type { ArenaEvents, ByeCode, RoomNews, RoomState, User } from '../../shared/net/protocol.ts'
import type { BotLevel } from '../../shared/settings.ts'
import type { Rules } from '../../shared/sim/world.ts'
import type { Stadium } from '../../shared/stadium/types.ts'
import { createFakeClock } from './clock.ts'

export const quiet = pino({ level: 'silent' })

export const user = (id: string, name = id.toUpperCase()): User => ({ id, name, avatar: '', kind: 'guest' })

/** A stadium as rooms need it: with a name, and with goals. */
export const stadium = (name: string, goals = [{ team: 1 }, { team: 2 }]) => ({ name, goals }) as Stadium
export const stadiumFile = (name: string) => ({ stadium: stadium(name), source: name })

/** The address somebody calls from unless a test says another. */
export const homeOf = (id: string) => `home of ${id}`

export interface FakeLine extends Connection {
  states: RoomState[]
  pings: ArenaEvents['pings'][]
  news: RoomNews[]
  results: (MatchResult | null)[]
  emotes: ArenaEvents['emote'][]
  idle: number[] // what was said of the bench, ms
  closed: ByeCode | null
  closedFor: string // the reason that came with it
  /** The newest room state. */
  readonly room: RoomState
}

export function createLine(): FakeLine {
  const line: FakeLine = {
    states: [],
    pings: [],
    news: [],
    results: [],
    emotes: [],
    idle: [],
    closed: null,
    closedFor: '',
    get room() {
      return line.states.at(-1)!
    },
    send(event, data) {
      if (event === 'room') line.states.push(data as RoomState)
      if (event === 'pings') line.pings.push(data as ArenaEvents['pings'])
      if (event === 'news') line.news.push(data as RoomNews)
      if (event === 'result') line.results.push(data as ArenaEvents['result'])
      if (event === 'emote') line.emotes.push(data as ArenaEvents['emote'])
      if (event === 'idle') line.idle.push((data as ArenaEvents['idle']).benchMs)
    },
    frame() {},
    queued: () => 0,
    close(code, text = '') {
      if (line.closed !== null) return
      line.closed = code
      line.closedFor = text
    },
  }
  return line
}

export interface FakeMatch extends Match {
  state: MatchState
  players: Map<number, { team: number; bot: boolean }> // by slot, as the rest
  ids: Map<number, string>
  levels: Map<number, BotLevel> // of bots
  lines: Map<Connection, number>
  paused: boolean
  closed: boolean
  rules: Rules
  stadium: Stadium
  events: MatchEvents
  /** The ball has been kicked: who waits for a stop has to wait now. */
  kickOff(): void
  /** A goal: the ball is dead. */
  goal(): void
  /** The match ends by itself. */
  end(red: number, blue: number): void
}

/** Refuses what a real match could not do: it is closed, a slot is empty, or it is somebody else's. */
function createFakeMatch(options: Parameters<CreateMatch>[0]): FakeMatch {
  function set(slot: number, team: number, id: string, level: BotLevel | null): void {
    if (match.closed) throw new Error('the match is closed')
    if ((match.ids.get(slot) ?? id) !== id) throw new Error(`slot ${slot} is taken`)
    match.players.set(slot, { team, bot: level !== null })
    match.ids.set(slot, id)
    if (level) match.levels.set(slot, level)
    else match.levels.delete(slot)
  }
  function take(slot: number): number {
    const player = match.players.get(slot)
    if (!player) throw new Error(`nobody in slot ${slot}`)
    for (const map of [match.players, match.ids, match.levels]) map.delete(slot)
    return player.team
  }
  const match: FakeMatch = {
    state: { phase: 0, red: 0, blue: 0, seconds: 0, overtime: false, paused: false, dead: true },
    players: new Map(),
    ids: new Map(),
    levels: new Map(),
    lines: new Map(),
    paused: false,
    closed: false,
    rules: options.rules,
    stadium: options.stadium,
    events: options.events,
    addPlayer: (slot, team, id) => set(slot, team, id, null),
    addBot: (slot, team, id, level) => set(slot, team, id, level),
    takeOver(slot, id) {
      if (!match.players.get(slot)?.bot) throw new Error(`no bot in slot ${slot}`)
      set(slot, take(slot), id, null)
    },
    handOver(slot, id, level) {
      if (match.players.get(slot)?.bot !== false) throw new Error(`no person in slot ${slot}`)
      set(slot, take(slot), id, level)
    },
    removePlayer: (slot) => void take(slot),
    statistics: () => ({ ...NO_STATISTICS, red: match.state.red, blue: match.state.blue }),
    setPaused(paused) {
      match.paused = paused
    },
    setRules(rules) {
      match.rules = rules
    },
    attach: (connection, slot) => void match.lines.set(connection, slot),
    detach: (connection) => void match.lines.delete(connection),
    receive: (_connection, bytes) => bytes[0] !== 0xff,
    close() {
      match.closed = true
    },
    kickOff() {
      match.state.dead = false
    },
    goal() {
      match.state.dead = true
      options.events.stopped()
    },
    end(red, blue) {
      match.closed = true
      options.events.over({ ...NO_STATISTICS, red, blue })
    },
  }
  return match
}

const NO_STATISTICS: MatchStatistics = { red: 0, blue: 0, seconds: 0, players: [], goals: [], best: null }

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
  const stadiums = createStadiums([stadiumFile('Classic'), stadiumFile('Big')], 3, (hash) =>
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
      enter(directory.create(user(id), { settings, password }, homeOf(id))),
    join: (id: string, code: string, password = '', address = homeOf(id)) =>
      enter(directory.join(user(id), { code, password }, address)),
    play: (id: string, address = homeOf(id)) => enter(directory.play(user(id), address)),
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

/** Red, blue and spectators by the first letter of their ids, in the room's order: 'ab c. | d'; a dot is a bot. */
export function lineUp(line: FakeLine): string {
  const on = (team: number) =>
    line.room.members.filter((m) => m.team === team).map((m) => (m.kind === 'bot' ? '.' : m.id[0]))
  const [spectators, red, blue] = [0, 1, 2].map((team) => on(team).join(''))
  return `${red} ${blue} | ${spectators}`.trim()
}
