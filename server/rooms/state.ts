// A room as plain data, and the questions asked of it; it changes nothing and knows nothing of sockets.

import type { ArenaEvents, Member, User } from '../../shared/net/protocol.ts'
import type { RoomSettings } from '../../shared/settings.ts'
import { MAX_TEAM_PLAYERS, type Side, TEAM } from '../../shared/sim/constants.ts'
import type { Rules } from '../../shared/sim/world.ts'
import type { Stadium } from '../../shared/stadium/types.ts'
import type { Clock } from '../clock.ts'
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
  dropSeat: () => void // ends the wait for somebody who is gone
}

export interface Bot {
  readonly user: User
  team: Side
  slot: number
}

/** Somebody who was let in and has not connected yet. */
export interface Expected {
  user: User
  takesSide: boolean // quick play: straight to a team
  cancel: () => void
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
  readonly auto: boolean // made by quick play: starts its matches by itself, has no admins
  readonly ownerId: string // '' in an auto room
  readonly clock: Clock
  readonly log: Logger
  readonly createMatch: CreateMatch
  readonly settings: RoomSettings
  password: PasswordHash | null
  stadium: RoomStadium
  readonly people: Person[] // in order of arrival
  readonly bots: Bot[]
  readonly expected: Map<string, Expected> // by user id
  readonly fill: Record<Side, number> // bots fill the team up to this; the setting, less the bots an admin sent away
  botsMade: number
  fresh: boolean // nobody has been in it yet
  match: Match | null
  matchId: number // of the running match, or of the last one; counts from 1
  paused: boolean
  lastScore: [red: number, blue: number] | null
  nextMatchAt: number // when it starts by itself, 0 = it does not
  cancelNextMatch: () => void
  cancelEmpty: () => void // ends the wait before an empty room closes
  /** Tells the room's people, once at the end of this turn. */
  changed(): void
  /** Tells the room's people now, before match frames that need it. */
  publish(): void
  /** Tells the directory where a person is; null: not here any more. */
  moved(userId: string, team: Team | null): void
  /** Ends the room after an error in it. */
  fail(error: unknown): void
  /** Ends the room: says why and cuts all lines; twice is harmless. */
  close(why: ArenaEvents['bye']['code']): void
}

export const SIDES = [TEAM.RED, TEAM.BLUE] as const

export const findPerson = (room: RoomData, id: string): Person | undefined =>
  room.people.find((p) => p.user.id === id)

export const peopleOn = (room: RoomData, team: Team): number =>
  room.people.filter((p) => p.team === team).length

export const botsOn = (room: RoomData, team: Side): Bot[] => room.bots.filter((b) => b.team === team)

/** Whether a person may take a place on `team`: bots make way. */
export const hasPlace = (room: RoomData, team: Side): boolean => peopleOn(room, team) < room.settings.teamSize

/** Places that no person has, those promised to quick players taken off. */
export function freePlaces(room: RoomData): number {
  const free = (team: Side) => Math.max(0, room.settings.teamSize - peopleOn(room, team))
  return free(TEAM.RED) + free(TEAM.BLUE) - promisedSides(room)
}

/** People who were let in by quick play and are on their way to a team. */
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
  const people = peopleOn(room, first) - peopleOn(room, second)
  return (people || botsOn(room, first).length - botsOn(room, second).length) > 0 ? second : first
}

/** The lowest slot nobody has; teams are limited so that there always is one. */
export function freeSlot(room: RoomData): number {
  const taken = new Set([...room.people, ...room.bots].map((p) => p.slot))
  for (let slot = 0; slot < MAX_TEAM_PLAYERS; slot++) if (!taken.has(slot)) return slot
  throw new Error('no free slot')
}
