import { describe, expect, it } from 'vitest'
import { createBot, createPast, createPitchMap, remember, think } from '../../../shared/bots/index.ts'
import { createRandom, next } from '../../../shared/bots/random.ts'
import { KEY, KEY_BITS, PHASE, TEAM } from '../../../shared/sim/constants.ts'
import { addPlayer, removePlayer, reset, setInput } from '../../../shared/sim/players.ts'
import { step } from '../../../shared/sim/step.ts'
import { createWorld, discOfSlot, findPlayer } from '../../../shared/sim/world.ts'
import { readStadium } from '../../../shared/stadium/read.ts'
import type { Stadium } from '../../../shared/stadium/types.ts'
import { classic } from '../../support/stadiums.ts'

const like = (change: Partial<Stadium>): Stadium => ({ ...classic, ...change })
const player = (change: Partial<Stadium['player']>) => like({ player: { ...classic.player, ...change } })
const ball = (change: Partial<Stadium['discs'][0]>) =>
  like({ discs: [{ ...classic.discs[0]!, ...change }, ...classic.discs.slice(1)] })

const ODD: [string, Stadium][] = [
  ['nothing at all', readStadium({ name: 'Nothing', width: 0, height: 0 })],
  ['no goals', like({ goals: [] })],
  ['one goal', like({ goals: classic.goals.slice(0, 1) })],
  ['goals in one place', like({ goals: [classic.goals[0]!, { ...classic.goals[0]!, team: 2 }] })],
  ['goals of no width', like({ goals: classic.goals.map((g) => ({ ...g, bx: g.ax, by: g.ay })) })],
  [
    'goals above each other',
    like({
      goals: [
        { ax: -60, ay: -170, bx: 60, by: -170, team: 1 },
        { ax: -60, ay: 170, bx: 60, by: 170, team: 2 },
      ],
    }),
  ],
  ['a huge world', like({ width: 1e7, height: 1e7 })],
  ['no walls', like({ segments: [], planes: [], vertexes: [] })],
  ['a ball that cannot move', ball({ invMass: 0 })],
  ['a ball that never stops', ball({ damping: 1 })],
  ['a ball that speeds up', ball({ damping: 1.2 })],
  ['a ball under gravity', ball({ gx: 0.05, gy: 0.1 })],
  ['a ball of no size', ball({ radius: 0 })],
  ['a fast ball', ball({ vx: 900, vy: 800 })],
  ['players who cannot run', player({ acceleration: 0 })],
  ['players who run backwards', player({ acceleration: -0.1 })],
  ['players who never stop', player({ damping: 1 })],
  ['players who stop at once', player({ damping: 0 })],
  ['players who cannot kick', player({ kickStrength: 0 })],
  ['players who pull', player({ kickStrength: -5 })],
  ['players without mass', player({ invMass: 1e6 })],
  ['players beyond all numbers', player({ acceleration: 1e300 })],
]

describe('on odd stadiums', () => {
  it.each(ODD)('bots play on without trouble: %s', (_, stadium) => {
    const world = createWorld(stadium)
    const map = createPitchMap(world.geometry)
    const past = createPast(world.geometry)
    const bots = [0, 1, 2, 3].map((slot) => createBot(map, slot, 3, 'normal'))
    const random = createRandom(11)
    for (const { slot } of bots) addPlayer(world, slot, slot % 2 === 0 ? TEAM.RED : TEAM.BLUE)
    reset(world)
    for (let t = 0; t < 500; t++) {
      if (t % 50 === 49) shuffle(Math.floor(next(random) * 4), next(random))
      for (const bot of bots) {
        const keys = think(bot, past, world, t % 3)
        expect(keys & ~KEY_BITS).toBe(0)
        setInput(world, bot.slot, keys)
      }
      step(world, null)
      remember(past, world)
    }
    function shuffle(slot: number, chance: number) {
      if (chance < 0.3) removePlayer(world, slot)
      else if (chance < 0.8) addPlayer(world, slot, chance < 0.5 ? TEAM.RED : TEAM.BLUE)
      else world.phase = PHASE.PLAYING
    }
  })

  it('they run to the ball and kick it where there is nothing to aim at', () => {
    const world = createWorld(like({ goals: [] }))
    const map = createPitchMap(world.geometry)
    const past = createPast(world.geometry)
    const bot = createBot(map, 0, 3, 'normal')
    addPlayer(world, 0, TEAM.RED)
    reset(world)
    let kicks = 0
    for (let t = 0; t < 600; t++) {
      const held = world.input[findPlayer(world, 0)]!
      const keys = think(bot, past, world)
      if (keys & KEY.KICK && !(held & KEY.KICK)) kicks++
      setInput(world, 0, keys)
      step(world, null)
      remember(past, world)
    }
    expect(kicks).toBeGreaterThan(0)
    expect(world.phase).toBe(PHASE.PLAYING)
    expect(discOfSlot(world, 0)).toBeGreaterThan(0)
  })
})
