// The match frames, both directions, except the snapshot. All integers little-endian. Frames follow each other without
// a separator, so several may share one message (spectators get three ticks at once). The first byte is below 0x80:
// that tells a frame from a packet (parser.ts).
//
//   client to server
//     I input     u8 0x20|keys   u16 target tick   u16 last committed tick
//     A ack       u8 0x01        u16 last committed tick                    (spectators, once a second)
//     T time      u8 0x02        u32 the client's own mark
//     R resend    u8 0x03        u8 reason                                  (asks for a snapshot)
//   server to client
//     D delta     u8 01ggcceh                      commits g ticks more than the delta before; then what is new for
//                                                  the coming tick: h hash, e events, c changes (3: u8 count follows)
//                 hash           u32 of the world before the coming tick
//                 events         u8 count, then each u8 kind and its fields
//                 change         u16 slot:5 keys:5 late:1 reach:4           (reach: exec tick - coming tick)
//     T time      u8 0x02        u32 the client's mark   u32 tick   u8 part of the tick gone, /256
//     M margin    u8 0001llll    u8 target tick of the newest input   i8 min   i8 median, in 2 ms; l late inputs
//     S snapshot  u8 0x05        see snapshot.ts
import type { RoomEvent } from '../match/commit.ts'
import type { ByteReader, ByteWriter } from './bytes.ts'

export const OP = { ACK: 1, TIME: 2, RESEND: 3, SNAPSHOT: 5, MARGIN: 0x10, INPUT: 0x20, DELTA: 0x40 } as const
export const RESEND_REASON = { HASH: 1, BEHIND: 2 } as const
export const REACH_MAX = 15 // ticks a change may lie ahead of the coming tick
export const DELTA_GAP_MAX = 3 // ticks a delta can commit
const MARGIN_UNIT_MS = 2
const MANY = 3 // changes that do not fit into the first byte

export interface Change {
  slot: number
  keys: number
  late: boolean // it came after its target tick
  exec: number // tick it takes effect in
}
export interface Delta {
  tick: number // the latest tick this frame commits; the rest is about the one after it, in this order
  hash: number | null // of the world with `tick` committed
  events: RoomEvent[]
  changes: Change[]
}
export type ClientFrame =
  | { op: 'input'; target: number; keys: number; committed: number } // ticks as u16, to be unwrapped
  | { op: 'ack'; committed: number }
  | { op: 'time'; mark: number }
  | { op: 'resend'; reason: number }
export type ServerFrame =
  | { op: 'delta'; delta: Delta }
  | { op: 'time'; mark: number; tick: number } // tick with its fraction
  | { op: 'margin'; target: number; minMs: number; medianMs: number; late: number } // target as u8

const EVENT = { join: 1, leave: 2, pause: 3, rules: 4 } as const

/** Writes a delta that commits `gap` ticks (0 to 3) more than the one before. */
export function writeDelta(w: ByteWriter, d: Delta, gap: number): void {
  const many = d.changes.length >= MANY
  const count = many ? MANY : d.changes.length
  w.u8(OP.DELTA | (gap << 4) | (count << 2) | (d.events.length > 0 ? 2 : 0) | (d.hash === null ? 0 : 1))
  if (d.hash !== null) w.u32(d.hash)
  if (d.events.length > 0) {
    w.u8(d.events.length)
    for (const e of d.events) writeEvent(w, e)
  }
  if (many) w.u8(d.changes.length)
  for (const c of d.changes)
    w.u16(c.slot | (c.keys << 5) | (c.late ? 1 << 10 : 0) | ((c.exec - d.tick - 1) << 11))
}

function writeEvent(w: ByteWriter, e: RoomEvent): void {
  w.u8(EVENT[e.kind])
  switch (e.kind) {
    case 'join':
      w.u8(e.slot)
      w.u8(e.team)
      return
    case 'leave':
      w.u8(e.slot)
      return
    case 'pause':
      w.u8(e.on ? 1 : 0)
      return
    case 'rules':
      for (const field of RULE_FIELDS) w.u16(e.rules[field])
  }
}
export const RULE_FIELDS = ['timeLimit', 'scoreLimit', 'kickMin', 'kickRate', 'kickBurst'] as const

