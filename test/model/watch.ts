// Looks over one client's shoulder: how wrong each drawn tick was, and how far corrections moved the discs.
import type { OnlineMatch } from '../../game/src/match/online.ts'
import type { Smoothing } from '../../game/src/match/smoothing.ts'
import { discOfSlot } from '../../shared/sim/world.ts'
import { createPlaces, type Truth } from './truth.ts'

const POP_PX = 4
const RESIM_EVERY = 30 // frames; asking costs more than a frame

/** Everything of all clients of a row; distances in units. */
export interface Findings {
  readonly own: number[] // errors at commit
  readonly remote: number[]
  readonly ball: number[]
  readonly shifts: number[] // largest of each frame, others' discs and the ball
  readonly ownShifts: number[]
  readonly resimulated: number[] // ticks for a picture
  pops: number
  frames: number
}

export const createFindings = (): Findings => ({
  own: [],
  remote: [],
  ball: [],
  shifts: [],
  ownShifts: [],
  resimulated: [],
  pops: 0,
  frames: 0,
})

/** Adds what `view` draws for the player in `slot` to `to` while `isOn()`. */
export function watch(view: OnlineMatch, slot: number, truth: Truth, to: Findings, isOn: () => boolean) {
  const { world } = view
  const drawn = createPlaces(world.x.length)
  let checked = 0
  const update = view.update
  watchShifts(view.smoothing, to, isOn)

  function compare(): void {
    const end = Math.min(truth.tick, world.tick - 1)
    checked = Math.max(checked, end - 200)
    for (; checked < end; checked++) {
      const tick = checked + 1
      if (!isOn() || !drawn.has(tick) || !truth.places.has(tick)) continue
      const own = discOfSlot(world, slot)
      to.ball.push(drawn.apart(truth.places, tick, 0))
      for (let p = 0; p < world.playerCount; p++) {
        const d = world.disc[p]!
        ;(d === own ? to.own : to.remote).push(drawn.apart(truth.places, tick, d))
      }
    }
  }

  view.update = (nowMs) => {
    update(nowMs)
    if (world.playerCount === 0) return
    drawn.keep(world.tick, world.x, world.y)
    compare()
    if (isOn() && to.frames++ % RESIM_EVERY === 0) to.resimulated.push(view.stats()!.resimulated)
  }
}

/** What corrections move on the screen: by fading, and all at once where a disc snaps (but not at a kick-off). */
function watchShifts(smoothing: Smoothing, to: Findings, isOn: () => boolean): void {
  const { dx, dy, absorb, fade } = smoothing
  const oldX = dx.slice()
  const oldY = dy.slice()
  let snapped = 0 // largest since the last picture

  smoothing.absorb = (d, fx, fy) => {
    const size = Math.hypot(dx[d]! + fx, dy[d]! + fy)
    absorb.call(smoothing, d, fx, fy)
    if (size > POP_PX && dx[d] === 0 && dy[d] === 0) snapped = Math.max(snapped, size)
  }
  smoothing.fade = (frames, discs, ownDisc) => {
    oldX.set(dx)
    oldY.set(dy)
    fade.call(smoothing, frames, discs, ownDisc)
    const share = Math.max(1, frames) // a late picture shows the movement of several
    let largest = snapped
    snapped = 0
    for (let d = 0; d < discs; d++) {
      const moved = Math.hypot(oldX[d]! - dx[d]!, oldY[d]! - dy[d]!) / share
      if (d !== ownDisc) largest = Math.max(largest, moved)
      else if (isOn()) to.ownShifts.push(moved)
    }
    if (!isOn()) return
    to.shifts.push(largest)
    if (largest > POP_PX) to.pops++
  }
}
