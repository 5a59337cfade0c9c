// Says when nobody is at this page: its tab is hidden, or nothing was touched for long and no match is on.
import { match } from '../store.ts'
import { request } from './hub.ts'

export const IDLE_MS = 5 * 60_000
const LOOK_MS = 15_000
const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

let touchedAt = 0 // performance.now()
let said = false

function look(): void {
  const idle = match.value === null && performance.now() - touchedAt > IDLE_MS
  const on = document.hidden || idle
  if (on === said) return
  said = on
  void request('away', { on })
}

/** The server takes a line that is new for one that is looked at. */
export function sayAwayAgain(): void {
  said = false
  look()
}

/** For the life of the page. */
export function startAway(): void {
  const touch = () => {
    touchedAt = performance.now()
    if (said) look()
  }
  for (const event of TOUCHES) addEventListener(event, touch, { capture: true, passive: true })
  document.addEventListener('visibilitychange', () => {
    touchedAt = performance.now() // who leaves the tab or opens it is there
    look()
  })
  setInterval(look, LOOK_MS)
}
