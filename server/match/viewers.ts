// Who receives a match: players every frame, spectators three ticks at once, slow ones nothing until a snapshot.
import type { Connection } from '../rooms/connection.ts'

const QUEUED_BEHIND_TICKS = 60 // unacknowledged, while frames wait in our own queue
const SILENT_BEHIND_TICKS = 150 // unacknowledged at all: the kernel's queue can't be seen
const GIVE_UP_TICKS = 600
const MESSAGES_PER_TICK = 1 // sustained
const MESSAGE_BUCKET = 90
const FLOOD_PER_S = 150
const FLOOD_SECONDS = 2
const BURST_MAX = 600 // at once: what a person who hammers at the keys sends while a line stands still for 12 s

export interface Viewer {
  readonly connection: Connection
  slot: number // -1: watches
  acked: number // last committed tick the client told of
  stalledAt: number // tick at which sending stopped, -1 = it flows
  tokens: number
  secondStart: number // flood watch
  messages: number
  floods: number
  snapshotAt: number // last snapshot asked for
}

export function createViewer(connection: Connection, slot: number, tick: number): Viewer {
  return {
    connection,
    slot,
    acked: tick,
    stalledAt: -1,
    tokens: MESSAGE_BUCKET,
    secondStart: tick,
    messages: 0,
    floods: 0,
    snapshotAt: Number.NEGATIVE_INFINITY,
  }
}

export type Pace = 'ok' | 'over' | 'flood'

/** Counts one message from the client: `over` the sustained rate, or a flood that ends the connection. */
export function countMessage(v: Viewer, tick: number): Pace {
  if (tick - v.secondStart >= 60) {
    v.floods = v.messages > FLOOD_PER_S ? v.floods + 1 : 0
    v.secondStart = tick
    v.messages = 0
  }
  v.messages++
  if (v.floods >= FLOOD_SECONDS || v.messages > BURST_MAX) return 'flood'
  if (v.tokens < 1) return 'over'
  v.tokens--
  return 'ok'
}

/** Once a tick: refills, notices who has fallen behind. `gone` means: cut the line. */
export function watchViewer(v: Viewer, tick: number): 'flows' | 'stalled' | 'gone' {
  v.tokens = Math.min(MESSAGE_BUCKET, v.tokens + MESSAGES_PER_TICK)
  if (v.stalledAt >= 0) return tick - v.stalledAt > GIVE_UP_TICKS ? 'gone' : 'stalled'
  const behind = tick - v.acked
  if (behind > SILENT_BEHIND_TICKS || (behind > QUEUED_BEHIND_TICKS && v.connection.queued() > 0)) {
    v.stalledAt = tick
    return 'stalled'
  }
  return 'flows'
}

/** The client shows that it is up to date again; true if it needs a snapshot to go on. */
export function acknowledge(v: Viewer, committed: number): boolean {
  const progress = committed > v.acked
  if (progress) v.acked = committed
  if (v.stalledAt < 0 || !progress || v.connection.queued() > 0) return false
  v.stalledAt = -1
  return true
}
