// Who can't come into a room while it lives; what a ban does to who is inside is in the commands.
import { type Ban, findPerson, type RoomData } from './state.ts'

const BANS_MAX = 200 // the oldest go: a room must not grow without end

/** Keeps a ban. */
export function addBan(room: RoomData, ban: Ban): void {
  room.bans.push(ban)
  if (room.bans.length > BANS_MAX) room.bans.shift()
}

/**
 * What keeps a user out, null if nothing. Two people behind one address share its ban, since a new account is made in a
 * second; but the owner and who is in the room already, seat kept or not, are not kept out by it.
 */
export function banOf(room: RoomData, userId: string, addressKey: string): Ban | null {
  if (userId === room.ownerId || findPerson(room, userId)) return null
  const same = (ban: Ban) => ban.userId === userId || (addressKey !== '' && ban.addressKey === addressKey)
  return room.bans.find(same) ?? null
}
