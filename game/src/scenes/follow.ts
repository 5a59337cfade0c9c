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
  const d = followed(view, watch)
  if (watching) {
    watchCamera(camera, watch, stadium, width, height, insets, x[d]!, y[d]!, seconds, reducedMotion)
  } else {
    easeScale(camera, viewScale(stadium, width, height, zoom), seconds, reducedMotion)
    moveCamera(camera, stadium, width, height, insets, x[0]!, y[0]!, x[d]!, y[d]!, seconds)
  }
}

/** The disc the picture is about: the own one, or who or what somebody who watches has chosen. */
export function followed(view: ShownMatch, watch: PitchOptions['watch']): number {
  const own = discOfSlot(view.world, view.ownSlot)
  if (own >= 0) return view.replaying ? 0 : own // the ball is what is shown again
  const chosen = watch.kind === 'player' ? discOfSlot(view.world, watch.slot) : 0
  return Math.max(0, chosen) // who is followed may be gone: the ball is always there
}
