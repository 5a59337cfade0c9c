// Everything that never moves, painted into one texture: one layer is all that a weak machine has to fill.
import type { Stadium } from '../../../shared/stadium/types.ts'
import { NIGHT } from './colours.ts'
import { paintCrowd } from './crowd.ts'
import { paintGround } from './ground.ts'
import { DEPTH } from './layers.ts'
import type { Net } from './nets.ts'
import type { Raster } from './raster.ts'
import { paintGoalLines, paintWalls } from './walls.ts'

const MAX_AREA_PX = 12e6 // 48 MB
const VIGNETTE = { x: 1.333, y: 1.65 } // against the stadium's half size
const PLAIN_SHARE = 0.5 // a file's own colours are darkened less

/** Lays stand, pitch, walls and vignette out to (halfX, halfY) units. */
export function layBackdrop(
  raster: Raster,
  stadium: Stadium,
  nets: readonly Net[],
  halfX: number,
  halfY: number,
): void {
  const roomy = Math.sqrt(MAX_AREA_PX / (4 * halfX * halfY))
  const scale = Math.min(raster.scale, roomy)
  const paint = (context: CanvasRenderingContext2D) => {
    context.fillStyle = NIGHT
    context.fillRect(-halfX, -halfY, 2 * halfX, 2 * halfY)
    paintCrowd(context, stadium, halfX, halfY)
    paintGround(context, stadium)
    paintGoalLines(context, stadium, nets)
    paintWalls(context, stadium, nets)
    paintVignette(context, stadium, halfX, halfY)
  }
  raster.surface(raster.texture('backdrop', 2 * halfX, 2 * halfY, paint, scale), DEPTH.GROUND)
}

/** Darkens what is painted already, more and more outside an ellipse. */
export function paintVignette(
  context: CanvasRenderingContext2D,
  stadium: Stadium,
  halfX: number,
  halfY: number,
): void {
  const x = stadium.width * VIGNETTE.x
  const y = stadium.height * VIGNETTE.y
  context.save()
  context.scale(x, y)
  const night = context.createRadialGradient(0, 0, 0, 0, 0, 1)
  night.addColorStop(0.5, 'rgb(7 16 15 / 0)')
  night.addColorStop(0.8, 'rgb(7 16 15 / 0.38)')
  night.addColorStop(1, 'rgb(7 11 20 / 0.72)')
  context.globalAlpha = stadium.background.type === 'none' ? PLAIN_SHARE : 1
  context.fillStyle = night
  context.fillRect(-halfX / x, -halfY / y, (2 * halfX) / x, (2 * halfY) / y)
  context.restore()
}
