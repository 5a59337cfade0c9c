import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashWorld } from '../../../shared/sim/hash.ts'
import { step } from '../../../shared/sim/step.ts'
import type { World } from '../../../shared/sim/world.ts'
import { createKickers, matchOf, pressKeys } from '../../support/kickers.ts'
import { classic } from '../../support/stadiums.ts'

/** A match of six in full play. */
function inPlay(): World {
  const world = matchOf(classic, 6)
  const kickers = createKickers(6, 1)
  for (let n = 0; n < 400; n++) {
    pressKeys(kickers, world)
    step(world, null)
  }
  return world
}

const SCALARS = ['tick', 'phase', 'counter', 'kickOffTeam', 'red', 'blue', 'resume'] as const
const RULES = ['timeLimit', 'scoreLimit', 'kickMin', 'kickRate', 'kickBurst'] as const
const DISC = ['x', 'y', 'vx', 'vy', 'cMask'] as const
const PLAYER = ['slot', 'team', 'input', 'kicking', 'cooldown', 'bucket', 'disc'] as const

const BITS: Record<string, number> = { kicking: 1, team: 2 } // that mean something

/** A double with one of its 64 bits turned over. */
function flip(value: number, bit: number): number {
  const number = new Float64Array([value])
  const bits = new BigUint64Array(number.buffer)
  bits[0]! ^= 1n << BigInt(bit)
  return number[0]!
}

describe('the hash', () => {
  test('is a whole number of 32 bits', () => {
    const hash = hashWorld(inPlay())
    expect(hash).toBe(hash >>> 0)
  })

  test('of equal worlds is equal', () => {
    expect(hashWorld(inPlay())).toBe(hashWorld(inPlay()))
  })

  test.each(SCALARS)('sees a change of %s', (field) => {
    const world = inPlay() as Record<(typeof SCALARS)[number], number> & World
    const before = hashWorld(world)
    world[field] ^= 1
    expect(hashWorld(world)).not.toBe(before)
  })

  test.each(RULES)('sees a change of the limit %s', (field) => {
    const world = inPlay()
    const before = hashWorld(world)
    world.rules[field] ^= 1
    expect(hashWorld(world)).not.toBe(before)
  })

  test('sees a pause and the last bit of the clock', () => {
    const world = inPlay()
    const before = hashWorld(world)
    world.paused = true
    expect(hashWorld(world)).not.toBe(before)
    world.paused = false
    world.time = flip(world.time, 0)
    expect(hashWorld(world)).not.toBe(before)
  })

  test('sees one bit anywhere in any disc or player', () => {
    const world = inPlay()
    const before = hashWorld(world)
    const change = fc.oneof(
      fc.record({ field: fc.constantFrom(...DISC), n: fc.nat(world.discCount - 1) }),
      fc.record({ field: fc.constantFrom(...PLAYER), n: fc.nat(world.playerCount - 1) }),
    )
    fc.assert(
      fc.property(change, fc.nat(63), ({ field, n }, bit) => {
        const column = world[field]
        const value = column[n]!
        const wide = column instanceof Float64Array
        column[n] = wide ? flip(value, bit) : value ^ (1 << (bit % (BITS[field] ?? 5)))
        fc.pre(column[n] !== value) // 0 and -0
        const after = hashWorld(world)
        column[n] = value
        return after !== before && hashWorld(world) === before
      }),
      { numRuns: 3000, seed: 1 },
    )
  })

  test('takes 0 and -0 for the same place and speed', () => {
    const world = inPlay()
    for (const field of ['x', 'y', 'vx', 'vy'] as const) {
      world[field][5] = 0
      const before = hashWorld(world)
      world[field][5] = -0
      expect(Object.is(world[field][5], -0)).toBe(true)
      expect(hashWorld(world)).toBe(before)
    }
  })

  test('takes every NaN for the same, since engines are free in the bits of one', () => {
    const hashes = [0x7ff8000000000000n, 0xfff8000000000000n, 0x7ff8000000000001n].map((bits) => {
      const world = inPlay()
      new BigUint64Array(world.x.buffer, world.x.byteOffset)[5] = bits
      expect(world.x[5]).toBeNaN()
      return hashWorld(world)
    })
    expect(new Set(hashes).size).toBe(1)
  })

  test('does not look at what is left behind the last disc and player', () => {
    const world = inPlay()
    const before = hashWorld(world)
    world.x[world.discCount] = 123
    world.slot[world.playerCount] = 9
    expect(hashWorld(world)).toBe(before)
  })
})
