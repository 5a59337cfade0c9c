// Curves and normals: compiled exactly as physics.md section 4 says.

import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readStadium } from '../../../shared/stadium/read.ts'
import { stadiumFile } from './files.ts'

const segment = (change: object) =>
  readStadium(stadiumFile({ segments: [{ v0: 0, v1: 1, ...change }] })).segments[0]!

describe('a curve', () => {
  it('of 90 degrees has the numbers of the formula', () => {
    const f = 1 / Math.tan((90 * 0.017453292519943295) / 2)
    const cx = 0 + 30 - 0 * f
    const cy = 0 + 0 + 30 * f
    expect(segment({ curve: 90 }).curve).toStrictEqual({
      f,
      cx,
      cy,
      radius: Math.sqrt(cx * cx + cy * cy),
      t0x: cy,
      t0y: 0 - cx,
      t1x: 0 - cy,
      t1y: cx - 60,
    })
  })

  it('that is negative swaps the ends and the sign of the bias', () => {
    expect(segment({ curve: -90, bias: 5 })).toMatchObject({
      v0: 1,
      v1: 0,
      bias: -5,
      curve: { cy: expect.closeTo(-30) },
    })
    expect(segment({ curve: -5, bias: 5 })).toMatchObject({ v0: 1, v1: 0, bias: -5, curve: null })
  })

  test.each([
    [0, true],
    [9.98, true],
    [10, false],
    [10.01, false],
    [180, false],
    [339.99, false],
    [340, true],
    [720, true],
    [-340.01, true],
    [-10.01, false],
  ])('of %d degrees: straight is %s', (curve, straight) => {
    expect(segment({ curve }).curve === null).toBe(straight)
  })

  it('given as curveF wins, is not swapped and knows no range', () => {
    expect(segment({ curve: -90, curveF: 0.01, bias: 5 })).toMatchObject({
      v0: 0,
      v1: 1,
      bias: 5,
      curve: { f: 0.01 },
    })
    expect(segment({ curve: 90, curveF: null }).curve?.f).toBeCloseTo(1)
  })

  it('given as curveF of 0 is a half circle with the tangents negated', () => {
    expect(segment({ curveF: 0 }).curve).toStrictEqual({
      f: 0,
      cx: 30,
      cy: 0,
      radius: 30,
      t0x: 0,
      t0y: 30,
      t1x: 0,
      t1y: 30,
    })
  })

  it('comes from a trait like any other key', () => {
    const traits = { arc: { curve: 90 } }
    const stadium = readStadium(stadiumFile({ traits, segments: [{ v0: 0, v1: 1, trait: 'arc' }] }))
    expect(stadium.segments[0]?.curve?.f).toBeCloseTo(1)
  })

  it('keeps both ends at the same distance from its centre', () => {
    const coordinate = fc.integer({ min: -2000, max: 2000 })
    const point = fc.record({ x: coordinate, y: coordinate })
    fc.assert(
      fc.property(point, point, fc.integer({ min: -339, max: 339 }), (a, b, curve) => {
        const { segments, vertexes } = readStadium(
          stadiumFile({ vertexes: [a, b], segments: [{ v0: 0, v1: 1, curve }] }),
        )
        const arc = segments[0]!.curve
        if (arc === null) return
        const end = vertexes[segments[0]!.v1]!
        expect(Math.hypot(end.x - arc.cx, end.y - arc.cy)).toBeCloseTo(arc.radius, 6)
      }),
      { seed: 7 },
    )
  })
})

describe('a plane', () => {
  it('has a normal of length 1, made by division', () => {
    const { nx, ny } = readStadium(stadiumFile({ planes: [{ normal: [3, -7], dist: 1 }] })).planes[0]!
    expect([nx, ny]).toStrictEqual([3 / Math.sqrt(58), -7 / Math.sqrt(58)])
  })
})
