// How a bot comes to its view: an old picture of the world, thought forward to now with the keys it sent since.
import { KEY, KICK_REACH } from '../sim/constants.ts'
import { findPlayer, type World } from '../sim/world.ts'
import type { LevelNumbers } from './levels.ts'
import { advance, drift } from './motion.ts'
import { PAST_TICKS, type Past, seen } from './past.ts'
import type { PitchMap } from './pitch.ts'
import { gauss, type Random } from './random.ts'
import { HEADING_X, HEADING_Y, headingOf } from './steer.ts'
import type { View } from './view.ts'
import type { Body } from './walls.ts'

/** Who sees: the slot, the keys it sent (index: tick of the past they went into, modulo 32) and how well it reads. */
export interface Seer {
  readonly slot: number
  readonly keys: Int32Array
  readonly numbers: LevelNumbers
  readonly lead: number
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
  const { numbers, lead } = seer
  const world = seen(past, numbers.delay - lead)
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
  catchUp(view, map, seer, world, self, past.count + lead)
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
  view.rank = 0
  for (let p = 0; p < world.playerCount; p++) {
    if (p === self) continue
    const other = view.others[view.count++]!
    take(other, world, world.disc[p]!)
    other.mate = world.team[p] === world.team[self]
    other.person = ((people >>> world.slot[p]!) & 1) === 1
    if (!other.mate) continue
    view.mates++
    if (p < self) view.rank++
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
      drift(map, ball, others[i]!, share)
    }
  }
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
