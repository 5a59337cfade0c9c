// Small stages for tests of single bot decisions: a world with players where a test wants them.
import {
  type Bot,
  createBot,
  createPast,
  createPitchMap,
  LEVELS,
  type Past,
  remember,
  think,
} from '../../../shared/bots/index.ts'
import { PHASE, type Side } from '../../../shared/sim/constants.ts'
import { addPlayer, setInput } from '../../../shared/sim/players.ts'
import { step } from '../../../shared/sim/step.ts'
import { createWorld, discOfSlot, type World } from '../../../shared/sim/world.ts'
import type { Stadium } from '../../../shared/stadium/types.ts'
import { classic } from '../../support/stadiums.ts'

export interface At {
  x: number
  y: number
  vx?: number
  vy?: number
}

export interface Stage {
  world: World
  past: Past
  bots: Bot[]
}

const SEED = 7

/** A world in play with the ball and players as given, all of them bots (slot = index), that nobody has seen yet. */
export function stage(ball: At, players: (At & { team: Side })[], stadium: Stadium = classic): Stage {
  const world = createWorld(stadium)
  const map = createPitchMap(world.geometry)
  world.phase = PHASE.PLAYING
  put(world, 0, ball)
  players.forEach((player, slot) => {
    addPlayer(world, slot, player.team)
    put(world, discOfSlot(world, slot), player)
  })
  const bots = players.map((_, slot) => createBot(map, slot, SEED, 'normal'))
  return { world, past: createPast(world.geometry), bots }
}

export function put(world: World, disc: number, { x, y, vx = 0, vy = 0 }: At): void {
  world.x[disc] = x
  world.y[disc] = y
  world.vx[disc] = vx
  world.vy[disc] = vy
}

/** The moment stands still until the bots have seen it, as if it had always been so. */
export function lookAround({ world, past }: Stage): void {
  for (let t = 0; t <= LEVELS.normal.delay; t++) remember(past, world)
}

/** Runs `ticks`, the bots playing; `each` sees the world after every step, and the keys sent before it, by bot. */
export function playOn(
  { world, past, bots }: Stage,
  ticks: number,
  each?: (keys: number[], tick: number) => void,
  people = 0,
): void {
  for (let t = 0; t < ticks; t++) {
    const keys = bots.map((bot) => think(bot, past, world, people))
    bots.forEach((bot, i) => {
      setInput(world, bot.slot, keys[i]!)
    })
    step(world, null)
    remember(past, world)
    each?.(keys, t)
  }
}
