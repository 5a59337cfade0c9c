// Which room quick play picks: the server picks by it, and the page names the room beforehand.
import type { RoomSummary } from './net/protocol.ts'

/** The room that fits somebody best who just wants to play: most people playing, then fullest; null: there is none. */
export function pickRoom(rooms: Iterable<RoomSummary>): RoomSummary | null {
  let best: RoomSummary | null = null
  for (const room of rooms) {
    if (room.forAll && room.free > 0 && (!best || fitsBetter(room, best))) best = room
  }
  return best
}

const playing = (room: RoomSummary): number => room.places - room.free

function fitsBetter(a: RoomSummary, b: RoomSummary): boolean {
  if (playing(a) !== playing(b)) return playing(a) > playing(b)
  if (a.free !== b.free) return a.free < b.free
  return a.score !== null && b.score === null
}
