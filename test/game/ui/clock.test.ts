import { expect, test } from 'vitest'
import { clockOf } from '../../../game/src/ui/hud/clock.ts'

test.each([
  [0, 3, '3:00', false],
  [0.02, 3, '3:00', false],
  [60.5, 3, '2:00', false],
  [179.99, 3, '0:01', false],
  [180, 3, '0:00', true],
  [188.4, 3, '0:08', true],
  [75.9, 0, '1:15', false],
])('after %d s of play with a limit of %d min the clock shows %s', (seconds, limit, text, overtime) => {
  expect(clockOf(seconds, limit)).toEqual({ text, overtime })
})
