// How long the tick clock needs: after the start, and after the way to the server has become 80 ms longer or shorter.
// One person on a line with jitter; the picture is drawn often, so that the moment of each tick is known to 2 ms.
import { TICK_MS } from '../../shared/sim/constants.ts'
import { ENDLESS } from '../support/kickers.ts'
import { createVirtualGame, type Line } from '../support/lines.ts'
import { seeded } from '../support/random.ts'
import { classic } from '../support/stadiums.ts'
import { createVirtualTime } from '../support/virtual.ts'

const FRAME_MS = 2
const STEP_MS = 80
const CALM_MS = 14_000 // before the step
const WATCHED_MS = 14_000
const END_MS = 3000 // of it, in which the clock stands where it wants to be
const BAND_MS = TICK_MS / 2

export interface Settling {
  startMs: number
  up80Ms: number
  down80Ms: number
}

interface Lead {
  atMs: number
  leadMs: number // of the drawn tick over real time, from any zero
}

/** Milliseconds from `fromMs` on until the lead stays within half a tick of where it ends. */
function settledAfter(leads: readonly Lead[], fromMs: number): number {
  const toMs = fromMs + WATCHED_MS
  const watched = leads.filter((l) => l.atMs >= fromMs && l.atMs < toMs)
  const end = watched.filter((l) => l.atMs >= toMs - END_MS)
  const goal = end.reduce((sum, l) => sum + l.leadMs, 0) / end.length
  const last = watched.findLast((l) => Math.abs(l.leadMs - goal) > BAND_MS)
  return last ? last.atMs - fromMs : 0
}

function follow(line: Line, seed: number, stepMs: number): { startMs: number; stepMs: number } {
  const time = createVirtualTime()
  const game = createVirtualGame(time, classic, seeded(seed), ENDLESS)
  const startMs = time.now()
  const client = game.join(0, 1, line)
  const { view } = client
  const { update } = view
  const leads: Lead[] = []
  let tick = 0
  view.update = (nowMs) => {
    update(nowMs)
    if (view.world.tick === tick) return
    tick = view.world.tick
    leads.push({ atMs: nowMs, leadMs: tick * TICK_MS - nowMs })
  }
  time.run(CALM_MS)
  const changedMs = time.now()
  line.upMs = (line.upMs ?? 0) + stepMs
  time.run(WATCHED_MS)
  game.close()
  return { startMs: settledAfter(leads, startMs), stepMs: settledAfter(leads, changedMs) }
}

/** Medians of `runs` seeds and the worst of them, ms, at a round trip of `rttMs` with 20 ms of jitter. */
export function measureSettling(rttMs: number, runs: number): { median: Settling; worst: Settling } {
  const line = (upMs: number): Line => ({ rttMs, jitterMs: 20, upMs, frameMs: FRAME_MS })
  const ups = Array.from({ length: runs }, (_, n) => follow(line(0), n + 1, STEP_MS))
  const downs = Array.from({ length: runs }, (_, n) => follow(line(STEP_MS), n + 1, -STEP_MS))
  const sorted = {
    startMs: ups.map((u) => u.startMs).sort((a, b) => a - b),
    up80Ms: ups.map((u) => u.stepMs).sort((a, b) => a - b),
    down80Ms: downs.map((d) => d.stepMs).sort((a, b) => a - b),
  }
  const at = (n: number): Settling => ({
    startMs: Math.round(sorted.startMs[n]!),
    up80Ms: Math.round(sorted.up80Ms[n]!),
    down80Ms: Math.round(sorted.down80Ms[n]!),
  })
  return { median: at(runs >> 1), worst: at(runs - 1) }
}
