// What kind of screen this is, as signals.
import { type ReadonlySignal, signal } from '@preact/signals'

function media(query: string): ReadonlySignal<boolean> {
  const list = matchMedia(query)
  const matches = signal(list.matches)
  list.addEventListener('change', () => {
    matches.value = list.matches
  })
  return matches
}

export const narrow = media('(max-width: 47.5em)') // one column with tabs at the bottom
export const touch = media('(pointer: coarse)')
