import { describe, expect, it } from 'vitest'
import type { Tally } from '../../../shared/match/result.ts'
import { createStatistics } from '../../../shared/match/statistics.ts'
import { TEAM } from '../../../shared/sim/constants.ts'
import { createEvents } from '../../../shared/sim/events.ts'
import { hashWorld } from '../../../shared/sim/hash.ts'
import { addPlayer, removePlayer, setInput } from '../../../shared/sim/players.ts'
import { step } from '../../../shared/sim/step.ts'
import { createKickers, matchOf, sideOf, thinkTick } from '../../support/kickers.ts'
import { classic } from '../../support/stadiums.ts'
import { begin, countsOf, kickIn, type Play, rowOf } from './plays.ts'

const { RED, BLUE } = TEAM

describe('a row', () => {
  const alone: Play = {
    ball: { x: 0, y: 0 },
    players: [
      { id: 'ann', team: RED, x: -28, y: 0, keys: (t) => kickIn(0)(t) | kickIn(50)(t) },
      { id: 'kim', team: BLUE, x: 300, y: 150 },
    ],
    ticks: 0,
  }

  it('is of a player on one team: who changes sides has two, and comes back to the first', () => {
    const { run, statistics, world, place } = begin(alone)
    run(20)
    addPlayer(world, 0, BLUE)
    statistics.enter(0, BLUE, 'ann')
    run(29)
    place(world.disc[world.playerCount - 1]!, { x: -28, y: 0 })
    place(0, { x: 0, y: 0 })
    run(10)
    const counted = statistics.read(world)
    expect(rowOf(counted, 'ann', RED).kicks).toBe(1)
    expect(rowOf(counted, 'ann', BLUE).kicks).toBe(1)
    expect(rowOf(counted, 'ann', RED).possession).toBeGreaterThan(0)
    addPlayer(world, 0, RED)
    statistics.enter(0, RED, 'ann')
    run(5)
    expect(statistics.read(world).players).toHaveLength(3)
  })

  it('starts anew where somebody takes over: what went before stays whose it was, and is no pass', () => {
    const { run, statistics, world, place } = begin(alone)
    run(20)
    statistics.enter(0, RED, 'bea')
    place(0, { x: 20, y: 0, vx: -3 })
    run(40)
    const counted = statistics.read(world)
    expect(countsOf(counted, 'ann')).toEqual({ touches: 1, kicks: 1 })
    expect(countsOf(counted, 'bea')).toMatchObject({ touches: 1 })
    expect(rowOf(counted, 'ann').possession + rowOf(counted, 'bea').possession).toBeLessThan(60)
    expect(rowOf(counted, 'bea').possession).toBeGreaterThan(0)
  })

  it('stays when its player leaves, and is not there for who never played', () => {
    const { run, statistics, world } = begin(alone)
    statistics.enter(5, RED, 'zoe')
    statistics.leave(5)
    run(20)
    removePlayer(world, 0)
    statistics.leave(0)
    run(20)
    const counted = statistics.read(world)
    expect(counted.players.map((p) => p.id)).toEqual(['ann', 'kim'])
    expect(rowOf(counted, 'ann')).toMatchObject({ kicks: 1, possession: 40 })
  })
})

describe('whole matches', () => {
  it('add up, and are the same matches as without anybody counting', () => {
    const PLAYERS = 8
    const hashes = [true, false].map((isCounted) => {
      const world = matchOf(classic, PLAYERS)
      const kickers = createKickers(PLAYERS, 5)
      const statistics = createStatistics(world)
      const events = createEvents()
      for (let slot = 0; slot < PLAYERS; slot++) statistics.enter(slot, sideOf(slot), `p${slot}`)
      for (let t = 0; t < 20_000; t++) {
        thinkTick(kickers, world, (slot, keys) => setInput(world, slot, keys))
        events.count = 0
        step(world, isCounted ? events : null)
        if (isCounted) statistics.observe(world, events)
      }
      if (!isCounted) return hashWorld(world)
      const { players, goals, red, blue, best } = statistics.read(world)
      const sum = (of: keyof Tally) => players.reduce((n, p) => n + p[of], 0)
      expect(red + blue).toBeGreaterThan(5)
      expect(goals).toHaveLength(red + blue)
      expect(sum('goals') + sum('ownGoals')).toBe(goals.filter((g) => g.scorer !== null).length)
      for (const p of players) {
        expect(p.goals).toBeLessThanOrEqual(p.shotsOnGoal)
        expect(p.shotsOnGoal).toBeLessThanOrEqual(p.shots)
        expect(p.kicks).toBeGreaterThan(0)
      }
      expect(sum('saves')).toBeLessThanOrEqual(sum('shotsOnGoal') - sum('goals'))
      expect(sum('possession')).toBeLessThanOrEqual(world.time * 60 + 1)
      for (const count of ['passes', 'interceptions', 'saves', 'assists'] as const)
        expect(sum(count)).toBeGreaterThan(0)
      expect(players.map((p) => p.id)).toContain(best)
      return hashWorld(world)
    })
    expect(hashes[0]).toBe(hashes[1])
  })
})
