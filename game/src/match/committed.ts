// The world as the server has it: applies snapshots and deltas exactly as they were committed.
import { applyRoomEvent, commitTick } from '../../../shared/match/commit.ts'
import { createSchedule, type Schedule, schedule } from '../../../shared/match/schedule.ts'
import { ByteReader } from '../../../shared/net/bytes.ts'
import { type Delta, OP, readServerFrame, type ServerFrame } from '../../../shared/net/frames.ts'
import { readSnapshot } from '../../../shared/net/snapshot.ts'
import { PHASE } from '../../../shared/sim/constants.ts'
import { createEvents, type SimEvents } from '../../../shared/sim/events.ts'
import type { Geometry } from '../../../shared/sim/geometry.ts'
import { hashWorld } from '../../../shared/sim/hash.ts'
import { createWorld, type World } from '../../../shared/sim/world.ts'

const BRIDGE_TICKS = 12 // a snapshot at most this far ahead is reached by stepping, so that no event is missed

export interface CommittedListener {
  /** A tick was committed; `world.tick` is one past it. */
  tick(world: World, events: SimEvents): void
  /** Own or others' changes were committed ahead of their tick. */
  delta(delta: Delta): void
  /** The world did not come here by steps, or players came and went: nothing drawn before counts. */
  jumped(): void
  /** A hash came: is our world the server's? If not, a snapshot is needed. */
  checked(same: boolean): void
  time(mark: number, tick: number): void
  margin(frame: Extract<ServerFrame, { op: 'margin' }>): void
}

export interface Committed {
  readonly world: World
  readonly pending: Schedule
  readonly ready: boolean // a snapshot has come
  /** Applies all frames of one message. Throws RangeError on nonsense. */
  receive(bytes: Uint8Array): void
}

export function createCommitted(geometry: Geometry, listener: CommittedListener): Committed {
  const world = createWorld(geometry)
  const pending = createSchedule()
  const events = createEvents()
  let ready = false
  let lastDelta = -1 // latest tick that a delta committed; the next one counts from it

  function stepOnce(): void {
    events.count = 0
    commitTick(world, pending, events)
    listener.tick(world, events)
  }

  function applyDelta(delta: Delta): void {
    lastDelta = delta.tick
    while (world.tick <= delta.tick) stepOnce()
    if (delta.hash !== null) listener.checked(delta.hash === hashWorld(world))
    for (const event of delta.events) {
      applyRoomEvent(world, pending, event)
      if (event.kind === 'join' || event.kind === 'leave') listener.jumped()
    }
    for (const c of delta.changes) schedule(pending, c.slot, c.exec, c.keys)
    listener.delta(delta)
  }

  function applySnapshot(reader: ByteReader): void {
    const from = world.tick
    const before = ready ? hashWorld(world) : 0
    const phase = world.phase
    const sinceDelta = readSnapshot(reader, world, pending)
    lastDelta = world.tick - sinceDelta
    const same = ready && world.tick === from && hashWorld(world) === before
    const kickOff = world.phase === PHASE.KICK_OFF && phase !== PHASE.KICK_OFF
    if (!same || kickOff) listener.jumped()
    ready = true
  }

  return {
    world,
    pending,
    get ready() {
      return ready
    },
    receive(bytes) {
      const reader = new ByteReader(bytes)
      while (reader.left > 0) {
        if (reader.peek() === OP.SNAPSHOT) {
          const ahead = snapshotTick(bytes, reader) - world.tick
          if (ready && ahead > 0 && ahead <= BRIDGE_TICKS) for (let n = 0; n < ahead; n++) stepOnce()
          applySnapshot(reader)
          continue
        }
        const frame = readServerFrame(reader, lastDelta)
        if (frame.op === 'time') listener.time(frame.mark, frame.tick)
        else if (frame.op === 'margin') listener.margin(frame)
        else if (ready) applyDelta(frame.delta)
      }
    },
  }
}

/** The tick of the snapshot that begins where `reader` stands. */
function snapshotTick(bytes: Uint8Array, reader: ByteReader): number {
  const at = bytes.length - reader.left
  return new DataView(bytes.buffer, bytes.byteOffset + at + 1, 4).getUint32(0, true)
}
