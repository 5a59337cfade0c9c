// Paints the visible segments of a stadium, goal lines and nets on a 2D canvas, exactly where the simulation has them.
import type { Stadium } from '../../../shared/stadium/types.ts'
import { segmentPoints, tracePath } from './arcs.ts'
import { CHALK, css } from './colours.ts'
import type { Net } from './nets.ts'

export const WALL_WIDTH = 3
const NET_WIDTH = 2.2
const THREAD_WIDTH = 0.9
const BULGE_SIGMA = 26 // units sideways over which the bulge fades

/** Every visible segment that is not part of a net, in the order and colour of the file. */
export function paintWalls(context: CanvasRenderingContext2D, stadium: Stadium, nets: readonly Net[]): void {
  const inNet = new Set(nets.flatMap((net) => net.segments))
  context.lineWidth = WALL_WIDTH
  context.lineCap = 'round'
  context.lineJoin = 'round'
  stadium.segments.forEach((segment, s) => {
    if (!segment.visible || segment.colour < 0 || inNet.has(s)) return
    context.strokeStyle = css(segment.colour)
    tracePath(context, segmentPoints(stadium, s))
    context.stroke()
  })
}

/** A faint line where a goal has no net to show it. */
export function paintGoalLines(
  context: CanvasRenderingContext2D,
  stadium: Stadium,
  nets: readonly Net[],
): void {
  context.strokeStyle = CHALK
  context.globalAlpha = 0.45
  context.lineWidth = 2
  for (const goal of stadium.goals) {
    const midX = (goal.ax + goal.bx) / 2
    const midY = (goal.ay + goal.by) / 2
    if (nets.some((net) => net.midX === midX && net.midY === midY)) continue
    context.beginPath()
    context.moveTo(goal.ax, goal.ay)
    context.lineTo(goal.bx, goal.by)
    context.stroke()
  }
  context.globalAlpha = 1
}

/** How far a net is pushed out, and where along the goal line. */
export interface Bulge {
  units: number
  x: number
  y: number
}

/** A net: dark pocket, threads and frame, pushed out by the bulge. */
export function paintNet(context: CanvasRenderingContext2D, net: Net, bulge: Bulge): void {
  context.lineJoin = 'round'
  traceBent(context, net, net.frame, bulge)
  context.fillStyle = 'rgb(4 16 10 / 0.34)'
  context.fill()
  context.strokeStyle = 'rgb(255 255 255 / 0.5)'
  context.lineWidth = THREAD_WIDTH
  for (const thread of net.threads) {
    traceBent(context, net, thread, bulge)
    context.stroke()
  }
  traceBent(context, net, net.frame, bulge)
  context.strokeStyle = 'rgb(4 16 10 / 0.3)' // so that a pale frame shows on ice
  context.lineWidth = NET_WIDTH + 1.6
  context.stroke()
  context.strokeStyle = css(net.colour)
  context.globalAlpha = 0.85
  context.lineWidth = NET_WIDTH
  context.stroke()
  context.globalAlpha = 1
}

function traceBent(
  context: CanvasRenderingContext2D,
  net: Net,
  points: readonly number[],
  bulge: Bulge,
): void {
  if (bulge.units === 0) {
    tracePath(context, points)
    return
  }
  context.beginPath()
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i]!
    const y = points[i + 1]!
    const back = ((x - net.midX) * net.outX + (y - net.midY) * net.outY) / net.depth
    const aside = (x - bulge.x) * -net.outY + (y - bulge.y) * net.outX
    const push =
      bulge.units * Math.max(0, back) * Math.exp(-(aside * aside) / (2 * BULGE_SIGMA * BULGE_SIGMA))
    context.lineTo(x + net.outX * push, y + net.outY * push)
  }
}
