// Everything a player steers with, as one stream of input bits; it does not know what is being played.
import { padBits, watchPads } from './gamepad.ts'
import { listenToKeyboard } from './keyboard.ts'
import { createLatch, type KeyTable } from './keys.ts'
import { showTouchControls } from './touch.ts'

export interface InputOptions {
  keys: KeyTable // `KeyboardEvent.code` to bit
  touch: boolean // show the touch controls
  leftHanded: boolean // mirrors them
  kickLabel: string // on the touch button
  padPlays: () => boolean // false while a gamepad is for something else
}

/** Calls `onBits` with the keys held whenever they change, until closed. `parent` holds the touch controls. */
export function startInput(
  parent: HTMLElement,
  onBits: (bits: number) => void,
  options: InputOptions,
): { close(): void } {
  const latch = createLatch(onBits)
  let keyboard = 0
  let touch = 0
  let pad = 0
  let frame = 0

  function hold(): void {
    latch.hold(keyboard | touch | pad, performance.now())
    if (frame === 0 && latch.waiting) frame = requestAnimationFrame(turn)
  }
  function turn(): void {
    latch.frame(performance.now())
    frame = latch.waiting ? requestAnimationFrame(turn) : 0
  }

  const stopKeyboard = listenToKeyboard(options.keys, (bits) => {
    keyboard = bits
    hold()
  })
  const fromTouch = (bits: number) => {
    touch = bits
    hold()
  }
  const stopTouch = options.touch ? showTouchControls(parent, fromTouch, options) : null
  const stopPads = watchPads((pads) => {
    const bits = options.padPlays() ? padBits(pads) : 0
    if (bits === pad) return
    pad = bits
    hold()
  })
  let closed = false
  return {
    close() {
      if (closed) return
      closed = true
      stopKeyboard()
      stopTouch?.()
      stopPads()
      cancelAnimationFrame(frame)
      latch.clear()
    },
  }
}
