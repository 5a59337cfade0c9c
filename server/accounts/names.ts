// Which names are the same to the eye: the key that look-alikes share. It knows no users.
import unhomoglyph from 'unhomoglyph'
import { cleanName } from '../../shared/names.ts'
import type { Name } from './store.ts'

const MARKS = /[\u0300-\u036f]/gu // accents of Latin, Greek and Cyrillic; marks of other scripts tell words apart
const BETWEEN = /[\s\p{Default_Ignorable_Code_Point}._'’`´-]/gu
const STROKES = /[i1!|]/gu // with the capital I, which Unicode's table has as l

/** Names that speak for the house. */
const RESERVED = [
  'admin',
  'administrator',
  'moderator',
  'mod',
  'operator',
  'server',
  'system',
  'support',
  'kickabout',
  'deleted user',
]

/**
 * The key of a cleaned name; who reads two names as one gets the same key for both: case, accents, spaces and the
 * look-alikes of Unicode (UTS #39, confusables.txt: `а` is a, `0` is O, `rn` is m) make no difference.
 */
export function nameKey(name: string): string {
  const plain = name.normalize('NFKD').replace(MARKS, '')
  const folded = unhomoglyph(unhomoglyph(plain).toLowerCase()) // again: lower case has look-alikes of its own
  const key = folded.normalize('NFKD').replace(MARKS, '').replace(BETWEEN, '').replace(STROKES, 'l')
  return key === '' ? plain : key
}

const reservedKeys = new Set(RESERVED.map(nameKey))

/** A name as somebody typed it, cleaned and with its key; a string is why nobody can have it. */
export function readName(text: string): Name | 'bad-name' | 'name-taken' {
  const clean = cleanName(text)
  if (clean === '') return 'bad-name'
  const key = nameKey(clean)
  return reservedKeys.has(key) ? 'name-taken' : { text: clean, key }
}
