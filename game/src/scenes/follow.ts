// What the camera follows in a frame: the own disc and the ball, or whatever somebody who watches has chosen.
import { discOfSlot } from '../../../shared/sim/world.ts'
import type { ShownMatch } from '../match/view.ts'
import { type Camera, insetsOf, moveCamera, viewScale } from './camera.ts'
import type { PitchOptions } from './options.ts'
import { easeScale, watchCamera } from './watch.ts'

/** Moves the camera for one frame; sizes of the window in CSS pixels. */
export function follow(
  camera: Camera,
  view: ShownMatch,
  { watch, zoom, reducedMotion }: PitchOptions,
  width: number,
  height: number,
  seconds: number,
): void {
  const { stadium, x, y } = view
  const own = discOfSlot(view.world, view.ownSlot)
  const watching = own < 0
  const insets = insetsOf(width, height, watching)
  if (watching) {
    const followed = watch.kind === 'player' ? discOfSlot(view.world, watch.slot) : 0
    const d = Math.max(0, followed) // who is followed may be gone: the ball is always there
    watchCamera(camera, watch, stadium, width, height, insets, x[d]!, y[d]!, seconds, reducedMotion)
  } else {
    easeScale(camera, viewScale(stadium, width, height, zoom), seconds, reducedMotion)
    const kept = view.replaying ? 0 : own // the ball is what is shown again
    moveCamera(camera, stadium, width, height, insets, x[0]!, y[0]!, x[kept]!, y[kept]!, seconds)
  }
}
