// The bots of one match: what they have seen of it, and a driver for each seat. How they decide is shared/bots.
import { createBot, createPast, createPitchMap, LEVELS, remember, think } from '../../shared/bots/index.ts'
import type { BotLevel } from '../../shared/settings.ts'
import type { World } from '../../shared/sim/world.ts'
import { AHEAD_MAX_TICKS } from './intake.ts'
import type { BotDriver } from './seats.ts'

const FRESHEST_TICKS = 2 // how old what a bot looks at is at least

export interface BotBench {
  people: number // a bit for each slot that is a person: bots make room for them
  /** Once a tick, after the step. */
  remember(world: World): void
  /** `keys`: those the slot holds already. */
  create(slot: number, level: BotLevel, keys: number): BotDriver
}

export function createBotBench(world: World, seed: number): BotBench {
  const map = createPitchMap(world.geometry)
  const past = createPast(world.geometry)
  let made = 0
  const bench: BotBench = {
    people: 0,
    remember: (now) => remember(past, now),
    create(slot, level, keys) {
      const leadTicks = leadOf(level)
      const bot = createBot(map, slot, seed + made++, level, leadTicks)
      bot.keys.fill(keys)
      return { leadTicks, keys: () => think(bot, past, world, bench.people) }
    },
  }
  return bench
}

/**
 * Bots commit their keys so long in advance, and look back that much less: between seeing and doing lies the level's delay
 * all the same, and whose line takes no longer than the lead (130 ms at normal, 30 ms at expert) never mispredicts them.
 */
const leadOf = (level: BotLevel): number =>
  Math.max(1, Math.min(LEVELS[level].delay - FRESHEST_TICKS, AHEAD_MAX_TICKS))
