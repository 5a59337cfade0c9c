// Keeps the numbers of the network graph: prediction errors when ticks are committed, corrections, bytes, frames.

import { TICK_MS } from '../../../shared/sim/constants.ts'
import { discOfSlot, type World } from '../../../shared/sim/world.ts'
import type { TickClock } from '../net/clock.ts'
import { createRate, createSamples } from './counters.ts'
import type { Prediction } from './prediction.ts'
import type { NetStats } from './view.ts'

const TICKS_KEPT = 64 // predicted pictures waiting for their commit
const PINGS = 40

export interface Measure {
  readonly down: { add(bytes: number): void }
  readonly up: { add(bytes: number): void }
  readonly frames: { add(n: number): void }
  healed: number
  /** The world as predicted for its tick; the last picture before the tick is what people saw. */
  drawn(world: World): void
  /** What was drawn so far is of another world or of other discs. */
  forget(): void
  /** The world as committed: compares with what was drawn for the same tick. */
  committed(world: World, ownSlot: number): void
  input(late: boolean): void
  /** The frame that commits the tick before `tick` came at `atMs`. */
  arrived(atMs: number, tick: number): void
  pinged(ms: number): void
  /** Once a picture; `corrections` so far and the largest movement by one, px. */
  corrected(nowMs: number, corrections: number, largestPx: number): void
  report(parts: { clock: TickClock; prediction: Prediction; leadTicks: number }): NetStats
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
  const everyRate = Object.values(rates)
  const lateness = createSamples()
  const arrivals = createSamples() // ms between a frame and its tick's time, from any zero
  const pings: number[] = []
  let lastCorrections = 0
  let largest = 0

  /** Units between disc d as drawn in picture k and as it is. */
  function error(world: World, k: number, d: number): number {
    const dx = x[k * capacity + d]! - world.x[d]!
    const dy = y[k * capacity + d]! - world.y[d]!
    return Math.sqrt(dx * dx + dy * dy)
  }

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
    forget() {
      tickOf.fill(-1)
    },
    committed(world, ownSlot) {
      rates.ticks.add(1)
      const k = world.tick % TICKS_KEPT
      if (tickOf[k] !== world.tick) return
      const own = discOfSlot(world, ownSlot)
      errors.ball.add(error(world, k, 0))
      for (let p = 0; p < world.playerCount; p++) {
        const d = world.disc[p]!
        if (d === own) errors.own.add(error(world, k, d))
        else errors.others.add(error(world, k, d))
      }
    },
    input(late) {
      lateness.add(late ? 100 : 0)
    },
    arrived(atMs, tick) {
      arrivals.add(atMs - tick * TICK_MS)
    },
    pinged(ms) {
      pings.push(ms)
      if (pings.length > PINGS) pings.shift()
    },
    corrected(nowMs, corrections, largestPx) {
      largest = Math.max(largest * 0.95, largestPx)
      rates.corrections.add(corrections - lastCorrections)
      lastCorrections = corrections
      for (let i = 0; i < everyRate.length; i++) everyRate[i]!.look(nowMs)
    },
    report({ clock, prediction, leadTicks }) {
      const recent = pings.slice(-8)
      const jitter = recent.length > 1 ? Math.max(...recent) - Math.min(...recent) : 0
      return {
        pingMs: pings.at(-1) ?? 0,
        jitterMs: jitter,
        leadMs: leadTicks * TICK_MS,
        marginMs: clock.marginMs,
        latePercent: lateness.mean(),
        correctionsPerS: rates.corrections.perSecond(),
        maxCorrectionPx: largest,
        errorOwnPx: errors.own.percentile(0.95),
        errorBallPx: errors.ball.percentile(0.95),
        errorOthersPx: errors.others.percentile(0.95),
        downBps: rates.down.perSecond(),
        upBps: rates.up.perSecond(),
        framesPerS: rates.frames.perSecond(),
        frameDelayMs: arrivals.percentile(0.95) - arrivals.percentile(0),
        serverTicksPerS: rates.ticks.perSecond(),
        resimulated: prediction.steps,
        healed: this.healed,
        pings,
      }
    },
  }
}
