// The nets as pictures of their own, so that one can bulge when the ball hits it; for the pitch and the lobby's window.
import type { Stadium } from '../../../shared/stadium/types.ts'
import { paintVignette } from './backdrop.ts'
import type { Net } from './nets.ts'
import { type Bulge, paintNet } from './walls.ts'

const BULGE_UNITS = 16
const BULGE_S = 0.24 // out; the same again back
const FULL_STRENGTH = 4 // units a tick that push the net out all the way

export interface NetPicture {
  readonly x: number // its middle, units
  readonly y: number
  readonly width: number // with room for a bulge
  readonly height: number
  /** Paints the net as it hangs now, its middle at (0, 0). */
  paint(context: CanvasRenderingContext2D): void
}

export interface Swings {
  readonly pictures: readonly NetPicture[]
  /** The ball bounced at (x, y): the net there bulges. */
  hit(x: number, y: number, strength: number): void
  /** Lets `seconds` pass; calls `changed` for each picture that is another now. */
  update(seconds: number, changed: (i: number) => void): void
}

export function createSwings(stadium: Stadium, nets: readonly Net[]): Swings {
  const swings = nets.map((net) => {
    const bulge: Bulge = { units: 0, x: 0, y: 0 }
    return { net, bulge, age: Number.POSITIVE_INFINITY, size: 0, picture: pictureOf(stadium, net, bulge) }
  })
  return {
    pictures: swings.map(({ picture }) => picture),
    hit(x, y, strength) {
      for (const swing of swings) {
        const { net, bulge } = swing
        const back = (x - net.midX) * net.outX + (y - net.midY) * net.outY
        const aside = (x - net.midX) * -net.outY + (y - net.midY) * net.outX
        if (back < 0 || back > net.depth || Math.abs(aside) > halfWidth(net)) continue // from outside
        swing.age = 0
        swing.size = BULGE_UNITS * Math.min(1, strength / FULL_STRENGTH)
        bulge.x = x
        bulge.y = y
      }
    },
    update(seconds, changed) {
      for (let i = 0; i < swings.length; i++) {
        const swing = swings[i]!
        if (swing.age > 2 * BULGE_S) continue
        swing.age += seconds
        const { age, size } = swing
        swing.bulge.units = age >= 2 * BULGE_S ? 0 : size * Math.sin(((age / BULGE_S) * Math.PI) / 2)
        changed(i)
      }
    },
  }
}

function pictureOf(stadium: Stadium, net: Net, bulge: Bulge): NetPicture {
  const box = boxOf(net)
  return {
    ...box,
    paint(context) {
      context.translate(-box.x, -box.y)
      paintNet(context, net, bulge)
      context.globalCompositeOperation = 'source-atop' // the dark corners reach over the net, not over the grass twice
      paintVignette(context, stadium, stadium.width * 2, stadium.height * 2)
    },
  }
}

function halfWidth(net: Net): number {
  let widest = 0
  for (let i = 0; i < net.frame.length; i += 2) {
    const aside = (net.frame[i]! - net.midX) * -net.outY + (net.frame[i + 1]! - net.midY) * net.outX
    widest = Math.max(widest, Math.abs(aside))
  }
  return widest
}

/** The frame's box with room for a bulge. */
function boxOf(net: Net): { x: number; y: number; width: number; height: number } {
  const xs = net.frame.filter((_, i) => i % 2 === 0)
  const ys = net.frame.filter((_, i) => i % 2 === 1)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const room = 2 * (BULGE_UNITS + 3)
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    width: right - left + room,
    height: bottom - top + room,
  }
}
