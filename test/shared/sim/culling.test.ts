// The step looks only at what is near; the plain physics looks at everything. Both give the same numbers, bit for bit.
import { describe, expect, test } from 'vitest'
import { createEvents } from '../../../shared/sim/events.ts'
import { step } from '../../../shared/sim/step.ts'
import { copyWorld, createWorld, type World } from '../../../shared/sim/world.ts'
import { readStadium } from '../../../shared/stadium/read.ts'
import type { Stadium } from '../../../shared/stadium/types.ts'
import { HEAVY, heavyStadium, LARGEST } from '../../bench/heavy.ts'
import { applyOp, randomOps } from '../../support/fuzz.ts'
import { createKickers, matchOf } from '../../support/kickers.ts'
import { oddStadium } from '../../support/odd-stadiums.ts'
import { plainStep } from '../../support/plain-physics.ts'
import { seeded } from '../../support/random.ts'
import { builtin } from '../../support/stadiums.ts'
import { vectorFiles } from '../stadium/files.ts'

const PLAYERS = 6
const FAST = [3, 30, 300, 1e4] // units a tick
const NOWHERE = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e300, -1e160, 2e6, -9e5]

interface Played {
  difference: string | null
  contacts: number
}

/** What of the two worlds is not the same, if anything. */
function difference(a: World, b: World): string | null {
  for (let n = 0; n < a.f.length; n++)
    if (!Object.is(a.f[n], b.f[n])) return `number ${n} at tick ${a.tick}: ${a.f[n]} and ${b.f[n]}`
  for (let n = 0; n < a.i.length; n++) if (a.i[n] !== b.i[n]) return `flag ${n} at tick ${a.tick}`
  const rules = (w: World) => [w.phase, w.red, w.blue, w.time, w.counter]
  return String(rules(a)) === String(rules(b)) ? null : `rules at tick ${a.tick}`
}

/** Throws a disc about, now and then: fast, onto a vertex, and at last (`lost`) out of this world. */
function disturb(w: World, random: () => number, lost: boolean): void {
  if (random() > 0.1) return
  const pick = <T>(list: ArrayLike<T>) => list[Math.floor(random() * list.length)]!
  const d = Math.floor(random() * w.discCount)
  if (lost) pick([w.x, w.y, w.vx, w.vy])[d] = pick(NOWHERE)
  else if (random() < 0.7) pick([w.vx, w.vy])[d] = (random() - 0.5) * 2 * pick(FAST)
  else {
    const v = pick(w.geometry.stadium.vertexes) as { x: number; y: number } | undefined
    w.x[d] = v ? v.x + random() * 1e-3 : 0
    w.y[d] = v ? v.y : 0
  }
}

function playBoth(stadium: Stadium, seed: number, ticks: number, lostFrom = ticks): Played {
  const a = matchOf(stadium, PLAYERS)
  const b = createWorld(a.geometry)
  copyWorld(b, a)
  const kickers = createKickers(PLAYERS, seed)
  const random = seeded(seed)
  const events = createEvents()
  const plainEvents = createEvents()
  let contacts = 0
  let found: string | null = null
  for (let tick = 0; tick < ticks && !found; tick++) {
    for (const op of randomOps(kickers, a)) applyOp(a, op)
    disturb(a, random, tick >= lostFrom)
    copyWorld(b, a)
    events.count = 0
    plainEvents.count = 0
    step(a, events)
    plainStep(b, plainEvents)
    contacts += events.count
    found = difference(a, b)
    for (let n = 0; n < events.count; n++)
      for (const column of ['kind', 'a', 'b', 'strength'] as const)
        if (!Object.is(events[column][n], plainEvents[column][n])) found ??= `event ${n} at tick ${tick}`
    if (events.count !== plainEvents.count) found ??= `number of events at tick ${tick}`
  }
  return { difference: found, contacts }
}

describe('the step agrees with the plain physics', () => {
  test.each([
    ['Classic', builtin('classic'), 800],
    ['Big Hockey', builtin('big-hockey'), 800],
    ['the heavy stadium', heavyStadium(HEAVY), 800],
    ['the largest stadium', heavyStadium(LARGEST), 200],
  ])('on %s', (_, stadium, ticks) => {
    const played = playBoth(stadium, 1, ticks)
    expect(played.difference).toBeNull()
    expect(played.contacts).toBeGreaterThan(100)
  })

  test('on the stadiums of all vectors', () => {
    for (const { name, stadium } of vectorFiles())
      expect([name, playBoth(readStadium(stadium), 2, 300, 280).difference]).toEqual([name, null])
  })

  test('on arcs so wide that a step can tell their distance only roughly', () => {
    const column = (n: number) => ({
      v0: 2 * n,
      v1: 2 * n + 1,
      curveF: (n % 2 ? 1 : -1) * 3e14,
      bias: 8 * (n % 3),
    })
    const stadium = readStadium({
      ...{ name: 'Wide', width: 420, height: 200, spawnDistance: 170 },
      vertexes: Array.from({ length: 40 }, (_, n) => ({ x: (n >> 1) * 40 - 380, y: n % 2 ? 150 : -150 })),
      segments: Array.from({ length: 20 }, (_, n) => column(n)),
      discs: Array.from({ length: 20 }, (_, n) => ({
        pos: [n * 40 - 360, 0],
        speed: [1, 1],
        damping: 1,
        radius: 17,
      })),
    })
    const played = playBoth(stadium, 3, 500)
    expect(played.difference).toBeNull()
    expect(played.contacts).toBeGreaterThan(100)
  })

  test.each([
    ['random', false],
    ['wild', true],
  ])('on 400 %s stadiums, with discs that are fast, and at the end nowhere', (_, isWild) => {
    let contacts = 0
    for (let seed = 1; seed <= 400; seed++) {
      const played = playBoth(oddStadium(seed, isWild), seed, 120, 90)
      expect([seed, played.difference]).toEqual([seed, null])
      contacts += played.contacts
    }
    expect(contacts).toBeGreaterThan(20_000)
  })
})
