// The nets on the pitch.
import type { Stadium } from '../../../shared/stadium/types.ts'
import { DEPTH } from './layers.ts'
import type { Net } from './nets.ts'
import type { Raster } from './raster.ts'
import { createSwings } from './swings.ts'

export interface Goals {
  /** The ball bounced at (x, y): the net there bulges. */
  hit(x: number, y: number, strength: number): void
  update(seconds: number): void
}

export function createGoals(raster: Raster, stadium: Stadium, nets: readonly Net[]): Goals {
  const { pictures, hit, update } = createSwings(stadium, nets)
  const keys = pictures.map(({ x, y, width, height, paint }, i) => {
    const key = raster.texture(`net ${i}`, width, height, paint)
    raster.image(key, DEPTH.NET).setPosition(x, y)
    return key
  })
  const redraw = (i: number) => raster.redraw(keys[i]!, pictures[i]!.paint)
  return { hit, update: (seconds) => update(seconds, redraw) }
}
