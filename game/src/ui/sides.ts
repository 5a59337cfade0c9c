// Which colours the teams have on this screen: as they are, or swapped where one's own team shall always be blue.
import { computed } from '@preact/signals'
import { preferences } from '../preferences.ts'
import { match, myself, place } from '../store.ts'
import { words } from './words.ts'

const ownTeam = computed(() => {
  const view = match.value
  if (place.value.at === 'practice') return view?.look(view.ownSlot)?.team ?? 0
  return myself.value?.team ?? 0
})

/** Whether red wears blue here, and blue red. */
export const swapped = computed(() => preferences.value.myTeamBlue && ownTeam.value === 1)

/** What the teams are called by their colours. */
export const colourNames = computed<readonly [red: string, blue: string]>(() => {
  const [first, second] = words.sides[preferences.value.palette]
  return swapped.value ? [second, first] : [first, second]
})

/** Changes with everything that gives the teams other colours. */
export const teamColours = computed(() => `${preferences.value.palette} ${swapped.value}`)
