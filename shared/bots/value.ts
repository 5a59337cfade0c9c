// What a state of the ball is worth to a team, in expected goals (bots.md section 3).
import { roll } from './motion.ts'
import { type PitchMap, TABLE_TICKS } from './pitch.ts'
import type { View } from './view.ts'
import type { Body } from './walls.ts'

const REACT_TICKS = 7 // an opponent needs before he turns to a kicked ball
const MATE_REACT_TICKS = REACT_TICKS + 3
const SELF_LAG_TICKS = 4 // the kicker needs to get going again
const LOOK_TICKS = 3 // between two looks at who reaches the ball
const SIGMA_UNITS = 9 // softness of "gets past an opponent"
const DANGER = 0.5 // of a ball that rolls at the own goal
const LATE_TICKS = 10 // beyond the horizon, when nobody has got the ball

export const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

/** Worth of the place (x, y): +1 in their goal, -1 in the own. */
export function potential(view: View, x: number, y: number): number {
  const { ownX, ownY, theirX, theirY } = view.frame
  const own = Math.hypot(x - ownX, y - ownY)
  const their = Math.hypot(x - theirX, y - theirY)
  return (own - their) / (own + their || 1)
}

export const valueOurs = (pot: number) => 0.12 + 0.3 * pot
export const valueTheirs = (pot: number) => -0.12 + 0.3 * pot

/** Expected goals of a ball just kicked at (x, y) -> `ball`, `tk` ticks from now, by me from (spotX, spotY). */
export function worth(
  view: View,
  map: PitchMap,
  ball: Body,
  tk: number,
  spotX: number,
  spotY: number,
  horizon: number,
): number {
  const risk = danger(view, map, ball)
  const free = horizon + LATE_TICKS
  let ours = free
  let theirs = free
  let takenX = 0
  let takenY = 0
  let goal = 0
  let goalTick = 0
  margins.fill(Number.POSITIVE_INFINITY)
  for (let t = 1; t <= horizon; t++) {
    goal = roll(map, ball)
    if (goal !== 0) {
      goalTick = t
      break
    }
    if (t % LOOK_TICKS !== 0) continue
    const before = Math.min(ours, theirs)
    if (ours === free && whoTakes(view, map, ball, t, tk, spotX, spotY)) ours = t
    if (margin(view, map, ball, t, tk) < 0 && theirs === free) theirs = t
    if (before === free && Math.min(ours, theirs) < free) {
      takenX = ball.x
      takenY = ball.y
    }
  }
  if (ours === free && theirs === free) {
    takenX = ball.x
    takenY = ball.y
  }
  const pot = potential(view, takenX, takenY)
  const first = sigmoid((theirs - ours) / 6)
  const open = first * valueOurs(pot) + (1 - first) * valueTheirs(pot)
  if (goal === 0) return open - risk
  if (goal === view.frame.team) {
    const lost = 0.85 * sigmoid((ours - goalTick + 6) / 5) + 0.12
    return -lost + (1 - lost) * open - risk
  }
  const through = getsThrough(view)
  return through * (1 - 0.002 * (goalTick + tk)) + (1 - through) * Math.min(open, 0.1)
}
