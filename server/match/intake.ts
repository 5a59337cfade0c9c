// From a player's messages to scheduled inputs: order, clamping, silence, margins (netcode.md section 4). No sockets.
import { type Schedule, schedule } from '../../shared/match/schedule.ts'
import { type Change, REACH_MAX } from '../../shared/net/frames.ts'
import { KEY } from '../../shared/sim/constants.ts'

export const AHEAD_MAX_TICKS = 12 // a target further ahead is clamped
const STALE_TICKS = 30 // older inputs collapse to the newest
const NEUTRAL_TICKS = 30 // silence after which the keys count as released
const SAMPLES = 64

/** The input side of one seat. */
export interface Intake {
  readonly slot: number
  inbox: { target: number; keys: number }[]
  keys: number // what is scheduled last
  lastExec: number // tick of the latest scheduled change
  lastHeard: number // tick of the latest message
  relayed: number // tick before which a change was committed on arrival last
  clamped: number
  readonly margins: Float64Array // ms, since the last report
  marginCount: number
  late: number // inputs after their tick, since the last report
  newestTarget: number
}

export function createIntake(slot: number, tick: number): Intake {
  return {
    slot,
    inbox: [],
    keys: 0,
    lastExec: tick,
    lastHeard: tick,
    relayed: -1,
    clamped: 0,
    margins: new Float64Array(SAMPLES),
    marginCount: 0,
    late: 0,
    newestTarget: tick,
  }
}

/**
 * Takes one message before tick `tick`: `marginMs` is how long before its own tick it came. Over the limit the newest replaces
 * the last. True: it may be drained at once; else it waits for the tick, as what is stale, too much or behind such does.
 */
export function receiveInput(
  i: Intake,
  tick: number,
  target: number,
  keys: number,
  marginMs: number,
  overLimit: boolean,
): boolean {
  const isFirst = i.inbox.length === 0
  if (overLimit && !isFirst) i.inbox.pop()
  i.inbox.push({ target, keys })
  if (i.marginCount < SAMPLES) i.margins[i.marginCount++] = marginMs
  if (marginMs < 0) i.late++
  i.newestTarget = target
  return isFirst && !overLimit && i.relayed !== tick && target >= tick - STALE_TICKS
}

/** Schedules what has arrived, in order, for tick `tick` or later; appends the changes to `out`. */
export function drain(i: Intake, tick: number, pending: Schedule, out: Change[]): void {
  if (i.inbox.length === 0) {
    if (tick - i.lastHeard >= NEUTRAL_TICKS) commit(i, tick, tick, 0, pending, out)
    return
  }
  i.lastHeard = tick
  const isStale = (n: number) => n < i.inbox.length && i.inbox[n]!.target < tick - STALE_TICKS
  for (let n = 0; n < i.inbox.length; n++) {
    const { target, keys } = i.inbox[n]!
    if (!isStale(n) || !isStale(n + 1)) commit(i, tick, target, keys, pending, out)
  }
  i.inbox.length = 0
}

/** Commits a change of keys; equal keys commit nothing. Also used by bots, whose target is never late. */
export function commit(
  i: Intake,
  tick: number,
  target: number,
  keys: number,
  pending: Schedule,
  out: Change[],
): void {
  if (keys === i.keys) return
  let wanted = target
  if (wanted > tick + AHEAD_MAX_TICKS) {
    wanted = tick + AHEAD_MAX_TICKS
    i.clamped++
  }
  let exec = Math.max(wanted, tick, i.lastExec)
  // A release never swallows a press of the same tick: a kick key lasts at least one tick.
  if (exec === i.lastExec && i.keys & KEY.KICK && !(keys & KEY.KICK)) exec++
  if (exec - tick > REACH_MAX || !schedule(pending, i.slot, exec, keys)) return
  out.push({ slot: i.slot, keys, late: target < tick, exec })
  i.keys = keys
  i.lastExec = exec
}

/** Min, median and lateness since the last report, or null without news; starts a new window. */
export function takeMargins(i: Intake): { minMs: number; medianMs: number; late: number } | null {
  if (i.marginCount === 0) return null
  const sorted = i.margins.slice(0, i.marginCount).sort()
  const report = { minMs: sorted[0]!, medianMs: sorted[sorted.length >> 1]!, late: i.late }
  i.marginCount = 0
  i.late = 0
  return report
}
