// The snapshot frame: a whole world and its scheduled inputs in exact numbers.
//
//   u8 0x05, HEADER fields, u8 ticks since the last that a delta committed, u8 1 paused | 2 over, f64 time, RULE_FIELDS as u16,
//   u8 players, each PLAYER fields and then the disc (4 x f64),
//   stadium discs: a bitmap (one bit each, padded to bytes) of those that are not where the file puts them, then each of
//   these 4 x f64; u16 scheduled inputs, each u8 slot, u8 keys, u8 reach (exec tick - tick)
//   A disc is x, y, vx, vy. A player's barrier: 0 none, 1 red's, 2 blue's kick-off. Discs of players follow the
//   stadium's in player-list order, so their index is not sent; their damping is set anew in every tick.
import { type Schedule, schedule } from '../match/schedule.ts'
import { FLAG, type Phase, PLAYER_MASK, type Side } from '../sim/constants.ts'
import { placePlayerDisc, placeStadiumDisc, type World } from '../sim/world.ts'
import type { ByteReader, ByteWriter } from './bytes.ts'
import { OP, RULE_FIELDS } from './frames.ts'

const HEADER = [
  ['tick', 'u32'],
  ['phase', 'u8'],
  ['kickOffTeam', 'u8'],
  ['counter', 'u16'],
  ['red', 'u16'],
  ['blue', 'u16'],
  ['resume', 'u16'],
] as const
const PLAYER = [
  ['slot', 'u8'],
  ['team', 'u8'],
  ['input', 'u8'],
  ['kicking', 'u8'],
  ['cooldown', 'u16'],
  ['bucket', 'i32'],
] as const
const BARRIER = [PLAYER_MASK, PLAYER_MASK | FLAG.RED_KO, PLAYER_MASK | FLAG.BLUE_KO]

/** `sinceDelta`: ticks from the last that a delta committed to the world's coming one; the next delta counts from there. */
export function writeSnapshot(w: ByteWriter, world: World, pending: Schedule, sinceDelta: number): void {
  w.u8(OP.SNAPSHOT)
  for (const [field, type] of HEADER) w[type](world[field])
  w.u8(sinceDelta)
  w.u8((world.paused ? 1 : 0) | (world.over ? 2 : 0))
  w.f64(world.time)
  for (const field of RULE_FIELDS) w.u16(world.rules[field])
  w.u8(world.playerCount)
  for (let p = 0; p < world.playerCount; p++) {
    for (const [field, type] of PLAYER) w[type](world[field][p]!)
    w.u8(Math.max(0, BARRIER.indexOf(world.cMask[world.disc[p]!]!)))
    writeDisc(w, world, world.disc[p]!)
  }
  const moved = movedDiscs(world)
  for (let d = 0; d < moved.length; d += 8)
    w.u8(moved.slice(d, d + 8).reduce((byte, m, bit) => byte | (m ? 1 << bit : 0), 0))
  moved.forEach((m, d) => {
    if (m) writeDisc(w, world, d)
  })
  w.u16(pending.count)
  for (let i = 0; i < pending.count; i++) {
    w.u8(pending.slot[i]!)
    w.u8(pending.bits[i]!)
    w.u8(pending.exec[i]! - world.tick)
  }
}

function writeDisc(w: ByteWriter, world: World, d: number): void {
  w.f64(world.x[d]!)
  w.f64(world.y[d]!)
  w.f64(world.vx[d]!)
  w.f64(world.vy[d]!)
}

function readDisc(r: ByteReader, world: World, d: number): void {
  world.x[d] = r.f64()
  world.y[d] = r.f64()
  world.vx[d] = r.f64()
  world.vy[d] = r.f64()
}

const movedDiscs = (w: World): boolean[] =>
  w.geometry.stadium.discs.map(
    (disc, d) =>
      !(
        Object.is(w.x[d], disc.x) &&
        Object.is(w.y[d], disc.y) &&
        Object.is(w.vx[d], disc.vx) &&
        Object.is(w.vy[d], disc.vy)
      ),
  )

/**
 * Puts a snapshot into `world` (of the same stadium) and `pending`; returns its `sinceDelta`. Throws on nonsense; both are
 * then undefined.
 */
export function readSnapshot(r: ByteReader, world: World, pending: Schedule): number {
  if (r.u8() !== OP.SNAPSHOT) throw new RangeError('not a snapshot')
  world.tick = r.u32()
  world.phase = r.u8() as Phase
  world.kickOffTeam = r.u8() as Side
  world.counter = r.u16()
  world.red = r.u16()
  world.blue = r.u16()
  world.resume = r.u16()
  const sinceDelta = r.u8()
  const flags = r.u8()
  world.paused = (flags & 1) !== 0
  world.over = (flags & 2) !== 0
  world.time = r.f64()
  for (const field of RULE_FIELDS) world.rules[field] = r.u16()
  const stadiumDiscs = world.geometry.stadium.discs.length
  world.playerCount = r.u8()
  world.discCount = stadiumDiscs + world.playerCount
  if (world.discCount > world.x.length) throw new RangeError('too many players')
  for (let p = 0; p < world.playerCount; p++) {
    for (const [field, type] of PLAYER) world[field][p] = r[type]()
    const d = stadiumDiscs + p
    world.disc[p] = d
    placePlayerDisc(world, d, world.team[p]!, 0, 0)
    world.cMask[d] = BARRIER[r.u8()] ?? PLAYER_MASK
    readDisc(r, world, d)
  }
  const bitmap = Array.from({ length: Math.ceil(stadiumDiscs / 8) }, () => r.u8())
  for (let d = 0; d < stadiumDiscs; d++) {
    placeStadiumDisc(world, d)
    if (bitmap[d >> 3]! & (1 << (d & 7))) readDisc(r, world, d)
  }
  pending.count = 0
  for (let n = r.u16(); n > 0; n--) {
    const slot = r.u8()
    const bits = r.u8()
    schedule(pending, slot, world.tick + r.u8(), bits)
  }
  return sinceDelta
}
