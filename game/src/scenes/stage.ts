// Everything drawn of one match at one scale: built once, moved every frame, thrown away as a whole.
import type Phaser from 'phaser'
import { discOfSlot } from '../../../shared/sim/world.ts'
import type { PitchEvent, ShownMatch } from '../match/view.ts'
import { createArrow } from './arrow.ts'
import { layBackdrop } from './backdrop.ts'
import { rimWidth } from './badge.ts'
import { createBall } from './ball.ts'
import { type Camera, insetsOf, reachOf } from './camera.ts'
import type { Palette } from './colours.ts'
import { createCrowd } from './crowd.ts'
import { createDiscs } from './discs.ts'
import { createEffects } from './effects.ts'
import { createBubbles } from './emotes.ts'
import { createGoals } from './goals.ts'
import { isLight } from './ground.ts'
import { findNets } from './nets.ts'
import type { PitchOptions } from './options.ts'
import { createPaint } from './paint.ts'
import { createPosts } from './posts.ts'
import { createRaster } from './raster.ts'

export interface Stage {
  /** Draws what `camera` sees; sizes in CSS pixels. */
  update(camera: Camera, width: number, height: number, seconds: number): void
  refreshTexts(): void
  close(): void
}

export function createStage(
  scene: Phaser.Scene,
  view: ShownMatch,
  options: PitchOptions,
  palette: Palette,
  window: { width: number; height: number; ratio: number }, // CSS pixels, device pixels per CSS pixel
  scale: number, // CSS pixels per unit
): Stage {
  const { stadium } = view
  const { ratio } = window
  const raster = createRaster(scene, scale * ratio)
  const rim = rimWidth(raster.scale, ratio)
  const nets = findNets(stadium)
  const { x, y } = reachOf(stadium, window.width, window.height, scale, view.ownSlot < 0)
  layBackdrop(raster, stadium, nets, x, y)
  const crowd = createCrowd(raster, stadium, x, y)
  const goals = createGoals(raster, stadium, nets)
  const paint = createPaint(raster, palette, isLight(stadium))
  const posts = createPosts(raster, view, rim)
  const effects = createEffects(raster, palette)
  const ball = createBall(raster, stadium.discs[0]!, rim)
  const discs = createDiscs(raster, palette, Math.max(1, stadium.player.radius), scale, ratio)
  const bubbles = createBubbles(raster, scale)
  const arrow = createArrow(raster)

  let replayed = false
  const unlisten = view.listen((event: PitchEvent) => {
    if (event.kind === 'goal') paint.goal(event.team)
    else if (event.kind === 'overtime') paint.overtime()
    else if (event.kind === 'cut') paint.clear()
    if (view.replaying) return // what the match does meanwhile is not where it is seen
    if (event.kind === 'kick') effects.kick(discOfSlot(view.world, event.slot), event.own)
    if (options.reducedMotion) return
    if (event.kind === 'bounce') {
      effects.bounce(event.x, event.y, event.strength)
      if (event.disc === 0) goals.hit(event.x, event.y, event.strength)
    } else if (event.kind === 'goal') {
      effects.confetti(event, nets, event.team)
    }
  })

  return {
    update(camera, width, height, seconds) {
      const insets = insetsOf(width, height, discOfSlot(view.world, view.ownSlot) < 0)
      crowd.update(view, seconds, options.reducedMotion)
      goals.update(seconds)
      paint.update(view, camera, width / camera.scale, height / camera.scale, seconds, options.reducedMotion)
      posts.update(view)
      if (view.replaying && !replayed) effects.clear()
      replayed = view.replaying
      effects.update(view, seconds)
      ball.update(view, options)
      discs.update(view, options, seconds)
      bubbles.update(view, options.emotes, performance.now(), options.reducedMotion)
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
