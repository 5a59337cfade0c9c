// A bot's tick: what it may look at, when it decides anew, and how fast its fingers are.
import { KEY, PHASE, TICKS_PER_SECOND } from '../sim/constants.ts'
import { findPlayer, type World } from '../sim/world.ts'
import { type Bot, KEY_CAPACITY } from './bot.ts'
import { decide } from './decide.ts'
import { isBadKick, PRESS_TICKS } from './kick.ts'
import { isStanding, PAST_TICKS, type Past } from './past.ts'
import { perceive } from './perceive.ts'
import { gauss } from './random.ts'
import { HEADING_KEYS } from './steer.ts'

const KEYS_A_SECOND = 8 // changes of the keys held; people can do no more
const STAGGER = 7 // spreads the decisions of the bots of a room over the ticks

/**
 * The keys a bot holds in the coming tick, or its lead later; 0 when it is on no team. `world` is the present (only phase, pause, kick-off
 * and the bot's own player are read), `past` has it as its newest moment, `people` has a bit for each slot that is a person.
 */
export function think(bot: Bot, past: Past, world: World, people = 0): number {
  const player = findPlayer(world, bot.slot)
  if (player < 0) return 0
  const tick = past.count + bot.lead
  const held = bot.lead === 0 ? world.input[player]! : bot.keys[(tick - 1) % PAST_TICKS]!
  if (isStanding(world)) {
    bot.keys[tick % PAST_TICKS] = held
    return held
  }
  bot.tokens = Math.min(
    KEY_CAPACITY,
    bot.tokens + ((tick - bot.tokenTick) * KEYS_A_SECOND) / TICKS_PER_SECOND,
  )
  bot.tokenTick = tick
  const wanted = want(bot, past, world, world.team[player]!, people)
  const keys = wanted === held || bot.tokens >= 1 ? wanted : held
  if (keys !== held) bot.tokens--
  if (keys !== wanted && bot.kickAt === tick) bot.kickEnd = tick // too late is worse than not at all
  bot.keys[tick % PAST_TICKS] = keys
  return keys
}

/** The keys the bot would like to hold. */
function want(bot: Bot, past: Past, world: World, team: number, people: number): number {
  const tick = past.count + bot.lead
  const isPlay = world.phase === PHASE.KICK_OFF || world.phase === PHASE.PLAYING
  const isDecision = tick >= bot.decideAt
  const isKick = tick === bot.kickAt
  if (!isPlay) {
    rest(bot, tick)
    return 0
  }
  if (isDecision || isKick) {
    if (!perceive(bot.view, bot.map, bot, past, team, people)) {
      rest(bot, tick)
      return 0
    }
    if (isDecision) decide(bot, past, world, tick)
    if (bot.kickAt === tick) pressIfGood(bot, tick)
  }
  return HEADING_KEYS[bot.heading]! | (tick < bot.kickEnd ? KEY.KICK : 0)
}

function pressIfGood(bot: Bot, tick: number): void {
  if (isBadKick(bot)) {
    bot.kickAt = -1
    return
  }
  bot.kickEnd = tick + PRESS_TICKS
  bot.aimNoise = bot.numbers.aimNoise * gauss(bot.random)
}

/** Lets go of everything and thinks again soon, each bot at its own time. */
function rest(bot: Bot, tick: number): void {
  bot.heading = 0
  bot.kickAt = -1
  bot.kickEnd = 0
  bot.decideAt = tick + 1 + ((bot.slot * STAGGER) % bot.numbers.interval)
}
