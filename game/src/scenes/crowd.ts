// The stand around the stadium: one repeated tile of dots, some of which light up when the ball is near a goal.
import type Phaser from 'phaser'
import { PHASE } from '../../../shared/sim/constants.ts'
import type { MatchView } from '../match/view.ts'
import { DEPTH } from './layers.ts'
import type { Raster } from './raster.ts'

const TILE = { width: 176, height: 44 } // units
const DOT = { gap: 11, radius: 4.1 }
const COLOURS = ['#172639', '#18242e', '#221f2d', '#1b2740', '#182338', '#151e33'] as const
const BRIGHT = ['#33506f', '#54434a'] as const
const BEYOND = 1500 // units of stand around the stadium
const NEAR_GOAL = 190 // units within which the crowd stirs
const STIR_PER_S = 2.5

export interface Crowd {
  update(view: MatchView, seconds: number, reducedMotion: boolean): void
}

export function createCrowd(scene: Phaser.Scene, raster: Raster, view: MatchView): Crowd {
  // A tile must be a whole number of pixels, or its copies would not meet.
  const scale = Math.max(1, Math.round(raster.scale * TILE.height) & ~1) / TILE.height
  const { stadium } = view
  const lay = (key: string, draw: (context: CanvasRenderingContext2D) => void) => {
    raster.texture(key, TILE.width, TILE.height, draw, scale)
    const width = 2 * (stadium.width + BEYOND)
    const height = 2 * (stadium.height + BEYOND)
    return scene.add
      .tileSprite(0, 0, width, height, key)
      .setTileScale(1 / scale)
      .setDepth(DEPTH.CROWD)
  }
  lay('crowd', (context) => paintCrowd(context, false)).setAlpha(0.85)
  const cheering = lay('cheering', (context) => paintCrowd(context, true)).setAlpha(0)
  let stir = 0
  let time = 0

  return {
    update({ world, x, y }, seconds, reducedMotion) {
      let wanted = world.phase === PHASE.CELEBRATE ? 1 : 0
      for (const goal of stadium.goals) {
        const dx = x[0]! - (goal.ax + goal.bx) / 2
        const dy = y[0]! - (goal.ay + goal.by) / 2
        wanted = Math.max(wanted, 1 - Math.sqrt(dx * dx + dy * dy) / NEAR_GOAL)
      }
      time += seconds
      stir += (wanted - stir) * Math.min(1, seconds * STIR_PER_S)
      cheering.setAlpha(reducedMotion ? 0 : stir * (0.7 + 0.3 * Math.sin(time * 11)))
    },
  }
}

/** The dots of one tile; `bright` paints only those that light up. */
function paintCrowd(context: CanvasRenderingContext2D, bright: boolean): void {
  let seed = 7
  const random = () => {
    seed = (seed * 16807) % 2147483647
    return seed / 2147483647
  }
  for (let row = 0; row < TILE.height / DOT.gap; row++) {
    for (let column = 0; column < TILE.width / DOT.gap; column++) {
      const kind = random()
      const tone = random()
      const x = (column + (row % 2 === 0 ? 0.5 : 0)) * DOT.gap - TILE.width / 2
      const y = (row + 0.5) * DOT.gap - TILE.height / 2
      if (kind < 0.1 || (bright && kind < 0.8)) continue // an empty seat, or one who stays calm
      const colours = bright ? CHEER : kind > 0.93 ? BRIGHT : COLOURS
      context.fillStyle = colours[Math.floor(tone * colours.length)]!
      for (const copy of x - DOT.radius < -TILE.width / 2 ? [0, TILE.width] : [0]) {
        context.beginPath()
        context.arc(x + copy, y, DOT.radius, 0, 2 * Math.PI)
        context.fill()
      }
    }
  }
}
const CHEER = ['#5d86ad', '#8a6a70', '#6f86a0', '#4d6f94'] as const
