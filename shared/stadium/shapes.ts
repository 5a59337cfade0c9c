// The fixed shapes of a stadium: vertexes, segments, planes and goals, each with the defaults of physics.md section 1.

import { FLAG } from '../sim/constants.ts'
import { arcOf, compileCurve, unit } from './compile.ts'
import { bad, show } from './error.ts'
import { at, bouncy, colour, type Fields, flag, get, index, number, pair } from './fields.ts'
import type { Goal, Plane, Segment, Vertex } from './types.ts'

const BLACK = 0x000000

export function readVertex(entry: Fields): Vertex {
  return { x: number(entry, 'x'), y: number(entry, 'y'), ...bouncy(entry, 1, FLAG.ALL, FLAG.WALL) }
}

export function readSegment(entry: Fields, vertexes: readonly Vertex[]): Segment {
  const first = index(entry, 'v0', vertexes.length, 'vertex')
  const second = index(entry, 'v1', vertexes.length, 'vertex')
  const bias = number(entry, 'bias', 0)
  const given = get(entry, 'curveF') === undefined ? 'curve' : 'curveF' // curveF wins, and is used as it is
  const { swap, f } =
    given === 'curveF' ? { swap: false, f: number(entry, 'curveF') } : arcOf(number(entry, 'curve', 0))
  const v0 = swap ? second : first
  const v1 = swap ? first : second
  const curve = f === null ? null : compileCurve(vertexes[v0]!, vertexes[v1]!, f)
  if (f !== null && curve === null) throw bad(at(entry, given), 'the arc is too large')
  return {
    v0,
    v1,
    bias: swap ? 0 - bias : bias,
    curve,
    visible: flag(entry, 'vis', true),
    colour: colour(entry, 'color', BLACK),
    ...bouncy(entry, 1, FLAG.ALL, FLAG.WALL),
  }
}

export function readPlane(entry: Fields): Plane {
  const [x, y] = pair(entry, 'normal')
  const normal = unit(x, y)
  if (normal === null) throw bad(at(entry, 'normal'), `[${x}, ${y}] has no direction`)
  const [nx, ny] = normal
  return { nx, ny, dist: number(entry, 'dist'), ...bouncy(entry, 1, FLAG.ALL, FLAG.WALL) }
}

export function readGoal(entry: Fields): Goal {
  const [ax, ay] = pair(entry, 'p0')
  const [bx, by] = pair(entry, 'p1')
  const team = get(entry, 'team')
  if (team !== 'red' && team !== 'blue') throw bad(at(entry, 'team'), `${show(team)} is not "red" or "blue"`)
  return { ax, ay, bx, by, team: team === 'red' ? 1 : 2 }
}
