import { describe, expect, it } from 'vitest'
import { playerOfTheMatch } from '../../../shared/match/best.ts'
import type { PlayerStatistics } from '../../../shared/match/result.ts'
import type { Side } from '../../../shared/sim/constants.ts'

const player = (id: string, team: Side, counts: Partial<PlayerStatistics> = {}): PlayerStatistics => ({
  ...{ goals: 0, assists: 0, ownGoals: 0, shots: 0, shotsOnGoal: 0, passes: 0 },
  ...{ interceptions: 0, saves: 0, touches: 1, kicks: 0, possession: 0, distance: 0 },
  ...counts,
  ...{ id, team },
})
const choose = (players: PlayerStatistics[], red = 0, blue = 0, ticks = players.map(() => 100)) =>
  playerOfTheMatch(players, ticks, red, blue)

describe('the player of the match', () => {
  it('is who did most for a result', () => {
    expect(choose([player('a', 1, { assists: 1 }), player('b', 1, { goals: 1 })])).toBe('b')
    expect(choose([player('a', 1, { goals: 1 }), player('k', 2, { saves: 3 })])).toBe('k')
    expect(choose([player('a', 1, { passes: 4 }), player('b', 1, { interceptions: 3 })])).toBe('b')
    expect(choose([player('a', 1, { ownGoals: 1, goals: 1 }), player('b', 1, { assists: 1 })])).toBe('b')
  })

  it('is of the winning side when two did as much, then who had less time for it, then who came first', () => {
    const even = [player('a', 1, { goals: 1 }), player('b', 2, { goals: 1 }), player('c', 2, { goals: 1 })]
    expect(choose(even, 1, 2)).toBe('b')
    expect(choose(even, 1, 2, [100, 100, 50])).toBe('c')
    expect(choose(even, 2, 2)).toBe('a')
  })

  it('counts both teams for somebody who played for both', () => {
    const both = [
      player('a', 1, { assists: 1 }),
      player('b', 1, { goals: 1 }),
      player('a', 2, { assists: 1 }),
    ]
    expect(choose(both)).toBe('a')
  })

  it('is nobody as long as nobody has touched the ball', () => {
    expect(choose([])).toBeNull()
    expect(choose([player('a', 1, { touches: 0 })])).toBeNull()
  })
})
