import { describe, expect, it, test } from 'vitest'
import type { Tally } from '../../../shared/match/result.ts'
import { KEY, PHASE, TEAM } from '../../../shared/sim/constants.ts'
import { classic } from '../../support/stadiums.ts'
import { begin, countsOf, kickIn, type Play, perform, rowOf } from './plays.ts'

const { RED, BLUE } = TEAM
const once = kickIn(0)

/** What each play is, and what is to be counted of it; red plays to the right, towards x = 370, posts at y = -64 and 64. */
const PLAYS: [string, Play, Record<string, Partial<Tally>>][] = [
  [
    'a pass and a goal are an assist and a goal',
    {
      ball: { x: 172, y: 0 },
      players: [
        { id: 'ann', team: RED, x: 200, y: 0, keys: (t) => KEY.DOWN | once(t) },
        { id: 'bob', team: RED, x: 100, y: 0, keys: kickIn(11) },
      ],
      ticks: 120,
    },
    {
      ann: { touches: 1, kicks: 1, passes: 1, assists: 1 },
      bob: { touches: 1, kicks: 1, shots: 1, shotsOnGoal: 1, goals: 1 },
    },
  ],
  [
    'a kick into the own goal is an own goal, and no shot',
    { ball: { x: -328, y: 0 }, players: [{ id: 'ann', team: RED, x: -300, y: 0, keys: once }], ticks: 40 },
    { ann: { touches: 1, kicks: 1, ownGoals: 1 } },
  ],
  [
    'a kick that just misses the goal is a shot',
    { ball: { x: 300, y: 80 }, players: [{ id: 'ann', team: RED, x: 272, y: 80, keys: once }], ticks: 40 },
    { ann: { touches: 1, kicks: 1, shots: 1 } },
  ],
  [
    'a kick far past the goal is none',
    { ball: { x: 300, y: 110 }, players: [{ id: 'ann', team: RED, x: 272, y: 110, keys: once }], ticks: 40 },
    { ann: { touches: 1, kicks: 1 } },
  ],
  [
    'a kick from so far that everybody has time is none',
    { ball: { x: -100, y: 0 }, players: [{ id: 'ann', team: RED, x: -128, y: 0, keys: once }], ticks: 60 },
    { ann: { touches: 1, kicks: 1 } },
  ],
  [
    'a kick that hits no ball is none',
    {
      ball: { x: 0, y: 0 },
      players: [{ id: 'ann', team: RED, x: -100, y: 0, keys: () => KEY.KICK }],
      ticks: 60,
    },
    { ann: {} },
  ],
  [
    'a keeper in the way of a shot makes a save, not an interception',
    {
      ball: { x: 250, y: 0 },
      players: [
        { id: 'ann', team: RED, x: 222, y: 0, keys: once },
        { id: 'kim', team: BLUE, x: 345, y: 6, keys: (t) => (t < 40 ? KEY.LEFT : 0) },
      ],
      ticks: 180,
    },
    { ann: { touches: 1, kicks: 1, shots: 1, shotsOnGoal: 1 }, kim: { touches: 1, saves: 1 } },
  ],
  [
    'a shot that goes in off the keeper is a goal of who shot, and no save',
    {
      ball: { x: 250, y: 0 },
      players: [
        { id: 'ann', team: RED, x: 222, y: 0, keys: once },
        { id: 'kim', team: BLUE, x: 345, y: 24 },
      ],
      ticks: 60,
    },
    { ann: { touches: 1, kicks: 1, shots: 1, shotsOnGoal: 1, goals: 1 }, kim: { touches: 1 } },
  ],
  [
    'a pass that an opponent takes is an interception',
    {
      ball: { x: 0, y: 0 },
      players: [
        { id: 'ann', team: RED, x: -28, y: 0, keys: once },
        { id: 'kim', team: BLUE, x: 120, y: 4 },
      ],
      ticks: 60,
    },
    { ann: { touches: 1, kicks: 1 }, kim: { touches: 1, interceptions: 1 } },
  ],
  [
    'a ball that hardly moves is picked up, not intercepted',
    {
      ball: { x: 0, y: 0 },
      players: [
        { id: 'ann', team: RED, x: -30, y: 0, vx: 0.9, keys: (t) => (t < 12 ? 0 : KEY.LEFT) },
        { id: 'kim', team: BLUE, x: 50, y: 0 },
      ],
      ticks: 100,
    },
    { ann: { touches: 1 }, kim: { touches: 1 } },
  ],
  [
    'running with the ball is one touch and no shot',
    {
      ball: { x: 150, y: 0 },
      players: [{ id: 'ann', team: RED, x: 120, y: 0, keys: () => KEY.RIGHT }],
      ticks: 70,
    },
    { ann: { touches: 1 } },
  ],
  [
    'a ball that comes back is a second touch',
    {
      ball: { x: 0, y: 28 },
      players: [{ id: 'ann', team: RED, x: 0, y: 0, keys: once }],
      ticks: 180,
    },
    { ann: { touches: 2, kicks: 1 } },
  ],
  [
    'who presses against each other over a ball touches it once',
    {
      ball: { x: 0, y: 0 },
      players: [
        { id: 'ann', team: RED, x: -26, y: 0, keys: () => KEY.RIGHT },
        { id: 'kim', team: BLUE, x: 26, y: 0, keys: () => KEY.LEFT },
      ],
      ticks: 200,
    },
    { ann: { touches: 1 }, kim: { touches: 1 } },
  ],
  [
    'a player who runs fast into the ball shoots',
    { ball: { x: 250, y: 0 }, players: [{ id: 'ann', team: RED, x: 200, y: 0, vx: 6 }], ticks: 20 },
    { ann: { touches: 1, shots: 1, shotsOnGoal: 1 } },
  ],
  [
    'a ball that is pushed over the line was a shot on goal',
    {
      ball: { x: 350, y: 0 },
      players: [{ id: 'ann', team: RED, x: 324, y: 0, keys: () => KEY.RIGHT }],
      ticks: 60,
    },
    { ann: { touches: 1, shots: 1, shotsOnGoal: 1, goals: 1 } },
  ],
]

