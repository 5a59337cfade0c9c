// The nets as pictures of their own, so that one can bulge when the ball hits it.

import type { Stadium } from '../../../shared/stadium/types.ts'
import { paintVignette } from './backdrop.ts'
import { DEPTH } from './layers.ts'
import type { Net } from './nets.ts'
import type { Raster } from './raster.ts'
import { paintNet, STILL } from './walls.ts'

const BULGE_UNITS = 16
const BULGE_S = 0.24 // out; the same again back
const FULL_STRENGTH = 4 // units a tick that push the net out all the way

export interface Goals {
  /** The ball bounced at (x, y): the net there bulges. */
  hit(x: number, y: number, strength: number): void
  update(seconds: number): void
}

export function createGoals(raster: Raster, stadium: Stadium, nets: readonly Net[]): Goals {
  const pictures = nets.map((net, i) => {
    const box = boxOf(net)
    const draw = (context: CanvasRenderingContext2D, bulge = STILL) => {
      context.translate(-box.x, -box.y)
      paintNet(context, net, bulge)
      context.globalCompositeOperation = 'source-atop' // the dark corners reach over the net, not over the grass twice
      paintVignette(context, stadium, stadium.width * 2, stadium.height * 2)
    }
    const key = raster.texture(`net ${i}`, box.width, box.height, (context) => draw(context))
    raster.image(key, DEPTH.NET).setPosition(box.x, box.y)
    return { net, key, draw, bulge: { units: 0, x: 0, y: 0 }, age: Number.POSITIVE_INFINITY, size: 0 }
  })
  return {
    hit(x, y, strength) {
      for (const picture of pictures) {
        const { net, bulge } = picture
        const back = (x - net.midX) * net.outX + (y - net.midY) * net.outY
        const aside = (x - net.midX) * -net.outY + (y - net.midY) * net.outX
        if (back < 0 || back > net.depth || Math.abs(aside) > halfWidth(net)) continue // from outside
        picture.age = 0
        picture.size = BULGE_UNITS * Math.min(1, strength / FULL_STRENGTH)
        bulge.x = x
        bulge.y = y
      }
    },
    update(seconds) {
      for (let i = 0; i < pictures.length; i++) {
        const picture = pictures[i]!
        if (picture.age > 2 * BULGE_S) continue
        picture.age += seconds
        const { bulge, age } = picture
        bulge.units = age >= 2 * BULGE_S ? 0 : picture.size * Math.sin(((age / BULGE_S) * Math.PI) / 2)
        raster.redraw(picture.key, (context) => picture.draw(context, bulge))
      }
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
