// The client's tick clock: which tick is drawn now, steered by what the server says about arrivals. No timers, no I/O.
import { TICK_MS } from '../../../shared/sim/constants.ts'

const START_LEAD_TICKS = 2.5 // beyond the half round trip, until margins are known: a little early beats late
// Margins are counted as if each input had left at the very end of its tick: heartbeats leave at its beginning, key
// presses anywhere in it, so the margins of heartbeats alone would promise up to a tick too much.
const WANTED_LOW_MS = 1 // the 5th percentile of these margins should be at least this
const LOW_SLACK_MS = 4 // no steering while it is at most this much above
const MEDIAN_MAX_MS = 2 * TICK_MS // chasing a low percentile on TCP without this cap runs away
const FASTEST = 0.05 // share of real time: 80 ms are caught up with in less than two seconds
const SLOWEST = 0.014 // and waited for in less than seven
const GENTLE_MS = 150 // want / this = rate, until a limit
const JUMP_LATE_MS = 150
const JUMP_EARLY_MS = 250
const REPORTS = 8 // two seconds of margin reports
const LOW_SHARE = 0.25 // of the window minima: about the 5th percentile of the inputs
const ARRIVALS = 32 // less than two seconds: a server that slept is behind what arrived before

interface MarginReport {
  low: number // ms, less the offset at sending
  median: number
}

export interface TickClock {
  /** Ready once the first answer or frame has set it. */
  readonly ready: boolean
  /** Moves to `nowMs` and returns the tick to draw, with its fraction. Never runs backwards except in a jump. */
  advance(nowMs: number): number
  /** A time answer: it was `tick` on the server half of `rttMs` ago. */
  answered(nowMs: number, rttMs: number, tick: number): void
  /** An input for `target` leaves now: remembers the offset and the part of the tick gone. */
  sending(target: number): void
  /** A margin report whose newest input was for `target` (its low 8 bits). */
  margin(target: number, minMs: number, medianMs: number): void
  /** A frame of `tick` arrived; steers those who send nothing. */
  arrived(nowMs: number, tick: number): void
  /** Median margin as it is with the present offset, ms. */
  readonly marginMs: number
  /** After a break: everything is learned anew. */
  reset(): void
}

/** `spectating` tells whether arrivals (true) or margins steer. */
export function createClock(spectating: () => boolean): TickClock {
  let tick = 0
  let lastMs = 0
  let offset = 0 // ticks gained over real time since the start
  let rate = 0 // share of real time added
  let bestRttMs = Number.POSITIVE_INFINITY
  const sentOffset = new Float64Array(256) // ticks, by target; a margin less this is a margin at offset 0
  const reports: MarginReport[] = []
  const arrivals: number[] = [] // server tick less real time, ticks

  const realTicks = (nowMs: number) => nowMs / TICK_MS

  function move(ticks: number): void {
    tick += ticks
    offset += ticks
  }

  function advance(nowMs: number): number {
    const real = Math.max(0, nowMs - lastMs) / TICK_MS
    if (lastMs > 0) {
      tick += real * (1 + rate)
      offset += real * rate
    }
    lastMs = Math.max(lastMs, nowMs)
    return tick
  }

  function steer(wantMs: number): void {
    if (wantMs > JUMP_LATE_MS || wantMs < -JUMP_EARLY_MS) {
      move(wantMs / TICK_MS)
      rate = 0
    } else rate = Math.max(-SLOWEST, Math.min(FASTEST, wantMs / GENTLE_MS))
  }

  function steerByMargins(): void {
    const now = offset * TICK_MS
    const lows = reports.map((r) => r.low + now).sort((a, b) => a - b)
    const low = lows[Math.floor(lows.length * LOW_SHARE)]!
    let want = 0
    if (low < WANTED_LOW_MS) want = WANTED_LOW_MS - low
    else if (low > WANTED_LOW_MS + LOW_SLACK_MS) want = WANTED_LOW_MS + LOW_SLACK_MS / 2 - low
    steer(Math.min(want, MEDIAN_MAX_MS - medianMargin()))
  }

  function medianMargin(): number {
    if (reports.length === 0) return 0
    const medians = reports.map((r) => r.median).sort((a, b) => a - b)
    return medians[medians.length >> 1]! + offset * TICK_MS
  }

  return {
    get ready() {
      return lastMs > 0
    },
    get marginMs() {
      return medianMargin()
    },
    advance,
    answered(nowMs, rttMs, serverTick) {
      if (rttMs >= bestRttMs || spectating()) return
      bestRttMs = rttMs
      advance(nowMs)
      move(serverTick + rttMs / TICK_MS + START_LEAD_TICKS - tick)
    },
    sending(target) {
      const part = Math.min(1, Math.max(-1, tick - target)) // a release leaves before its tick
      sentOffset[target & 255] = offset + (1 - part)
    },
    margin(target, minMs, medianMs) {
      const sent = sentOffset[target & 255]! * TICK_MS
      reports.push({ low: minMs - sent, median: medianMs - sent })
      if (reports.length > REPORTS) reports.shift()
      steerByMargins()
    },
    arrived(nowMs, serverTick) {
      if (!spectating()) return
      arrivals.push(serverTick - realTicks(nowMs))
      if (arrivals.length > ARRIVALS) arrivals.shift()
      advance(nowMs)
      const target = Math.max(...arrivals) + realTicks(nowMs)
      steer((target - tick) * TICK_MS)
    },
    reset() {
      bestRttMs = Number.POSITIVE_INFINITY
      reports.length = 0
      arrivals.length = 0
      rate = 0
    },
  }
}
