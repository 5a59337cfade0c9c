// What a command of chat is, and how one finds whom it is about.
import { slashWords } from '../../ui/words/slash.ts'
import { matchName } from './line.ts'

/** What it says back: a line for the person alone, null when the arguments are wrong, nothing when the room answers. */
export type Answer = string | null | undefined

export interface Command {
  admin: boolean // only for admins
  everywhere?: boolean // not only in a room
  run: (rest: string, channel: string) => Answer | Promise<Answer>
  /** What may follow, for the words typed so far. */
  offer?: (rest: string, channel: string) => readonly string[]
}

/** Names to go on with, as long as the first one is being typed. */
export const namesOf = (list: readonly { name: string }[], rest: string): string[] =>
  /^("[^"]*|\S*)$/u.test(rest) ? list.map(({ name }) => (name.includes(' ') ? `"${name}"` : name)) : []

/** Does something with the one of `list` that `rest` begins with. */
export function withNamed<T extends { name: string }, A extends Answer | Promise<Answer>>(
  list: readonly T[],
  rest: string,
  act: (one: T, rest: string) => A,
): A | Answer {
  if (rest === '') return null
  const match = matchName(list, rest)
  if ('rest' in match) return act(match.found, match.rest)
  const { query, several } = match
  if (several.length === 0) return slashWords.noName(query)
  const names = [...new Set(several.map((m) => m.name))]
  return names.length === 1 ? slashWords.sameName(names[0]!) : slashWords.ambiguous(query, names.join(', '))
}
