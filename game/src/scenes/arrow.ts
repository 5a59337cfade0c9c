// A white arrow at the edge of the window that points to the ball when it is out of view.
import type { MatchView } from '../match/view.ts'
import type { Camera, Insets } from './camera.ts'
import { NIGHT } from './colours.ts'
import { DEPTH } from './layers.ts'
import type { Raster } from './raster.ts'

const SIZE = 28 // units of the texture
const MIN_PX = 16
const MAX_PX = 28
const EDGE_PX = 12
const FAR = 500 // units from the edge at which the arrow is smallest

export interface Arrow {
  /** `width`, `height`: the window, CSS pixels. */
  update(view: MatchView, camera: Camera, insets: Insets, width: number, height: number): void
}

export function createArrow(raster: Raster): Arrow {
  const key = raster.texture('arrow', SIZE + 6, SIZE + 6, paintArrow)
  const image = raster.image(key, DEPTH.ARROW).setVisible(false)
  return {
    update(view, camera, insets, width, height) {
      const { scale } = camera
      const radius = view.world.radius[0]! * scale
      const x = (view.x[0]! - camera.x) * scale + width / 2 // where the ball is in the window
      const y = (view.y[0]! - camera.y) * scale + height / 2
      const seen = x > -radius && x < width + radius && y > -radius && y < height + radius
      image.setVisible(!seen)
      if (seen) return
      const edgeX = between(x, EDGE_PX + MAX_PX / 2, width - EDGE_PX - MAX_PX / 2)
      const edgeY = between(y, insets.top + MAX_PX / 2, height - EDGE_PX - MAX_PX / 2)
      const away = Math.sqrt((x - edgeX) ** 2 + (y - edgeY) ** 2) / scale
      const size = MAX_PX - (MAX_PX - MIN_PX) * Math.min(1, away / FAR)
      image.setPosition(camera.x + (edgeX - width / 2) / scale, camera.y + (edgeY - height / 2) / scale)
      image.setRotation(Math.atan2(y - edgeY, x - edgeX)).setScale((size / SIZE / scale) * raster.unit(key))
    },
  }
}

const between = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value))

function paintArrow(context: CanvasRenderingContext2D): void {
  context.beginPath()
  context.moveTo(14, 0)
  context.lineTo(-14, -9.5)
  context.lineTo(-8, 0)
  context.lineTo(-14, 9.5)
  context.closePath()
  context.lineJoin = 'round'
  context.strokeStyle = NIGHT
  context.lineWidth = 4
  context.stroke()
  context.fillStyle = '#ffffff'
  context.fill()
}
