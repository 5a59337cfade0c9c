// Menus by gamepad: stick and cross move the focus, A presses, B goes back, Start opens the menu of a match.
import { KEY } from '../../../shared/sim/constants.ts'
import { isHeld, PAD, type PadLike, padMoves, watchPads } from '../input/gamepad.ts'
import { preferences } from '../preferences.ts'
import { dialog, match, panelOpen } from '../store.ts'
import { shownResult } from './end/shown.ts'
import { openMenu } from './hud/keys.ts'
import { nearestTowards } from './towards.ts'

const FIRST_MS = 380 // until a held direction moves the focus again
const NEXT_MS = 120
const WAYS = [
  [KEY.UP, 0, -1],
  [KEY.DOWN, 0, 1],
  [KEY.LEFT, -1, 0],
  [KEY.RIGHT, 1, 0],
] as const
const MAIN = '.play, .btn.primary' // what most people want: the focus begins there
const FOCUSABLE = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, [tabindex="0"]'

let moving = 0 // bits held
let againMs = 0
let held: readonly boolean[] = [] // A, B, Start

/** Whether the pad steers a disc now, and no menu. */
const plays = () => match.value !== null && !panelOpen.value && !dialog.value && !shownResult.value

/** Listens for the rest of the page's life. */
export function startGamepadMenus(): void {
  watchPads(look)
}

function look(pads: readonly PadLike[]): void {
  const now = [PAD.A, PAD.B, PAD.START].map((button) => isHeld(pads, button))
  const [a, b, start] = now.map((down, i) => down && !held[i])
  held = now
  const bits = padMoves(pads)
  if (!preferences.value.gamepad || !document.hasFocus()) return
  if (plays()) {
    moving = bits
    againMs = Number.POSITIVE_INFINITY // a direction held since the match is none of the menu's
    if (start) openMenu()
    return
  }
  move(bits)
  if (a && document.activeElement instanceof HTMLElement) document.activeElement.click()
  else if (b || start) goBack()
}

/** Moves the focus once when a direction is pushed, and again and again while it is held. */
function move(bits: number): void {
  const now = performance.now()
  if (bits === moving && (bits === 0 || now < againMs)) return
  againMs = now + (bits === moving ? NEXT_MS : FIRST_MS)
  moving = bits
  const way = WAYS.find(([bit]) => (bits & bit) !== 0)
  if (!way) return
  const [, x, y] = way
  if (x === 0 || !turn(document.activeElement, x)) moveFocus(x, y)
}

/** Left and right turn sliders and lists; false: this is neither. */
function turn(element: Element | null, by: 1 | -1 | 0): boolean {
  if (element instanceof HTMLInputElement && element.type === 'range') {
    if (by > 0) element.stepUp()
    else element.stepDown()
    element.dispatchEvent(new Event('input', { bubbles: true }))
    return true
  }
  if (element instanceof HTMLSelectElement) {
    element.selectedIndex = Math.max(0, Math.min(element.options.length - 1, element.selectedIndex + by))
    element.dispatchEvent(new Event('change', { bubbles: true }))
    return true
  }
  return false
}

function moveFocus(x: number, y: number): void {
  const root = [...document.querySelectorAll('dialog[open], [role="menu"]')].at(-1) ?? document.body
  const all = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) =>
    element.checkVisibility(),
  )
  const from = document.activeElement
  const boxes = all.map(boxOf)
  const inside = from !== null && from !== root && from !== document.body && root.contains(from)
  const main = Math.max(
    0,
    all.findIndex((element) => element.matches(MAIN)),
  )
  const next = inside ? nearestTowards(boxOf(from), boxes, x, y) : main
  all[next]?.focus({ focusVisible: true } as FocusOptions)
}

/** Where somebody sees it: what is inside a label may be hidden itself. */
const boxOf = (element: Element) => (element.closest('label') ?? element).getBoundingClientRect()

/** What Esc does where the focus is. */
function goBack(): void {
  const open = [...document.querySelectorAll('dialog[open]')].at(-1)
  if (open) open.dispatchEvent(new Event('cancel', { cancelable: true }))
  else {
    const to = document.querySelector('.roomp:not(:has(:focus))') ?? document.activeElement ?? document.body
    to.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true }))
  }
}
