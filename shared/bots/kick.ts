// When to press the kick key, and which steps and kicks to leave undone because they would end in the own goal.
import { KICK_REACH } from '../sim/constants.ts'
import type { Bot } from './bot.ts'
import { roll, run } from './motion.ts'
import { HEADING_X, HEADING_Y, HEADINGS, type Heading } from './steer.ts'
import { placeAtOwnLine } from './value.ts'

export const PRESS_TICKS = 3 // the key is held; longer kicks come at moments nobody planned
const UPFIELD = 0.2 // least share of a kick that goes upfield for who is not the attacker
const STUCK_UPFIELD = -0.35 // and for who wants a stuck ball to move at all
const MATE_UNITS = 8 // a mate so near to touching the ball is left to kick it

/** What makes a kick good: along the aim, upfield, or any (nothing to think about). */
export type KickWish = 'aim' | 'upfield' | 'stuck' | 'any' | 'none'

const me = { x: 0, y: 0, vx: 0, vy: 0 }
const ball = { x: 0, y: 0, vx: 0, vy: 0 }

function begin({ view }: Bot): void {
  copy(view.me, me)
  copy(view.ball, ball)
}

function copy(from: typeof me, to: typeof me): void {
  to.x = from.x
  to.y = from.y
  to.vx = from.vx
  to.vy = from.vy
}

/** The tick, `tick` being the coming one, in which a kick comes out as wished before the next decision; -1: none. */
export function planKick(bot: Bot, tick: number, kickWish: KickWish): number {
  const { view, map } = bot
  if (kickWish === 'none' || (kickWish === 'upfield' && mateIsThere(bot))) return -1
  begin(bot)
  for (let k = 0; k < bot.decideAt - tick; k++) {
    const dx = ball.x - me.x
    const dy = ball.y - me.y
    const length = Math.hypot(dx, dy)
    const free = tick + k > bot.kickEnd // the key has been up for a tick
    if (
      free &&
      length > 0 &&
      length - map.contact < KICK_REACH &&
      suits(bot, kickWish, dx / length, dy / length)
    ) {
      return tick + k
    }
    run(map, view.walls, me, ball, bot.heading)
  }
  return -1
}

function suits(bot: Bot, kickWish: KickWish, nx: number, ny: number): boolean {
  const { map, aim, aimNoise, numbers } = bot
  const { frame } = bot.view
  if (kickWish === 'any') return true
  if (kickWish !== 'aim')
    return nx * frame.ux + ny * frame.uy > (kickWish === 'stuck' ? STUCK_UPFIELD : UPFIELD)
  const vx = ball.vx + map.kick * nx
  const vy = ball.vy + map.kick * ny
  const cos = Math.cos(aimNoise)
  const sin = Math.sin(aimNoise)
  const along = vx * (aim.x * cos - aim.y * sin) + vy * (aim.y * cos + aim.x * sin)
  return along >= Math.cos(numbers.kickTolerance) * Math.hypot(vx, vy)
}

/** Whether a mate is nearer to the ball than I am and about to kick it. */
function mateIsThere({ view, map }: Bot): boolean {
  const mine = Math.hypot(view.ball.x - view.me.x, view.ball.y - view.me.y)
  for (let i = 0; i < view.count; i++) {
    const mate = view.others[i]!
    if (!mate.mate) continue
    const away = Math.hypot(view.ball.x - mate.x, view.ball.y - mate.y)
    if (away < mine && away < map.contact + MATE_UNITS) return true
  }
  return false
}

const FAR_UNITS = 12 // out of touch: the plan was wrong
const FOLLOW_KICK_TICKS = 80
const OWN_THIRD = 0.35 // of the pitch: where a kick towards the own line is looked at twice
const OWN_MOUTH_UNITS = 60

/** Looks again at a kick that is due and says whether to leave it. */
export function isBadKick(bot: Bot): boolean {
  const { view, map } = bot
  const { frame } = view
  const dx = view.ball.x - view.me.x
  const dy = view.ball.y - view.me.y
  const length = Math.hypot(dx, dy)
  if (!(length > 0) || length - map.contact > FAR_UNITS) return true
  if (!map.frames) return false
  copy(view.ball, ball)
  ball.vx += (dx / length) * map.kick
  ball.vy += (dy / length) * map.kick
  const speed = -(ball.vx * frame.ux + ball.vy * frame.uy)
  const away = (ball.x - frame.ownX) * frame.ux + (ball.y - frame.ownY) * frame.uy
  if (away < OWN_THIRD * frame.length && speed > 0.5) {
    if (Math.abs(placeAtOwnLine(view, ball)) < frame.ownHalf + OWN_MOUTH_UNITS) return true
  }
  return rollsIntoOwnGoal(bot, FOLLOW_KICK_TICKS)
}

function rollsIntoOwnGoal({ view, map }: Bot, ticks: number): boolean {
  for (let t = 0; t < ticks; t++) {
    const goal = roll(map, ball)
    if (goal !== 0) return goal === view.frame.team
  }
  return false
}

const FOLLOW_STEP_TICKS = 70
const TOUCH_UNITS = 0.01 // what is left between two that have just met
const CLOSE_UNITS = 60 // beyond, no step before the next decision reaches the ball

/** The direction nearest to `wanted` that does not push the ball into the own goal. */
export function safeHeading(bot: Bot, wanted: Heading, ticks: number): Heading {
  const { view, map } = bot
  const gap = Math.hypot(view.ball.x - view.me.x, view.ball.y - view.me.y) - map.contact
  if (gap > CLOSE_UNITS || !pushesIntoOwnGoal(bot, wanted, ticks)) return wanted
  let best = wanted
  let most = Number.NEGATIVE_INFINITY
  for (let h = 0; h < HEADINGS; h++) {
    const fit = HEADING_X[h]! * HEADING_X[wanted]! + HEADING_Y[h]! * HEADING_Y[wanted]!
    if (h === wanted || fit <= most || pushesIntoOwnGoal(bot, h, ticks)) continue
    best = h
    most = fit
  }
  return best
}

function pushesIntoOwnGoal(bot: Bot, heading: Heading, ticks: number): boolean {
  const { view, map } = bot
  begin(bot)
  let touched = false
  for (let t = 0; t < ticks; t++) {
    const goal = run(map, view.walls, me, ball, heading)
    touched ||= Math.hypot(ball.x - me.x, ball.y - me.y) < map.contact + TOUCH_UNITS
    if (goal !== 0) return touched && goal === view.frame.team
  }
  return touched && rollsIntoOwnGoal(bot, FOLLOW_STEP_TICKS)
}
