// The way to the spot from which a kick sends the ball in a wanted direction (bots.md section 2).
import type { PitchMap } from './pitch.ts'
import { wish } from './steer.ts'
import { PATH_TICKS, type View } from './view.ts'

export interface Approach {
  tick: number // earliest arrival, ticks from now; -1: not within the path
  x: number // the spot
  y: number
  nx: number // from the spot to the ball
  ny: number
}

export const createApproach = (): Approach => ({ tick: -1, x: 0, y: 0, nx: 0, ny: 0 })

const TOO_SLANTED = 0.9 // of a kick's strength needed to turn the moving ball

/** Looks for the earliest kick along the unit vector (gx, gy) and writes it into `to`. */
export function findApproach(to: Approach, view: View, map: PitchMap, gx: number, gy: number): void {
  const { me, path } = view
  const near = map.contact + 1
  to.tick = -1
  for (let t = Math.max(0, view.myTime - 2); t <= PATH_TICKS; t++) {
    const sideways = -(path.vy[t]! * gx - path.vx[t]! * gy) / map.kick
    if (Math.abs(sideways) > TOO_SLANTED) continue
    const straight = Math.sqrt(1 - sideways * sideways)
    const nx = gx * straight - gy * sideways
    const ny = gy * straight + gx * sideways
    const dx = me.x + me.vx * map.drift[t]! - path.x[t]!
    const dy = me.y + me.vy * map.drift[t]! - path.y[t]!
    if (wayRound(dx, dy, nx, ny, near) > map.reach[t]! + 2) continue
    to.tick = t
    to.nx = nx
    to.ny = ny
    to.x = path.x[t]! - nx * near
    to.y = path.y[t]! - ny * near
    return
  }
}

/** Units from (dx, dy), seen from the ball, round the ball to the spot -n * near. */
function wayRound(dx: number, dy: number, nx: number, ny: number, near: number): number {
  const r = Math.max(Math.sqrt(dx * dx + dy * dy), near)
  const c = -(dx * nx + dy * ny) / r
  const c0 = near / r
  if (c >= c0) return Math.hypot(dx + nx * near, dy + ny * near)
  return Math.sqrt(r * r - near * near) + near * (Math.acos(Math.max(-1, c)) - Math.acos(c0))
}

const BERTH_UNITS = 5 // kept from the ball on the way round
const LEAST_TURN = 0.4 // radians round the ball, so that a close player goes round and not away

/** Wishes for the acceleration that brings me to the approach in time, going round the ball where it is in the way. */
export function steerTo(approach: Approach, view: View, map: PitchMap): void {
  const t = approach.tick
  if (t <= 3) {
    wish.x = approach.nx
    wish.y = approach.ny
  } else if (!steerRound(approach, view, map, t)) {
    wish.x = approach.x - view.me.x - view.me.vx * map.drift[t]!
    wish.y = approach.y - view.me.y - view.me.vy * map.drift[t]!
  }
}

/** Wishes to pass the ball, as it is in `t` ticks, on the shorter side; false if it is not in the way then. */
function steerRound(approach: Approach, view: View, map: PitchMap, t: number): boolean {
  const { me, path } = view
  const qx = me.x + me.vx * map.drift[t]!
  const qy = me.y + me.vy * map.drift[t]!
  const dx = qx - path.x[t]!
  const dy = qy - path.y[t]!
  const r = Math.max(Math.hypot(dx, dy), map.contact + 1)
  if (-(dx * approach.nx + dy * approach.ny) >= map.contact + 1) return false
  const berth = map.contact + BERTH_UNITS
  const turn = Math.max(LEAST_TURN, Math.acos(Math.min(1, berth / r)))
  const side = dx * -approach.ny - dy * -approach.nx >= 0 ? turn : -turn
  const length = Math.hypot(dx, dy) || 1
  const cos = Math.cos(side)
  const sin = Math.sin(side)
  wish.x = path.x[t]! + (berth * (dx * cos - dy * sin)) / length - qx
  wish.y = path.y[t]! + (berth * (dx * sin + dy * cos)) / length - qy
  return true
}
