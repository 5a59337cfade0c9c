// Geometry that needs more than + - * /: arcs and unit normals, computed once when a stadium is read.

import type { Curve, Vertex } from './types.ts'

// physics.md section 4, "Compiling a curve"; the order of operations is part of the rule.
const RADIANS_PER_DEGREE = 0.017453292519943295
const MIN_ARC = 0.17435839227423353 // 9.99 degrees: at or under it a segment is straight
const MAX_ARC = 5.934119456780721 // 340 degrees: at or over it a segment is straight

export interface Arc {
  swap: boolean // v0 and v1 change places and the bias its sign
  f: number | null // 1 / tan(angle / 2); null: straight
}

/** What a `curve` in degrees means. */
export function arcOf(degrees: number): Arc {
  const signed = degrees * RADIANS_PER_DEGREE
  const swap = signed < 0
  const angle = swap ? -signed : signed
  return { swap, f: MIN_ARC < angle && angle < MAX_ARC ? 1 / Math.tan(angle / 2) : null }
}

type Point = Pick<Vertex, 'x' | 'y'>

/** The arc from v0 to v1 (after the swap); null if its numbers overflow. */
export function compileCurve(v0: Point, v1: Point, f: number): Curve | null {
  const hx = (v1.x - v0.x) / 2
  const hy = (v1.y - v0.y) / 2
  const cx = v0.x + hx - hy * f
  const cy = v0.y + hy + hx * f
  const dx = v0.x - cx
  const dy = v0.y - cy
  const sign = f <= 0 ? -1 : 1
  const curve: Curve = {
    f,
    cx: cx + 0,
    cy: cy + 0,
    radius: Math.sqrt(dx * dx + dy * dy),
    t0x: sign * (cy - v0.y) + 0,
    t0y: sign * (v0.x - cx) + 0,
    t1x: sign * (v1.y - cy) + 0,
    t1y: sign * (cx - v1.x) + 0,
  }
  return Object.values(curve).every(Number.isFinite) ? curve : null
}

/** The unit vector along (x, y), by division; null if there is none. */
export function unit(x: number, y: number): [number, number] | null {
  const length = Math.sqrt(x * x + y * y)
  return length > 0 && Number.isFinite(length) ? [x / length + 0, y / length + 0] : null
}

/** The distance of two points; null if it overflows. */
export function distance(a: Point, b: Point): number | null {
  const dx = a.x - b.x
  const dy = a.y - b.y
  const length = Math.sqrt(dx * dx + dy * dy)
  return Number.isFinite(length) ? length : null
}
