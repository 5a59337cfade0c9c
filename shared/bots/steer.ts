// The nine directions keys can hold, and which of them suits a wish best.
import { DIAGONAL, KEY } from '../sim/constants.ts'

/** Index of a direction: 0 none, then the eight of the keys, clockwise on the screen from the right. */
export type Heading = number

export const HEADINGS = 9
export const HEADING_KEYS = [
  0,
  KEY.RIGHT,
  KEY.RIGHT | KEY.DOWN,
  KEY.DOWN,
  KEY.DOWN | KEY.LEFT,
  KEY.LEFT,
  KEY.LEFT | KEY.UP,
  KEY.UP,
  KEY.UP | KEY.RIGHT,
] as const
const D = DIAGONAL
export const HEADING_X: readonly number[] = [0, 1, D, 0, -D, -1, -D, 0, D]
export const HEADING_Y: readonly number[] = [0, 0, D, 1, D, 0, -D, -1, -D]

/** The acceleration a bot wishes for at the moment; only the direction counts, 0, 0 is none. */
export const wish = { x: 0, y: 0 }

const LOYALTY = 0.05 // share of the wish that the present direction is better by

/** The heading of the keys held. */
export function headingOf(keys: number): Heading {
  const dx = (keys & KEY.RIGHT ? 1 : 0) - (keys & KEY.LEFT ? 1 : 0)
  const dy = (keys & KEY.DOWN ? 1 : 0) - (keys & KEY.UP ? 1 : 0)
  for (let h = 1; h < HEADINGS; h++) {
    if (Math.sign(HEADING_X[h]!) === dx && Math.sign(HEADING_Y[h]!) === dy) return h
  }
  return 0
}

/** The direction nearest to (x, y), with a little loyalty to the present one; 0 for no wish. */
export function quantise(x: number, y: number, present: Heading): Heading {
  const length = Math.hypot(x, y)
  if (!(length > 0)) return 0
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  for (let h = 1; h < HEADINGS; h++) {
    const fit = (HEADING_X[h]! * x + HEADING_Y[h]! * y) / length + (h === present ? LOYALTY : 0)
    if (fit <= most) continue
    best = h
    most = fit
  }
  return best
}
