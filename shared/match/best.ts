// The player of the match: the counts weighed by what they mean for a result.
import type { PlayerStatistics, Tally } from './result.ts'

const WEIGHTS = {
  goals: 3,
  assists: 2,
  saves: 1.5,
  shotsOnGoal: 0.5,
  interceptions: 0.3,
  passes: 0.2,
  ownGoals: -2,
} as const satisfies Partial<Record<keyof Tally, number>>

/** What ranks players: the more the better, of the later ones only where the ones before are equal. */
type Claim = [worth: number, onWinningSide: number, minusTicks: number]

/**
 * Id of the player of the match: most worth, then on the winning side, then with less time for it, then who came first;
 * null when nobody touched the ball. Somebody who played for both teams counts once, with everything.
 */
export function playerOfTheMatch(
  players: readonly PlayerStatistics[],
  ticks: readonly number[], // on the pitch, of each of them
  red: number,
  blue: number,
): string | null {
  const winner = red > blue ? 1 : blue > red ? 2 : 0
  const claims = new Map<string, Claim>()
  players.forEach((p, n) => {
    if (p.touches === 0) return
    const claim = claims.get(p.id) ?? [0, 0, 0]
    for (const [count, weight] of Object.entries(WEIGHTS))
      claim[0] += weight * p[count as keyof typeof WEIGHTS]
    if (p.team === winner) claim[1] = 1
    claim[2] -= ticks[n]!
    claims.set(p.id, claim)
  })
  let best: string | null = null
  let most: Claim = [0, 0, 0]
  for (const [id, claim] of claims)
    if (best === null || isMore(claim, most)) {
      best = id
      most = claim
    }
  return best
}

const EQUAL = 1e-9 // sums of tenths

function isMore(a: Claim, b: Claim): boolean {
  for (let n = 0; n < a.length; n++) if (Math.abs(a[n]! - b[n]!) > EQUAL) return a[n]! > b[n]!
  return false
}
