// Where the camera looks: pure arithmetic in stadium units and CSS pixels, without Phaser or the DOM.
import type { Stadium } from '../../../shared/stadium/types.ts'

/** CSS pixels at each edge that the interface covers. */
export interface Insets {
  top: number
  right: number
  bottom: number
  left: number
}

export interface Camera {
  x: number // centre of the window, units
  y: number
  scale: number // CSS pixels per unit
  settled: boolean // false: jump to the aim, do not ease
}

export const createCamera = (): Camera => ({ x: 0, y: 0, scale: 1, settled: false })

const PHONE_PX = 500 // a window with a shorter side below this is a phone
const OWN_CLEAR = 50 // units between the own disc and whatever covers the picture
const EDGE = 35 // units of stand that may be seen beyond the stadium, so that a disc at the fence stays clear
const MAX_SCALE = 4
const EASE_PER_S = 5

/** What the interface covers at this window size. */
export function insetsOf(width: number, height: number): Insets {
  if (Math.min(width, height) >= PHONE_PX) return { top: 96, right: 0, bottom: 70, left: 0 }
  if (width > height) return { top: 56, right: 110, bottom: 0, left: 60 } // the kick ring must not cover a goal
  return { top: 64, right: 0, bottom: 190, left: 0 }
}

/** CSS pixels per unit: the whole pitch if discs stay readable, else as far out as they do. */
export function viewScale(stadium: Stadium, width: number, height: number): number {
  const insets = insetsOf(width, height)
  const fit = Math.min(
    (width - insets.left - insets.right) / (2 * boundX(stadium)),
    (height - insets.top - insets.bottom) / (2 * boundY(stadium)),
  )
  const small = clamp((640 - Math.min(width, height)) / 240, 0, 1) // phones are held closer, thumbs cover more
  const readable = 1.15 + (width > height ? small * 0.45 : 0)
  const scale = Math.min(Math.max(fit, readable), MAX_SCALE)
  return stadium.maxViewWidth > 0 ? Math.max(scale, width / stadium.maxViewWidth) : scale
}

/** Half the size of what the camera can ever show of a stadium, units. */
export function reachOf(
  stadium: Stadium,
  width: number,
  height: number,
  scale: number,
): { x: number; y: number } {
  const insets = insetsOf(width, height)
  const sides = Math.max(insets.left, insets.right) / scale
  const ends = Math.max(insets.top, insets.bottom) / scale
  return {
    x: Math.max(width / scale / 2 + sides, boundX(stadium) + EDGE + sides),
    y: Math.max(height / scale / 2 + ends, boundY(stadium) + EDGE + ends),
  }
}

/**
 * Moves the camera for one frame of `seconds`: towards the middle of ball and own disc, the own disc kept clear of the
 * edges, never past the stadium. Without an own disc `ownX` is NaN. Allocates nothing.
 */
export function moveCamera(
  camera: Camera,
  stadium: Stadium,
  width: number,
  height: number,
  insets: Insets,
  ballX: number,
  ballY: number,
  ownX: number,
  ownY: number,
  seconds: number,
): void {
  const { scale } = camera
  const spectating = Number.isNaN(ownX)
  const share = spectating ? 1 : stadium.cameraFollow === 'player' ? 0 : 0.5 // weight of the ball
  const halfX = (width - insets.left - insets.right) / 2 / scale // half of what is free of the interface
  const halfY = (height - insets.top - insets.bottom) / 2 / scale
  const offX = (insets.right - insets.left) / 2 / scale // from the middle of the free part to the camera
  const offY = (insets.bottom - insets.top) / 2 / scale
  const anchorX = spectating ? ballX : ownX
  const anchorY = spectating ? ballY : ownY
  const ease = camera.settled ? 1 - Math.exp(-EASE_PER_S * seconds) : 1
  camera.settled = true
  const fromX = camera.x - offX
  const fromY = camera.y - offY
  const x = fromX + (anchorX + (ballX - anchorX) * share - fromX) * ease
  const y = fromY + (anchorY + (ballY - anchorY) * share - fromY) * ease
  camera.x = offX + inside(keep(x, anchorX, halfX), boundX(stadium), halfX)
  camera.y = offY + inside(keep(y, anchorY, halfY), boundY(stadium), halfY)
}

const boundX = (stadium: Stadium) => stadium.cameraWidth || stadium.width
const boundY = (stadium: Stadium) => stadium.cameraHeight || stadium.height

/** The middle nearest to `middle` that shows `anchor` well inside. */
function keep(middle: number, anchor: number, half: number): number {
  const room = Math.max(0, half - OWN_CLEAR)
  return clamp(middle, anchor - room, anchor + room)
}

/** The middle nearest to `middle` that does not look past the stadium; 0 where all of it fits. */
function inside(middle: number, bound: number, half: number): number {
  if (half >= bound - 1) return 0
  const reach = bound + EDGE - half
  return clamp(middle, -reach, reach)
}

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(max, value))
}
