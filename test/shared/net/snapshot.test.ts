import { describe, expect, test } from 'vitest'
import { commitTick } from '../../../shared/match/commit.ts'
import { createSchedule, schedule } from '../../../shared/match/schedule.ts'
import { ByteReader, ByteWriter } from '../../../shared/net/bytes.ts'
import { readSnapshot, writeSnapshot } from '../../../shared/net/snapshot.ts'
import { hashWorld } from '../../../shared/sim/hash.ts'
import { addPlayer, removePlayer, reset, setPaused } from '../../../shared/sim/players.ts'
import { createWorld, type World } from '../../../shared/sim/world.ts'
import { seeded } from '../../support/random.ts'
import { builtin } from '../../support/stadiums.ts'

const rules = { timeLimit: 1, scoreLimit: 2, kickMin: 3, kickRate: 20, kickBurst: 2 }

/** A match in some state: players came and went, keys held, inputs pending. */
function someMatch(seed: number, stadium = builtin('classic')) {
  const random = seeded(seed)
  const world = createWorld(stadium, rules)
  const pending = createSchedule()
  for (let slot = 0; slot < 6; slot++) addPlayer(world, slot, slot % 2 === 0 ? 1 : 2)
  reset(world)
  for (let t = 0; t < 900; t++) play(world, pending, random)
  return { world, pending, random }
}

function play(world: World, pending: ReturnType<typeof createSchedule>, random: () => number): void {
  if (random() < 0.2)
    schedule(
      pending,
      Math.floor(random() * 8),
      world.tick + Math.floor(random() * 12),
      Math.floor(random() * 32),
    )
  if (random() < 0.005) addPlayer(world, Math.floor(random() * 8), random() < 0.5 ? 1 : 2)
  if (random() < 0.003) removePlayer(world, Math.floor(random() * 8))
  if (random() < 0.002) setPaused(world, random() < 0.5, 120)
  commitTick(world, pending, null)
}

describe('a snapshot', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('holds everything the future depends on (seed %i)', (seed) => {
    const stadium = builtin(seed % 2 === 0 ? 'classic' : 'big-hockey')
    const a = someMatch(seed, stadium)
    const writer = new ByteWriter()
    writeSnapshot(writer, a.world, a.pending, 3)
    const bytes = writer.finish()
    const b = { world: someMatch(seed + 100, stadium).world, pending: createSchedule() }
    expect(readSnapshot(new ByteReader(bytes), b.world, b.pending)).toBe(3)
    expect(hashWorld(b.world)).toBe(hashWorld(a.world))
    const future = seed * 7
    const [randomA, randomB] = [seeded(future), seeded(future)]
    for (let t = 0; t < 600; t++) {
      play(a.world, a.pending, randomA)
      play(b.world, b.pending, randomB)
      expect(hashWorld(b.world)).toBe(hashWorld(a.world))
    }
  })

  test('of eight players on Classic is about half a kilobyte', () => {
    const world = createWorld(builtin('classic'), rules)
    for (let slot = 0; slot < 8; slot++) addPlayer(world, slot, slot % 2 === 0 ? 1 : 2)
    const writer = new ByteWriter()
    writeSnapshot(writer, world, createSchedule(), 1)
    expect(writer.length).toBeLessThan(520)
  })

  test('that is cut short or has too many players throws and does not hang', () => {
    const a = someMatch(9)
    const writer = new ByteWriter()
    writeSnapshot(writer, a.world, a.pending, 3)
    const bytes = writer.finish()
    for (let cut = 1; cut < bytes.length; cut += 13) {
      const into = someMatch(10)
      expect(() => readSnapshot(new ByteReader(bytes.subarray(0, cut)), into.world, into.pending)).toThrow(
        RangeError,
      )
    }
  })
})
