import { describe, expect, test } from 'vitest'
import { choosePlates, type Plate } from '../../../game/src/scenes/plates.ts'

const plate = (x: number, y: number, far: number, shown = true): Plate => ({
  ...{ x, y, far, shown, halfWidth: 20, halfHeight: 4 },
})

/** Which of these stay, in the order given. */
function shownOf(...plates: Plate[]): boolean[] {
  choosePlates([...plates], plates.length)
  return plates.map(({ shown }) => shown)
}

describe('names that would cover each other', () => {
  test('of two the nearer one stays, whichever comes first', () => {
    expect(shownOf(plate(0, 0, 900), plate(30, 5, 100))).toEqual([false, true])
    expect(shownOf(plate(30, 5, 100), plate(0, 0, 900))).toEqual([true, false])
  })
  test('side by side or one above the other all stay', () => {
    expect(shownOf(plate(0, 0, 1), plate(40, 0, 2), plate(0, 8, 3))).toEqual([true, true, true])
  })
  test('one that makes way hides nobody', () => {
    expect(shownOf(plate(0, 0, 1), plate(30, 0, 2), plate(60, 0, 3))).toEqual([true, false, true])
  })
  test('two that are about equally far do not take turns', () => {
    const [a, b] = [plate(0, 0, 100), plate(10, 0, 105)]
    expect(shownOf(a, b)).toEqual([true, false])
    a.far = 110
    expect(shownOf(a, b)).toEqual([true, false])
    a.far = 200
    expect(shownOf(a, b)).toEqual([false, true])
  })
  test('only so many of the list count', () => {
    const [a, gone] = [plate(0, 0, 9), plate(0, 0, 1)]
    choosePlates([a, gone], 1)
    expect(a.shown).toBe(true)
  })
})
