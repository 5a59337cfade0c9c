// Gamepads of the standard layout: what they hold as input bits, and a look at them once a frame while one is connected.
import { KEY } from '../../../shared/sim/constants.ts'
import { stickBits } from './keys.ts'

/** Numbers of the buttons in the standard layout. */
export const PAD = { A: 0, B: 1, X: 2, Y: 3, START: 9, UP: 12, DOWN: 13, LEFT: 14, RIGHT: 15 } as const

/** What is read of a `Gamepad`. */
export interface PadLike {
  readonly buttons: readonly { readonly pressed: boolean }[]
  readonly axes: readonly number[]
}

const DRIFT = 0.3 // of the way out: worn sticks rest off their middle
const FACES = [PAD.A, PAD.B, PAD.X, PAD.Y] as const

/** Whether any of the pads holds this button. */
export const isHeld = (pads: readonly PadLike[], button: number): boolean =>
  pads.some((pad) => pad.buttons[button]?.pressed ?? false)

/** Directions of sticks and crosses of all pads. */
export function padMoves(pads: readonly PadLike[]): number {
  let bits = 0
  for (const { axes } of pads) {
    const [x = 0, y = 0] = axes
    if (Math.hypot(x, y) >= DRIFT) bits |= stickBits(x, y)
  }
  if (isHeld(pads, PAD.UP)) bits |= KEY.UP
  if (isHeld(pads, PAD.DOWN)) bits |= KEY.DOWN
  if (isHeld(pads, PAD.LEFT)) bits |= KEY.LEFT
  if (isHeld(pads, PAD.RIGHT)) bits |= KEY.RIGHT
  return bits
}

/** All that is held, as input bits: every button of the right thumb kicks. */
export function padBits(pads: readonly PadLike[]): number {
  return padMoves(pads) | (FACES.some((button) => isHeld(pads, button)) ? KEY.KICK : 0)
}

/** The pads connected now. */
export const connectedPads = (): readonly Gamepad[] =>
  (navigator.getGamepads?.() ?? []).filter((pad) => pad?.connected === true) as Gamepad[]

/** Calls `look` once a frame while a pad is connected, and once without any when the last has gone; returns the way to stop. */
export function watchPads(look: (pads: readonly PadLike[]) => void): () => void {
  let frame = 0
  const turn = () => {
    const pads = connectedPads()
    frame = pads.length > 0 ? requestAnimationFrame(turn) : 0
    look(pads)
  }
  const begin = () => {
    if (frame === 0) frame = requestAnimationFrame(turn)
  }
  addEventListener('gamepadconnected', begin)
  if (connectedPads().length > 0) begin()
  return () => {
    removeEventListener('gamepadconnected', begin)
    cancelAnimationFrame(frame)
  }
}
