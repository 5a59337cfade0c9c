// What a bot believes about this moment: an old picture of the world, thought forward to now with its own keys.
import { KEY, KICK_REACH, MAX_TEAM_PLAYERS } from '../sim/constants.ts'
import { findPlayer, type World } from '../sim/world.ts'
import type { LevelNumbers } from './levels.ts'
import { advance, roll, touch } from './motion.ts'
import { PAST_TICKS, type Past, seen } from './past.ts'
import type { Frame, PitchMap } from './pitch.ts'
import { gauss, type Random } from './random.ts'
import { HEADING_X, HEADING_Y, headingOf } from './steer.ts'
import type { Body, Walls } from './walls.ts'

/** Another player as the bot sees it. */
export interface Other extends Body {
  mate: boolean
  person: boolean
  time: number // ticks until the player can have the ball
}

export const PATH_TICKS = 110

/** Where the ball goes if nobody touches it; index t is t ticks from now. It stays where it meets a goal line. */
export interface Path {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly vx: Float64Array
  readonly vy: Float64Array
  goal: number // the team whose goal it goes into, or 0
}

export interface View {
  readonly me: Body
  readonly ball: Body
  readonly others: readonly Other[] // the first `count` are there
  count: number
  mates: number
  frame: Frame
  walls: Walls // what holds me
  readonly path: Path
  myTime: number // ticks until I, a mate, an opponent can have the ball
  mateTime: number
  theirTime: number
}

const body = () => ({ x: 0, y: 0, vx: 0, vy: 0 })
const column = () => new Float64Array(PATH_TICKS + 1)

export function createView(map: PitchMap): View {
  return {
    me: body(),
    ball: body(),
    others: Array.from({ length: MAX_TEAM_PLAYERS }, () => ({
      ...body(),
      mate: false,
      person: false,
      time: 0,
    })),
    count: 0,
    mates: 0,
    frame: NOWHERE,
    walls: map.playerWalls[0],
    path: { x: column(), y: column(), vx: column(), vy: column(), goal: 0 },
    myTime: 0,
    mateTime: 0,
    theirTime: 0,
  }
}

const NOWHERE: Frame = {
  team: 1,
  ownX: 0,
  ownY: 0,
  theirX: 0,
  theirY: 0,
  ux: 1,
  uy: 0,
  length: 1,
  ownHalf: 0,
  side: 0,
  aims: [],
}

/** Who sees: the slot, the keys it sent (index: tick of the past they went into, modulo 32) and how well it reads. */
export interface Seer {
  readonly slot: number
  readonly keys: Int32Array
  readonly numbers: LevelNumbers
  readonly random: Random
}

/** Fills `view` with the world as it should be now; false if the bot has not seen itself in it yet. */
export function perceive(
  view: View,
  map: PitchMap,
  seer: Seer,
  past: Past,
  team: number,
  people: number,
): boolean {
  const { numbers } = seer
  const world = seen(past, numbers.delay)
  const self = world ? findPlayer(world, seer.slot) : -1
  if (!world || self < 0 || world.team[self] !== team) return false
  take(view.me, world, world.disc[self]!)
  take(view.ball, world, 0)
  const blur = 1 + numbers.error * gauss(seer.random)
  view.ball.vx *= blur
  view.ball.vy *= blur
  view.walls = map.playerWalls[team === 1 ? 0 : 1]
  if (map.frames) view.frame = map.frames[team === 1 ? 0 : 1]
  takeOthers(view, world, self, people)
  catchUp(view, map, seer, world, self, past.count)
  const { me, ball } = view
  return Number.isFinite(me.x + me.y + me.vx + me.vy + ball.x + ball.y + ball.vx + ball.vy)
}

function take(to: Body, world: World, disc: number): void {
  to.x = world.x[disc]!
  to.y = world.y[disc]!
  to.vx = world.vx[disc]!
  to.vy = world.vy[disc]!
}

function takeOthers(view: View, world: World, self: number, people: number): void {
  view.count = 0
  view.mates = 0
  for (let p = 0; p < world.playerCount; p++) {
    if (p === self) continue
    const other = view.others[view.count++]!
    take(other, world, world.disc[p]!)
    other.mate = world.team[p] === world.team[self]
    other.person = ((people >>> world.slot[p]!) & 1) === 1
    if (other.mate) view.mates++
  }
}

