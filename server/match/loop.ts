// The tick loop: one drift-corrected timer for all matches of the process, which are spread over the tick in groups.
import { TICK_MS } from '../../shared/sim/constants.ts'

export interface LoopClock {
  now(): number // ms, monotonic
  after(ms: number, run: () => void): () => void // returns the way to cancel
}
export interface Ticking {
  /** Runs the tick that was due at `dueMs` (on the loop's clock). */
  tick(dueMs: number): void
  /** The tick threw; it is out of the loop already. */
  failed(error: unknown): void
}
export interface Loop {
  /** Ticks from now on, about 60 times a second; returns the way to stop. */
  add(ticking: Ticking): () => void
  readonly stats: LoopStats
  close(): void
}
export interface LoopStats {
  ticks: number
  skipped: number // ticks never run because the process was too late
  readonly latenessMs: Float64Array // of the latest group runs, a ring
  runs: number // group runs so far; the ring index is runs % length
}

const GROUPS = 8 // about 2 ms apart
const CATCH_UP_TICKS = 5

interface Group {
  dueMs: number
  readonly members: Set<Ticking>
}

export function createLoop(clock: LoopClock): Loop {
  const groups: Group[] = Array.from({ length: GROUPS }, () => ({ dueMs: 0, members: new Set() }))
  const stats: LoopStats = { ticks: 0, skipped: 0, latenessMs: new Float64Array(4096), runs: 0 }
  const originMs = clock.now()
  let cancel: (() => void) | null = null
  let closed = false

  function runGroup(group: Group): void {
    for (const member of group.members) {
      try {
        member.tick(group.dueMs)
      } catch (error) {
        group.members.delete(member)
        member.failed(error)
      }
    }
    stats.ticks += group.members.size
    group.dueMs += TICK_MS
  }

  function catchUp(group: Group, now: number): void {
    stats.latenessMs[stats.runs++ % stats.latenessMs.length] = now - group.dueMs
    for (let n = 0; n < CATCH_UP_TICKS && group.dueMs <= now; n++) runGroup(group)
    if (group.dueMs > now) return
    const lost = Math.ceil((now - group.dueMs) / TICK_MS)
    group.dueMs += lost * TICK_MS
    stats.skipped += lost * group.members.size
  }

  function wake(): void {
    cancel = null
    for (const group of groups) {
      const now = clock.now()
      if (group.members.size > 0 && group.dueMs <= now) catchUp(group, now)
    }
    sleep()
  }

  function sleep(): void {
    let next = Number.POSITIVE_INFINITY
    for (const group of groups) if (group.members.size > 0 && group.dueMs < next) next = group.dueMs
    if (closed || next === Number.POSITIVE_INFINITY) return
    cancel = clock.after(Math.max(0, next - clock.now()), wake)
  }

  return {
    stats,
    add(ticking) {
      const group = groups.reduce((a, b) => (b.members.size < a.members.size ? b : a))
      if (group.members.size === 0) {
        const phase = (groups.indexOf(group) * TICK_MS) / GROUPS
        const elapsed = clock.now() - originMs - phase
        group.dueMs = originMs + phase + Math.ceil(elapsed / TICK_MS) * TICK_MS
      }
      group.members.add(ticking)
      cancel?.()
      sleep()
      return () => void group.members.delete(ticking)
    },
    close() {
      closed = true
      cancel?.()
      for (const group of groups) group.members.clear()
    },
  }
}
