// Discs meeting discs (physics.md section 4); knows nothing of walls.
import { HAPPENED, note, type SimEvents } from './events.ts'
import type { World } from './world.ts'

/** Resolves the contacts of disc `a` with all later discs, in index order. */
export function meetDiscs(w: World, a: number, events: SimEvents | null): void {
  const { x, y, radius, cMask, cGroup, discCount } = w
  const mask = cMask[a]!
  const group = cGroup[a]!
  const r = radius[a]!
  let ax = x[a]!
  let ay = y[a]!
  for (let b = a + 1; b < discCount; b++) {
    const dx = ax - x[b]!
    const reach = r + radius[b]!
    if (dx * dx > reach * reach) continue // most pairs end here; adding dy * dy never makes a sum smaller, rounded too
    if ((mask & cGroup[b]!) === 0 || (group & cMask[b]!) === 0) continue
    const dy = ay - y[b]!
    const square = dx * dx + dy * dy
    if (!(square > 0 && square <= reach * reach)) continue
    collide(w, a, b, events)
    ax = x[a]!
    ay = y[a]!
  }
}

/** Pushes two discs that overlap apart and lets them bounce off each other; two immovable ones stay. */
function collide(w: World, a: number, b: number, events: SimEvents | null): void {
  const { x, y, vx, vy, radius, bCoef, invMass } = w
  const imA = invMass[a]!
  const imB = invMass[b]!
  if (imA === 0 && imB === 0) return
  const dx = x[a]! - x[b]!
  const dy = y[a]! - y[b]!
  const length = Math.sqrt(dx * dx + dy * dy)
  const nx = dx / length
  const ny = dy / length
  const share = imA / (imA + imB)
  const overlap = radius[a]! + radius[b]! - length
  const overlapA = overlap * share
  x[a]! += nx * overlapA
  y[a]! += ny * overlapA
  x[b]! -= nx * (overlap - overlapA)
  y[b]! -= ny * (overlap - overlapA)
  let vn = nx * (vx[a]! - vx[b]!) + ny * (vy[a]! - vy[b]!)
  if (!(vn < 0)) return
  if (events) events.strength[note(events, HAPPENED.DISCS, a, b)] = -vn
  vn *= bCoef[a]! * bCoef[b]! + 1
  const i = share * vn
  vx[a]! -= nx * i
  vy[a]! -= ny * i
  vx[b]! += nx * (vn - i)
  vy[b]! += ny * (vn - i)
}
