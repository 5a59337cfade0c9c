// The ball and the trail it draws at speed; no other disc.
import type Phaser from 'phaser'
import type { Disc } from '../../../shared/stadium/types.ts'
import type { MatchView } from '../match/view.ts'
import { paintPlainDisc, paintShadow } from './badge.ts'
import { DEPTH } from './layers.ts'
import type { PitchOptions } from './options.ts'
import type { Raster } from './raster.ts'

const TRAIL_SPEED = 1.6 // units a tick below which there is no trail
const TRAIL_FULL_SPEED = 3
const TRAIL_TICKS = 26 // how much of its way the long wedge shows
const SHORT = 0.55 // length of the second wedge
const TURN = 0.9 // cosine: a sharper turn begins a new trail
const WEDGE = { width: 128, height: 16 }

export interface Ball {
  update(view: MatchView, options: PitchOptions): void
}

export function createBall(raster: Raster, { radius: given, colour }: Disc, rim: number): Ball {
  const radius = Math.max(1, given) // a file may say 0
  const shadowKey = raster.texture('ball shadow', 4 * radius, 4 * radius, (c) =>
    paintShadow(c, radius * 0.96),
  )
  const bodyKey = raster.texture('ball', 2 * radius + 2, 2 * radius + 2, (c) =>
    paintPlainDisc(c, radius, rim),
  )
  const wedgeKey = raster.texture('wedge', WEDGE.width + 2, WEDGE.height + 2, paintWedge)
  const shadow = raster.image(shadowKey, DEPTH.SHADOW)
  const body = raster.image(bodyKey, DEPTH.BALL).setTint(Math.max(0, colour))
  const long = raster.image(wedgeKey, DEPTH.TRAIL).setOrigin(1, 0.5)
  const short = raster.image(wedgeKey, DEPTH.TRAIL).setOrigin(1, 0.5)
  const seen = colour >= 0
  body.setVisible(seen)
  shadow.setVisible(seen)
  let lastX = Number.NaN
  let lastY = 0
  let way = 0 // units run since the last turn
  let headingX = 0
  let headingY = 0

  function follow(x: number, y: number): void {
    const dx = x - lastX
    const dy = y - lastY
    const step = Math.sqrt(dx * dx + dy * dy)
    lastX = x
    lastY = y
    if (!(step > 0.01)) return
    const straight = (dx * headingX + dy * headingY) / step
    way = straight > TURN && step < 40 ? way + step : 0 // a jump is a reset, not a way
    headingX = dx / step
    headingY = dy / step
  }

  function trail(image: Phaser.GameObjects.Image, x: number, y: number, length: number, alpha: number): void {
    image.setVisible(alpha > 0 && length > 2)
    image.setPosition(x, y).setRotation(Math.atan2(headingY, headingX)).setAlpha(alpha)
    image.setScale(
      (length / WEDGE.width) * raster.unit(wedgeKey),
      ((2 * radius * 0.87) / WEDGE.height) * raster.unit(wedgeKey),
    )
  }

  return {
    update(view, options) {
      const { world } = view
      const x = view.x[0]!
      const y = view.y[0]!
      follow(x, y)
      const grown = world.radius[0]! / radius
      shadow.setPosition(x, y).setScale(grown * raster.unit(shadowKey))
      body.setPosition(x, y).setScale(grown * raster.unit(bodyKey))
      const speed = Math.sqrt(world.vx[0]! * world.vx[0]! + world.vy[0]! * world.vy[0]!)
      const strength =
        options.ballTrail && seen ? clamp01((speed - TRAIL_SPEED) / (TRAIL_FULL_SPEED - TRAIL_SPEED)) : 0
      const length = Math.min(way, speed * TRAIL_TICKS)
      trail(long, x, y, length, 0.2 * strength)
      trail(short, x, y, length * SHORT, 0.24 * strength)
    },
  }
}

const clamp01 = (value: number) => Math.min(1, Math.max(0, value))

function paintWedge(context: CanvasRenderingContext2D): void {
  context.fillStyle = '#ffffff'
  context.beginPath()
  context.moveTo(-WEDGE.width / 2, 0)
  context.lineTo(WEDGE.width / 2, -WEDGE.height / 2)
  context.lineTo(WEDGE.width / 2, WEDGE.height / 2)
  context.fill()
}
