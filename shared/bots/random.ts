// Seeded chance for bots: the same seed gives the same numbers everywhere; knows no clock.

export interface Random {
  state: number // 32 bits
}

export function createRandom(seed: number): Random {
  return { state: seed | 0 }
}

/** The next number in [0, 1), by mulberry32. */
export function next(random: Random): number {
  random.state = (random.state + 0x6d2b79f5) | 0
  let t = Math.imul(random.state ^ (random.state >>> 15), 1 | random.state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

/** About normal with mean 0 and deviation 1, never beyond 3.5: the sum of four even draws. */
export function gauss(random: Random): number {
  return (next(random) + next(random) + next(random) + next(random) - 2) * Math.sqrt(3)
}
