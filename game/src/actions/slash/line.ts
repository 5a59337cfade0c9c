// What a line of chat is, and whom or what a word of it means: commands, quoted names, beginnings of names; pure.

export type Line = { kind: 'text'; text: string } | { kind: 'command'; name: string; rest: string }

/** A command begins with `/`; `//` begins a text that begins with `/`. */
export function readLine(text: string): Line {
  const trimmed = text.trim()
  if (trimmed.startsWith('//')) return { kind: 'text', text: trimmed.slice(1) }
  const [, name, rest] = /^\/(\S*)\s*(.*)$/su.exec(trimmed) ?? []
  if (name === undefined) return { kind: 'text', text: trimmed }
  return { kind: 'command', name: name.toLowerCase(), rest: rest ?? '' }
}

/** The words of a text. */
export const wordsOf = (text: string): string[] => text.split(/\s+/u).filter(Boolean)

export type Match<T> =
  | { found: T; rest: string } // `rest`: what follows the name
  | { found: null; query: string; several: readonly T[] } // nobody, or more than one

const fold = (text: string) => text.normalize('NFC').toLowerCase()

/**
 * Who of `list` the text begins with: a name in quotes, or as many words as make a name or its beginning; `@` may stand
 * before it. A whole name counts before the beginning of another.
 */
export function matchName<T extends { name: string }>(list: readonly T[], text: string): Match<T> {
  const bare = text.trim().replace(/^@/u, '')
  const [, quoted, after] = /^["“”']([^"“”']+)["“”']\s*(.*)$/su.exec(bare) ?? []
  if (quoted !== undefined) return choose(list, quoted.trim(), after ?? '') ?? nobody(quoted)
  const parts = wordsOf(bare)
  for (let n = parts.length; n > 0; n--) {
    const choice = choose(list, parts.slice(0, n).join(' '), parts.slice(n).join(' '))
    if (choice) return choice
  }
  return nobody(parts[0] ?? '')
}

const nobody = (query: string) => ({ found: null, query, several: [] }) as const

function choose<T extends { name: string }>(
  list: readonly T[],
  query: string,
  rest: string,
): Match<T> | null {
  const wanted = fold(query)
  const whole = list.filter((one) => fold(one.name) === wanted)
  const fits = whole.length > 0 ? whole : list.filter((one) => fold(one.name).startsWith(wanted))
  if (fits.length === 0 || wanted === '') return null
  return fits.length === 1 ? { found: fits[0]!, rest } : { found: null, query, several: fits }
}

/** `count` whole numbers from 0 on; null if the text is anything else. */
export function readNumbers(text: string, count: number): number[] | null {
  const parts = wordsOf(text)
  const fine = parts.length === count && parts.every((part) => /^\d{1,4}$/u.test(part))
  return fine ? parts.map(Number) : null
}
