// The fixed parts of a stadium as flat arrays, in the order physics.md walks them; built once per stadium.
import type { Bouncy, Stadium } from '../stadium/types.ts'
import { buildGrid, type Grid } from './grid.ts'

export interface Geometry {
  readonly stadium: Stadium
  readonly vertexX: Float64Array
  readonly vertexY: Float64Array
  readonly vertexB: Float64Array
  readonly vertexFlags: Int32Array // cMask, cGroup
  readonly segments: Float64Array // SEGMENT_STRIDE numbers each, see SEG
  readonly segmentFlags: Int32Array
  readonly segmentCurved: Uint8Array
  readonly planes: Float64Array // nx, ny, dist, bCoef
  readonly planeFlags: Int32Array
  readonly grid: Grid // which segments and vertexes are near
  readonly goalCount: number
  readonly goals: Float64Array // ax, ay, bx, by
  readonly goalTeam: Int32Array
  readonly jointCount: number
  readonly joints: Float64Array // min, max, strength (NaN: rigid)
  readonly jointDiscs: Int32Array // d0, d1
  readonly player: Float64Array // how players move and kick, see PLAYER
}

/** Offsets inside the players' numbers. */
export const PLAYER = {
  ACCELERATION: 0,
  KICKING_ACCELERATION: 1,
  DAMPING: 2,
  KICKING_DAMPING: 3,
  KICK_STRENGTH: 4,
  KICKBACK: 5,
} as const

/** Offsets inside one segment's numbers. Straight: end points, normal. Curved: centre, radius, tangents. */
export const SEG = {
  V0X: 0,
  V0Y: 1,
  V1X: 2,
  V1Y: 3,
  NX: 4,
  NY: 5,
  CX: 0,
  CY: 1,
  RADIUS: 2,
  T0X: 3,
  T0Y: 4,
  T1X: 5,
  T1Y: 6,
  CURVE_F: 7,
  BIAS: 8,
  B: 9,
} as const
export const SEGMENT_STRIDE = 10

/** Flattens a stadium for the step; the numbers are copied, never computed anew, except straight normals. */
export function buildGeometry(stadium: Stadium): Geometry {
  const { vertexes, segments, planes, goals, joints, player } = stadium
  const flat = new Float64Array(segments.length * SEGMENT_STRIDE)
  segments.forEach((s, i) => {
    const o = i * SEGMENT_STRIDE
    flat[o + SEG.BIAS] = s.bias
    flat[o + SEG.B] = s.bCoef
    if (s.curve) {
      const c = s.curve
      flat.set([c.cx, c.cy, c.radius, c.t0x, c.t0y, c.t1x, c.t1y, c.f], o)
      return
    }
    const a = vertexes[s.v0]!
    const b = vertexes[s.v1]!
    const nx = -(a.y - b.y)
    const ny = a.x - b.x
    const length = Math.sqrt(nx * nx + ny * ny)
    flat.set([a.x, a.y, b.x, b.y, nx / length, ny / length], o)
  })
  return {
    stadium,
    vertexX: Float64Array.from(vertexes, (v) => v.x),
    vertexY: Float64Array.from(vertexes, (v) => v.y),
    vertexB: Float64Array.from(vertexes, (v) => v.bCoef),
    vertexFlags: flagsOf(vertexes),
    segments: flat,
    segmentFlags: flagsOf(segments),
    segmentCurved: Uint8Array.from(segments, (s) => (s.curve ? 1 : 0)),
    planes: Float64Array.from(planes.flatMap((p) => [p.nx, p.ny, p.dist, p.bCoef])),
    planeFlags: flagsOf(planes),
    grid: buildGrid(stadium),
    goalCount: goals.length,
    goals: Float64Array.from(goals.flatMap((g) => [g.ax, g.ay, g.bx, g.by])),
    goalTeam: Int32Array.from(goals, (g) => g.team),
    jointCount: joints.length,
    joints: Float64Array.from(joints.flatMap((j) => [j.min, j.max, j.strength ?? Number.NaN])),
    jointDiscs: Int32Array.from(joints.flatMap((j) => [j.d0, j.d1])),
    player: Float64Array.of(
      player.acceleration,
      player.kickingAcceleration,
      player.damping,
      player.kickingDamping,
      player.kickStrength,
      player.kickback,
    ),
  }
}

const flagsOf = (list: readonly Bouncy[]) => Int32Array.from(list.flatMap((b) => [b.cMask, b.cGroup]))
