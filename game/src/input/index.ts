// Everything a player steers with, as one stream of input bits; it does not know what is being played.
import { listenToKeyboard } from './keyboard.ts'
import { createLatch, DEFAULT_KEYS, type KeyTable } from './keys.ts'
import { showTouchControls } from './touch.ts'

export { DEFAULT_KEYS, type KeyTable } from './keys.ts'

export interface InputOptions {
  keys?: KeyTable // `KeyboardEvent.code` to bit
  touch?: boolean // show the touch controls; default: where the first pointer is a finger
  leftHanded?: boolean // mirrors the touch controls
  kickLabel?: string // on the touch button
}

/** Calls `onBits` with the keys held whenever they change, until closed. `parent` holds the touch controls. */
export function startInput(
  parent: HTMLElement,
  onBits: (bits: number) => void,
  options: InputOptions = {},
): { close(): void } {
  const latch = createLatch(onBits)
  let keyboard = 0
  let touch = 0
  let frame = 0

  function hold(): void {
    latch.hold(keyboard | touch, performance.now())
    if (frame === 0 && latch.waiting) frame = requestAnimationFrame(turn)
  }
  function turn(): void {
    latch.frame(performance.now())
    frame = latch.waiting ? requestAnimationFrame(turn) : 0
  }

  const stopKeyboard = listenToKeyboard(options.keys ?? DEFAULT_KEYS, (bits) => {
    keyboard = bits
    hold()
  })
  const listenToTouch = () =>
    showTouchControls(
      parent,
      (bits) => {
        touch = bits
        hold()
      },
      { leftHanded: options.leftHanded ?? false, kickLabel: options.kickLabel ?? 'Kick' },
    )
  const stopTouch = (options.touch ?? matchMedia('(pointer: coarse)').matches) ? listenToTouch() : null
  let closed = false
  return {
    close() {
      if (closed) return
      closed = true
      stopKeyboard()
      stopTouch?.()
      cancelAnimationFrame(frame)
      latch.clear()
    },
  }
}
