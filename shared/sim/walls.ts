// A disc meeting planes, segments and vertexes (physics.md section 4); knows nothing of other discs.
import { HAPPENED, note, type SimEvents } from './events.ts'
import { SEG, SEGMENT_STRIDE } from './geometry.ts'
import { cellOf, firstAfter } from './grid.ts'
import type { World } from './world.ts'

// The contact with a wall that is being resolved: handed over in an array because V8 boxes doubles passed as arguments.
const contact = new Float64Array(4)
const NX = 0
const NY = 1
const DEPTH = 2 // units the disc is inside
const OTHER_B = 3 // restitution of the wall

/**
 * Resolves the contacts of disc `a` with all walls, in list order. Of the segments and vertexes only those in the list of
 * the disc's cell are looked at, and each contact moves the disc: then the rest of the list of the new cell counts. So
 * each wall is tested at the very place where a walk over all walls would test it, or it is known not to touch there.
 */
export function meetWalls(w: World, a: number, events: SimEvents | null): void {
  const before = events ? events.count : 0
  meetPlanes(w, a, events)
  meetSegments(w, a, events)
  meetVertexes(w, a, events)
  if (events && events.count > before + 1) events.count = before + 1 // one wall sound a disc and tick
}

function meetPlanes(w: World, a: number, events: SimEvents | null): void {
  const { planes, planeFlags } = w.geometry
  const { x, y } = w
  const r = w.radius[a]!
  const mask = w.cMask[a]!
  const group = w.cGroup[a]!
  for (let p = 0; 2 * p < planeFlags.length; p++) {
    if ((group & planeFlags[2 * p]!) === 0 || (mask & planeFlags[2 * p + 1]!) === 0) continue
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
  const { segments, segmentCurved, segmentFlags, grid } = w.geometry
  const { starts, items } = grid.segments
  const r = w.radius[a]!
  const mask = w.cMask[a]!
  const group = w.cGroup[a]!
  let x = w.x[a]!
  let y = w.y[a]!
  let cell = cellOf(grid, w.x, w.y, a)
  let n = starts[cell]!
  while (n < starts[cell + 1]!) {
    const s = items[n++]!
    if ((group & segmentFlags[2 * s]!) === 0 || (mask & segmentFlags[2 * s + 1]!) === 0) continue
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
    const moved = cellOf(grid, w.x, w.y, a)
    if (moved === cell) continue
    cell = moved
    n = firstAfter(grid.segments, cell, s)
  }
}

function meetVertexes(w: World, a: number, events: SimEvents | null): void {
  const { vertexX, vertexY, vertexB, vertexFlags, grid } = w.geometry
  const { starts, items } = grid.vertexes
  const r = w.radius[a]!
  const reach = r * r
  const mask = w.cMask[a]!
  const group = w.cGroup[a]!
  let x = w.x[a]!
  let y = w.y[a]!
  let cell = cellOf(grid, w.x, w.y, a)
  let n = starts[cell]!
  while (n < starts[cell + 1]!) {
    const v = items[n++]!
    if ((group & vertexFlags[2 * v]!) === 0 || (mask & vertexFlags[2 * v + 1]!) === 0) continue
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
    const moved = cellOf(grid, w.x, w.y, a)
    if (moved === cell) continue
    cell = moved
    n = firstAfter(grid.vertexes, cell, v)
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
