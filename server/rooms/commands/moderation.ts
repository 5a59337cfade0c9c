// Who runs a room and who has to go: admins, kicks and bans; that an admin asks has been checked.
import { cleanReason } from '../../../shared/names.ts'
import type { Result } from '../../../shared/net/protocol.ts'
import { refuse } from '../../refuse.ts'
import { addBan, banOf } from '../bans.ts'
import { dismissBot } from '../bots.ts'
import { leaveUser } from '../people.ts'
import { findPerson, longestPresent, type Person, type RoomData } from '../state.ts'
import { type Command, DONE } from './command.ts'

const findBot = (room: RoomData, id: string) => room.bots.find((b) => b.user.id === id)

/** Whether `by` may do something to `person` that only admins may: nobody touches the host but the host. */
const outOfReach = (person: Person, by: Person): boolean => person.host && person !== by

/** Gives or takes the right to run the room; the last admin who gives it up has to find somebody to leave it to. */
export function changeAdmin(room: RoomData, by: Person, { id, on }: Command<'admin'>): Result {
  const person = findPerson(room, id)
  if (!person) return refuse(findBot(room, id) ? 'not-that' : 'not-there')
  if (person.admin === on) return DONE
  if (!on && outOfReach(person, by)) return refuse('not-that')
  const heir = on || room.people.some((p) => p.admin && p !== person) ? null : longestPresent(room, person)
  if (heir === undefined) return refuse('not-that', 'There is nobody else to run the room.')
  person.admin = on
  room.tell({ kind: on ? 'admin' : 'no-admin', who: person.user.name, by: by.user.name })
  if (heir) {
    heir.admin = true
    room.tell({ kind: 'admin', who: heir.user.name, by: '' })
  }
  room.changed()
  return DONE
}

/** Sends somebody away who may come back; a bot's place stays empty. */
export function kick(room: RoomData, by: Person, { id, reason }: Command<'kick'>): Result {
  const why = cleanReason(reason)
  const bot = findBot(room, id)
  if (!bot) return sendAway(room, by, findPerson(room, id), 'kicked', why)
  dismissBot(room, bot)
  room.tell({ kind: 'kicked', who: bot.user.name, by: by.user.name, reason: why })
  return DONE
}

/** Sends somebody away for as long as the room lives, and who is on the way here from the same address. */
export function ban(room: RoomData, by: Person, { id, reason }: Command<'ban'>): Result {
  if (findBot(room, id)) return refuse('not-that')
  const person = findPerson(room, id)
  const why = cleanReason(reason)
  const done = sendAway(room, by, person, 'banned', why)
  if (!done.ok || !person) return done
  const { user, addressKey } = person
  addBan(room, { userId: user.id, addressKey, name: user.name, reason: why })
  for (const coming of [...room.expected.values()]) {
    if (banOf(room, coming.user.id, coming.addressKey)) leaveUser(room, coming.user.id, 'banned', why)
  }
  return DONE
}

function sendAway(
  room: RoomData,
  by: Person,
  person: Person | undefined,
  how: 'kicked' | 'banned',
  reason: string,
): Result {
  if (!person) return refuse('not-there')
  if (person === by || outOfReach(person, by)) return refuse('not-that')
  leaveUser(room, person.user.id, how, reason)
  room.tell({ kind: how, who: person.user.name, by: by.user.name, reason })
  room.log.info({ room: room.code, user: person.user.id, by: by.user.id }, how)
  return DONE
}

/** Everybody may come in again. */
export function clearBans(room: RoomData, by: Person): Result {
  room.bans.length = 0
  room.tell({ kind: 'bans-cleared', by: by.user.name })
  room.changed()
  return DONE
}
