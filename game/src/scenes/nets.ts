// Finds the goal nets a stadium draws with its visible segments and lays the threads; pure geometry, units throughout.
import type { Goal, Stadium } from '../../../shared/stadium/types.ts'
import { reversed, segmentPoints } from './arcs.ts'

export interface Net {
  team: 1 | 2 // who defends it
  midX: number // middle of the goal line
  midY: number
  outX: number // unit vector from the goal line to the back of the net
  outY: number
  depth: number // from the goal line to the back
  frame: number[] // x, y, ... from post to post round the back
  threads: number[][] // x, y, ... each
  segments: number[] // indexes of the segments that make the frame
  colour: number // of the frame
}

const POST_REACH = 16 // how far from the goal's end a net may begin
const MAX_SEGMENTS = 10
const MIN_DEPTH = 8
const MAX_DEPTH = 120
const THREAD_GAP = 7
const PIECE = 5 // length of the straight pieces a net bends in

/** The nets of a stadium, at most one for each goal. */
export function findNets(stadium: Stadium): Net[] {
  return stadium.goals.map((goal) => findNet(stadium, goal)).filter((net) => net !== null)
}

function findNet(stadium: Stadium, goal: Goal): Net | null {
  const chain = findChain(stadium, goal)
  if (!chain) return null
  const frame = refine(
    chain.flatMap(({ s, back }) => {
      const points = segmentPoints(stadium, s)
      return back ? reversed(points) : points
    }),
  )
  const midX = (goal.ax + goal.bx) / 2
  const midY = (goal.ay + goal.by) / 2
  const width = Math.hypot(goal.bx - goal.ax, goal.by - goal.ay)
  const nx = (goal.by - goal.ay) / width
  const ny = (goal.ax - goal.bx) / width
  let far = 0 // signed distance of the point farthest from the goal line
  for (let i = 0; i < frame.length; i += 2) {
    const d = (frame[i]! - midX) * nx + (frame[i + 1]! - midY) * ny
    if (Math.abs(d) > Math.abs(far)) far = d
  }
  const depth = Math.abs(far)
  if (!(depth >= MIN_DEPTH && depth <= MAX_DEPTH)) return null
  const side = Math.sign(far)
  const threads = [
    ...layThreads(frame, Math.SQRT1_2, Math.SQRT1_2),
    ...layThreads(frame, Math.SQRT1_2, -Math.SQRT1_2),
  ]
  const colour = stadium.segments[chain[0]!.s]!.colour
  const segments = chain.map(({ s }) => s)
  return {
    team: goal.team,
    midX,
    midY,
    outX: nx * side,
    outY: ny * side,
    depth,
    frame,
    threads,
    segments,
    colour,
  }
}

/** The same line in pieces short enough to bend. */
function refine(points: readonly number[]): number[] {
  const out = points.slice(0, 2)
  for (let i = 2; i < points.length; i += 2) {
    const [x, y] = [points[i - 2]!, points[i - 1]!]
    const [dx, dy] = [points[i]! - x, points[i + 1]! - y]
    const pieces = Math.ceil(Math.hypot(dx, dy) / PIECE)
    for (let k = 1; k <= pieces; k++) out.push(x + (dx * k) / pieces, y + (dy * k) / pieces)
  }
  return out
}

interface Link {
  s: number
  back: boolean // walked from v1 to v0
}

/** The shortest way along visible segments from one end of the goal to the other, not along the goal line. */
function findChain(stadium: Stadium, goal: Goal): Link[] | null {
  const { vertexes, segments } = stadium
  const near = (v: number, x: number, y: number) =>
    Math.hypot(vertexes[v]!.x - x, vertexes[v]!.y - y) <= POST_REACH
  const atA = (v: number) => near(v, goal.ax, goal.ay)
  const atB = (v: number) => near(v, goal.bx, goal.by)
  const same = (v: number, w: number) =>
    vertexes[v]!.x === vertexes[w]!.x && vertexes[v]!.y === vertexes[w]!.y
  let ways: { end: number; links: Link[] }[] = vertexes.flatMap((_, v) =>
    atA(v) ? [{ end: v, links: [] }] : [],
  )
  const walked = new Set<number>()
  for (let length = 0; length < MAX_SEGMENTS && ways.length > 0; length++) {
    const longer: typeof ways = []
    for (const { end, links } of ways) {
      for (let s = 0; s < segments.length; s++) {
        const { v0, v1, visible, colour, curve } = segments[s]!
        if (!visible || colour < 0 || walked.has(s)) continue
        if (Math.max(depthOf(goal, vertexes[v0]!), depthOf(goal, vertexes[v1]!)) > MAX_DEPTH) continue
        if (!curve && ((atA(v0) && atB(v1)) || (atB(v0) && atA(v1)))) continue
        const back = same(v1, end)
        if (!back && !same(v0, end)) continue
        walked.add(s)
        const next = { end: back ? v0 : v1, links: [...links, { s, back }] }
        if (atB(next.end)) return next.links
        longer.push(next)
      }
    }
    ways = longer
  }
  return null
}

/** Distance of a point from the line of the goal. */
function depthOf(goal: Goal, { x, y }: { x: number; y: number }): number {
  const width = Math.hypot(goal.bx - goal.ax, goal.by - goal.ay)
  return Math.abs((x - goal.ax) * (goal.by - goal.ay) - (y - goal.ay) * (goal.bx - goal.ax)) / width
}

/** Parallel threads along (dx, dy), cut to the inside of the frame. */
function layThreads(frame: readonly number[], dx: number, dy: number): number[][] {
  const threads: number[][] = []
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let i = 0; i < frame.length; i += 2) {
    const across = frame[i + 1]! * dx - frame[i]! * dy
    low = Math.min(low, across)
    high = Math.max(high, across)
  }
  for (let across = Math.ceil(low / THREAD_GAP) * THREAD_GAP; across < high; across += THREAD_GAP) {
    const cuts: number[] = []
    for (let i = 0; i < frame.length; i += 2) {
      const j = (i + 2) % frame.length
      const a = frame[i + 1]! * dx - frame[i]! * dy - across
      const b = frame[j + 1]! * dx - frame[j]! * dy - across
      if (a < 0 === b < 0) continue
      const share = a / (a - b)
      const x = frame[i]! + (frame[j]! - frame[i]!) * share
      const y = frame[i + 1]! + (frame[j + 1]! - frame[i + 1]!) * share
      cuts.push(x * dx + y * dy)
    }
    cuts.sort((a, b) => a - b)
    for (let i = 0; i + 1 < cuts.length; i += 2) {
      const from = cuts[i]!
      const steps = Math.ceil((cuts[i + 1]! - from) / PIECE)
      const thread: number[] = []
      for (let k = 0; k <= steps; k++) {
        const along = from + ((cuts[i + 1]! - from) * k) / steps
        thread.push(along * dx - across * dy, along * dy + across * dx)
      }
      if (steps > 0) threads.push(thread)
    }
  }
  return threads
}
