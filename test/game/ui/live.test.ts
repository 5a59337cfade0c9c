import { expect, it } from 'vitest'
import type { Look } from '../../../game/src/match/view.ts'
import { goalText } from '../../../game/src/ui/hud/live.ts'

const mara: Look = { slot: 0, name: 'Mara', avatar: 'M', team: 1, own: false, lagging: false }

it('says who scored, and names an own goal as one', () => {
  expect(goalText({ team: 1, scorer: mara, ownGoal: false }, 1, 0)).toBe(
    'Goal for Red, scored by Mara. 1 to 0.',
  )
  expect(goalText({ team: 2, scorer: mara, ownGoal: true }, 1, 1)).toBe(
    'Goal for Blue. 1 to 1. Mara: own goal.',
  )
  expect(goalText({ team: 2, scorer: null, ownGoal: true }, 1, 2)).toBe('Goal for Blue. 1 to 2.')
})