describe('the statistics of a play', () => {
  describe.each(PLAYS)('%s', (_, play, expected) => {
    test.each([null, 'x', 'y'] as const)('on the pitch mirrored by %s', (axis) => {
      const counted = perform(play, axis)
      expect(Object.fromEntries(play.players.map(({ id }) => [id, countsOf(counted, id)]))).toEqual(expected)
      const plain = perform(play)
      for (const { id } of play.players) {
        const [a, b] = [rowOf(counted, id), rowOf(plain, id)]
        expect([a.possession, a.distance]).toEqual([b.possession, b.distance])
      }
    })
  })
})

describe('what counts for a while', () => {
  const shotAtKeeper: Play = {
    ball: { x: 250, y: 0 },
    players: [
      { id: 'ann', team: RED, x: 222, y: 0, keys: kickIn(0) },
      { id: 'kim', team: BLUE, x: 345, y: 6, keys: (t) => (t < 40 ? KEY.LEFT : 0) },
    ],
    ticks: 60,
  }

  it('a save is one when the ball has stayed out for two seconds, or somebody shoots again', () => {
    const { run, statistics, world } = begin(shotAtKeeper)
    run(60)
    expect(rowOf(statistics.read(world), 'kim').saves).toBe(0)
    run(70)
    expect(rowOf(statistics.read(world), 'kim').saves).toBe(1)

    const again: Play = {
      ...shotAtKeeper,
      players: [...shotAtKeeper.players, { id: 'bob', team: RED, x: 300, y: 150, keys: kickIn(50) }],
    }
    const rebound = begin(again)
    rebound.run(50)
    rebound.place(0, { x: 328, y: 50 })
    rebound.place(rebound.world.disc[2]!, { x: 300, y: 50 })
    rebound.run(40)
    const counted = rebound.statistics.read(rebound.world)
    expect(counted.red).toBe(1)
    expect([rowOf(counted, 'kim').saves, rowOf(counted, 'bob').goals, rowOf(counted, 'ann').goals]).toEqual([
      1, 1, 0,
    ])
  })

  it('possession is who touched the ball last, distance what the disc went; neither in a pause or after a goal', () => {
    const { run, until, statistics, world } = begin({
      ball: { x: 328, y: 0 },
      players: [{ id: 'ann', team: RED, x: 300, y: 0, keys: (t) => (t === 55 ? KEY.KICK : 0) | KEY.DOWN }],
      ticks: 0,
    })
    run(5)
    expect(rowOf(statistics.read(world), 'ann')).toMatchObject({ possession: 0 })
    const d = world.disc[0]!
    expect(rowOf(statistics.read(world), 'ann').distance).toBe(Math.round(world.y[d]!))
    world.paused = true
    run(50)
    expect(rowOf(statistics.read(world), 'ann').possession).toBe(0)
    world.paused = false
    until(() => world.phase !== PHASE.PLAYING)
    const { possession, distance } = rowOf(statistics.read(world), 'ann')
    run(140)
    expect(rowOf(statistics.read(world), 'ann')).toMatchObject({ possession, distance })
  })

  it('nobody is the last to touch the ball after a kick-off', () => {
    const { run, until, statistics, world, place } = begin({
      ball: { x: 250, y: 0 },
      players: [
        { id: 'ann', team: RED, x: 222, y: 0, keys: kickIn(0) },
        { id: 'kim', team: BLUE, x: -200, y: 100 },
      ],
      ticks: 0,
    })
    until(() => world.phase === PHASE.KICK_OFF)
    const before = rowOf(statistics.read(world), 'ann')
    expect(before).toMatchObject({ goals: 1, shots: 1 })
    world.phase = PHASE.PLAYING
    place(0, { x: -300, y: 0, vx: -6 })
    run(30)
    const after = statistics.read(world)
    expect(after.goals.map(({ scorer, ownGoal, red, blue }) => ({ scorer, ownGoal, red, blue }))).toEqual([
      { scorer: 'ann', ownGoal: false, red: 1, blue: 0 },
      { scorer: null, ownGoal: false, red: 1, blue: 1 },
    ])
    expect(rowOf(after, 'ann').possession).toBe(before.possession)
  })
})

