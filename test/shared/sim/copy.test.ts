import { describe, expect, test } from 'vitest'
import { next } from '../../../shared/bots/random.ts'
import { hashWorld } from '../../../shared/sim/hash.ts'
import { step } from '../../../shared/sim/step.ts'
import { copyWorld, createWorld, type World } from '../../../shared/sim/world.ts'
import { readStadium } from '../../../shared/stadium/read.ts'
import { applyOp, type Op, randomOps } from '../../support/fuzz.ts'
import { createKickers, matchOf } from '../../support/kickers.ts'
import { classic } from '../../support/stadiums.ts'
import { vectorFiles } from '../stadium/files.ts'

const PLAYERS = 10
const ROUNDS = 40
const strange = vectorFiles().map((v) => ({ name: v.name, stadium: readStadium(v.stadium) }))

/** Everything that is in a world, to be compared bit for bit; the other columns are windows into f and i. */
function contents({ f, i, ...rest }: World): unknown {
  const bytes = (column: Float64Array | Int32Array) => Buffer.from(column.buffer).toString('base64')
  const scalars = Object.entries(rest).filter(([, value]) => typeof value !== 'object')
  return { f: bytes(f), i: bytes(i), rules: { ...rest.rules }, ...Object.fromEntries(scalars) }
}

function run(world: World, ops: Op[]): void {
  for (const op of ops) applyOp(world, op)
  step(world, null)
}

describe.each([{ name: 'Classic', stadium: classic }, ...strange])('on $name', ({ stadium }) => {
  test('a copy goes on exactly as the original, whatever it was before', () => {
    const kickers = createKickers(PLAYERS, 7)
    const astray = createKickers(PLAYERS, 8)
    const original = matchOf(stadium, PLAYERS)
    const copy = createWorld(original.geometry)
    for (let round = 0; round < ROUNDS; round++) {
      for (let n = next(kickers.random) * 40; n > 0; n--) {
        run(original, randomOps(kickers, original))
        run(copy, randomOps(astray, copy))
      }
      copyWorld(copy, original)
      expect(contents(copy)).toEqual(contents(original))
      for (let n = 0; n < 20; n++) {
        const ops = randomOps(kickers, original)
        run(original, ops)
        run(copy, ops)
        expect(hashWorld(copy)).toBe(hashWorld(original))
      }
      expect(contents(copy)).toEqual(contents(original))
    }
  })
})

test('stepping a copy leaves the original as it was', () => {
  const original = matchOf(classic, PLAYERS)
  const before = contents(original)
  const copy = createWorld(original.geometry)
  copyWorld(copy, original)
  const kickers = createKickers(PLAYERS, 9)
  for (let n = 0; n < 300; n++) run(copy, randomOps(kickers, copy))
  expect(contents(original)).toEqual(before)
  expect(hashWorld(copy)).not.toBe(hashWorld(original))
})
