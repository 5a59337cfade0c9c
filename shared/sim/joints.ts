// Joints hold two discs at a distance (physics.md section 4); knows nothing of walls and events.
import type { World } from './world.ts'

/** One pass over the list of joints. */
export function pullJoints(w: World): void {
  const { joints, jointDiscs, jointCount } = w.geometry
  const { x, y, vx, vy, invMass } = w
  for (let j = 0; j < jointCount; j++) {
    const d0 = jointDiscs[2 * j]!
    const d1 = jointDiscs[2 * j + 1]!
    const dx = x[d0]! - x[d1]!
    const dy = y[d0]! - y[d1]!
    const length = Math.sqrt(dx * dx + dy * dy)
    if (length === 0) continue
    const nx = dx / length
    const ny = dy / length
    const im0 = invMass[d0]!
    const im1 = invMass[d1]!
    let share = im0 / (im0 + im1)
    if (Number.isNaN(share)) share = 0.5
    const min = joints[3 * j]!
    const max = joints[3 * j + 1]!
    let target: number
    let dir: number
    if (min >= max) {
      target = min
      dir = 0
    } else if (length <= min) {
      target = min
      dir = 1
    } else if (length >= max) {
      target = max
      dir = -1
    } else continue
    let e = target - length
    const strength = joints[3 * j + 2]!
    if (!Number.isNaN(strength)) {
      const m = strength * e * 0.5
      vx[d0]! += nx * m * im0
      vy[d0]! += ny * m * im0
      vx[d1]! -= nx * m * im1
      vy[d1]! -= ny * m * im1
      continue
    }
    const e0 = e * share
    x[d0]! += nx * e0 * 0.5
    y[d0]! += ny * e0 * 0.5
    e -= e0
    x[d1]! -= nx * e * 0.5
    y[d1]! -= ny * e * 0.5
    const along = nx * (vx[d0]! - vx[d1]!) + ny * (vy[d0]! - vy[d1]!)
    if (dir * along > 0) continue
    const i = share * along
    vx[d0]! -= nx * i
    vy[d0]! -= ny * i
    vx[d1]! += nx * (along - i)
    vy[d1]! += ny * (along - i)
  }
}
