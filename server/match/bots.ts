// The bots of one match: what they have seen of it, and a driver for each seat. How they decide is shared/bots.
import { createBot, createPast, createPitchMap, LEVELS, remember, think } from '../../shared/bots/index.ts'
import type { World } from '../../shared/sim/world.ts'
import type { BotDriver } from './seats.ts'

/** Bots commit their keys so long in advance, and look back that much less: up to about 130 ms nobody mispredicts them. */
const LEAD_TICKS = LEVELS.normal.delay - 2

export interface BotBench {
  people: number // a bit for each slot that is a person: bots make room for them
  /** Once a tick, after the step. */
  remember(world: World): void
  create(slot: number): BotDriver
}

export function createBotBench(world: World, seed: number): BotBench {
  const map = createPitchMap(world.geometry)
  const past = createPast(world.geometry)
  let made = 0
  const bench: BotBench = {
    people: 0,
    remember: (now) => remember(past, now),
    create(slot) {
      const bot = createBot(map, slot, seed + made++, 'normal', LEAD_TICKS)
      return { leadTicks: LEAD_TICKS, keys: () => think(bot, past, world, bench.people) }
    },
  }
  return bench
}
