// Quick play: which rooms are for somebody who just wants to play, and what a room made for them is like.
import type { RoomSettings } from '../../shared/settings.ts'
import { type RoomData, runsItself } from './state.ts'

/** Three a side with bots until people come. */
export const PICK_UP_SETTINGS: Partial<RoomSettings> = {
  name: 'Pick-up game',
  teamSize: 3,
  botFill: 3,
  queue: 'balanced',
}

/** Whether who comes may take a free place, and there is or will be a match in which goals can be scored. */
export function isForAll(room: RoomData): boolean {
  const open = !room.settings.lockTeams && room.password === null
  const alive = runsItself(room) || room.people.some((p) => p.connection) // or nobody would start a match
  return open && alive && room.stadium.stadium.goals.length > 0
}
