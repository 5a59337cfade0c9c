// Where the player at the ball sends it: shots, passes, clearances and dribbles are all just directions with a worth.
import { createApproach, findApproach } from './approach.ts'
import type { Bot } from './bot.ts'
import { gauss } from './random.ts'
import { potential, sigmoid, valueTheirs, worth } from './value.ts'
import { PATH_TICKS, type View } from './view.ts'

const HYSTERESIS = 0.015 // what the last direction is better by
export const PER_TICK = 0.0008 // what each tick until the kick costs
const LEAD_TICKS = 15 // a pass goes where a mate will be
const LEAD_UNITS = 70 // or so far ahead of him

/** The best directions of the last choice, best first; valid until the next. */
export const tops = { count: 0, x: new Float64Array(3), y: new Float64Array(3), value: new Float64Array(3) }
const ALIKE = 0.98 // cosine between directions that count as one
const trial = createApproach()
const ball = { x: 0, y: 0, vx: 0, vy: 0 }

/** Chooses the best direction from the place where I can have the ball; the answer stands in `bot.aim`. */
export function chooseAim(bot: Bot): void {
  const { aim, view, numbers } = bot
  const { frame, path, others } = view
  const t = Math.min(PATH_TICKS, Math.floor(view.myTime))
  const x = path.x[t]!
  const y = path.y[t]!
  tops.count = 0
  for (let i = 0; i < Math.min(numbers.goalPoints, frame.aims.length); i++)
    considerPoint(bot, frame.aims[i]!.x - x, frame.aims[i]!.y - y)
  for (let i = 0; i < Math.min(numbers.banks, frame.banks.length); i++)
    considerPoint(bot, frame.banks[i]!.x - x, frame.banks[i]!.y - y)
  for (let i = 0; numbers.passes && i < view.count; i++) {
    const mate = others[i]!
    if (!mate.mate) continue
    considerPoint(bot, mate.x + LEAD_TICKS * mate.vx - x, mate.y + LEAD_TICKS * mate.vy - y)
    const gx = frame.theirX - mate.x
    const gy = frame.theirY - mate.y
    const share = LEAD_UNITS / (Math.hypot(gx, gy) || 1)
    considerPoint(bot, mate.x + gx * share - x, mate.y + gy * share - y)
  }
  const { ring } = numbers
  for (let k = 0; k < ring; k++) {
    const cos = Math.cos((k * 2 * Math.PI) / ring)
    const sin = Math.sin((k * 2 * Math.PI) / ring)
    consider(bot, frame.ux * cos - frame.uy * sin, frame.uy * cos + frame.ux * sin, 0)
  }
  if (aim.x !== 0 || aim.y !== 0) consider(bot, aim.x, aim.y, HYSTERESIS)
  aim.found = tops.count > 0
  aim.x = aim.found ? tops.x[0]! : 0
  aim.y = aim.found ? tops.y[0]! : 0
  if (aim.found) findApproach(aim.approach, view, bot.map, aim.x, aim.y)
}

function considerPoint(bot: Bot, dx: number, dy: number): void {
  const length = Math.hypot(dx, dy)
  if (length > 1) consider(bot, dx / length, dy / length, 0)
}

function consider(bot: Bot, gx: number, gy: number, bonus: number): void {
  const value = valueAlong(bot, bot.view, gx, gy) + bonus
  if (value > Number.NEGATIVE_INFINITY) rank(gx, gy, value)
}

/** Puts a direction among the best; of two that are alike only the better one stays. */
function rank(gx: number, gy: number, value: number): void {
  const { x, y, value: values } = tops
  let at = tops.count
  for (let n = 0; n < tops.count; n++) {
    if (x[n]! * gx + y[n]! * gy < ALIKE) continue
    if (value <= values[n]!) return
    at = n
    break
  }
  if (at === tops.count) {
    if (at < values.length) tops.count++
    else if (value <= values[--at]!) return
  }
  for (; at > 0 && value > values[at - 1]!; at--) {
    x[at] = x[at - 1]!
    y[at] = y[at - 1]!
    values[at] = values[at - 1]!
  }
  x[at] = gx
  y[at] = gy
  values[at] = value
}

/** What it is worth to send the ball along (gx, gy) as soon as I can in `view`; -Infinity: I cannot. */
export function valueAlong(bot: Bot, view: View, gx: number, gy: number): number {
  const { map, numbers } = bot
  findApproach(trial, view, map, gx, gy)
  const t = trial.tick
  if (t < 0) return Number.NEGATIVE_INFINITY
  ball.x = view.path.x[t]!
  ball.y = view.path.y[t]!
  const late = sigmoid((t - view.theirTime - 2) / 5)
  const lost = valueTheirs(potential(view, ball.x, ball.y))
  ball.vx = view.path.vx[t]! + map.kick * trial.nx
  ball.vy = view.path.vy[t]! + map.kick * trial.ny
  const won = worth(view, map, ball, t, trial.x, trial.y, numbers.horizon)
  const noise = numbers.error * gauss(bot.random)
  return (1 - late) * won + late * lost - PER_TICK * t + noise
}
