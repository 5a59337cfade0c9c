// Segments as points: arcs where the simulation has them; pure geometry, also for radii beyond what a canvas can draw.
import type { Stadium } from '../../../shared/stadium/types.ts'

const TOLERANCE = 0.03 // units between the arc and its chords
const MAX_STEPS = 256

/** Points of segment `s` from v0 to v1 as x, y, x, y, ... in units; two points if it is straight. */
export function segmentPoints(stadium: Stadium, s: number): number[] {
  const segment = stadium.segments[s]!
  const a = stadium.vertexes[segment.v0]!
  const b = stadium.vertexes[segment.v1]!
  const points = [a.x, a.y]
  if (segment.curve) {
    const { cx, cy, radius } = segment.curve
    const from = Math.atan2(a.y - cy, a.x - cx)
    // The arc runs from v0 to v1 with growing angle: the side where both tangent tests of the simulation hold.
    const turn = Math.atan2(b.y - cy, b.x - cx) - from
    const sweep = turn < 0 ? turn + 2 * Math.PI : turn
    const steps = Math.ceil(Math.min(MAX_STEPS, sweep / Math.sqrt((8 * TOLERANCE) / radius)))
    for (let i = 1; i < steps; i++) {
      const angle = from + (sweep * i) / steps
      points.push(cx + radius * Math.cos(angle), cy + radius * Math.sin(angle))
    }
  }
  points.push(b.x, b.y)
  return points
}

/** The same points from the other end. */
export function reversed(points: readonly number[]): number[] {
  const out: number[] = []
  for (let i = points.length - 2; i >= 0; i -= 2) out.push(points[i]!, points[i + 1]!)
  return out
}

/** Begins a path through the points. */
export function tracePath(context: CanvasRenderingContext2D, points: readonly number[]): void {
  context.beginPath()
  for (let i = 0; i < points.length; i += 2) context.lineTo(points[i]!, points[i + 1]!)
}
