// Whom a message names as @name; it is told who may read the message.
import { MENTION_LETTER, MENTIONS_MAX } from '../../shared/chat.ts'

interface Named {
  id: string
  name: string
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

/**
 * Ids of those among `readers` whose name stands after an @ in the text, the longest name that fits; case makes no
 * difference, and a name ends where no letter follows. All who share the name are named, but at most MENTIONS_MAX.
 */
export function mentionsIn(text: string, readers: Iterable<Named>): string[] {
  if (!text.includes('@')) return []
  const folded = fold(text)
  const byName = new Map<string, string[]>()
  for (const { id, name } of readers) {
    const key = fold(name)
    if (key === '' || !folded.includes(key)) continue
    byName.set(key, [...(byName.get(key) ?? []), id])
  }
  const names = [...byName.keys()].sort((a, b) => b.length - a.length)
  const found = new Set<string>()
  for (let at = folded.indexOf('@'); at >= 0; at = folded.indexOf('@', at + 1)) {
    if (at > 0 && MENTION_LETTER.test(folded[at - 1]!)) continue // an address, not a name
    const fits = (name: string) => {
      const next = folded.codePointAt(at + 1 + name.length)
      const ends = next === undefined || !MENTION_LETTER.test(String.fromCodePoint(next))
      return ends && folded.startsWith(name, at + 1)
    }
    const name = names.find(fits)
    for (const id of name === undefined ? [] : byName.get(name)!) found.add(id)
  }
  return [...found].slice(0, MENTIONS_MAX)
}
