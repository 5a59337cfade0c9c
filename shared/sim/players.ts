// Who is on the pitch: joining, leaving, keys, spawn places and the reset to a kick-off (physics.md sections 2 and 7).
import { KEY, MAX_TEAM_PLAYERS, PHASE, type Side, SPAWN_GAP, TEAM } from './constants.ts'
import { findPlayer, placePlayerDisc, placeStadiumDisc, type World } from './world.ts'

/** Stores the keys a player holds from now on; a fresh kick press arms the kick. Unknown slots are ignored. */
export function setInput(world: World, slot: number, bits: number): void {
  const p = findPlayer(world, slot)
  if (p < 0) return
  if (bits & KEY.KICK && !(world.input[p]! & KEY.KICK)) world.kicking[p] = 1
  world.input[p] = bits
}

/** Adds a player at the end of the list with a disc at the team's entry point. A known slot changes its team. */
export function addPlayer(world: World, slot: number, team: Side): void {
  const known = findPlayer(world, slot)
  const cooldown = known < 0 ? 0 : world.cooldown[known]!
  const bucket = known < 0 ? 0 : world.bucket[known]!
  if (known >= 0) removePlayer(world, slot)
  if (world.playerCount >= MAX_TEAM_PLAYERS) return
  const { stadium } = world.geometry
  const p = world.playerCount++
  const d = world.discCount++
  world.slot[p] = slot
  world.team[p] = team
  world.input[p] = 0
  world.kicking[p] = 0
  world.cooldown[p] = cooldown
  world.bucket[p] = bucket
  world.disc[p] = d
  const points = team === TEAM.RED ? stadium.redSpawnPoints : stadium.blueSpawnPoints
  const last = points[points.length - 1]
  const side = team === TEAM.RED ? -1 : 1
  placePlayerDisc(world, d, team, last ? last[0] : side * stadium.width, last ? last[1] : 0)
}

/** Takes a player and the disc away; later discs move down one. Unknown slots are ignored. */
export function removePlayer(world: World, slot: number): void {
  const p = findPlayer(world, slot)
  if (p < 0) return
  const d = world.disc[p]!
  for (const a of discColumns(world)) a.copyWithin(d, d + 1, world.discCount)
  world.discCount--
  for (const a of playerColumns(world)) a.copyWithin(p, p + 1, world.playerCount)
  world.playerCount--
  for (let q = 0; q < world.playerCount; q++) if (world.disc[q]! > d) world.disc[q]!--
}

const discColumns = (w: World) =>
  [w.x, w.y, w.vx, w.vy, w.gx, w.gy, w.radius, w.bCoef, w.invMass, w.damping, w.cMask, w.cGroup] as const
const playerColumns = (w: World) =>
  [w.slot, w.team, w.input, w.kicking, w.cooldown, w.bucket, w.disc] as const

/** Pausing stops everything at once; ending a pause starts the countdown of two seconds. */
export function setPaused(world: World, paused: boolean, resumeTicks: number): void {
  if (world.paused && !paused) world.resume = resumeTicks
  if (paused) world.resume = 0
  world.paused = paused
}

/** Back to a kick-off: ball (or all discs), players on their spawn places with no keys held. */
export function reset(world: World): void {
  world.phase = PHASE.KICK_OFF
  const { stadium } = world.geometry
  const discs = stadium.kickOffReset === 'full' ? stadium.discs.length : 1
  for (let d = 0; d < discs; d++) placeStadiumDisc(world, d)
  let red = 0
  let blue = 0
  for (let p = 0; p < world.playerCount; p++) {
    const isRed = world.team[p] === TEAM.RED
    world.input[p] = 0
    spawn(world, p, isRed ? red++ : blue++)
  }
}

/** Puts the k-th player of a team on the team's k-th spawn place. */
function spawn(world: World, p: number, k: number): void {
  const { stadium } = world.geometry
  const team = world.team[p]!
  const points = team === TEAM.RED ? stadium.redSpawnPoints : stadium.blueSpawnPoints
  const point = points[Math.min(k, points.length - 1)]
  const side = team === TEAM.RED ? -1 : 1
  const row = k % 2 === 1 ? (k + 1) / 2 : -k / 2
  const x = point ? point[0] : side * stadium.spawnDistance
  const y = point ? point[1] : SPAWN_GAP * row
  placePlayerDisc(world, world.disc[p]!, team, x, y)
}
