import { describe, expect, it } from 'vitest'
import { createLatch, stickBits } from '../../../game/src/input/keys.ts'
import { KEY } from '../../../shared/sim/constants.ts'

const { UP, DOWN, LEFT, RIGHT, KICK } = KEY

describe('the stick', () => {
  it.each([
    [1, 0, RIGHT],
    [0.8, 0.8, RIGHT | DOWN],
    [0, 1, DOWN],
    [-0.8, 0.8, LEFT | DOWN],
    [-1, 0, LEFT],
    [-0.8, -0.8, LEFT | UP],
    [0, -1, UP],
    [0.8, -0.8, RIGHT | UP],
  ])('pushed to %d, %d means %i', (x, y, bits) => {
    expect(stickBits(x, y)).toBe(bits)
  })
  it('means nothing near its middle', () => {
    expect(stickBits(0, 0)).toBe(0)
    expect(stickBits(0.12, -0.12)).toBe(0)
  })
  it('gives each of the eight directions the same share of the circle', () => {
    const counts = new Map<number, number>()
    for (let i = 0; i < 720; i++) {
      const angle = ((i + 0.5) * Math.PI) / 360
      const bits = stickBits(Math.cos(angle), Math.sin(angle))
      counts.set(bits, (counts.get(bits) ?? 0) + 1)
    }
    expect([...counts.values()]).toEqual(Array(8).fill(90))
  })
  it('never holds two opposite keys', () => {
    for (let i = 0; i < 360; i++) {
      const bits = stickBits(Math.cos(i), Math.sin(i))
      expect(bits & (UP | DOWN)).not.toBe(UP | DOWN)
      expect(bits & (LEFT | RIGHT)).not.toBe(LEFT | RIGHT)
    }
  })
})

describe('a press', () => {
  const record = () => {
    const seen: number[] = []
    return { seen, latch: createLatch((bits) => seen.push(bits)) }
  }

  it('is passed on at once, and so is a release after it was seen', () => {
    const { seen, latch } = record()
    latch.hold(RIGHT, 0)
    latch.frame(8)
    latch.frame(25)
    latch.hold(0, 30)
    expect(seen).toEqual([RIGHT, 0])
    expect(latch.waiting).toBe(false)
  })
  it('shorter than a picture lasts until a picture has seen it', () => {
    const { seen, latch } = record()
    latch.hold(KICK, 0)
    latch.hold(0, 3)
    expect(seen).toEqual([KICK])
    latch.frame(16)
    expect(seen).toEqual([KICK])
    latch.frame(33)
    expect(seen).toEqual([KICK, 0])
  })
  it('lasts a tick even at 240 pictures a second', () => {
    const { seen, latch } = record()
    latch.hold(UP, 0)
    latch.hold(0, 1)
    for (let ms = 4; ms <= 16; ms += 4) latch.frame(ms)
    expect(seen).toEqual([UP])
    latch.frame(20)
    expect(seen).toEqual([UP, 0])
  })
  it('of one key does not delay another', () => {
    const { seen, latch } = record()
    latch.hold(LEFT, 0)
    latch.hold(LEFT | KICK, 100)
    latch.hold(LEFT, 101)
    latch.hold(RIGHT, 102)
    expect(seen.at(-1)).toBe(RIGHT | KICK | (seen.at(-1)! & LEFT))
    latch.frame(118)
    latch.frame(135)
    expect(seen.at(-1)).toBe(RIGHT)
  })
  it('is let go at once when everything is', () => {
    const { seen, latch } = record()
    latch.hold(UP | KICK, 0)
    latch.clear()
    expect(seen).toEqual([UP | KICK, 0])
  })
})
