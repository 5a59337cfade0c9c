// Quick play: which room fits somebody who just wants to play, and what a room made for them is like.
import type { RoomSettings } from '../../shared/settings.ts'
import { freePlaces, peopleFor, promisedSides, type RoomData, runsItself } from './state.ts'

/** Three a side with bots until people come. */
export const PICK_UP_SETTINGS: Partial<RoomSettings> = {
  name: 'Pick-up game',
  teamSize: 3,
  botFill: 3,
  queue: 'balanced',
}

/**
 * The open room with a place on a team that fits best: most people playing, then fullest; null: there is none.
 * `bars` tells the rooms that do not let the player in.
 */
export function pickRoom(rooms: Iterable<RoomData>, bars: (room: RoomData) => boolean): RoomData | null {
  let best: RoomData | null = null
  for (const room of rooms) {
    const open = room.settings.listed && !room.settings.lockTeams && room.password === null
    const alive = runsItself(room) || room.people.length > 0 // nobody starts a match in a room its people have left
    const fits = open && alive && freePlaces(room) > 0 && (!best || fitsBetter(room, best))
    if (fits && !bars(room)) best = room
  }
  return best
}

const playing = (room: RoomData): number => peopleFor(room, 1) + peopleFor(room, 2) + promisedSides(room)

function fitsBetter(a: RoomData, b: RoomData): boolean {
  if (playing(a) !== playing(b)) return playing(a) > playing(b)
  if (freePlaces(a) !== freePlaces(b)) return freePlaces(a) < freePlaces(b)
  return a.match !== null && b.match === null
}