describe('a goal', () => {
  it('is remembered with the tick, the clock and the score', () => {
    const { until, statistics, world } = begin({
      ball: { x: 328, y: 0 },
      players: [{ id: 'ann', team: RED, x: 300, y: 0, keys: kickIn(0) }],
      ticks: 0,
    })
    until(() => world.phase !== PHASE.PLAYING)
    expect(statistics.read(world)).toMatchObject({
      red: 1,
      blue: 0,
      seconds: world.time,
      goals: [
        {
          team: 1,
          scorer: 'ann',
          assist: null,
          ownGoal: false,
          tick: world.tick,
          seconds: world.time,
          red: 1,
          blue: 0,
        },
      ],
      best: 'ann',
    })
  })

  it('with one of several balls is of who touched that one', () => {
    const second = { ...classic.discs[0]!, x: 250, y: 50 }
    const { until, statistics, world } = begin({
      stadium: { ...classic, discs: [classic.discs[0]!, second, ...classic.discs.slice(1)] },
      ball: { x: 0, y: -100 },
      players: [
        { id: 'ann', team: RED, x: 222, y: 50, keys: kickIn(0) },
        { id: 'bob', team: RED, x: -28, y: -100, keys: kickIn(10) },
        { id: 'kim', team: BLUE, x: 0, y: -128, keys: kickIn(12) },
      ],
      ticks: 0,
    })
    until(() => world.phase !== PHASE.PLAYING)
    const counted = statistics.read(world)
    expect(counted.goals[0]).toMatchObject({ scorer: 'ann', assist: null, ownGoal: false })
    expect(countsOf(counted, 'ann')).toEqual({ touches: 1, kicks: 1, shots: 1, shotsOnGoal: 1, goals: 1 })
    expect(rowOf(counted, 'bob').kicks).toBe(1)
    expect(rowOf(counted, 'kim').goals).toBe(0)
  })
})
