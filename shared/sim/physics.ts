// Movement and contacts of one tick, exactly in the order of physics.md section 4; knows nothing of rules or time.
import { meetDiscs } from './discs.ts'
import type { SimEvents } from './events.ts'
import { pullJoints } from './joints.ts'
import { meetWalls } from './walls.ts'
import type { World } from './world.ts'

/** Moves every disc, then resolves disc pairs, walls and joints in index order. */
export function stepPhysics(w: World, events: SimEvents | null): void {
  const { x, y, vx, vy, gx, gy, damping, invMass, discCount } = w
  for (let d = 0; d < discCount; d++) {
    x[d]! += vx[d]!
    y[d]! += vy[d]!
    vx[d] = damping[d]! * (vx[d]! + gx[d]!)
    vy[d] = damping[d]! * (vy[d]! + gy[d]!)
  }
  for (let a = 0; a < discCount; a++) {
    meetDiscs(w, a, events)
    if (invMass[a] !== 0) meetWalls(w, a, events)
  }
  if (w.geometry.jointCount > 0) {
    pullJoints(w)
    pullJoints(w)
  }
}
