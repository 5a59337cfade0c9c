// Numbers of the last ten seconds: samples with their percentiles, and counts a second. Adding allocates nothing.

const SAMPLES = 600
const LOOK_MS = 500
const LOOKS = 21 // ten seconds

export interface Samples {
  add(n: number): void
  /** The sample that `share` (0 to 1) of all lie below; 0 without samples. */
  percentile(share: number): number
  mean(): number
}

/** Keeps the last samples: ten seconds of one a tick. */
export function createSamples(): Samples {
  const ring = new Float64Array(SAMPLES)
  let count = 0
  const kept = () => ring.slice(0, Math.min(count, SAMPLES))
  return {
    add(n) {
      ring[count++ % SAMPLES] = n
    },
    percentile(share) {
      const sorted = kept().sort()
      return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
    },
    mean() {
      const all = kept()
      return all.length === 0 ? 0 : all.reduce((sum, n) => sum + n, 0) / all.length
    },
  }
}

export interface Rate {
  add(n: number): void
  /** Often, at least every half second: keeps how the total grew. */
  look(nowMs: number): void
  /** Over the last ten seconds; 0 until there were two looks. */
  perSecond(): number
}

/** A long window: what comes in bunches would wobble in a short one. */
export function createRate(): Rate {
  const totals = new Float64Array(LOOKS)
  const times = new Float64Array(LOOKS)
  let total = 0
  let looks = 0
  return {
    add(n) {
      total += n
    },
    look(nowMs) {
      if (looks > 0 && nowMs - times[(looks - 1) % LOOKS]! < LOOK_MS) return
      totals[looks % LOOKS] = total
      times[looks % LOOKS] = nowMs
      looks++
    },
    perSecond() {
      if (looks < 2) return 0
      const first = Math.max(0, looks - LOOKS) % LOOKS
      const last = (looks - 1) % LOOKS
      return ((totals[last]! - totals[first]!) * 1000) / (times[last]! - times[first]!)
    },
  }
}
