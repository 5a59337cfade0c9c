// What the pitch and the HUD see of a match, online or practice; the only door between netcode and picture.
import type { MatchStatistics } from '../../../shared/match/result.ts'
import type { World } from '../../../shared/sim/world.ts'
import type { Stadium } from '../../../shared/stadium/types.ts'

/** How a player looks; kept up to date by the owner of the match. */
export interface Look {
  slot: number
  name: string
  avatar: string // already resolved: two characters or an emoji
  team: 1 | 2
  own: boolean
  lagging: boolean
}

/** Things to hear and see, each delivered once, in the order they become certain enough (netcode.md section 5). */
export type PitchEvent =
  | { kind: 'kick'; slot: number; own: boolean; x: number; y: number }
  | { kind: 'bounce'; disc: number; on: 'wall' | 'post' | 'disc'; x: number; y: number; strength: number } // strength: units a tick
  | {
      kind: 'goal'
      team: 1 | 2
      scorer: Look | null
      assist: Look | null
      ownGoal: boolean
      x: number
      y: number
    }
  | { kind: 'kick-off' }
  | { kind: 'overtime' }
  | { kind: 'end'; winner: 0 | 1 | 2 }
  | { kind: 'cut' } // what was painted and told is of another moment

export interface MatchView {
  readonly stadium: Stadium
  /** The world as drawn now: discs, players, phase. Valid after `update`. */
  readonly world: World
  /** The world as the server has it: score, clock, phase, goals. */
  readonly committed: World
  /** Where to draw disc d of `world`, units. */
  readonly x: Float64Array
  readonly y: Float64Array
  readonly ownSlot: number // -1: spectator
  /** Brings everything to `nowMs` (performance.now()); call once an animation frame, before drawing. Allocates nothing. */
  update(nowMs: number): void
  /** The keys held now, as bits; takes effect in the next `update`. */
  setKeys(bits: number): void
  look(slot: number): Look | undefined
  /** The match so far, by slots as ids; null online, where the server counts by people. */
  statistics(): MatchStatistics | null
  /** Listens to pitch events; returns the way to stop. */
  listen(listener: (event: PitchEvent) => void): () => void
  /** Netcode numbers for the network graph; null in practice. */
  stats(): NetStats | null
}

/** A match as it is watched: now and then its picture is of an earlier moment. */
export interface ShownMatch extends MatchView {
  /** Whether the discs are drawn where they were before, not where they are. */
  readonly replaying: boolean
  /** Goes on to what comes after the moment shown again. */
  skip(): void
}

/** What the network graph (F3) shows; the client keeps these itself (netcode.md section 7). */
export interface NetStats {
  pingMs: number
  jitterMs: number
  leadMs: number // how far the picture runs ahead of the server's last commit
  marginMs: number // how early own inputs arrive, median
  latePercent: number // own inputs that came after their tick
  correctionsPerS: number // visible ones
  maxCorrectionPx: number // largest of the last second, per frame
  errorOwnPx: number // prediction error at commit, p95 of the last 10 s
  errorBallPx: number
  errorOthersPx: number
  downBps: number // payload bytes a second; rates are means of the last 10 s
  upBps: number
  framesPerS: number // match messages received
  frameDelayMs: number // how much later than the earliest they came, p95: jitter of line and server together
  serverTicksPerS: number
  resimulated: number // ticks stepped for the last picture
  healed: number // hash mismatches mended
  pings: readonly number[] // ms, the latest 40; four a second while somebody reads them
}
