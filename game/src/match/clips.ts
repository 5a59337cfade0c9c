// Where everything was in the last seconds of a match, and how a piece of it is cut out. Pictures only: it neither
// steps a world nor knows who looks at it.
import type { World } from '../../../shared/sim/world.ts'

const SAMPLES = 320 // pictures remembered, more than five seconds of them

/** What was seen around a goal: places of all discs at some ticks. */
export interface Clip {
  readonly goalTick: number
  readonly discs: number
  readonly players: readonly { slot: number; team: 1 | 2 }[] // in list order: the last discs are theirs
  readonly ticks: Int32Array
  readonly x: Float32Array // sample by sample, `discs` each
  readonly y: Float32Array
}

export interface Recorder {
  /** Remembers the places of a committed world; a tick seen already counts once. */
  see(world: World): void
  /** Cuts what was seen from `before` ticks ahead of the goal to now; null when the discs were other ones then. */
  cut(goalTick: number, before: number): Clip | null
  clear(): void
}

/** Remembers worlds of up to `capacity` discs; allocates nothing while it looks. */
export function createRecorder(capacity: number): Recorder {
  const ticks = new Int32Array(SAMPLES).fill(-1)
  const counts = new Int32Array(SAMPLES)
  const x = new Float32Array(SAMPLES * capacity)
  const y = new Float32Array(SAMPLES * capacity)
  let last = -1 // tick
  let next = 0
  let players: Clip['players'] = []

  return {
    see(world) {
      if (world.tick === last) return
      last = world.tick
      ticks[next] = world.tick
      counts[next] = world.discCount
      for (let d = 0; d < world.discCount; d++) {
        x[next * capacity + d] = world.x[d]!
        y[next * capacity + d] = world.y[d]!
      }
      next = (next + 1) % SAMPLES
      if (players.length !== world.playerCount || players.some((p, n) => p.slot !== world.slot[n]))
        players = Array.from({ length: world.playerCount }, (_, n) => ({
          slot: world.slot[n]!,
          team: world.team[n] === 1 ? 1 : 2,
        }))
    },
    cut(goalTick, before) {
      const order = Array.from({ length: SAMPLES }, (_, n) => (next + n) % SAMPLES)
      const kept = order.filter((n) => ticks[n]! >= Math.max(0, goalTick - before))
      const discs = counts[kept.at(-1) ?? 0]!
      if (kept.length < 2 || kept.some((n) => counts[n] !== discs)) return null
      const from = (a: Float32Array) =>
        Float32Array.from(kept.flatMap((n) => [...a.subarray(n * capacity, n * capacity + discs)]))
      return {
        goalTick,
        discs,
        players,
        ticks: Int32Array.from(kept, (n) => ticks[n]!),
        x: from(x),
        y: from(y),
      }
    },
    clear() {
      ticks.fill(-1)
      last = -1
    },
  }
}

/** Writes the places at `tick` (with its fraction) into `x` and `y`, between the two samples around it. */
export function placeDiscs(clip: Clip, tick: number, x: Float64Array, y: Float64Array): void {
  const { ticks, discs } = clip
  let n = 0
  while (n < ticks.length - 2 && ticks[n + 1]! <= tick) n++
  const share = Math.max(0, Math.min(1, (tick - ticks[n]!) / (ticks[n + 1]! - ticks[n]!)))
  for (let d = 0; d < discs; d++) {
    const [a, b] = [n * discs + d, (n + 1) * discs + d]
    x[d] = clip.x[a]! + (clip.x[b]! - clip.x[a]!) * share
    y[d] = clip.y[a]! + (clip.y[b]! - clip.y[a]!) * share
  }
}
