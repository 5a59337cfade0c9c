// A room as plain data, and the questions asked of it; it changes nothing and knows nothing of sockets.
import type { MatchResult } from '../../shared/match/result.ts'
import type { ByeCode, Member, RoomNews, User } from '../../shared/net/protocol.ts'
import type { BotLevel, RoomSettings } from '../../shared/settings.ts'
import { MAX_TEAM_PLAYERS, type Side, TEAM } from '../../shared/sim/constants.ts'
import type { Rules } from '../../shared/sim/world.ts'
import type { Stadium } from '../../shared/stadium/types.ts'
import type { Clock } from '../clock.ts'
import type { Buckets } from '../limits.ts'
import type { Logger } from '../log.ts'
import type { Match, MatchEvents } from '../match/types.ts'
import type { Connection } from './connection.ts'
import type { PasswordHash } from './password.ts'

export type Team = 0 | Side

export interface Person {
  user: User
  team: Team
  slot: number // in the running match, -1 = none
  admin: boolean
  host: boolean
  state: Member['state']
  connection: Connection | null // null: lost, the seat is kept
  pingMs: number // 0 = not measured yet
  readonly addressKey: string // hashed address, for bans; '' = not known
  readonly arrived: number // the room's count of arrivals: less is longer present, whatever the order
  away: boolean // said so, or idle: a room that fills its teams passes over them
  next: Team // team they come on for at the next stop of the ball, 0 = none
  cancelNext: () => void // ends the wait for the stop
  matches: number // played in a row, for those who rest
  dropSeat: () => void // ends the wait for somebody who is gone
}

export interface Bot {
  readonly user: User
  level: BotLevel
  team: Side
  slot: number
}

/** Somebody who was let in and has not connected yet. */
export interface Expected {
  user: User
  addressKey: string
  takesSide: boolean // straight to a team
  cancel: () => void
}

/** Somebody who can't come in while the room lives. */
export interface Ban {
  userId: string
  addressKey: string
  name: string
  reason: string
}

export interface RoomStadium {
  hash: string
  stadium: Stadium
}

export type CreateMatch = (options: {
  stadium: Stadium
  rules: Rules
  countdown: boolean
  events: MatchEvents
}) => Match

export interface RoomData {
  readonly code: string
  readonly auto: boolean // made by quick play: has no admins
  readonly ownerId: string // '' in an auto room
  readonly clock: Clock
  readonly log: Logger
  readonly createMatch: CreateMatch
  readonly random: () => number // 0..1
  readonly findStadium: (hash: string) => RoomStadium | null
  readonly settings: RoomSettings
  password: PasswordHash | null
  stadium: RoomStadium
  readonly people: Person[] // in the room's order; spectators queue in it
  arrivals: number // people who have come so far
  readonly bots: Bot[]
  readonly expected: Map<string, Expected> // by user id
  fill: Record<Side, number> // bots fill the team up to this; the setting, less the bots an admin sent away
  botsMade: number
  fresh: boolean // nobody has been in it yet
  match: Match | null
  matchId: number // of the running match, or of the last one; counts from 1
  paused: boolean
  readonly players: Map<string, User> // everybody who has played in the match that runs or ran last, by id
  playedIn: string // hash of the stadium of the last match, '' = none yet
  result: MatchResult | null // of the last match
  readonly bans: Ban[]
  readonly emotes: Buckets // by user id
  nextMatchAt: number // when it starts by itself, 0 = it does not
  cancelNextMatch: () => void
  cancelEmpty: () => void // ends the wait before an empty room closes
  /** Tells the room's people, once at the end of this turn. */
  changed(): void
  /** Tells the room's people, for a line in its chat. */
  tell(news: RoomNews): void
  /** Tells the room's people now, before match frames that need it. */
  publish(): void
  /** Tells the directory where a person is; null: not here any more. */
  moved(userId: string, team: Team | null): void
  /** Ends the room after an error in it. */
  fail(error: unknown): void
  /** Ends the room: says why and cuts all lines; twice is harmless. */
  close(why: ByeCode): void
}

