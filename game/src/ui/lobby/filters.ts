// Which rooms the list shows, and in which order; pure.

import type { RoomSummary } from '../../../../shared/net/protocol.ts'
import { locale } from '../../i18n/language.ts'

export interface RoomFilter {
  text: string
  hasSpace: boolean
  noPassword: boolean
  inPlay: boolean
}
export type RoomSort = 'players' | 'space' | 'name'
/** What somebody who comes could do in a room. */
export type Admission = 'join' | 'watch' | 'full'

/** People on the teams; bots make way for people. */
const peopleIn = (room: RoomSummary) => room.red + room.blue - room.bots

export function admissionTo(room: RoomSummary): Admission {
  if (room.free > 0) return 'join'
  return room.spectators < room.watchPlaces ? 'watch' : 'full'
}

const collator = new Intl.Collator(locale, { sensitivity: 'base' })
/** Letters of their own to Unicode, but not to who looks for them on another keyboard. */
const PLAIN: Record<string, string> = { ı: 'i', ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' }
const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ıłøđßæœ]/gu, (letter) => PLAIN[letter]!)

const orders: Record<RoomSort, (a: RoomSummary, b: RoomSummary) => number> = {
  players: (a, b) => peopleIn(b) - peopleIn(a) || b.spectators - a.spectators,
  space: (a, b) => b.free - a.free,
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
    .filter((room) => !filter.hasSpace || room.free > 0)
    .filter((room) => !filter.noPassword || !room.locked)
    .filter((room) => !filter.inPlay || room.score !== null)
    .filter((room) => text === '' || fold(`${room.name} ${room.stadium} ${room.code}`).includes(text))
    .sort((a, b) => orders[sort](a, b) || collator.compare(a.name, b.name))
}

/** The rooms with those of `codes` in that order, the others behind: nothing moves away under somebody's pointer. */
export function keepOrder(rooms: readonly RoomSummary[], codes: readonly string[]): RoomSummary[] {
  const places = new Map(codes.map((code, place) => [code, place]))
  const placeOf = (room: RoomSummary) => places.get(room.code) ?? codes.length
  return [...rooms].sort((a, b) => placeOf(a) - placeOf(b))
}

const HOLD_S = 5 // the server tells of a running clock alone every five seconds

/** Seconds on a room's clock, `elapsed` seconds after the row came: it runs on, but never past the next word of the server. */
export function secondsAt(room: RoomSummary, elapsed: number): number {
  if (room.score === null) return room.seconds
  const next = (Math.floor(room.seconds / HOLD_S) + 1) * HOLD_S
  return Math.min(room.seconds + Math.max(0, Math.floor(elapsed)), next - 1)
}
