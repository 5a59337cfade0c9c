// Hides corrections: what was drawn and what is right differ by an offset that fades. Physics is never smoothed.

const SMALL_PX = 2
const KEEP_SMALL = 0.8 // of the offset, per 1/60 s
const KEEP_LARGE = 0.85
const KEEP_OWN = 0.75
const FASTEST_PX = 3 // per 1/60 s, not for the own disc
const SNAP_PX = 150
const VISIBLE_PX = 0.5 // what counts as a correction in the network graph

export interface Smoothing {
  readonly dx: Float64Array // add to the predicted position, units
  readonly dy: Float64Array
  corrections: number // visible ones so far
  largest: number // visual movement by fading in the last frame, units
  /** Disc d was about to be drawn `fx, fy` away from where it is now known to be. */
  absorb(d: number, fx: number, fy: number): void
  /** Fades all offsets by `frames` sixtieths of a second. */
  fade(frames: number, discs: number, ownDisc: number): void
  clear(): void
}

export function createSmoothing(capacity: number): Smoothing {
  const dx = new Float64Array(capacity)
  const dy = new Float64Array(capacity)
  return {
    dx,
    dy,
    corrections: 0,
    largest: 0,
    absorb(d, fx, fy) {
      dx[d]! += fx
      dy[d]! += fy
      const size = Math.sqrt(dx[d]! * dx[d]! + dy[d]! * dy[d]!) // Math.hypot allocates
      if (fx * fx + fy * fy > VISIBLE_PX * VISIBLE_PX) this.corrections++
      if (size > SNAP_PX || Number.isNaN(size)) {
        dx[d] = 0
        dy[d] = 0
      }
    },
    fade(frames, discs, ownDisc) {
      this.largest = 0
      for (let d = 0; d < discs; d++) {
        const size = Math.sqrt(dx[d]! * dx[d]! + dy[d]! * dy[d]!)
        if (size === 0) continue
        const keep = d === ownDisc ? KEEP_OWN : size < SMALL_PX ? KEEP_SMALL : KEEP_LARGE
        let left = size * keep ** frames
        if (d !== ownDisc) left = Math.max(left, size - FASTEST_PX * frames)
        if (left < 0.01) left = 0
        this.largest = Math.max(this.largest, (size - left) / Math.max(frames, 0.25))
        dx[d]! *= left / size
        dy[d]! *= left / size
      }
    },
    clear() {
      dx.fill(0)
      dy.fill(0)
    },
  }
}
