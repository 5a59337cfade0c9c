// What the server committed, tick by tick, as soon as it says so: what clients drew is compared with it.
import { createCommitted } from '../../game/src/match/committed.ts'
import type { Connection } from '../../server/rooms/connection.ts'
import type { Geometry } from '../../shared/sim/geometry.ts'
import { discOfSlot } from '../../shared/sim/world.ts'

const TICKS_KEPT = 256

/** Places of the discs by tick; older ticks are forgotten. */
export interface Places {
  has(tick: number): boolean
  /** Keeps the places of `tick`; the last call for a tick counts. */
  keep(tick: number, x: Float64Array, y: Float64Array): void
  /** How far apart the disc is in `other` at that tick, units. */
  apart(other: Places, tick: number, disc: number): number
  x(tick: number, disc: number): number
  y(tick: number, disc: number): number
}

export function createPlaces(capacity: number): Places {
  const xs = new Float64Array(TICKS_KEPT * capacity)
  const ys = new Float64Array(TICKS_KEPT * capacity)
  const ticks = new Int32Array(TICKS_KEPT).fill(-1)
  const at = (tick: number) => (tick % TICKS_KEPT) * capacity
  const places: Places = {
    has: (tick) => ticks[tick % TICKS_KEPT] === tick,
    keep(tick, x, y) {
      ticks[tick % TICKS_KEPT] = tick
      xs.set(x, at(tick))
      ys.set(y, at(tick))
    },
    apart: (other, tick, d) =>
      Math.hypot(places.x(tick, d) - other.x(tick, d), places.y(tick, d) - other.y(tick, d)),
    x: (tick, d) => xs[at(tick) + d]!,
    y: (tick, d) => ys[at(tick) + d]!,
  }
  return places
}

export interface Truth {
  readonly places: Places
  readonly tick: number // ticks committed so far
  readonly changes: number // of people's keys
  readonly late: number // of those, after their tick
  discOf(slot: number): number
}

/** Listens to what leaves the server by `connection`, before any line; call before the match's first tick. */
export function listenToServer(connection: Connection, geometry: Geometry): Truth {
  let changes = 0
  let late = 0
  const committed = createCommitted(geometry, {
    tick: (world) => places.keep(world.tick, world.x, world.y),
    delta(delta) {
      changes += delta.changes.length
      late += delta.changes.filter((c) => c.late).length
    },
    jumped() {},
    checked(same) {
      if (!same) throw new Error('The observer left the server’s path')
    },
    time() {},
    margin() {},
  })
  const places = createPlaces(committed.world.x.length)
  const deliver = connection.frame
  connection.frame = (bytes) => {
    committed.receive(bytes)
    deliver(bytes)
  }
  return {
    places,
    get tick() {
      return committed.world.tick
    },
    get changes() {
      return changes
    },
    get late() {
      return late
    },
    discOf: (slot) => discOfSlot(committed.world, slot),
  }
}
