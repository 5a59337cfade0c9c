// From where a wall can be touched: may say yes too often, never no where the step finds a contact. Knows no discs.
import type { Curve, Segment, Vertex } from '../stadium/types.ts'

/** A rectangle by its middle and half sizes, units. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly halfX: number
  readonly halfY: number
}

/** Units; what is larger is not reasoned about, but counted as touchable from everywhere. */
const LARGE = 1e7
const TINY = 1e-6

// The step computes with rounded numbers, this file with exact ones. Below LARGE, a place or distance of the step is wrong
// by a few ulps of 1e7 (2e-9 each); directions of more than TINY lose nothing to underflow. So the margin is ample.
const MARGIN = 0.01

/** The size of a number; NaN stays NaN. */
export const abs = (n: number): number => (n < 0 ? -n : n)

const gap = (from: number, middle: number, half: number) => Math.max(0, abs(from - middle) - half)

/** Whether a disc of up to `radius` with its centre in `box` can touch the vertex. */
export function reachesVertex({ x, y }: Vertex, radius: number, box: Box): boolean {
  if (!isOrdinary(x, y, radius)) return true
  const dx = gap(x, box.x, box.halfX)
  const dy = gap(y, box.y, box.halfY)
  return dx * dx + dy * dy <= (radius + MARGIN) * (radius + MARGIN)
}

/** The same for a segment, with its bias. */
export function reachesSegment(s: Segment, vertexes: readonly Vertex[], radius: number, box: Box): boolean {
  // How far the contact goes to both sides of the line, from its e >= -behind to its e < before (bias 0 mirrors e).
  const behind = (s.bias > 0 ? s.bias : radius) + MARGIN
  const before = (s.bias < 0 ? -s.bias : radius) + MARGIN
  if (!isOrdinary(behind, before)) return true
  if (s.curve) return reachesArc(s.curve, behind, before, box)
  return reachesLine(vertexes[s.v0]!, vertexes[s.v1]!, behind, before, box)
}

const isOrdinary = (a: number, b: number, c = 0) => abs(a) < LARGE && abs(b) < LARGE && abs(c) < LARGE

/** The contact is a rectangle beside the line: boxes apart from it along one of both pairs of axes don't touch. */
function reachesLine(v0: Vertex, v1: Vertex, behind: number, before: number, box: Box): boolean {
  const dx = v1.x - v0.x
  const dy = v1.y - v0.y
  const length = Math.sqrt(dx * dx + dy * dy)
  if (!isOrdinary(v0.x, v0.y) || !isOrdinary(v1.x, v1.y) || length < TINY) return true
  const ux = dx / length
  const uy = dy / length
  const spread = abs(ux) * box.halfX + abs(uy) * box.halfY
  const across = abs(uy) * box.halfX + abs(ux) * box.halfY
  const along = ux * (box.x - v0.x) + uy * (box.y - v0.y)
  const e = uy * (box.x - v1.x) - ux * (box.y - v1.y)
  return (
    along + spread > -MARGIN &&
    along - spread < length + MARGIN &&
    e - across < before &&
    e + across > -behind &&
    overlaps(v0.x, v1.x, -behind * uy, before * uy, box.x, box.halfX) &&
    overlaps(v0.y, v1.y, behind * ux, -before * ux, box.y, box.halfY)
  )
}

/** Whether [a or b] + [p or q] comes near middle ± half, on one axis. */
function overlaps(a: number, b: number, p: number, q: number, middle: number, half: number): boolean {
  const low = Math.min(a, b) + Math.min(p, q) - MARGIN
  const high = Math.max(a, b) + Math.max(p, q) + MARGIN
  return low <= middle + half && high >= middle - half
}

/** The contact is a ring, and of the ring the part that both tangents, or not both, have before them. */
function reachesArc(c: Curve, behind: number, before: number, box: Box): boolean {
  if (!isOrdinary(c.cx, c.cy, c.radius)) return true
  const dx = box.x - c.cx
  const dy = box.y - c.cy
  const nearX = gap(c.cx, box.x, box.halfX)
  const nearY = gap(c.cy, box.y, box.halfY)
  const farX = abs(dx) + box.halfX
  const farY = abs(dy) + box.halfY
  if (Math.sqrt(nearX * nearX + nearY * nearY) > c.radius + before) return false
  if (Math.sqrt(farX * farX + farY * farY) < c.radius - behind) return false
  const side0 = sideOf(c.t0x, c.t0y, dx, dy, box)
  const side1 = sideOf(c.t1x, c.t1y, dx, dy, box)
  return c.f <= 0 ? side0 <= 0 || side1 <= 0 : side0 >= 0 && side1 >= 0
}

/** 1 if the whole box lies before the tangent (t.d > 0), -1 if it lies behind, 0 if neither is certain. */
function sideOf(tx: number, ty: number, dx: number, dy: number, box: Box): -1 | 0 | 1 {
  const length = Math.sqrt(tx * tx + ty * ty)
  if (length < TINY) return 0
  const middle = (tx * dx + ty * dy) / length
  const half = (abs(tx) * box.halfX + abs(ty) * box.halfY) / length + MARGIN
  return middle > half ? 1 : middle < -half ? -1 : 0
}
