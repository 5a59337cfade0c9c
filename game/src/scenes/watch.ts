// Where the camera looks for those who watch: the whole pitch, the ball, a player, or wherever they take it; pure
// arithmetic in stadium units and CSS pixels, without Phaser or the DOM.
import type { Stadium } from '../../../shared/stadium/types.ts'
import {
  boundX,
  boundY,
  type Camera,
  clamp,
  fitScale,
  type Insets,
  inside,
  READABLE_SCALE,
} from './camera.ts'

export type WatchKind = 'pitch' | 'ball' | 'player' | 'free'

/** What somebody wants to watch; the interface writes it, the camera reads it every frame. */
export interface Watch {
  kind: WatchKind
  slot: number // of the player followed
  zoom: number // against the scale of its kind
  atX: number // CSS pixels from the middle of the window: what lies there stays there while the free camera zooms
  atY: number
  panX: number // CSS pixels the picture was dragged since the last frame
  panY: number
  pushX: number // -1..1: held keys move the camera
  pushY: number
}

export const createWatch = (): Watch => ({
  kind: 'pitch',
  slot: -1,
  zoom: 1,
  atX: 0,
  atY: 0,
  panX: 0,
  panY: 0,
  pushX: 0,
  pushY: 0,
})

const CLOSER = 1.6 // than the whole pitch, where somebody is followed
const LEGIBLE = 0.8 // share of the readable scale at which the whole pitch is still a good picture
const MAX_SCALE = 6 // CSS pixels per unit
const MAX_ZOOM = 3
const PUSH_PX_PER_S = 900
const EASE_PER_S = 5
const ZOOM_EASE_PER_S = 9
const CLOSE = 0.002 // share of the scale that nobody sees

/** What to watch first: the whole pitch, unless it is too small on this window. */
export function firstWatch(stadium: Stadium, width: number, height: number, insets: Insets): WatchKind {
  return fitScale(stadium, width, height, insets) >= READABLE_SCALE * LEGIBLE ? 'pitch' : 'ball'
}

/** CSS pixels per unit at zoom 1. */
function baseScale(kind: WatchKind, fit: number): number {
  return kind === 'pitch' || kind === 'free' ? fit : Math.max(READABLE_SCALE, fit * CLOSER)
}

/** Zooms by `factor`, within limits, towards a place so many CSS pixels from the middle of the window. */
export function zoomBy(watch: Watch, factor: number, atX = 0, atY = 0): void {
  watch.atX = atX
  watch.atY = atY
  watch.zoom = clamp(watch.zoom * factor, watch.kind === 'free' ? 1 : 1 / CLOSER, MAX_ZOOM)
}

/** Lets go of whatever is followed: the free camera goes on with what is seen now. */
export function letGo(watch: Watch, scale: number, fit: number): void {
  watch.kind = 'free'
  watch.zoom = Math.max(1, scale / fit)
  watch.atX = 0
  watch.atY = 0
}

/**
 * Moves the camera for one frame of `seconds`. (`x`, `y`): what is followed; not read for the whole pitch and the free
 * camera. `calm`: cuts instead of zooming. Allocates nothing.
 */
export function watchCamera(
  camera: Camera,
  watch: Watch,
  stadium: Stadium,
  width: number,
  height: number,
  insets: Insets,
  x: number,
  y: number,
  seconds: number,
  calm: boolean,
): void {
  const fit = fitScale(stadium, width, height, insets)
  const wanted = clamp(baseScale(watch.kind, fit) * watch.zoom, fit, Math.max(fit, MAX_SCALE))
  const before = camera.scale
  easeScale(camera, wanted, seconds, calm)
  const { scale } = camera
  const halfX = (width - insets.left - insets.right) / 2 / scale
  const halfY = (height - insets.top - insets.bottom) / 2 / scale
  const offX = (insets.right - insets.left) / 2 / scale
  const offY = (insets.bottom - insets.top) / 2 / scale
  let atX = camera.x - offX
  let atY = camera.y - offY
  if (watch.kind === 'free') {
    atX += (watch.pushX * PUSH_PX_PER_S * seconds - watch.panX) / scale + watch.atX * (1 / before - 1 / scale)
    atY += (watch.pushY * PUSH_PX_PER_S * seconds - watch.panY) / scale + watch.atY * (1 / before - 1 / scale)
  } else {
    const ease = camera.settled ? 1 - Math.exp(-EASE_PER_S * seconds) : 1
    atX += ((watch.kind === 'pitch' ? 0 : x) - atX) * ease
    atY += ((watch.kind === 'pitch' ? 0 : y) - atY) * ease
  }
  watch.panX = 0
  watch.panY = 0
  camera.settled = true
  camera.x = offX + inside(atX, boundX(stadium), halfX)
  camera.y = offY + inside(atY, boundY(stadium), halfY)
}

/** Brings the camera's scale towards `wanted`; `calm` or not yet settled: at once. */
export function easeScale(camera: Camera, wanted: number, seconds: number, calm: boolean): void {
  const off = Math.abs(wanted - camera.scale)
  if (calm || !camera.settled || off < CLOSE * wanted) camera.scale = wanted
  else camera.scale *= (wanted / camera.scale) ** (1 - Math.exp(-ZOOM_EASE_PER_S * seconds))
}
