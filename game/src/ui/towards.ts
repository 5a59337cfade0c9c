// Which of many boxes lies next in a direction; pure, knows no page.

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const ASIDE = 3 // a step to the side counts as so many ahead
const TOUCHING_PX = 2 // boxes may overlap by so much and still lie behind each other

/** The index of the nearest box beyond `from` in the direction (x, y), one of them 0 and the other 1 or -1; -1: none. */
export function nearestTowards(from: Box, boxes: readonly Box[], x: number, y: number): number {
  let nearest = -1
  let least = Number.POSITIVE_INFINITY
  for (const [i, box] of boxes.entries()) {
    const ahead = gapAhead(from, box, x, y)
    if (ahead < -TOUCHING_PX) continue
    const aside =
      x === 0
        ? gap(from.left, from.right, box.left, box.right)
        : gap(from.top, from.bottom, box.top, box.bottom)
    const off =
      x === 0
        ? middle(from.left, from.right, box.left, box.right)
        : middle(from.top, from.bottom, box.top, box.bottom)
    const distance = Math.max(0, ahead) + ASIDE * aside + off / 1000 // of those straight ahead the one in line
    if (distance >= least) continue
    least = distance
    nearest = i
  }
  return nearest
}

/** Pixels from the far edge of `from` to the near edge of `to`; negative: it is not beyond. */
function gapAhead(from: Box, to: Box, x: number, y: number): number {
  if (x > 0) return to.left - from.right
  if (x < 0) return from.left - to.right
  return y > 0 ? to.top - from.bottom : from.top - to.bottom
}

/** How far apart two spans are, 0 where they overlap. */
const gap = (a: number, b: number, c: number, d: number) => Math.max(0, c - b, a - d)

/** How far apart their middles are. */
const middle = (a: number, b: number, c: number, d: number) => Math.abs((a + b - c - d) / 2)
