// Keeps the numbers of the network graph: prediction errors when ticks are committed, corrections, bytes, frames.
import { discOfSlot, type World } from '../../../shared/sim/world.ts'
import type { TickClock } from '../net/clock.ts'
import type { Prediction } from './prediction.ts'
import type { Smoothing } from './smoothing.ts'
import type { NetStats } from './view.ts'

const TICKS_KEPT = 64 // predicted pictures waiting for their commit
const SAMPLES = 600 // ten seconds
const PINGS = 40

/** A ring of numbers with a percentile and a mean. */
function createSamples() {
  const ring = new Float64Array(SAMPLES)
  let count = 0
  return {
    add(n: number) {
      ring[count++ % SAMPLES] = n
    },
    percentile(share: number): number {
      const n = Math.min(count, SAMPLES)
      return n === 0 ? 0 : ring.slice(0, n).sort()[Math.min(n - 1, Math.floor(n * share))]!
    },
    mean(): number {
      const n = Math.min(count, SAMPLES)
      return n === 0 ? 0 : ring.slice(0, n).reduce((sum, v) => sum + v, 0) / n
    },
  }
}

/** Counts per second over the last whole window between two looks. */
function createRate() {
  let total = 0
  let sinceMs = 0
  let value = 0
  return {
    add(n: number) {
      total += n
    },
    perSecond(nowMs: number): number {
      if (nowMs - sinceMs >= 1000) {
        value = (total * 1000) / (nowMs - sinceMs)
        total = 0
        sinceMs = nowMs
      }
      return value
    },
  }
}

export interface Measure {
  readonly down: { add(bytes: number): void }
  readonly up: { add(bytes: number): void }
  readonly frames: { add(n: number): void }
  healed: number
  /** The world as predicted for its tick; the last picture before the tick is what people saw. */
  drawn(world: World): void
  /** The world as committed: compares with what was drawn for the same tick. */
  committed(world: World, ownSlot: number): void
  input(late: boolean): void
  pinged(ms: number): void
  /** Once a frame. */
  corrected(largestPx: number): void
  report(
    nowMs: number,
    parts: { clock: TickClock; prediction: Prediction; smoothing: Smoothing; leadTicks: number },
  ): NetStats
}

export function createMeasure(capacity: number): Measure {
  const x = new Float64Array(TICKS_KEPT * capacity)
  const y = new Float64Array(TICKS_KEPT * capacity)
  const tickOf = new Int32Array(TICKS_KEPT).fill(-1)
  const errors = { own: createSamples(), ball: createSamples(), others: createSamples() }
  const rates = {
    down: createRate(),
    up: createRate(),
    frames: createRate(),
    ticks: createRate(),
    corrections: createRate(),
  }
  const lateness = createSamples()
  const pings: number[] = []
  let lastCorrections = 0
  let largest = 0

  return {
    down: rates.down,
    up: rates.up,
    frames: rates.frames,
    healed: 0,
    drawn(world) {
      const k = world.tick % TICKS_KEPT
      tickOf[k] = world.tick
      x.set(world.x, k * capacity)
      y.set(world.y, k * capacity)
    },
    committed(world, ownSlot) {
      rates.ticks.add(1)
      const k = world.tick % TICKS_KEPT
      if (tickOf[k] !== world.tick) return
      const own = discOfSlot(world, ownSlot)
      const error = (d: number) =>
        Math.hypot(x[k * capacity + d]! - world.x[d]!, y[k * capacity + d]! - world.y[d]!)
      errors.ball.add(error(0))
      for (let p = 0; p < world.playerCount; p++) {
        const d = world.disc[p]!
        if (d === own) errors.own.add(error(d))
        else errors.others.add(error(d))
      }
    },
    input(late) {
      lateness.add(late ? 100 : 0)
    },
    pinged(ms) {
      pings.push(ms)
      if (pings.length > PINGS) pings.shift()
    },
    corrected(largestPx) {
      largest = Math.max(largest * 0.95, largestPx)
    },
    report(nowMs, { clock, prediction, smoothing, leadTicks }) {
      rates.corrections.add(smoothing.corrections - lastCorrections)
      lastCorrections = smoothing.corrections
      const recent = pings.slice(-8)
      const jitter = recent.length > 1 ? Math.max(...recent) - Math.min(...recent) : 0
      return {
        pingMs: pings.at(-1) ?? 0,
        jitterMs: jitter,
        leadMs: (leadTicks * 1000) / 60,
        marginMs: clock.marginMs,
        latePercent: lateness.mean(),
        correctionsPerS: rates.corrections.perSecond(nowMs),
        maxCorrectionPx: largest,
        errorOwnPx: errors.own.percentile(0.95),
        errorBallPx: errors.ball.percentile(0.95),
        errorOthersPx: errors.others.percentile(0.95),
        downBps: rates.down.perSecond(nowMs),
        upBps: rates.up.perSecond(nowMs),
        framesPerS: rates.frames.perSecond(nowMs),
        serverTicksPerS: rates.ticks.perSecond(nowMs),
        resimulated: prediction.steps,
        healed: this.healed,
        pings,
      }
    },
  }
}