/** Reads one server frame that is not a snapshot; `before` is the latest tick that the delta before committed. Throws on nonsense. */
export function readServerFrame(r: ByteReader, before: number): ServerFrame {
  const op = r.u8()
  if (op === OP.TIME) return { op: 'time', mark: r.u32(), tick: r.u32() + r.u8() / 256 }
  if ((op & 0xf0) === OP.MARGIN) {
    const target = r.u8()
    return {
      op: 'margin',
      target,
      minMs: r.i8() * MARGIN_UNIT_MS,
      medianMs: r.i8() * MARGIN_UNIT_MS,
      late: op & 15,
    }
  }
  if ((op & 0xc0) !== OP.DELTA) throw new RangeError(`unknown frame ${op}`)
  const tick = before + ((op >> 4) & 3)
  const hash = op & 1 ? r.u32() : null
  const events: RoomEvent[] = []
  if (op & 2) for (let n = r.u8(); n > 0; n--) events.push(readEvent(r))
  let count = (op >> 2) & 3
  if (count === MANY) count = r.u8()
  const changes: Change[] = []
  for (let i = 0; i < count; i++) {
    const c = r.u16()
    changes.push({ slot: c & 31, keys: (c >> 5) & 31, late: (c & 1024) !== 0, exec: tick + 1 + (c >> 11) })
  }
  return { op: 'delta', delta: { tick, hash, events, changes } }
}

function readEvent(r: ByteReader): RoomEvent {
  const kind = r.u8()
  if (kind === EVENT.join) return { kind: 'join', slot: r.u8(), team: r.u8() === 1 ? 1 : 2 }
  if (kind === EVENT.leave) return { kind: 'leave', slot: r.u8() }
  if (kind === EVENT.pause) return { kind: 'pause', on: r.u8() === 1 }
  if (kind !== EVENT.rules) throw new RangeError(`unknown room event ${kind}`)
  const rules = { timeLimit: 0, scoreLimit: 0, kickMin: 0, kickRate: 0, kickBurst: 0 }
  for (const field of RULE_FIELDS) rules[field] = r.u16()
  return { kind: 'rules', rules }
}

export function writeTime(w: ByteWriter, mark: number, tick: number): void {
  const whole = Math.max(0, Math.floor(tick))
  w.u8(OP.TIME)
  w.u32(mark)
  w.u32(whole)
  w.u8(Math.min(255, Math.max(0, Math.floor((tick - whole) * 256))))
}

/** Margins in ms; what is beyond a quarter of a second is told as that. */
export function writeMargin(
  w: ByteWriter,
  target: number,
  minMs: number,
  medianMs: number,
  late: number,
): void {
  const units = (ms: number) => Math.max(-128, Math.min(127, Math.floor(ms / MARGIN_UNIT_MS)))
  w.u8(OP.MARGIN | Math.min(15, late))
  w.u8(target & 0xff)
  w.i8(units(minMs))
  w.i8(units(medianMs))
}

export function writeInput(w: ByteWriter, target: number, keys: number, committed: number): void {
  w.u8(OP.INPUT | keys)
  w.u16(target & 0xffff)
  w.u16(committed & 0xffff)
}

export function writeAck(w: ByteWriter, committed: number): void {
  w.u8(OP.ACK)
  w.u16(committed & 0xffff)
}

export function writeTimeRequest(w: ByteWriter, mark: number): void {
  w.u8(OP.TIME)
  w.u32(mark)
}

export function writeResend(w: ByteWriter, reason: number): void {
  w.u8(OP.RESEND)
  w.u8(reason)
}

/** Reads one client frame. Throws on unknown ops, short frames and bits that must be zero. */
export function readClientFrame(r: ByteReader): ClientFrame {
  const op = r.u8()
  if ((op & 0xe0) === OP.INPUT) return { op: 'input', keys: op & 31, target: r.u16(), committed: r.u16() }
  if (op === OP.ACK) return { op: 'ack', committed: r.u16() }
  if (op === OP.TIME) return { op: 'time', mark: r.u32() }
  if (op === OP.RESEND) return { op: 'resend', reason: r.u8() }
  throw new RangeError(`unknown frame ${op}`)
}
