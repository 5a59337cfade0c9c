// English words with their translation in place, where the page speaks another language.
import { translation } from './language.ts'
import type { Translation } from './translation.ts'

/** The shape of words in any language: the same keys, any text, the same things to fill in. */
export type Said<T> = T extends (...args: infer A) => string
  ? (...args: A) => string
  : T extends string
    ? string
    : { readonly [K in keyof T]: Said<T[K]> }

/** One part of the words: in the page's language, or as given. */
export function say<T extends object>(part: keyof Translation, english: T): Said<T> {
  return (translation?.[part] ?? english) as Said<T>
}
