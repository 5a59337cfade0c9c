import { describe, expect, it } from 'vitest'
import { reversed, segmentPoints } from '../../../game/src/scenes/arcs.ts'
import { buildGeometry, SEG } from '../../../shared/sim/geometry.ts'
import { stadiumOf } from '../support.ts'

const arc = (segment: object) =>
  stadiumOf({
    vertexes: [
      { x: -100, y: 20 },
      { x: 60, y: -40 },
    ],
    segments: [{ v0: 0, v1: 1, ...segment }],
  })

/** Whether the simulation would let a disc at (x, y) meet the arc: physics.md section 4. */
function onArc(stadium: ReturnType<typeof arc>, x: number, y: number): boolean {
  const { segments } = buildGeometry(stadium)
  const dx = x - segments[SEG.CX]!
  const dy = y - segments[SEG.CY]!
  const inside =
    segments[SEG.T0X]! * dx + segments[SEG.T0Y]! * dy > 0 &&
    segments[SEG.T1X]! * dx + segments[SEG.T1Y]! * dy > 0
  return inside !== segments[SEG.CURVE_F]! <= 0
}

describe('the points of a segment', () => {
  it('are its two ends where it is straight', () => {
    expect(segmentPoints(arc({ curve: 0 }), 0)).toEqual([-100, 20, 60, -40])
    expect(segmentPoints(arc({ curve: 5 }), 0)).toEqual([-100, 20, 60, -40])
  })

  it.each([15, 45, 90, 150, 179, 180, 200, 270, 330, -30, -90, -180, -250])(
    'lie on the arc where the simulation has it, for a curve of %i degrees',
    (curve) => {
      const stadium = arc({ curve })
      const { cx, cy, radius } = stadium.segments[0]!.curve!
      const points = segmentPoints(stadium, 0)
      expect(points.length).toBeGreaterThan(6)
      for (let i = 2; i < points.length - 2; i += 2) {
        expect(Math.hypot(points[i]! - cx, points[i + 1]! - cy)).toBeCloseTo(radius, 6)
        expect(onArc(stadium, points[i]!, points[i + 1]!)).toBe(true)
      }
    },
  )

  it('stay within 0.1 unit of the arc between them', () => {
    const stadium = arc({ curve: 270 })
    const { cx, cy, radius } = stadium.segments[0]!.curve!
    const points = segmentPoints(stadium, 0)
    for (let i = 2; i < points.length; i += 2) {
      const x = (points[i]! + points[i - 2]!) / 2
      const y = (points[i + 1]! + points[i - 1]!) / 2
      expect(radius - Math.hypot(x - cx, y - cy)).toBeLessThan(0.1)
    }
  })

  it('make a nearly straight line of an arc with a huge radius', () => {
    const points = segmentPoints(arc({ curveF: 1e7 }), 0)
    for (let i = 0; i < points.length; i += 2) {
      const aside = ((points[i]! + 100) * -60 - (points[i + 1]! - 20) * 160) / Math.hypot(160, 60)
      expect(Math.abs(aside)).toBeLessThan(0.01)
    }
  })

  it('turn round as pairs', () => {
    expect(reversed([1, 2, 3, 4, 5, 6])).toEqual([5, 6, 3, 4, 1, 2])
  })
})
