// Collision flags and colours as a file writes them; names nobody knows are ignored.

import { FLAG } from '../sim/constants.ts'
import { bad, show } from './error.ts'
import type { Colour } from './types.ts'

const FLAG_NAMES: ReadonlyMap<string, number> = new Map([
  ['ball', FLAG.BALL],
  ['red', FLAG.RED],
  ['blue', FLAG.BLUE],
  ['redKO', FLAG.RED_KO],
  ['blueKO', FLAG.BLUE_KO],
  ['wall', FLAG.WALL],
  ['all', FLAG.ALL],
  ['kick', FLAG.KICK],
  ['score', FLAG.SCORE],
  ['c0', FLAG.C0],
  ['c1', FLAG.C1],
  ['c2', FLAG.C2],
  ['c3', FLAG.C3],
])

const MAX_FLAGS = 255 // a trait's list is read again for every entry that uses it: keep that cheap

/** Flag bits (signed 32 bit) of a list of names or of one name; throws StadiumError. */
export function parseFlags(value: unknown, field: string): number {
  if (typeof value === 'string') return FLAG_NAMES.get(value) ?? 0
  if (!Array.isArray(value)) throw bad(field, `must be a list of flags, not ${show(value)}`)
  if (value.length > MAX_FLAGS) throw bad(field, `${value.length} flags, at most ${MAX_FLAGS}`)
  let bits = 0
  for (const name of value) bits |= FLAG_NAMES.get(name) ?? 0
  return bits
}

export const TRANSPARENT: Colour = -1

/** "transparent", "RRGGBB" or [r, g, b]; a text that is no colour is `fallback`, since nothing breaks. */
export function parseColour(value: unknown, fallback: Colour, field: string): Colour {
  if (typeof value === 'string') return parseColourText(value.trim(), fallback)
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 0xffffff)
    return value + 0
  if (!Array.isArray(value) || value.length < 3) {
    throw bad(field, `must be "transparent", "RRGGBB" or [r, g, b], not ${show(value)}`)
  }
  return (channel(value, 0, field) << 16) | (channel(value, 1, field) << 8) | channel(value, 2, field)
}

function parseColourText(text: string, fallback: Colour): Colour {
  if (text === 'transparent') return TRANSPARENT
  return /^#?[0-9a-f]{1,6}$/i.test(text) ? Number.parseInt(text.replace('#', ''), 16) : fallback
}

function channel(list: readonly unknown[], index: number, field: string): number {
  const value = list[index]
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw bad(`${field}[${index}]`, `${show(value)} is not a finite number`)
  }
  return Math.min(255, Math.max(0, Math.floor(value)))
}
