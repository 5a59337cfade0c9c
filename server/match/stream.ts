// The outgoing side of a match: encodes each frame once and hands the same bytes to everybody it is for.
import type { Schedule } from '../../shared/match/schedule.ts'
import { ByteWriter } from '../../shared/net/bytes.ts'
import { DELTA_GAP_MAX, type Delta, writeDelta, writeMargin, writeTime } from '../../shared/net/frames.ts'
import { writeSnapshot } from '../../shared/net/snapshot.ts'
import type { World } from '../../shared/sim/world.ts'
import type { Connection } from '../rooms/connection.ts'
import type { Viewer } from './viewers.ts'

export type Viewers = ReadonlyMap<Connection, Viewer>

export interface Stream {
  /** Sends what is new for the coming tick, or a bare commit if one is due. */
  delta(viewers: Viewers, delta: Delta): void
  /** Sends the whole world to `viewers`; spectators among them first get what waits for them. */
  snapshot(viewers: Viewers, world: World, pending: Schedule): void
  /** Hands spectators what waits for them: every few ticks, and before a newcomer joins the stream. */
  flush(viewers: Viewers): void
  time(viewer: Viewer, mark: number, tick: number): void
  margin(viewer: Viewer, target: number, report: { minMs: number; medianMs: number; late: number }): void
}

export function createStream(): Stream {
  const writer = new ByteWriter()
  const batch = new ByteWriter()
  let lastSent = -1 // latest tick that a delta committed

  function flush(viewers: Viewers): void {
    if (batch.length === 0) return
    const bytes = batch.finish()
    for (const v of viewers.values()) if (v.slot < 0 && v.stalledAt < 0) v.connection.frame(bytes)
  }

  return {
    flush,
    delta(viewers, delta) {
      const carries = delta.changes.length > 0 || delta.events.length > 0 || delta.hash !== null
      const gap = delta.tick - lastSent
      if (!carries && gap < DELTA_GAP_MAX) return
      lastSent = delta.tick
      writeDelta(batch, delta, gap)
      writeDelta(writer, delta, gap)
      const bytes = writer.finish()
      for (const v of viewers.values()) if (v.slot >= 0 && v.stalledAt < 0) v.connection.frame(bytes)
    },
    snapshot(viewers, world, pending) {
      flush(viewers)
      writeSnapshot(writer, world, pending, world.tick - lastSent)
      const bytes = writer.finish()
      for (const v of viewers.values()) if (v.stalledAt < 0) v.connection.frame(bytes)
    },
    time(viewer, mark, tick) {
      writeTime(writer, mark, tick)
      viewer.connection.frame(writer.finish())
    },
    margin(viewer, target, { minMs, medianMs, late }) {
      writeMargin(writer, target, minMs, medianMs, late)
      viewer.connection.frame(writer.finish())
    },
  }
}
