// Runs one file of the vector format (physics-vectors/README.md) through the simulation; no printing, no files.
import { createHash } from 'node:crypto'
import { MAX_TEAM_PLAYERS, RESUME_TICKS, type Side, TEAM } from '../../shared/sim/constants.ts'
import { addPlayer, removePlayer, reset, setInput, setPaused } from '../../shared/sim/players.ts'
import { step } from '../../shared/sim/step.ts'
import { createWorld, type World } from '../../shared/sim/world.ts'
import { readStadium } from '../../shared/stadium/read.ts'

export interface Vector {
  name: string
  stadium: string | object // .hbs text or object
  teams: (0 | 1 | 2)[]
  kickRateLimit: [min: number, rate: number, burst: number]
  scoreLimit: number
  timeLimit: number
  inputs: [tick: number, player: number, bits: number][]
  events: [tick: number, kind: string, ...rest: (number | boolean)[]][]
  ticks: number
  checkpoints?: Checkpoint[]
}
/** What may be left out, and what that means. */
const ABSENT = {
  teams: [],
  kickRateLimit: [2, 0, 0] as [number, number, number],
  scoreLimit: 3,
  timeLimit: 3,
  inputs: [],
  events: [],
}
export type VectorFile = Omit<Vector, keyof typeof ABSENT> & Partial<Vector>
export interface Checkpoint {
  tick: number
  state: number
  red: number
  blue: number
  time: number
  discs: [x: number, y: number, vx: number, vy: number][]
}
export interface Outcome {
  name: string
  ticks: number // ticks run
  endedAtTick: number | null
  red: number
  blue: number
  sha256: string
  checkpoints: Checkpoint[] // at the ticks the vector names
}

/** Simulates a vector from its first kick-off; throws with a sentence where the vector itself is wrong. */
export function runVector(given: VectorFile): Outcome {
  const vector: Vector = { ...ABSENT, ...given }
  check(vector)
  const [kickMin, kickRate, kickBurst] = vector.kickRateLimit
  const { timeLimit, scoreLimit } = vector
  const world = createWorld(readStadium(vector.stadium), {
    timeLimit,
    scoreLimit,
    kickMin,
    kickRate,
    kickBurst,
  })
  for (const [player, team] of vector.teams.entries()) enter(world, player, team)
  reset(world)
  const inputs = byTick(vector.inputs)
  const events = byTick(vector.events)
  const wanted = new Set(vector.checkpoints?.map((c) => c.tick))
  const checkpoints: Checkpoint[] = []
  const hash = createHash('sha256')
  let endedAtTick: number | null = null
  let tick = 0
  for (; tick < vector.ticks && endedAtTick === null; tick++) {
    for (const event of events.get(tick) ?? []) applyEvent(world, event)
    for (const [, player, bits] of inputs.get(tick) ?? []) setInput(world, player, bits)
    step(world, null)
    if (world.over) {
      endedAtTick = tick
      break
    }
    hash.update(discBytes(world))
    if (wanted.has(tick)) checkpoints.push(snapshot(world, tick))
  }
  const { red, blue } = world
  return { name: vector.name, ticks: tick, endedAtTick, red, blue, sha256: hash.digest('hex'), checkpoints }
}

function check(v: Vector): void {
  const fail = (what: string): never => {
    throw new Error(what)
  }
  if (typeof v.stadium !== 'string' && (typeof v.stadium !== 'object' || v.stadium === null))
    fail('stadium: expected an object or the text of a .hbs file')
  for (const list of ['teams', 'kickRateLimit', 'inputs', 'events'] as const)
    if (!Array.isArray(v[list])) fail(`${list}: expected a list`)
  for (const n of ['ticks', 'scoreLimit', 'timeLimit'] as const)
    if (!Number.isInteger(v[n]) || v[n] < 0) fail(`${n}: expected a whole number from 0`)
  if (v.kickRateLimit.length !== 3 || !v.kickRateLimit.every(Number.isFinite))
    fail('kickRateLimit: expected [min, rate, burst]')
  if (v.teams.length > MAX_TEAM_PLAYERS) fail(`teams: at most ${MAX_TEAM_PLAYERS} players`)
  if (v.teams.some((t) => t !== 0 && t !== 1 && t !== 2)) fail('teams: expected 0, 1 or 2')
}

function enter(world: World, player: number, team: unknown): void {
  if (team === TEAM.SPECTATOR) removePlayer(world, player)
  else if (team === TEAM.RED || team === TEAM.BLUE) addPlayer(world, player, team as Side)
  else throw new Error(`events: ${String(team)} is not a team (0, 1 or 2)`)
}

function applyEvent(world: World, [, kind, a, b]: Vector['events'][number]): void {
  if (kind === 'join' || kind === 'team') enter(world, a as number, b)
  else if (kind === 'leave') removePlayer(world, a as number)
  else if (kind === 'pause') setPaused(world, a === true, RESUME_TICKS)
  else throw new Error(`events: "${kind}" is not known (join, team, leave, pause)`)
}

function byTick<T extends [tick: number, ...rest: unknown[]]>(list: T[]): Map<number, T[]> {
  const map = new Map<number, T[]>()
  for (const entry of list) {
    const at = map.get(entry[0])
    if (at) at.push(entry)
    else map.set(entry[0], [entry])
  }
  return map
}

/** x, y, vx, vy of each disc as little-endian float64, -0 written as 0. */
function discBytes(w: World): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(w.discCount * 32))
  for (let d = 0; d < w.discCount; d++) {
    const numbers = [w.x[d]!, w.y[d]!, w.vx[d]!, w.vy[d]!]
    numbers.forEach((n, k) => {
      bytes.setFloat64(d * 32 + k * 8, n + 0, true)
    })
  }
  return new Uint8Array(bytes.buffer)
}

function snapshot(w: World, tick: number): Checkpoint {
  const discs: Checkpoint['discs'] = []
  for (let d = 0; d < w.discCount; d++) discs.push([w.x[d]! + 0, w.y[d]! + 0, w.vx[d]! + 0, w.vy[d]! + 0])
  return { tick, state: w.phase, red: w.red, blue: w.blue, time: w.time, discs }
}
