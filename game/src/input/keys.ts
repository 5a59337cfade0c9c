// Which key means what, and how short taps survive until the next picture; pure, no DOM.
import { KEY, TICK_MS } from '../../../shared/sim/constants.ts'

/** `KeyboardEvent.code` to input bit. */
export type KeyTable = Readonly<Record<string, number>>

/** The bit of a key, 0 if the table does not know it. */
export function bitOf(keys: KeyTable, code: string): number {
  return Object.hasOwn(keys, code) ? keys[code]! : 0
}

const DEAD = 0.2 // share of the stick's radius around its middle that means nothing
const DIAGONAL_FROM = 0.41421356 // tan(22.5 degrees): eight equal directions

/** Direction bits of a stick pushed to (x, y), where 1 is its rim. */
export function stickBits(x: number, y: number): number {
  if (x * x + y * y < DEAD * DEAD) return 0
  let bits = 0
  if (Math.abs(x) > DIAGONAL_FROM * Math.abs(y)) bits |= x > 0 ? KEY.RIGHT : KEY.LEFT
  if (Math.abs(y) > DIAGONAL_FROM * Math.abs(x)) bits |= y > 0 ? KEY.DOWN : KEY.UP
  return bits
}

const SEEN_FRAMES = 2 // the order of callbacks in a frame is unknown: only after two has every reader had one

export interface Latch {
  /** What is held now; a bit that comes is passed on at once, one that goes not before it was seen. */
  hold(bits: number, nowMs: number): void
  /** Once an animation frame while `waiting`. */
  frame(nowMs: number): void
  /** Lets go of everything at once. */
  clear(): void
  readonly waiting: boolean
}

/** Keeps each press for at least a picture and a tick, so that a short tap counts. Calls `onBits` on every change. */
export function createLatch(onBits: (bits: number) => void): Latch {
  let held = 0
  let shown = 0
  const pressedMs = [0, 0, 0, 0, 0]
  const frames = [0, 0, 0, 0, 0] // seen since the press

  function show(bits: number): void {
    if (bits === shown) return
    shown = bits
    onBits(bits)
  }

  /** Bits let go that have not been shown long enough. */
  function young(nowMs: number): number {
    let bits = 0
    for (let i = 0; i < frames.length; i++) {
      const bit = 1 << i
      if ((shown & ~held & bit) === 0) continue
      if (frames[i]! < SEEN_FRAMES || nowMs - pressedMs[i]! < TICK_MS) bits |= bit
    }
    return bits
  }

  return {
    hold(bits, nowMs) {
      for (let i = 0; i < frames.length; i++) {
        if ((bits & ~held & (1 << i)) === 0) continue
        pressedMs[i] = nowMs
        frames[i] = 0
      }
      held = bits
      show(held | young(nowMs))
    },
    frame(nowMs) {
      for (let i = 0; i < frames.length; i++) frames[i]!++
      show(held | young(nowMs))
    },
    clear() {
      held = 0
      show(0)
    },
    get waiting() {
      return shown !== held || frames.some((count, i) => (shown & (1 << i)) !== 0 && count < SEEN_FRAMES)
    },
  }
}
