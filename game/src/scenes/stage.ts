// Everything drawn of one match at one scale: built once, moved every frame, thrown away as a whole.
import type Phaser from 'phaser'
import { discOfSlot } from '../../../shared/sim/world.ts'
import type { Stadium } from '../../../shared/stadium/types.ts'
import type { MatchView, PitchEvent } from '../match/view.ts'
import { segmentPoints } from './arcs.ts'
import { createArrow } from './arrow.ts'
import { rimWidth } from './badge.ts'
import { createBall } from './ball.ts'
import { type Camera, insetsOf, moveCamera } from './camera.ts'
import type { Palette } from './colours.ts'
import { createCrowd } from './crowd.ts'
import { createDiscs } from './discs.ts'
import { createEffects } from './effects.ts'
import { createGoals } from './goals.ts'
import { paintGround } from './ground.ts'
import { DEPTH } from './layers.ts'
import { findNets, type Net } from './nets.ts'
import type { PitchOptions } from './options.ts'
import { createPaint } from './paint.ts'
import { createPosts } from './posts.ts'
import { createRaster, type Raster } from './raster.ts'
import { paintGoalLines, paintWalls } from './walls.ts'

const MAX_SIDE_PX = 8192 // of the ground's texture
const MAX_AREA_PX = 12e6
const BEYOND = 300 // units outside the stadium where its walls are still drawn
const VIGNETTE = { x: 1.333, y: 1.65, reach: 4 } // against the stadium's half size

export interface Stage {
  /** Moves the camera and draws; sizes in CSS pixels. */
  update(camera: Camera, width: number, height: number, seconds: number): void
  refreshTexts(): void
  close(): void
}

export function createStage(
  scene: Phaser.Scene,
  view: MatchView,
  options: PitchOptions,
  palette: Palette,
  scale: number, // CSS pixels per unit
  ratio: number, // device pixels per CSS pixel
): Stage {
  const { stadium } = view
  const raster = createRaster(scene, scale * ratio)
  const rim = rimWidth(raster.scale, ratio)
  const nets = findNets(stadium)
  const crowd = createCrowd(scene, raster, view)
  layGround(scene, raster, stadium, nets)
  const goals = createGoals(raster, nets)
  const paint = createPaint(raster, palette)
  const posts = createPosts(raster, view, rim)
  const effects = createEffects(raster, palette)
  const ball = createBall(raster, stadium.discs[0]!.radius, stadium.discs[0]!.colour, rim)
  const discs = createDiscs(raster, palette, stadium.player.radius, ratio)
  const arrow = createArrow(raster)

  const unlisten = view.listen((event: PitchEvent) => {
    if (event.kind === 'goal') paint.goal(event.team)
    else if (event.kind === 'overtime') paint.overtime()
    else if (event.kind === 'kick') effects.kick(discOfSlot(view.world, event.slot), event.own)
    if (options.reducedMotion) return
    if (event.kind === 'bounce') {
      effects.bounce(event.x, event.y, event.strength)
      if (event.disc === 0) goals.hit(event.x, event.y, event.strength)
    } else if (event.kind === 'goal') {
      const side = Math.sign(event.x) || 1
      const net = nets.find((n) => n.team !== event.team)
      effects.confetti(event.x, event.y, net ? -net.outX : -side, net ? -net.outY : 0, event.team)
    }
  })

  return {
    update(camera, width, height, seconds) {
      const insets = insetsOf(width, height)
      const own = discOfSlot(view.world, view.ownSlot)
      const ownX = own < 0 ? Number.NaN : view.x[own]!
      const ownY = own < 0 ? Number.NaN : view.y[own]!
      moveCamera(camera, stadium, width, height, insets, view.x[0]!, view.y[0]!, ownX, ownY, seconds)
      crowd.update(view, seconds, options.reducedMotion)
      goals.update(seconds)
      paint.update(view, camera, width / camera.scale, height / camera.scale, seconds, options.reducedMotion)
      posts.update(view)
      effects.update(view, seconds)
      ball.update(view, options)
      discs.update(view, options)
      arrow.update(view, camera, insets, width, height)
    },
    refreshTexts: discs.refreshTexts,
    close() {
      unlisten()
      scene.children.removeAll(true)
      raster.close()
    },
  }
}

function layGround(scene: Phaser.Scene, raster: Raster, stadium: Stadium, nets: readonly Net[]): void {
  const { halfX, halfY } = extent(stadium)
  const limit = Math.min(
    MAX_SIDE_PX,
    (scene.game.renderer as Phaser.Renderer.WebGL.WebGLRenderer).getMaxTextureSize(),
  )
  const area = Math.sqrt(MAX_AREA_PX / (4 * halfX * halfY))
  const scale = Math.min(raster.scale, area, limit / (2 * Math.max(halfX, halfY)) - 0.01)
  raster.texture(
    'ground',
    2 * halfX,
    2 * halfY,
    (context) => {
      paintGround(context, stadium)
      paintGoalLines(context, stadium, nets)
      paintWalls(context, stadium, nets)
    },
    scale,
  )
  raster.image('ground', DEPTH.GROUND)
  raster.texture('vignette', 2, 2, paintVignette, 128)
  const plain = stadium.background.type === 'none' // a file's own colours are darkened less
  raster
    .image('vignette', DEPTH.VIGNETTE)
    .setScale(
      (stadium.width * VIGNETTE.x * VIGNETTE.reach) / 128,
      (stadium.height * VIGNETTE.y * VIGNETTE.reach) / 128,
    )
    .setAlpha(plain ? 0.5 : 1)
}

/** Half the size of what is drawn on the ground: the stadium, and walls a little outside it. */
function extent(stadium: Stadium): { halfX: number; halfY: number } {
  let halfX = stadium.width
  let halfY = stadium.height
  stadium.segments.forEach((segment, s) => {
    if (!segment.visible || segment.colour < 0) return
    const points = segmentPoints(stadium, s)
    for (let i = 0; i < points.length; i += 2) {
      halfX = Math.max(halfX, Math.abs(points[i]!))
      halfY = Math.max(halfY, Math.abs(points[i + 1]!))
    }
  })
  const margin = 8
  return {
    halfX: Math.min(halfX, stadium.width + BEYOND) + margin,
    halfY: Math.min(halfY, stadium.height + BEYOND) + margin,
  }
}

/** Night outside an ellipse of 1 / reach, clear in its middle. */
function paintVignette(context: CanvasRenderingContext2D): void {
  const night = context.createRadialGradient(0, 0, 0, 0, 0, 1 / VIGNETTE.reach)
  night.addColorStop(0.5, 'rgb(7 16 15 / 0)')
  night.addColorStop(0.8, 'rgb(7 16 15 / 0.38)')
  night.addColorStop(1, 'rgb(7 11 20 / 0.72)')
  context.fillStyle = night
  context.fillRect(-1, -1, 2, 2)
}