export const SIDES = [TEAM.RED, TEAM.BLUE] as const

export const findPerson = (room: RoomData, id: string): Person | undefined =>
  room.people.find((p) => p.user.id === id)

/** People who are on `team`; 0: spectators, also those who wait for the next stop of the ball. */
export const peopleOn = (room: RoomData, team: Team): number =>
  room.people.filter((p) => p.team === team).length

/** The team somebody is on, or comes on for at the next stop of the ball. */
export const sideOf = (person: Person): Team => person.next || person.team

/** People who are on `team` or about to come on for it. */
export const peopleFor = (room: RoomData, team: Side): number =>
  room.people.filter((p) => sideOf(p) === team).length

export const botsOn = (room: RoomData, team: Side): Bot[] => room.bots.filter((b) => b.team === team)

/** Whether a person may take a place on `team`: bots make way. */
export const hasPlace = (room: RoomData, team: Side): boolean =>
  peopleFor(room, team) < room.settings.teamSize

/** Who has been here longest but for `except`, of those whose line is up if there are any. */
export function longestPresent(room: RoomData, except?: Person): Person | undefined {
  const others = room.people.filter((p) => p !== except).sort((a, b) => a.arrived - b.arrived)
  return others.find((p) => p.connection) ?? others[0]
}

/** Places that no person has or is about to take, those promised taken off. */
export function freePlaces(room: RoomData): number {
  const free = (team: Side) => Math.max(0, room.settings.teamSize - peopleFor(room, team))
  return free(TEAM.RED) + free(TEAM.BLUE) - promisedSides(room)
}

/** People who were promised a side and are on their way to the room. */
export const promisedSides = (room: RoomData): number =>
  [...room.expected.values()].filter((e) => e.takesSide && !findPerson(room, e.user.id)).length

/** Spectators, with those on their way. */
export const spectatorsComing = (room: RoomData): number =>
  peopleOn(room, 0) +
  [...room.expected.values()].filter((e) => !e.takesSide && !findPerson(room, e.user.id)).length

/** The team a newcomer helps most: with fewer people, then with fewer players; 0 if neither has a place. */
export function smallerTeam(room: RoomData): Team {
  const open = SIDES.filter((team) => hasPlace(room, team))
  const [first, second] = open
  if (first === undefined || second === undefined) return first ?? 0
  const people = peopleFor(room, first) - peopleFor(room, second)
  return (people || botsOn(room, first).length - botsOn(room, second).length) > 0 ? second : first
}

/** Whether the room fills its teams and starts its matches without an admin. */
export const runsItself = (room: RoomData): boolean => room.settings.queue !== 'admins'

/** Whether the room may send somebody on who watches: their line is up and they want to play. */
export const isWaiting = (person: Person): boolean =>
  sideOf(person) === 0 && !person.away && person.state !== 'gone'

/** What a match of the room is played by. */
export function rulesOf({ settings }: RoomData): Rules {
  const { timeLimit, scoreLimit, kickMin, kickRate, kickBurst } = settings
  return { timeLimit, scoreLimit, kickMin, kickRate, kickBurst }
}

/** Whether a match is or will be played in this stadium, unless an admin changes their mind: it must not be forgotten. */
export const usesStadium = ({ stadium, settings }: RoomData, hash: string): boolean =>
  stadium.hash === hash || settings.rotation.includes(hash)

/** The stadium after the present one in the rotation; null: there is no rotation. */
export function nextStadiumOf(room: RoomData): RoomStadium | null {
  const { rotation } = room.settings
  const hash = rotation[(rotation.indexOf(room.stadium.hash) + 1) % rotation.length]
  return hash === undefined ? null : room.findStadium(hash)
}

/** The lowest slot nobody has; teams are limited so that there always is one. */
export function freeSlot(room: RoomData): number {
  const taken = new Set([...room.people, ...room.bots].map((p) => p.slot))
  for (let slot = 0; slot < MAX_TEAM_PLAYERS; slot++) if (!taken.has(slot)) return slot
  throw new Error('no free slot')
}
