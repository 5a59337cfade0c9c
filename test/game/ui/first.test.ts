import { effect } from '@preact/signals'
import { afterEach, expect, test, vi } from 'vitest'
import { createPractice } from '../../../game/src/match/practice.ts'
import type { ShownMatch } from '../../../game/src/match/view.ts'
import { lesson, match, spoken } from '../../../game/src/store.ts'
import { firstSteps, startFirstSteps } from '../../../game/src/ui/first/steps.ts'
import { DEFAULT_RULES } from '../../../shared/sim/world.ts'
import { classic } from '../../support/stadiums.ts'

vi.mock('../../../game/src/ui/media.ts', () => ({ touch: { value: false } }))
afterEach(() => vi.useRealTimers())

test('the first step is said once, as long as it is not done', () => {
  vi.useFakeTimers()
  const said: string[] = []
  let shown = 0
  startFirstSteps()
  effect(() => void said.push(spoken.value))
  effect(() => {
    if (firstSteps.value) shown++
  })
  const view = createPractice({
    ...{ stadium: classic, rules: { ...DEFAULT_RULES }, me: { name: 'Ana', avatar: 'AN' } },
    ...{ teamSize: 1, level: 'easy' as const, seed: 1, asleep: true },
  })
  lesson.value = true
  match.value = view as unknown as ShownMatch
  spoken.value = ''
  vi.advanceTimersByTime(1000)
  expect(said.at(-1)).toBe('')
  expect(shown).toBe(1)
  match.value = null
})
