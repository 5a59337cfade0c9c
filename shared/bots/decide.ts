// One decision of a bot: which way to run until the next, and whether to kick on the way.
import { PHASE } from '../sim/constants.ts'
import type { World } from '../sim/world.ts'
import { steerTo } from './approach.ts'
import { chooseAim } from './attack.ts'
import type { Bot } from './bot.ts'
import { foresee } from './foresee.ts'
import { type KickWish, planKick, safeHeading } from './kick.ts'
import { kickOffPlace, stayBack } from './kickOff.ts'
import type { Past } from './past.ts'
import { keeperPlace, supportPlace, target, wishToArrive } from './places.ts'
import { next } from './random.ts'
import { ballAt, chooseRole } from './roles.ts'
import { searchStep } from './search.ts'
import { quantise, wish } from './steer.ts'
import type { View } from './view.ts'

/** Sets heading and planned kick from the bot's fresh view, for the ticks from `tick` to the next decision. */
export function decide(bot: Bot, past: Past, world: World, tick: number): void {
  const { map, numbers } = bot
  const ticks = numbers.interval + Math.floor(next(bot.random) * (numbers.jitter + 1))
  bot.decideAt = tick + ticks
  if (numbers.hesitation > 0 && next(bot.random) < numbers.hesitation) {
    bot.kickAt = -1
    return
  }
  const kickWish = map.frames ? play(bot, past, world, tick) : chase(bot)
  if (kickWish === 'planned') return
  const wanted = quantise(wish.x, wish.y, bot.heading)
  bot.heading = map.frames ? safeHeading(bot, wanted, ticks) : wanted
  bot.kickAt = planKick(bot, tick, kickWish)
}

/** Where goals or physics are beyond the formulas: run to the ball and kick it. */
function chase({ view }: Bot): KickWish {
  wish.x = view.ball.x - view.me.x
  wish.y = view.ball.y - view.me.y
  return 'any'
}

/** Sets the wish to run, or heading and kick themselves (planned). */
function play(bot: Bot, past: Past, world: World, tick: number): KickWish | 'planned' {
  const { view, map } = bot
  foresee(view, map)
  const kickOff = world.phase === PHASE.KICK_OFF
  const ours = kickOff && world.kickOffTeam === view.frame.team
  const stuck = isStuck(bot, tick, kickOff)
  if (kickOff && !ours) {
    bot.role = 'support'
    kickOffPlace(bot)
    wishToArrive(bot, bot.decideAt - tick)
    return 'none'
  }
  bot.role = chooseRole(bot, ours ? tick - past.resetAt : -1, stuck)
  if (bot.role === 'attacker') return stuck ? loosen(bot, tick) : attack(bot, tick)
  if (bot.role === 'keeper') keeperPlace(bot)
  else supportPlace(bot, tick)
  if (ours) stayBack(bot)
  wishToArrive(bot, bot.decideAt - tick)
  return ours ? 'none' : 'upfield'
}

function attack(bot: Bot, tick: number): KickWish | 'planned' {
  const { view, map, aim } = bot
  chooseAim(bot)
  if (shouldContain(view, aim.found ? aim.approach.tick : view.myTime)) {
    const ball = ballAt(view.path, Math.min(view.theirTime, 40) + CONTAIN_TICKS)
    const dx = view.frame.ownX - ball.x
    const dy = view.frame.ownY - ball.y
    const share = CONTAIN_UNITS / (Math.hypot(dx, dy) || 1)
    target.x = ball.x + dx * share
    target.y = ball.y + dy * share
    wishToArrive(bot, bot.decideAt - tick)
    return 'upfield'
  }
  if (bot.numbers.searchAims > 0 && view.myTime <= SEARCH_TICKS) {
    searchStep(bot, tick)
    return 'planned'
  }
  if (aim.found) {
    steerTo(aim.approach, view, map)
    return 'aim'
  }
  const ball = ballAt(view.path, view.myTime)
  wish.x = ball.x - view.me.x - map.stopping * view.me.vx
  wish.y = ball.y - view.me.y - map.stopping * view.me.vy
  return 'upfield'
}

const SEARCH_TICKS = 20 // this near to the ball, steps are tried out
const CONTAIN_TICKS = 8 // an opponent must be so much earlier before he is contained instead of chased
const CONTAIN_UNITS = 45 // from the ball towards the own goal
const GOAL_SIDE_UNITS = 10

/** Whether an opponent has the ball and I would only run after him. */
function shouldContain(view: View, kickTick: number): boolean {
  const { me, ball, frame, theirTime, myTime } = view
  if (theirTime + CONTAIN_TICKS >= kickTick || theirTime + 6 >= myTime) return false
  return (ball.x - me.x) * frame.ux + (ball.y - me.y) * frame.uy < GOAL_SIDE_UNITS
}

const STILL_UNITS = 45 // a ball that stays so near to one place
const STILL_TICKS = 80 // for so long is stuck
const WIGGLE_UNITS = 60
const WIGGLE_TICKS = 40
const WIGGLE_RADIANS = 1.2

/** Whether the ball has not got away from a place for a while; a kick-off may take its time. */
function isStuck(bot: Bot, tick: number, kickOff: boolean): boolean {
  const { ball } = bot.view
  if (kickOff || Math.hypot(ball.x - bot.stillX, ball.y - bot.stillY) > STILL_UNITS) {
    bot.stillX = ball.x
    bot.stillY = ball.y
    bot.stillSince = tick
  }
  return tick - bot.stillSince >= STILL_TICKS
}

/** Goes straight at a stuck ball, close to it from some random side. */
function loosen(bot: Bot, tick: number): KickWish {
  const { me, ball } = bot.view
  if (tick >= bot.wiggleUntil) {
    bot.wiggle = (2 * next(bot.random) - 1) * WIGGLE_RADIANS
    bot.wiggleUntil = tick + WIGGLE_TICKS
  }
  const dx = ball.x - me.x
  const dy = ball.y - me.y
  const turn = Math.hypot(dx, dy) < WIGGLE_UNITS ? bot.wiggle : 0
  wish.x = dx * Math.cos(turn) - dy * Math.sin(turn)
  wish.y = dx * Math.sin(turn) + dy * Math.cos(turn)
  return 'stuck'
}
