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
const NEARER = 1.25 // by each step of the zoom a person has chosen
export const READABLE_SCALE = 1.15 // CSS pixels per unit
const EASE_PER_S = 5

/** What the interface covers at this window size; who watches has no thumbs on the picture. */
export function insetsOf(width: number, height: number, watching = false): Insets {
  if (Math.min(width, height) >= PHONE_PX) return { top: 96, right: 0, bottom: watching ? 78 : 70, left: 0 }
  if (watching) return { top: width > height ? 56 : 64, right: 0, bottom: 64, left: 0 }
  if (width > height) return { top: 56, right: 110, bottom: 0, left: 60 } // the kick ring must not cover a goal
  return { top: 64, right: 0, bottom: 190, left: 0 }
}

/** CSS pixels per unit at which the whole pitch just fits. */
export function fitScale(stadium: Stadium, width: number, height: number, insets: Insets): number {
  return Math.min(
    (width - insets.left - insets.right) / (2 * boundX(stadium)),
    (height - insets.top - insets.bottom) / (2 * boundY(stadium)),
  )
}

/**
 * CSS pixels per unit for who plays: the whole pitch if discs stay readable, else as far out as they do; from there
 * `zoom` steps nearer, 1 being none.
 */
export function viewScale(stadium: Stadium, width: number, height: number, zoom = 1): number {
  const fit = fitScale(stadium, width, height, insetsOf(width, height))
  const small = clamp((640 - Math.min(width, height)) / 240, 0, 1) // phones are held closer, thumbs cover more
  const readable = READABLE_SCALE + (width > height ? small * 0.45 : 0)
  const scale = Math.min(Math.max(fit, readable) * NEARER ** (zoom - 1), MAX_SCALE)
  return stadium.maxViewWidth > 0 ? Math.max(scale, width / stadium.maxViewWidth) : scale
}

/** Half the size of what the camera can ever show of a stadium, units; who watches may zoom out to all of it. */
export function reachOf(
  stadium: Stadium,
  width: number,
  height: number,
  scale: number,
  watching = false,
): { x: number; y: number } {
  const insets = insetsOf(width, height, watching)
  const farthest = watching ? Math.min(scale, fitScale(stadium, width, height, insets)) : scale
  const sides = Math.max(insets.left, insets.right) / farthest
  const ends = Math.max(insets.top, insets.bottom) / farthest
  return {
    x: Math.max(width / farthest / 2 + sides, boundX(stadium) + EDGE + sides),
    y: Math.max(height / farthest / 2 + ends, boundY(stadium) + EDGE + ends),
  }
}

/**
 * Moves the camera of who plays for one frame of `seconds`: towards the middle of ball and own disc, the own disc kept
 * clear of the edges, never past the stadium. Allocates nothing.
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
  const share = stadium.cameraFollow === 'player' ? 0 : 0.5 // weight of the ball
  const halfX = (width - insets.left - insets.right) / 2 / scale // half of what is free of the interface
  const halfY = (height - insets.top - insets.bottom) / 2 / scale
  const offX = (insets.right - insets.left) / 2 / scale // from the middle of the free part to the camera
  const offY = (insets.bottom - insets.top) / 2 / scale
  const ease = camera.settled ? 1 - Math.exp(-EASE_PER_S * seconds) : 1
  camera.settled = true
  const fromX = camera.x - offX
  const fromY = camera.y - offY
  const x = fromX + (ownX + (ballX - ownX) * share - fromX) * ease
  const y = fromY + (ownY + (ballY - ownY) * share - fromY) * ease
  camera.x = offX + inside(keep(x, ownX, halfX), boundX(stadium), halfX)
  camera.y = offY + inside(keep(y, ownY, halfY), boundY(stadium), halfY)
}

export const boundX = (stadium: Stadium) => stadium.cameraWidth || stadium.width
export const boundY = (stadium: Stadium) => stadium.cameraHeight || stadium.height

/** The middle nearest to `middle` that shows `anchor` well inside. */
function keep(middle: number, anchor: number, half: number): number {
  const room = Math.max(0, half - OWN_CLEAR)
  return clamp(middle, anchor - room, anchor + room)
}

/** The middle nearest to `middle` that does not look past the stadium; 0 where all of it fits. */
export function inside(middle: number, bound: number, half: number): number {
  if (half >= bound - 1) return 0
  const reach = bound + EDGE - half
  return clamp(middle, -reach, reach)
}

export function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(max, value))
}
