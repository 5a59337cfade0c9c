// Where the free ball goes from now, and when each player can have it (bots.md section 2).
import { roll } from './motion.ts'
import type { PitchMap } from './pitch.ts'
import { PATH_TICKS, type Path, type View } from './view.ts'
import type { Body } from './walls.ts'

const ball = { x: 0, y: 0, vx: 0, vy: 0 }

/** Follows the free ball and tells when everybody can have it; needs a filled view. */
export function foresee(view: View, map: PitchMap): void {
  const { path } = view
  ball.x = view.ball.x
  ball.y = view.ball.y
  ball.vx = view.ball.vx
  ball.vy = view.ball.vy
  path.goal = 0
  for (let t = 0; t <= PATH_TICKS; t++) {
    path.x[t] = ball.x
    path.y[t] = ball.y
    path.vx[t] = path.goal ? 0 : ball.vx
    path.vy[t] = path.goal ? 0 : ball.vy
    if (path.goal !== 0) continue
    path.goal = roll(map, ball)
    path.goalTick = t
  }
  view.myTime = timeToBall(map, path, view.me)
  view.mateTime = UNREACHED
  view.theirTime = UNREACHED
  for (let i = 0; i < view.count; i++) {
    const other = view.others[i]!
    other.time = timeToBall(map, path, other)
    if (other.mate) view.mateTime = Math.min(view.mateTime, other.time)
    else view.theirTime = Math.min(view.theirTime, other.time)
  }
}

export const UNREACHED = 999 // nobody there to reach it

/** Ticks until a player running its best can touch the ball on its path */
export function timeToBall(map: PitchMap, path: Path, player: Body): number {
  const { drift, reach, contact } = map
  for (let t = 0; t <= PATH_TICKS; t++) {
    const dx = path.x[t]! - player.x - player.vx * drift[t]!
    const dy = path.y[t]! - player.y - player.vy * drift[t]!
    const r = reach[t]! + contact + 1
    if (dx * dx + dy * dy <= r * r) return t
  }
  const dx = path.x[PATH_TICKS]! - player.x - player.vx * drift[PATH_TICKS]!
  const dy = path.y[PATH_TICKS]! - player.y - player.vy * drift[PATH_TICKS]!
  const gap = Math.hypot(dx, dy) - reach[PATH_TICKS]! - contact
  return PATH_TICKS + 20 + gap / map.topSpeed
}
