// Where the player at the ball sends it: shots, passes, clearances and dribbles are all just directions with a worth.
import { createApproach, findApproach } from './approach.ts'
import type { Bot } from './bot.ts'
import { gauss } from './random.ts'
import { potential, sigmoid, valueTheirs, worth } from './value.ts'
import { PATH_TICKS } from './view.ts'

const HYSTERESIS = 0.015 // what the last direction is better by
const PER_TICK = 0.0008 // what each tick until the kick costs
const LEAD_TICKS = 15 // a pass goes where a mate will be
const LEAD_UNITS = 70 // or so far ahead of him

const best = { value: 0, x: 0, y: 0 }
const trial = createApproach()
const ball = { x: 0, y: 0, vx: 0, vy: 0 }

/** Chooses the best direction from the place where I can have the ball; the answer stands in `bot.aim`. */
export function chooseAim(bot: Bot): void {
  const { aim, view } = bot
  const { frame, path, others } = view
  const t = Math.min(PATH_TICKS, Math.floor(view.myTime))
  const x = path.x[t]!
  const y = path.y[t]!
  best.value = Number.NEGATIVE_INFINITY
  for (let i = 0; i < frame.aims.length; i++) considerPoint(bot, frame.aims[i]!.x - x, frame.aims[i]!.y - y)
  for (let i = 0; i < view.count; i++) {
    const mate = others[i]!
    if (!mate.mate) continue
    considerPoint(bot, mate.x + LEAD_TICKS * mate.vx - x, mate.y + LEAD_TICKS * mate.vy - y)
    const gx = frame.theirX - mate.x
    const gy = frame.theirY - mate.y
    const share = LEAD_UNITS / (Math.hypot(gx, gy) || 1)
    considerPoint(bot, mate.x + gx * share - x, mate.y + gy * share - y)
  }
  const { ring } = bot.numbers
  for (let k = 0; k < ring; k++) {
    const cos = Math.cos((k * 2 * Math.PI) / ring)
    const sin = Math.sin((k * 2 * Math.PI) / ring)
    consider(bot, frame.ux * cos - frame.uy * sin, frame.uy * cos + frame.ux * sin, 0)
  }
  if (aim.x !== 0 || aim.y !== 0) consider(bot, aim.x, aim.y, HYSTERESIS)
  aim.found = best.value > Number.NEGATIVE_INFINITY
  aim.x = aim.found ? best.x : 0
  aim.y = aim.found ? best.y : 0
  if (aim.found) findApproach(aim.approach, view, bot.map, aim.x, aim.y)
}

function considerPoint(bot: Bot, dx: number, dy: number): void {
  const length = Math.hypot(dx, dy)
  if (length > 1) consider(bot, dx / length, dy / length, 0)
}

function consider(bot: Bot, gx: number, gy: number, bonus: number): void {
  const { view, map, numbers } = bot
  findApproach(trial, view, map, gx, gy)
  const t = trial.tick
  if (t < 0) return
  ball.x = view.path.x[t]!
  ball.y = view.path.y[t]!
  const late = sigmoid((t - view.theirTime - 2) / 5)
  const lost = valueTheirs(potential(view, ball.x, ball.y))
  ball.vx = view.path.vx[t]! + map.kick * trial.nx
  ball.vy = view.path.vy[t]! + map.kick * trial.ny
  const won = worth(view, map, ball, t, trial.x, trial.y, numbers.horizon)
  const noise = numbers.error * gauss(bot.random)
  const value = (1 - late) * won + late * lost - PER_TICK * t + bonus + noise
  if (!(value > best.value)) return
  best.value = value
  best.x = gx
  best.y = gy
}
