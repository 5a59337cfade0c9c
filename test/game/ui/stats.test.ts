import { describe, expect, it } from 'vitest'
import { allOf, distanceText, inOrder, percent, playerColumns, teamRows } from '../../../game/src/ui/stats.ts'
import type { PlayerStatistics } from '../../../shared/match/result.ts'

const NOTHING: Omit<PlayerStatistics, 'id' | 'team'> = {
  goals: 0,
  assists: 0,
  ownGoals: 0,
  shots: 0,
  shotsOnGoal: 0,
  passes: 0,
  interceptions: 0,
  saves: 0,
  touches: 0,
  kicks: 0,
  possession: 0,
  distance: 0,
}
const player = (id: string, team: 1 | 2, more: Partial<PlayerStatistics> = {}): PlayerStatistics => ({
  ...NOTHING,
  id,
  team,
  ...more,
})

describe('team statistics', () => {
  it('add up the players, and possession always makes a hundred', () => {
    const players = [
      player('a', 1, { shots: 2, possession: 1 }),
      player('b', 1, { shots: 3, possession: 1 }),
      player('c', 2, { shots: 4, possession: 1 }),
    ]
    const [possession, shots] = teamRows({ players })
    expect([possession!.redText, possession!.blueText]).toEqual(['67 %', '33 %'])
    expect([shots!.red, shots!.blue]).toEqual([5, 4])
  })
  it('claim nothing of a match nobody touched the ball in', () => {
    const [possession] = teamRows({ players: [player('a', 1)] })
    expect([possession!.redText, possession!.blueText]).toEqual(['0 %', '0 %'])
  })
})

describe('player statistics', () => {
  it('stand in the order of goals, assists and saves, red first', () => {
    const players = [
      player('keeper', 1, { saves: 3 }),
      player('blue', 2, { goals: 5 }),
      player('helper', 1, { assists: 1 }),
      player('scorer', 1, { goals: 1 }),
    ]
    expect(inOrder(players).map((p) => p.id)).toEqual(['scorer', 'helper', 'keeper', 'blue'])
  })
  it('count what somebody did for both teams together, under the one they scored for', () => {
    const players = [
      player('a', 1, { touches: 5, distance: 100 }),
      player('b', 1),
      player('a', 2, { goals: 1, touches: 7, distance: 50 }),
    ]
    expect(allOf(players, 'a')).toMatchObject({ team: 2, goals: 1, touches: 12, distance: 150 })
    expect(allOf(players, 'nobody')).toBeNull()
    expect(players[2]!.touches).toBe(7)
  })
  it('share the ball out in percent of everybody', () => {
    const columns = playerColumns({
      players: [player('a', 1, { possession: 30 }), player('b', 2, { possession: 90 })],
    })
    const ball = columns.find((c) => c.key === 'possession')!
    expect(ball.text(30)).toBe('25 %')
    expect(ball.most).toBe(90)
  })
})

describe('numbers', () => {
  it('are metres up to a kilometre', () => {
    expect(distanceText(14_840)).toBe('742 m')
    expect(distanceText(49_000)).toBe('2.5 km')
  })
  it('are whole percent, none of nothing', () => {
    expect(percent(1, 3)).toBe(33)
    expect(percent(0, 0)).toBe(0)
  })
})
