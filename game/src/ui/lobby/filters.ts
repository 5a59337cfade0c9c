// Which rooms the list shows, in which order, and which one Play would take; pure.
import type { RoomSummary } from '../../../../shared/net/protocol.ts'

export interface RoomFilter {
  text: string
  hasSpace: boolean
  noPassword: boolean
  inPlay: boolean
}
export type RoomSort = 'players' | 'space' | 'name'

/** People on the teams; bots make way for people. */
export const peopleIn = (room: RoomSummary) => room.red + room.blue - room.bots
/** Places a person could take. */
export const spaceIn = (room: RoomSummary) => Math.max(0, room.places - peopleIn(room))

const collator = new Intl.Collator(undefined, { sensitivity: 'base' })
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ı', 'i')

const orders: Record<RoomSort, (a: RoomSummary, b: RoomSummary) => number> = {
  players: (a, b) => peopleIn(b) - peopleIn(a) || b.spectators - a.spectators,
  space: (a, b) => spaceIn(b) - spaceIn(a),
  name: () => 0,
}

/** The rooms that fit, sorted; equal ones by name. */
export function visibleRooms(
  rooms: readonly RoomSummary[],
  filter: RoomFilter,
  sort: RoomSort,
): RoomSummary[] {
  const text = fold(filter.text.trim())
  return rooms
    .filter((room) => !filter.hasSpace || spaceIn(room) > 0)
    .filter((room) => !filter.noPassword || !room.locked)
    .filter((room) => !filter.inPlay || room.score !== null)
    .filter((room) => fold(`${room.name} ${room.stadium} ${room.code}`).includes(text))
    .sort((a, b) => orders[sort](a, b) || collator.compare(a.name, b.name))
}

/** The room quick play would pick: open, with people and a free place, the fullest first; null: a new one. */
export function likelyRoom(rooms: readonly RoomSummary[]): RoomSummary | null {
  const open = rooms.filter(
    (room) => !room.locked && spaceIn(room) > 0 && peopleIn(room) + room.spectators > 0,
  )
  const playing = (room: RoomSummary) => (room.score === null ? 0 : 1)
  return (
    open.sort((a, b) => peopleIn(b) - peopleIn(a) || spaceIn(a) - spaceIn(b) || playing(b) - playing(a))[0] ??
    null
  )
}
