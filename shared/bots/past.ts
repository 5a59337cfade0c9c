// The last half second of a match, for players who see it late; moments in which the world stands do not count.
import { PHASE } from '../sim/constants.ts'
import type { Geometry } from '../sim/geometry.ts'
import { copyWorld, createWorld, type World } from '../sim/world.ts'

export const PAST_TICKS = 32 // a power of two, and more than any bot's delay

export interface Past {
  readonly worlds: readonly World[]
  count: number // ticks remembered so far; the ring holds the last 32
  resetAt: number // the count when the present kick-off began: what is older happened elsewhere
}

export function createPast(geometry: Geometry): Past {
  return {
    worlds: Array.from({ length: PAST_TICKS }, () => createWorld(geometry)),
    count: 0,
    resetAt: 0,
  }
}

/** Takes in the world after a step; paused ticks leave no trace. */
export function remember(past: Past, world: World): void {
  if (isStanding(world)) return
  const before = seen(past, 0)
  if (world.phase === PHASE.KICK_OFF && before && before.phase !== PHASE.KICK_OFF) past.resetAt = past.count
  copyWorld(past.worlds[past.count % PAST_TICKS]!, world)
  past.count++
}

/** The world `delay` ticks ago, or null if nothing since the last kick-off is that old. */
export function seen(past: Past, delay: number): World | null {
  const index = past.count - 1 - delay
  return index < past.resetAt ? null : past.worlds[index % PAST_TICKS]!
}

/** Whether the tick that made this world moved nothing. */
export function isStanding(world: World): boolean {
  return world.paused || world.resume > 0
}
