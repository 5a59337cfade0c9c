// Token buckets by key, for limits inside this process; it does not know what a key stands for.

export interface Buckets {
  /** Takes one token; false: there is none. */
  take(key: string): boolean
  /** Whether `take` would succeed; takes nothing. */
  has(key: string): boolean
}

const SWEEP_SIZE = 5000 // buckets kept before the full ones are dropped

/** Buckets that hold `burst` tokens and gain `perSecond` tokens a second. */
export function createBuckets(burst: number, perSecond: number, now: () => number): Buckets {
  const buckets = new Map<string, { tokens: number; at: number }>()
  let sweepAt = SWEEP_SIZE
  const level = (bucket: { tokens: number; at: number } | undefined): number =>
    bucket ? Math.min(burst, bucket.tokens + ((now() - bucket.at) / 1000) * perSecond) : burst
  const sweep = (): void => {
    for (const [key, bucket] of buckets) if (level(bucket) >= burst) buckets.delete(key)
    sweepAt = Math.max(SWEEP_SIZE, buckets.size * 2) // a crowd of busy keys is not swept at every call
  }
  return {
    take(key) {
      const tokens = level(buckets.get(key))
      if (tokens < 1) return false
      buckets.set(key, { tokens: tokens - 1, at: now() })
      if (buckets.size > sweepAt) sweep()
      return true
    },
    has: (key) => level(buckets.get(key)) >= 1,
  }
}
