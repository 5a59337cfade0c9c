// A small face over one's disc for everybody in the room: for those on the pitch, now and then.
import type { Result } from '../../../shared/net/protocol.ts'
import { refuse } from '../../refuse.ts'
import type { Person, RoomData } from '../state.ts'
import { type Command, DONE } from './command.ts'

export const EMOTES_BURST = 3
export const EMOTES_PER_S = 0.5

/** Shows an emote of a player; spectators have no disc to show it over. */
export function emote(room: RoomData, by: Person, { n }: Command<'emote'>): Result {
  if (by.slot < 0) return refuse('not-that', 'Only players have emotes.')
  if (!room.emotes.take(by.user.id)) return refuse('too-fast', 'Too many emotes.')
  for (const person of room.people) person.connection?.send('emote', { id: by.user.id, n })
  return DONE
}
