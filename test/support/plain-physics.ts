// The physics as physics.md tells it, with nothing left out to save time: each disc against every other and every wall.
import { HAPPENED, note, type SimEvents } from '../../shared/sim/events.ts'
import { SEG, SEGMENT_STRIDE } from '../../shared/sim/geometry.ts'
import { stepRules } from '../../shared/sim/rules.ts'
import { stepPlayers } from '../../shared/sim/step.ts'
import type { World } from '../../shared/sim/world.ts'
import type { Bouncy } from '../../shared/stadium/types.ts'

// The contact with a wall that is being resolved: handed over in an array because V8 boxes doubles passed as arguments.
const contact = new Float64Array(4)
const NX = 0
const NY = 1
const DEPTH = 2 // units the disc is inside
const OTHER_B = 3 // restitution of the wall

/** One tick of the world, like step, but with the plain physics. */
export function plainStep(w: World, events: SimEvents | null): void {
  if (!stepPlayers(w, events)) return
  plainPhysics(w, events)
  stepRules(w, events)
}

/** Moves every disc, then resolves disc pairs, walls and joints in index order. */
export function plainPhysics(w: World, events: SimEvents | null): void {
  const { x, y, vx, vy, gx, gy, damping, invMass, discCount } = w
  for (let d = 0; d < discCount; d++) {
    x[d]! += vx[d]!
    y[d]! += vy[d]!
    vx[d] = damping[d]! * (vx[d]! + gx[d]!)
    vy[d] = damping[d]! * (vy[d]! + gy[d]!)
  }
  for (let a = 0; a < discCount; a++) {
    meetDiscs(w, a, events)
    if (invMass[a] === 0) continue
    const before = events ? events.count : 0
    meetPlanes(w, a, events)
    meetSegments(w, a, events)
    meetVertexes(w, a, events)
    if (events && events.count > before + 1) events.count = before + 1 // one wall sound a disc and tick
  }
  if (w.geometry.jointCount > 0) {
    pullJoints(w)
    pullJoints(w)
  }
}

/** Whether both are in the other's mask. */
function meet(w: World, a: number, { cMask, cGroup }: Bouncy): boolean {
  return (w.cMask[a]! & cGroup) !== 0 && (w.cGroup[a]! & cMask) !== 0
}

function meetDiscs(w: World, a: number, events: SimEvents | null): void {
  const { x, y, radius, cMask, cGroup, discCount } = w
  const mask = cMask[a]!
  const group = cGroup[a]!
  const r = radius[a]!
  let ax = x[a]!
  let ay = y[a]!
  for (let b = a + 1; b < discCount; b++) {
    if ((mask & cGroup[b]!) === 0 || (group & cMask[b]!) === 0) continue
    const dx = ax - x[b]!
    const dy = ay - y[b]!
    const reach = r + radius[b]!
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

function meetPlanes(w: World, a: number, events: SimEvents | null): void {
  const { planes } = w.geometry
  const { x, y } = w
  const r = w.radius[a]!
  for (let p = 0; p < w.geometry.stadium.planes.length; p++) {
    if (!meet(w, a, w.geometry.stadium.planes[p]!)) continue
    const nx = planes[4 * p]!
    const ny = planes[4 * p + 1]!
    const e = planes[4 * p + 2]! - (nx * x[a]! + ny * y[a]!) + r
    if (!(e > 0)) continue
    contact[NX] = nx
    contact[NY] = ny
    contact[DEPTH] = e
    contact[OTHER_B] = planes[4 * p + 3]!
    bounce(w, a, events)
  }
}

function meetSegments(w: World, a: number, events: SimEvents | null): void {
  const { segments, segmentCurved } = w.geometry
  const r = w.radius[a]!
  let x = w.x[a]!
  let y = w.y[a]!
  for (let s = 0; s < w.geometry.stadium.segments.length; s++) {
    if (!meet(w, a, w.geometry.stadium.segments[s]!)) continue
    const o = s * SEGMENT_STRIDE
    let e: number
    let nx: number
    let ny: number
    if (segmentCurved[s] === 0) {
      const v0x = segments[o + SEG.V0X]!
      const v0y = segments[o + SEG.V0Y]!
      const v1x = segments[o + SEG.V1X]!
      const v1y = segments[o + SEG.V1Y]!
      const sx = v1x - v0x
      const sy = v1y - v0y
      const d1x = x - v1x
      const d1y = y - v1y
      if (!((x - v0x) * sx + (y - v0y) * sy > 0 && d1x * sx + d1y * sy < 0)) continue
      nx = segments[o + SEG.NX]!
      ny = segments[o + SEG.NY]!
      e = nx * d1x + ny * d1y
    } else {
      const dx = x - segments[o + SEG.CX]!
      const dy = y - segments[o + SEG.CY]!
      const inside =
        segments[o + SEG.T0X]! * dx + segments[o + SEG.T0Y]! * dy > 0 &&
        segments[o + SEG.T1X]! * dx + segments[o + SEG.T1Y]! * dy > 0
      if (inside === segments[o + SEG.CURVE_F]! <= 0) continue
      const length = Math.sqrt(dx * dx + dy * dy)
      if (length === 0) continue
      e = length - segments[o + SEG.RADIUS]!
      nx = dx / length
      ny = dy / length
    }
    let bias = segments[o + SEG.BIAS]!
    if (bias === 0) {
      if (e < 0) {
        e = -e
        nx = -nx
        ny = -ny
      }
    } else {
      if (bias < 0) {
        bias = -bias
        e = -e
        nx = -nx
        ny = -ny
      }
      if (e < -bias) continue
    }
    if (!(e < r)) continue
    contact[NX] = nx
    contact[NY] = ny
    contact[DEPTH] = r - e
    contact[OTHER_B] = segments[o + SEG.B]!
    bounce(w, a, events)
    x = w.x[a]!
    y = w.y[a]!
  }
}

function meetVertexes(w: World, a: number, events: SimEvents | null): void {
  const { vertexX, vertexY, vertexB } = w.geometry
  const r = w.radius[a]!
  const reach = r * r
  let x = w.x[a]!
  let y = w.y[a]!
  for (let v = 0; v < w.geometry.stadium.vertexes.length; v++) {
    if (!meet(w, a, w.geometry.stadium.vertexes[v]!)) continue
    const dx = x - vertexX[v]!
    const dy = y - vertexY[v]!
    const square = dx * dx + dy * dy
    if (!(square > 0 && square <= reach)) continue
    const length = Math.sqrt(square)
    contact[NX] = dx / length
    contact[NY] = dy / length
    contact[DEPTH] = r - length
    contact[OTHER_B] = vertexB[v]!
    bounce(w, a, events)
    x = w.x[a]!
    y = w.y[a]!
  }
}

/** Pushes a disc out of something immovable along the contact's n and reflects what moves into it. */
function bounce(w: World, a: number, events: SimEvents | null): void {
  const nx = contact[NX]!
  const ny = contact[NY]!
  w.x[a]! += nx * contact[DEPTH]!
  w.y[a]! += ny * contact[DEPTH]!
  let vn = nx * w.vx[a]! + ny * w.vy[a]!
  if (!(vn < 0)) return
  if (events) events.strength[note(events, HAPPENED.WALL, a, -1)] = -vn
  vn *= w.bCoef[a]! * contact[OTHER_B]! + 1
  w.vx[a]! -= nx * vn
  w.vy[a]! -= ny * vn
}

function pullJoints(w: World): void {
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
