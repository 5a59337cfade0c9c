// Reading single fields of an object in a file, through its trait, with an error that names the field.

import { bad, StadiumError, show } from './error.ts'
import { parseColour, parseFlags } from './flags.ts'
import { isObject, type Raw } from './source.ts'
import type { Bouncy, Colour } from './types.ts'

/** One object of the file: where it stands, its own keys, and the trait that fills the gaps. */
export interface Fields {
  readonly path: string // `segments[12]`; '' for the root
  readonly own: Raw
  readonly trait: Raw | null
}

export const MAX_ENTRIES = 255 // of each list

/** The object under `key`, empty if there is none; no traits inside. */
export function section(root: Fields, key: string): Fields {
  const value = get(root, key) ?? {}
  if (!isObject(value)) throw bad(at(root, key), `must be an object, not ${show(value)}`)
  return { path: at(root, key), own: value, trait: null }
}

/** The entries of the list under `key`, each with its trait; a missing list is an empty one. */
export function entries(root: Fields, key: string, traits: Raw, limit = MAX_ENTRIES): Fields[] {
  const list = listOf(root, key)
  if (list.length > limit) throw new StadiumError('too-many', key, `${list.length} entries, at most ${limit}`)
  return Array.from(list, (entry: unknown, i) => {
    const path = `${at(root, key)}[${i}]`
    if (!isObject(entry)) throw bad(path, `must be an object, not ${show(entry)}`)
    return { path, own: entry, trait: traitOf(entry, traits) }
  })
}

/** A list of [x, y]; a missing one is empty. */
export function points(root: Fields, key: string): [number, number][] {
  return Array.from(listOf(root, key), (value: unknown, i) => toPair(value, `${at(root, key)}[${i}]`))
}

/** The value of a key: its own, else the trait's; undefined if both are absent or null. */
export function get(fields: Fields, key: string): unknown {
  return ownValue(fields.own, key) ?? (fields.trait === null ? undefined : ownValue(fields.trait, key))
}

/** A finite number; without a fallback the field must be there. */
export function number(fields: Fields, key: string, fallback?: number): number {
  const value = get(fields, key)
  if (value === undefined && fallback !== undefined) return fallback
  return toNumber(value, at(fields, key))
}

/** [x, y]; without a fallback the field must be there. */
export function pair(fields: Fields, key: string, fallback?: [number, number]): [number, number] {
  const value = get(fields, key)
  if (value === undefined && fallback !== undefined) return fallback
  return toPair(value, at(fields, key))
}

/** An index into a list of `count` things called `what`. */
export function index(fields: Fields, key: string, count: number, what: string): number {
  const value = number(fields, key)
  if (Number.isInteger(value) && value >= 0 && value < count) return value
  const range = count === 0 ? 'there is none' : `0..${count - 1}`
  throw bad(at(fields, key), `${value} is not a ${what} (${range})`)
}

/** true or false; anything else is the fallback. */
export function flag(fields: Fields, key: string, fallback: boolean): boolean {
  const value = get(fields, key)
  return typeof value === 'boolean' ? value : fallback
}

export function colour(fields: Fields, key: string, fallback: Colour): Colour {
  const value = get(fields, key)
  return value === undefined ? fallback : parseColour(value, fallback, at(fields, key))
}

export function flags(fields: Fields, key: string, fallback: number): number {
  const value = get(fields, key)
  return value === undefined ? fallback : parseFlags(value, at(fields, key))
}

export function bouncy(fields: Fields, bCoef: number, cMask: number, cGroup: number): Bouncy {
  return {
    bCoef: number(fields, 'bCoef', bCoef),
    cMask: flags(fields, 'cMask', cMask),
    cGroup: flags(fields, 'cGroup', cGroup),
  }
}

/** How an error names a key of an object. */
export function at(fields: Fields, key: string): string {
  return fields.path === '' ? key : `${fields.path}.${key}`
}

export function toNumber(value: unknown, field: string): number {
  if (value === undefined || value === null) throw bad(field, 'is missing')
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw bad(field, `${show(value)} is not a finite number`)
  }
  return value + 0 // -0 becomes 0: JSON would lose the sign on the way to the players
}

export function toPair(value: unknown, field: string): [number, number] {
  if (value === undefined || value === null) throw bad(field, 'is missing')
  if (!Array.isArray(value) || value.length < 2) throw bad(field, `must be [x, y], not ${show(value)}`)
  return [toNumber(value[0], `${field}[0]`), toNumber(value[1], `${field}[1]`)]
}

function listOf(root: Fields, key: string): readonly unknown[] {
  const list = get(root, key) ?? []
  if (!Array.isArray(list)) throw bad(at(root, key), `must be a list, not ${show(list)}`)
  return list
}

function traitOf(entry: Raw, traits: Raw): Raw | null {
  const name = ownValue(entry, 'trait')
  const trait = typeof name === 'string' ? ownValue(traits, name) : undefined
  return isObject(trait) ? trait : null
}

// "constructor" and "__proto__" are ordinary names in a file: never look beyond the object's own keys.
function ownValue(object: Raw, key: string): unknown {
  return Object.hasOwn(object, key) ? (object[key] ?? undefined) : undefined
}
