// Trying out steps close to the ball: every direction until the next decision, with every kick on the way; dribbling is
// what comes of it (bots.md section 3).
import { KICK_REACH } from '../sim/constants.ts'
import { PER_TICK, tops, valueAlong } from './attack.ts'
import type { Bot } from './bot.ts'
import { foresee } from './foresee.ts'
import { drift, run } from './motion.ts'
import { gauss } from './random.ts'
import { HEADINGS, type Heading } from './steer.ts'
import { potential, valueOurs, valueTheirs, worth } from './value.ts'
import { copyMoment, type View } from './view.ts'

const BEYOND_TICKS = 2 // a step is followed so far beyond the next decision
const KICK_COST = 0.004 // so that a kick that gains nothing is left out
const LOYALTY = 0.004 // what the present direction is better by
const FOLLOW_TICKS = 90 // a ball left to roll is watched for so long
const OWN_GOAL_COST = 1.2 // of one that rolls into the own goal at once, less for later ones

const values = new Float64Array(HEADINGS)
const kicks = new Int32Array(HEADINGS) // tick of the best kick of a first step, -1: better without
const outcome = { goal: 0, ticks: 0, kick: -1, kickValue: 0 } // of the step tried last
const shot = { x: 0, y: 0, vx: 0, vy: 0 }

/** Sets heading and planned kick of a bot near the ball, `tick` being the coming one; its aims must be chosen. */
export function searchStep(bot: Bot, tick: number): void {
  const { view, numbers, futures } = bot
  const window = bot.decideAt - tick
  const free = Math.max(0, bot.kickEnd + 1 - tick) // the key has been up for a tick
  for (let h = 0; h < HEADINGS; h++) {
    tryStep(bot, view, futures[0], h, 0, free, window)
    const { kick, kickValue } = outcome
    const end = endValue(bot, futures[0])
    kicks[h] = kickValue > end ? tick + kick : -1
    values[h] = Math.max(kickValue, end) + (h === bot.heading ? LOYALTY : 0)
  }
  for (let n = 0; n < numbers.searchSecond; n++) goOn(bot, best(n), window)
  bot.heading = best(0)
  bot.kickAt = kicks[bot.heading]!
}

/** The first step that `rank` others are better than. */
function best(rank: number): Heading {
  for (let h = 0; h < HEADINGS; h++) {
    let better = 0
    for (let g = 0; g < HEADINGS; g++)
      if (values[g]! > values[h]! || (values[g] === values[h] && g < h)) better++
    if (better === rank) return h
  }
  return 0
}

/** Moves me, the ball and the others from a moment to the end of a step, and values each kick on the way. */
function tryStep(
  bot: Bot,
  from: View,
  to: View,
  heading: Heading,
  before: number,
  free: number,
  window: number,
): void {
  const { map, numbers } = bot
  copyMoment(to, from)
  const { me, ball, others, count } = to
  outcome.kick = -1
  outcome.kickValue = Number.NEGATIVE_INFINITY
  outcome.goal = 0
  let next = free
  for (let k = 0; k < window + BEYOND_TICKS; k++) {
    outcome.ticks = before + k + 1
    if (k >= next && k < window) {
      const value = kickValue(bot, to, before + k)
      if (value > Number.NEGATIVE_INFINITY) next = k + numbers.searchKickGap
      if (value > outcome.kickValue) {
        outcome.kick = k
        outcome.kickValue = value
      }
    }
    outcome.goal = run(map, to.walls, me, ball, heading)
    if (outcome.goal !== 0) return
    for (let i = 0; i < count; i++) drift(map, ball, others[i]!, numbers.anticipation)
  }
}

/** What a kick is worth `ticks` from now; -Infinity: out of reach. */
function kickValue(bot: Bot, { me, ball }: View, ticks: number): number {
  const { map, view, numbers } = bot
  const dx = ball.x - me.x
  const dy = ball.y - me.y
  const length = Math.hypot(dx, dy)
  if (!(length > 0) || length - map.contact >= KICK_REACH) return Number.NEGATIVE_INFINITY
  shot.x = ball.x
  shot.y = ball.y
  shot.vx = ball.vx + (dx / length) * map.kick
  shot.vy = ball.vy + (dy / length) * map.kick
  const noise = numbers.error * gauss(bot.random)
  return worth(view, map, shot, ticks, me.x, me.y, numbers.horizon) - KICK_COST - PER_TICK * ticks + noise
}

/** What the moment at the end of the step tried last is worth without a kick before it. */
function endValue(bot: Bot, end: View): number {
  const { map, numbers } = bot
  const { frame, path, ball } = end
  if (outcome.goal !== 0) return outcome.goal === frame.team ? -1 : 1
  foresee(end, map)
  let value = Number.NEGATIVE_INFINITY
  for (let n = 0; n < Math.min(numbers.searchAims, tops.count); n++)
    value = Math.max(value, valueAlong(bot, end, tops.x[n]!, tops.y[n]!))
  if (value === Number.NEGATIVE_INFINITY) {
    const pot = potential(end, ball.x, ball.y)
    value = end.myTime < end.theirTime ? valueOurs(pot) : valueTheirs(pot)
  }
  if (path.goal === frame.team && path.goalTick < FOLLOW_TICKS) {
    value -= OWN_GOAL_COST * (1 - path.goalTick / 100)
  }
  return value - PER_TICK * outcome.ticks
}

/** Looks whether a kick in a second step makes a first one better. */
function goOn(bot: Bot, first: Heading, window: number): void {
  const [middle, end] = bot.futures
  tryStep(bot, bot.view, middle, first, 0, window, window)
  if (outcome.goal !== 0) return
  const before = outcome.ticks
  for (let h = 0; h < HEADINGS; h++) {
    tryStep(bot, middle, end, h, before, 0, window)
    if (outcome.kickValue <= values[first]!) continue
    values[first] = outcome.kickValue
    kicks[first] = -1
  }
}
