// Plays whole matches between bots and a simple opponent, as fast as the machine can, and counts what happened.
import {
  type Bot,
  createBot,
  createPast,
  createPitchMap,
  type PitchMap,
  remember,
  think,
} from '../../../shared/bots/index.ts'
import { HEADING_KEYS, quantise } from '../../../shared/bots/steer.ts'
import type { BotLevel } from '../../../shared/settings.ts'
import { KEY, KICK_REACH, PHASE, TEAM } from '../../../shared/sim/constants.ts'
import { createEvents } from '../../../shared/sim/events.ts'
import { buildGeometry } from '../../../shared/sim/geometry.ts'
import { addPlayer, reset, setInput } from '../../../shared/sim/players.ts'
import { step } from '../../../shared/sim/step.ts'
import { createWorld, discOfSlot, findPlayer, type World } from '../../../shared/sim/world.ts'
import { builtin } from '../../support/stadiums.ts'
import { followTouches, noTouches, type TouchCounts } from './touches.ts'

export type Kind = BotLevel | 'chaser'

export interface TeamResult extends TouchCounts {
  goals: number
  changes: number // of the keys held, by all players
  thinkMs: number
  thoughts: number // players times ticks
}

export interface MatchResult {
  red: TeamResult
  blue: TeamResult
  seconds: number // played
  digest: number // of every key sent and when: equal matches have equal digests
}

export interface MatchOptions {
  red: Kind
  blue: Kind
  size: number // players a team
  seed: number
  limitSeconds?: number // the match ends undecided
}

const LIMIT_SECONDS = 720

export const mapOf = (id: string): PitchMap => createPitchMap(buildGeometry(builtin(id)))

/** The opponent to beat: sees everything at once, runs straight at the ball and kicks whenever it can. */
export function chase(world: World, slot: number): number {
  const me = discOfSlot(world, slot)
  const held = world.input[findPlayer(world, slot)]!
  const dx = world.x[0]! - world.x[me]!
  const dy = world.y[0]! - world.y[me]!
  const isNear = Math.hypot(dx, dy) - world.radius[0]! - world.radius[me]! < KICK_REACH
  return HEADING_KEYS[quantise(dx, dy, 0)]! | (isNear && !(held & KEY.KICK) ? KEY.KICK : 0)
}

/** A match to three goals or three minutes, then the next goal. Red has the even slots. */
export function playMatch(map: PitchMap, options: MatchOptions): MatchResult {
  const world = createWorld(map.geometry)
  const past = createPast(map.geometry)
  const events = createEvents()
  const newTeam = (): TeamResult => ({ ...noTouches(), goals: 0, changes: 0, thinkMs: 0, thoughts: 0 })
  const teams: [TeamResult, TeamResult] = [newTeam(), newTeam()]
  const bots: (Bot | null)[] = []
  for (let slot = 0; slot < 2 * options.size; slot++) {
    const kind = slot % 2 === 0 ? options.red : options.blue
    addPlayer(world, slot, slot % 2 === 0 ? TEAM.RED : TEAM.BLUE)
    bots.push(kind === 'chaser' ? null : createBot(map, slot, options.seed, kind))
  }
  reset(world)
  remember(past, world)
  const touches = followTouches(map, world, teams)
  let digest = 0
  while (world.phase !== PHASE.ENDED && world.time < (options.limitSeconds ?? LIMIT_SECONDS)) {
    bots.forEach((bot, slot) => {
      const team = teams[slot % 2]!
      const from = performance.now()
      const keys = bot ? think(bot, past, world) : chase(world, slot)
      team.thinkMs += performance.now() - from
      team.thoughts++
      if (keys === world.input[findPlayer(world, slot)]) return
      team.changes++
      digest = (Math.imul(digest ^ (world.tick * 1024 + slot * 32 + keys), 0x85ebca6b) + 1) | 0
      setInput(world, slot, keys)
    })
    events.count = 0
    touches.before()
    step(world, events)
    touches.after(events)
    remember(past, world)
  }
  teams[0].goals = world.red
  teams[1].goals = world.blue
  return { red: teams[0], blue: teams[1], seconds: world.time, digest }
}