/** Thinks the seen moment forward: me with the keys I sent, others straight on, the ball off all of them. */
function catchUp(view: View, map: PitchMap, seer: Seer, world: World, self: number, now: number): void {
  const { me, ball, others, count } = view
  const { player } = map
  const share = seer.numbers.anticipation
  let held = world.input[self]!
  let kicking = world.kicking[self] === 1
  let cooldown = world.cooldown[self]!
  for (let tick = now - seer.numbers.delay; tick < now; tick++) {
    const keys = seer.keys[tick % PAST_TICKS]!
    if (keys & KEY.KICK && !(held & KEY.KICK)) kicking = true
    held = keys
    if (!(keys & KEY.KICK)) kicking = false
    if (cooldown > 0) cooldown--
    if (kicking && cooldown <= 0 && kick(map, me, ball)) {
      kicking = false
      cooldown = world.rules.kickMin
    }
    const heading = headingOf(keys)
    const acceleration = kicking ? player.kickingAcceleration : player.acceleration
    me.vx += HEADING_X[heading]! * acceleration
    me.vy += HEADING_Y[heading]! * acceleration
    advance(map, view.walls, me, ball, kicking ? player.kickingDamping : player.damping)
    for (let i = 0; i < count; i++) {
      const other = others[i]!
      other.x += share * other.vx
      other.y += share * other.vy
      touchAt(map, ball, other, share)
    }
  }
}

const pace = body()

/** The ball meets a player whose velocity is taken for `share` of what was seen. */
function touchAt(map: PitchMap, ball: Body, other: Body, share: number): void {
  const dx = ball.x - other.x
  const dy = ball.y - other.y
  if (dx * dx + dy * dy > map.contact * map.contact) return
  pace.x = other.x
  pace.y = other.y
  pace.vx = share * other.vx
  pace.vy = share * other.vy
  touch(map, ball, pace, false)
}

/** Kicks the ball if it is in reach. */
export function kick(map: PitchMap, me: Body, ball: Body): boolean {
  const dx = ball.x - me.x
  const dy = ball.y - me.y
  const length = Math.sqrt(dx * dx + dy * dy)
  if (length === 0 || !(length - map.contact < KICK_REACH)) return false
  ball.vx += (dx / length) * map.kick
  ball.vy += (dy / length) * map.kick
  me.vx -= (dx / length) * map.player.kickback * map.player.invMass
  me.vy -= (dy / length) * map.player.kickback * map.player.invMass
  return true
}

const ball = body()

/** Follows the free ball and tells when everybody can have it; needs a filled view. */
export function foresee(view: View, map: PitchMap): void {
  const { path } = view
  ball.x = view.ball.x
  ball.y = view.ball.y
  ball.vx = view.ball.vx
  ball.vy = view.ball.vy
  path.goal = 0
  for (let t = 0; t <= PATH_TICKS; t++) {
    path.x[t] = ball.x
    path.y[t] = ball.y
    path.vx[t] = path.goal ? 0 : ball.vx
    path.vy[t] = path.goal ? 0 : ball.vy
    if (path.goal === 0) path.goal = roll(map, ball)
  }
  view.myTime = timeToBall(map, path, view.me)
  view.mateTime = UNREACHED
  view.theirTime = UNREACHED
  for (let i = 0; i < view.count; i++) {
    const other = view.others[i]!
    other.time = timeToBall(map, path, other)
    if (other.mate) view.mateTime = Math.min(view.mateTime, other.time)
    else view.theirTime = Math.min(view.theirTime, other.time)
  }
}

export const UNREACHED = 999 // nobody there to reach it

/** Ticks until a player running its best can touch the ball on its path (bots.md section 2). */
export function timeToBall(map: PitchMap, path: Path, player: Body): number {
  const { drift, reach, contact } = map
  for (let t = 0; t <= PATH_TICKS; t++) {
    const dx = path.x[t]! - player.x - player.vx * drift[t]!
    const dy = path.y[t]! - player.y - player.vy * drift[t]!
    const r = reach[t]! + contact + 1
    if (dx * dx + dy * dy <= r * r) return t
  }
  const dx = path.x[PATH_TICKS]! - player.x - player.vx * drift[PATH_TICKS]!
  const dy = path.y[PATH_TICKS]! - player.y - player.vy * drift[PATH_TICKS]!
  const gap = Math.hypot(dx, dy) - reach[PATH_TICKS]! - contact
  return PATH_TICKS + 20 + gap / map.topSpeed
}
