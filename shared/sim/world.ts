// The simulated state: plain numbers and typed arrays, cheap to copy, equal copies step equally.
import type { Disc, Stadium } from '../stadium/types.ts'
import { MAX_TEAM_PLAYERS, type Phase, PLAYER_MASK, type Side, TEAM } from './constants.ts'
import { buildGeometry, type Geometry } from './geometry.ts'

/** Limits that admins set; they are part of the state because the log can change them. */
export interface Rules {
  timeLimit: number // minutes, 0 = none
  scoreLimit: number // goals, 0 = none
  kickMin: number // ticks between two kicks
  kickRate: number // what a kick takes from the bucket, ticks
  kickBurst: number // kicks the bucket holds
}
export const DEFAULT_RULES: Readonly<Rules> = {
  timeLimit: 3,
  scoreLimit: 3,
  kickMin: 2,
  kickRate: 0,
  kickBurst: 0,
}

export interface World {
  readonly geometry: Geometry
  tick: number // ticks stepped so far, paused ones too
  phase: Phase
  over: boolean // the ended counter has run out
  counter: number // ticks left of celebrate or ended
  kickOffTeam: Side
  red: number // goals
  blue: number
  time: number // seconds played, a running float sum
  paused: boolean
  resume: number // ticks left of the countdown after a pause
  rules: Rules

  discCount: number
  readonly f: Float64Array // every disc number; the arrays below are windows into it
  readonly i: Int32Array // masks and players; likewise
  readonly x: Float64Array
  readonly y: Float64Array
  readonly vx: Float64Array
  readonly vy: Float64Array
  readonly gx: Float64Array
  readonly gy: Float64Array
  readonly radius: Float64Array
  readonly bCoef: Float64Array
  readonly invMass: Float64Array
  readonly damping: Float64Array
  readonly cMask: Int32Array
  readonly cGroup: Int32Array

  playerCount: number // players on a team, in player-list order
  readonly slot: Int32Array // the slot the network and the room know the player by
  readonly team: Int32Array // 1 red, 2 blue
  readonly input: Int32Array // keys held
  readonly kicking: Int32Array // 0 or 1
  readonly cooldown: Int32Array // ticks until the next kick
  readonly bucket: Int32Array // kick rate limit
  readonly disc: Int32Array // index of the player's disc

  readonly beforeX: Float64Array // scratch of one step: where score discs were
  readonly beforeY: Float64Array
}

const DISC_NUMBERS = 10
const DISC_FLAGS = 2
const PLAYER_NUMBERS = 7

/** A world at its first kick-off (red's), without players. `geometry` may be shared between worlds. */
export function createWorld(from: Stadium | Geometry, rules: Rules = DEFAULT_RULES): World {
  const geometry = 'stadium' in from ? from : buildGeometry(from)
  const capacity = geometry.stadium.discs.length + MAX_TEAM_PLAYERS
  const f = new Float64Array(capacity * DISC_NUMBERS)
  const i = new Int32Array(capacity * DISC_FLAGS + MAX_TEAM_PLAYERS * PLAYER_NUMBERS)
  const numbers = (n: number) => f.subarray(n * capacity, (n + 1) * capacity)
  const flags = (n: number) => i.subarray(n * capacity, (n + 1) * capacity)
  const base = capacity * DISC_FLAGS
  const perPlayer = (n: number) => i.subarray(base + n * MAX_TEAM_PLAYERS, base + (n + 1) * MAX_TEAM_PLAYERS)
  const world: World = {
    geometry,
    tick: 0,
    phase: 0,
    over: false,
    counter: 0,
    kickOffTeam: TEAM.RED,
    red: 0,
    blue: 0,
    time: 0,
    paused: false,
    resume: 0,
    rules: { ...rules },
    discCount: geometry.stadium.discs.length,
    f,
    i,
    x: numbers(0),
    y: numbers(1),
    vx: numbers(2),
    vy: numbers(3),
    gx: numbers(4),
    gy: numbers(5),
    radius: numbers(6),
    bCoef: numbers(7),
    invMass: numbers(8),
    damping: numbers(9),
    cMask: flags(0),
    cGroup: flags(1),
    playerCount: 0,
    slot: perPlayer(0),
    team: perPlayer(1),
    input: perPlayer(2),
    kicking: perPlayer(3),
    cooldown: perPlayer(4),
    bucket: perPlayer(5),
    disc: perPlayer(6),
    beforeX: new Float64Array(capacity),
    beforeY: new Float64Array(capacity),
  }
  for (let d = 0; d < world.discCount; d++) placeStadiumDisc(world, d)
  return world
}

/** Makes `to` equal to `from`; both must share one stadium. Allocates nothing. */
export function copyWorld(to: World, from: World): void {
  to.tick = from.tick
  to.phase = from.phase
  to.over = from.over
  to.counter = from.counter
  to.kickOffTeam = from.kickOffTeam
  to.red = from.red
  to.blue = from.blue
  to.time = from.time
  to.paused = from.paused
  to.resume = from.resume
  to.rules.timeLimit = from.rules.timeLimit
  to.rules.scoreLimit = from.rules.scoreLimit
  to.rules.kickMin = from.rules.kickMin
  to.rules.kickRate = from.rules.kickRate
  to.rules.kickBurst = from.rules.kickBurst
  to.discCount = from.discCount
  to.playerCount = from.playerCount
  to.f.set(from.f)
  to.i.set(from.i)
}

/** Puts a stadium disc back to what the file says. */
export function placeStadiumDisc(world: World, d: number): void {
  writeDisc(world, d, world.geometry.stadium.discs[d]!)
}

function writeDisc(world: World, d: number, disc: Disc): void {
  world.x[d] = disc.x
  world.y[d] = disc.y
  world.vx[d] = disc.vx
  world.vy[d] = disc.vy
  world.gx[d] = disc.gx
  world.gy[d] = disc.gy
  world.radius[d] = disc.radius
  world.bCoef[d] = disc.bCoef
  world.invMass[d] = disc.invMass
  world.damping[d] = disc.damping
  world.cMask[d] = disc.cMask
  world.cGroup[d] = disc.cGroup
}

/** A fresh, resting disc for a player of `team` at (x, y). */
export function placePlayerDisc(world: World, d: number, team: number, x: number, y: number): void {
  const p = world.geometry.stadium.player
  world.x[d] = x
  world.y[d] = y
  world.vx[d] = 0
  world.vy[d] = 0
  world.gx[d] = p.gx
  world.gy[d] = p.gy
  world.radius[d] = p.radius
  world.bCoef[d] = p.bCoef
  world.invMass[d] = p.invMass
  world.damping[d] = p.damping
  world.cMask[d] = PLAYER_MASK
  world.cGroup[d] = (team === TEAM.RED ? 2 : 4) | p.cGroup
}

/** Place in the player list of the player in `slot`, or -1. */
export function findPlayer(world: World, slot: number): number {
  for (let p = 0; p < world.playerCount; p++) if (world.slot[p] === slot) return p
  return -1
}

/** The disc of the player in `slot`, or -1. */
export function discOfSlot(world: World, slot: number): number {
  const p = findPlayer(world, slot)
  return p < 0 ? -1 : world.disc[p]!
}
