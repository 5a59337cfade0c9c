// What a state of the ball is worth to a team, in expected goals (bots.md section 3).
import { MAX_TEAM_PLAYERS } from '../sim/constants.ts'
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
    if (ours === free && weTake(view, map, ball, t, tk, spotX, spotY)) ours = t
    if (theyTake(view, map, ball, t, tk) && theirs === free) theirs = t
    if (before === free && Math.min(ours, theirs) < free) {
      takenX = ball.x
      takenY = ball.y
    }
    if (ours < free && theirs < free && !reachesGoals(view, map, ball)) break
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

/** Whether the ball may still roll into a goal; if not, the rest of its way is worth nothing. */
function reachesGoals({ frame }: View, map: PitchMap, ball: Body): boolean {
  if (map.ball.gx !== 0 || map.ball.gy !== 0) return true
  const far = Math.sqrt(ball.vx * ball.vx + ball.vy * ball.vy) * map.roll + frame.half
  const ownX = ball.x - frame.ownX
  const ownY = ball.y - frame.ownY
  const theirX = ball.x - frame.theirX
  const theirY = ball.y - frame.theirY
  return ownX * ownX + ownY * ownY <= far * far || theirX * theirX + theirY * theirY <= far * far
}

const margins = new Float64Array(MAX_TEAM_PLAYERS) // by how much each opponent misses the ball at best, units

/** Whether an opponent can have the ball `t` ticks after the kick; notes how close each comes. */
function theyTake(view: View, map: PitchMap, ball: Body, t: number, tk: number): boolean {
  let taken = false
  for (let i = 0; i < view.count; i++) {
    const other = view.others[i]!
    if (other.mate) continue
    const miss = missBy(map, ball, other, t, tk, REACT_TICKS)
    if (miss < margins[i]!) margins[i] = miss
    if (miss < 0) taken = true
  }
  return taken
}

/** Whether a mate, or I from the spot of the kick, can have the ball `t` ticks after the kick. */
function weTake(view: View, map: PitchMap, ball: Body, t: number, tk: number, x: number, y: number): boolean {
  const mine = map.reach[Math.max(0, t - SELF_LAG_TICKS)]! + map.contact + 2
  if ((ball.x - x) * (ball.x - x) + (ball.y - y) * (ball.y - y) < mine * mine) return t >= SELF_LAG_TICKS
  for (let i = 0; i < view.count; i++) {
    const other = view.others[i]!
    if (other.mate && missBy(map, ball, other, t, tk, MATE_REACT_TICKS) < 0) return true
  }
  return false
}

/** Units by which a player misses the ball; he has half the time before the kick to get ready. */
function missBy(map: PitchMap, ball: Body, player: Body, t: number, tk: number, react: number): number {
  const drift = map.drift[Math.min(TABLE_TICKS, t + tk)]!
  const dx = ball.x - player.x - player.vx * drift
  const dy = ball.y - player.y - player.vy * drift
  const ready = Math.min(TABLE_TICKS, Math.max(0, t + (tk >> 1) - react))
  return Math.sqrt(dx * dx + dy * dy) - map.reach[ready]! - map.contact - 2
}

/** Chance that no opponent stops the ball. */
function getsThrough(view: View): number {
  let through = 1
  for (let i = 0; i < view.count; i++) {
    if (!view.others[i]!.mate) through *= sigmoid((margins[i]! - 2) / SIGMA_UNITS)
  }
  return through
}

/** Expected loss of a ball rolling towards the own goal, straight or off a side wall. */
function danger(view: View, map: PitchMap, ball: Body): number {
  const { frame } = view
  const speed = -(ball.vx * frame.ux + ball.vy * frame.uy)
  if (speed <= 0.5) return 0
  const away = (ball.x - frame.ownX) * frame.ux + (ball.y - frame.ownY) * frame.uy
  const share = away / (speed * map.roll)
  if (share >= 0.95 || share < 0) return 0
  const ticks = -Math.log(1 - share) * map.roll
  const at = Math.abs(placeAtOwnLine(view, ball))
  const held = at > frame.side ? frame.side - (at - frame.side) / 2 : at
  return Math.abs(held) < frame.ownHalf + 15 ? DANGER * Math.max(0, 1 - ticks / 180) : 0
}

/** Sideways units from the own goal's centre at which a straight ball meets the own goal line. */
export function placeAtOwnLine(view: View, ball: Body): number {
  const { ownX, ownY, ux, uy } = view.frame
  const along = (ball.x - ownX) * ux + (ball.y - ownY) * uy
  const across = (ball.y - ownY) * ux - (ball.x - ownX) * uy
  const speed = -(ball.vx * ux + ball.vy * uy)
  return across + ((ball.vy * ux - ball.vx * uy) * along) / speed
}
