// How much work a stadium is: the time a tick of a full match takes on it, played for a few seconds by seeded keys.
import { createRandom, next } from '../../shared/bots/random.ts'
import { MAX_TEAM_PLAYERS, TEAM } from '../../shared/sim/constants.ts'
import { addPlayer, reset, setInput } from '../../shared/sim/players.ts'
import { step } from '../../shared/sim/step.ts'
import { createWorld, type World } from '../../shared/sim/world.ts'
import type { Stadium } from '../../shared/stadium/types.ts'

/**
 * Milliseconds a tick. A browser far from the server steps some 24 ticks for every picture: 12 of its 16.7 ms. The largest
 * stadium in ordinary use takes 0.15, the largest a file may describe 0.3; those made to be slow take 1.2 to 4.
 */
export const BURDEN_MAX_MS = 0.5

const SEED = 7
const PARTS = 6 // of the match, each measured by itself: a stadium may be quick at first only
const PART_TICKS = 60
const RUNS = 3 // of the same match, the best time of each tick counts: what else the machine does can only add to it
const BUDGET_MS = 1500 // what is measured by then has to do
const KEYS = 32
const CHANGE = 0.12 // chance of other keys, a tick and player

/** Milliseconds a tick takes in the slowest part of a match with all places taken; `now` in milliseconds. */
export function measureBurden(stadium: Stadium, now: () => number): number {
  const end = now() + BUDGET_MS
  const best = Array<number>(PARTS * PART_TICKS).fill(Number.POSITIVE_INFINITY)
  for (let run = 0; run < RUNS; run++) {
    const world = fullMatch(stadium)
    const random = createRandom(SEED)
    for (let tick = 0; tick < best.length; tick++) {
      if (tick % PART_TICKS === 0 && Number.isFinite(best[0]) && now() > end) return slowest(best)
      for (let slot = 0; slot < MAX_TEAM_PLAYERS; slot++)
        if (next(random) < CHANGE) setInput(world, slot, Math.floor(next(random) * KEYS))
      const start = now()
      step(world, null)
      best[tick] = Math.min(best[tick]!, now() - start)
    }
  }
  return slowest(best)
}

/** The mean of the slowest part, of those that were played. */
function slowest(ticks: readonly number[]): number {
  const means = Array.from({ length: PARTS }, (_, part) => {
    const played = ticks.slice(part * PART_TICKS, (part + 1) * PART_TICKS)
    return played.reduce((sum, ms) => sum + ms, 0) / PART_TICKS
  })
  return Math.max(...means.filter(Number.isFinite))
}

function fullMatch(stadium: Stadium): World {
  const world = createWorld(stadium)
  for (let slot = 0; slot < MAX_TEAM_PLAYERS; slot++)
    addPlayer(world, slot, slot % 2 === 0 ? TEAM.RED : TEAM.BLUE)
  reset(world)
  return world
}
