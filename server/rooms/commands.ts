// What people in a room may ask for, who may ask it and when; the shapes have been checked at the border.
import { cleanRoomName } from '../../shared/names.ts'
import type { Failure, Result, RoomCommand } from '../../shared/net/protocol.ts'
import { type RoomSettings, SPECTATORS_MAX } from '../../shared/settings.ts'
import { refuse } from '../refuse.ts'
import { dismissBot, fillBots, moveBot } from './bots.ts'
import { hashPassword } from './password.ts'
import { moveTo, startMatch, stopMatch } from './play.ts'
import {
  type Bot,
  botsOn,
  findPerson,
  hasPlace,
  type Person,
  peopleOn,
  type RoomData,
  type RoomStadium,
  spectatorsComing,
  type Team,
} from './state.ts'

type Kind = RoomCommand['kind']
type Command<K extends Kind> = Extract<RoomCommand, { kind: K }>

const DONE = { ok: true } as const
const RUNNING = 'Not while a match is running.'

/** Commands of admins only, and whether a match has to be running (true) or not (false). */
const ADMIN_ONLY: ReadonlySet<Kind> = new Set(['start', 'stop', 'pause', 'settings', 'password', 'stadium'])
const NEEDS_MATCH: Partial<Record<Kind, boolean>> = { start: false, stop: true, pause: true, stadium: false }

/** Does what `person` asks, or refuses and changes nothing. */
export function execute(
  room: RoomData,
  person: Person,
  command: RoomCommand,
  findStadium: (hash: string) => RoomStadium | null,
): Result {
  if (ADMIN_ONLY.has(command.kind) && !person.admin) return refuse('not-admin')
  const needsMatch = NEEDS_MATCH[command.kind]
  if (needsMatch !== undefined && needsMatch !== (room.match !== null)) {
    return refuse('not-now', needsMatch ? 'No match is running.' : RUNNING)
  }
  switch (command.kind) {
    case 'start':
      startMatch(room)
      return DONE
    case 'stop':
      stopMatch(room)
      return DONE
    case 'pause':
      room.paused = command.on
      room.match?.setPaused(command.on)
      break
    case 'team':
      return changeTeam(room, person, command)
    case 'settings':
      return changeSettings(room, command.patch)
    case 'password':
      room.password = hashPassword(command.password)
      break
    case 'stadium': {
      const stadium = findStadium(command.hash)
      if (!stadium) return refuse('no-stadium')
      room.stadium = stadium
      break
    }
    default:
      return command satisfies never
  }
  room.changed()
  return DONE
}

function changeTeam(room: RoomData, person: Person, { id, team }: Command<'team'>): Result {
  const self = id === person.user.id
  if (!person.admin) {
    if (!self) return refuse('not-admin')
    if (room.settings.lockTeams) return refuse('teams-locked')
  }
  const bot = room.bots.find((b) => b.user.id === id)
  if (bot) return sendBot(room, bot, team)
  const moved = findPerson(room, id)
  if (!moved) return refuse('not-there')
  if (moved.team === team) return DONE
  const full = noPlace(room, team)
  if (full) return full
  moveTo(room, moved, team)
  return DONE
}

function noPlace(room: RoomData, team: Team): Failure | null {
  if (team === 0) return spectatorsComing(room) < SPECTATORS_MAX ? null : refuse('room-full')
  return hasPlace(room, team) ? null : refuse('team-full')
}

function sendBot(room: RoomData, bot: Bot, team: Team): Result {
  if (team === 0) dismissBot(room, bot)
  else if (team !== bot.team) {
    if (peopleOn(room, team) + botsOn(room, team).length >= room.settings.teamSize) return refuse('team-full')
    moveBot(room, bot, team)
  }
  return DONE
}

function changeSettings(room: RoomData, patch: Partial<RoomSettings>): Result {
  const { settings } = room
  const limitsChange =
    (patch.timeLimit ?? settings.timeLimit) !== settings.timeLimit ||
    (patch.scoreLimit ?? settings.scoreLimit) !== settings.scoreLimit
  if (limitsChange && room.match) return refuse('not-now', RUNNING)
  const name = patch.name === undefined ? settings.name : cleanRoomName(patch.name)
  if (name === '') return refuse('bad-name')
  Object.assign(settings, patch, { name })
  if (patch.botFill !== undefined) {
    room.fill[1] = patch.botFill
    room.fill[2] = patch.botFill
  }
  fillBots(room)
  room.changed()
  return DONE
}
