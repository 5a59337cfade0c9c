// Which names on the pitch are written out: where two would cover each other, the nearer one stays and the other fades;
// pure arithmetic without Phaser.

/** A name's place on the pitch, its middle and half its size in units. */
export interface Plate {
  x: number
  y: number
  halfWidth: number
  halfHeight: number
  far: number // distance from whom the picture follows, squared
  shown: boolean
}

const STAYS = 0.8 // of its distance counts for a name that is shown: two that are equally far do not take turns

/** Decides which of the first `count` plates are shown; puts the nearest first. Allocates nothing. */
export function choosePlates(plates: Plate[], count: number): void {
  for (let n = 0; n < count; n++) {
    const plate = plates[n]!
    const far = counted(plate)
    let at = n
    for (; at > 0 && counted(plates[at - 1]!) > far; at--) plates[at] = plates[at - 1]!
    plates[at] = plate
  }
  for (let n = 0; n < count; n++) plates[n]!.shown = !isCovered(plates, n)
}

const counted = ({ far, shown }: Plate) => (shown ? far * STAYS : far)

/** Whether one that is nearer, and shown, lies where this one is. */
function isCovered(plates: readonly Plate[], n: number): boolean {
  const own = plates[n]!
  for (let i = 0; i < n; i++) {
    const near = plates[i]!
    if (
      near.shown &&
      Math.abs(near.x - own.x) < near.halfWidth + own.halfWidth &&
      Math.abs(near.y - own.y) < near.halfHeight + own.halfHeight
    )
      return true
  }
  return false
}
