import { describe, expect, it } from 'vitest'
import { PAD, type PadLike, padBits, padMoves } from '../../../game/src/input/gamepad.ts'
import { KEY } from '../../../shared/sim/constants.ts'

const { UP, DOWN, LEFT, RIGHT, KICK } = KEY

/** A pad with these buttons down and its left stick at (x, y). */
const padOf = (held: readonly number[] = [], x = 0, y = 0): PadLike => ({
  buttons: Array.from({ length: 17 }, (_, i) => ({ pressed: held.includes(i) })),
  axes: [x, y, 0, 0],
})

describe('a gamepad', () => {
  it.each([
    ['pushed right', padOf([], 1, 0), RIGHT],
    ['pushed up left', padOf([], -0.7, -0.7), UP | LEFT],
    ['with the cross down', padOf([PAD.DOWN]), DOWN],
    ['with two arms of the cross', padOf([PAD.UP, PAD.RIGHT]), UP | RIGHT],
    ['with A', padOf([PAD.A]), KICK],
    ['with B while it runs', padOf([PAD.B], 0, 1), DOWN | KICK],
    ['with X', padOf([PAD.X]), KICK],
    ['with Y', padOf([PAD.Y]), KICK],
    ['with Start alone', padOf([PAD.START]), 0],
  ])('%s', (_, pad, bits) => {
    expect(padBits([pad])).toBe(bits)
  })
  it('stands still while a worn stick rests off its middle', () => {
    expect(padBits([padOf([], 0.2, -0.15)])).toBe(0)
  })
  it('moves in the menus without pressing', () => {
    expect(padMoves([padOf([PAD.A, PAD.LEFT])])).toBe(LEFT)
  })
  it('counts together with a second one, and with one that has nothing', () => {
    expect(padBits([padOf([], 1, 0), padOf([PAD.A]), { buttons: [], axes: [] }])).toBe(RIGHT | KICK)
  })
  it('is nothing where none is connected', () => {
    expect(padBits([])).toBe(0)
  })
})
