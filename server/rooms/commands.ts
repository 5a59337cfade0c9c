// What people in a room may ask for, who may ask it and when; the shapes have been checked at the border.
import type { Result, RoomCommand } from '../../shared/net/protocol.ts'
import { refuse } from '../refuse.ts'
import { DONE } from './commands/command.ts'
import { emote } from './commands/emotes.ts'
import { ban, changeAdmin, clearBans, kick } from './commands/moderation.ts'
import { changePassword, changeSettings, changeStadium } from './commands/settings.ts'
import { balance, changeOrder, changeTeam, shuffle, swap } from './commands/teams.ts'
import { startDue, startMatch, startNext, stopMatch } from './play.ts'
import { setAway } from './sides.ts'
import { type Person, type RoomData, runsItself } from './state.ts'

type Kind = RoomCommand['kind']

/** Commands anybody may give: for themselves, which they check further. All others are for admins. */
const FOR_ALL: ReadonlySet<Kind> = new Set(['team', 'order', 'away', 'emote'])

/** Whether a match has to be running (true) or not (false). */
const NEEDS_MATCH: Partial<Record<Kind, boolean>> = {
  start: false,
  next: false,
  stadium: false,
  stop: true,
  pause: true,
  emote: true,
}

/** Does what `person` asks, or refuses and changes nothing. */
export function execute(room: RoomData, person: Person, command: RoomCommand): Result {
  if (!person.admin && !FOR_ALL.has(command.kind)) return refuse('not-admin')
  const needsMatch = NEEDS_MATCH[command.kind]
  if (needsMatch !== undefined && needsMatch !== (room.match !== null)) {
    return refuse('not-now', needsMatch ? 'No match is running.' : 'Not while a match is running.')
  }
  switch (command.kind) {
    case 'start':
      return start(room, person, runsItself(room) ? startDue : startMatch)
    case 'next':
      return start(room, person, startNext)
    case 'stop':
      stopMatch(room)
      room.tell({ kind: 'stopped', by: person.user.name })
      return DONE
    case 'pause':
      return pause(room, person, command.on)
    case 'team':
      return changeTeam(room, person, command)
    case 'order':
      return changeOrder(room, person, command)
    case 'balance':
      return balance(room, person)
    case 'shuffle':
      return shuffle(room, person)
    case 'swap':
      return swap(room, person)
    case 'away':
      setAway(room, person, command.on)
      return DONE
    case 'admin':
      return changeAdmin(room, person, command)
    case 'kick':
      return kick(room, person, command)
    case 'ban':
      return ban(room, person, command)
    case 'clear-bans':
      return clearBans(room, person)
    case 'settings':
      return changeSettings(room, person, command)
    case 'password':
      return changePassword(room, person, command)
    case 'stadium':
      return changeStadium(room, person, command)
    case 'emote':
      return emote(room, person, command)
    default:
      return command satisfies never
  }
}

function start(room: RoomData, person: Person, begin: (room: RoomData) => void): Result {
  begin(room)
  room.tell({ kind: 'started', by: person.user.name })
  return DONE
}

function pause(room: RoomData, person: Person, on: boolean): Result {
  if (room.paused === on) return DONE
  room.paused = on
  room.match?.setPaused(on)
  room.tell({ kind: on ? 'paused' : 'resumed', by: person.user.name })
  room.changed()
  return DONE
}
