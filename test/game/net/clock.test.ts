import { describe, expect, test } from 'vitest'
import { createClock } from '../../../game/src/net/clock.ts'
import { TICK_MS } from '../../../shared/sim/constants.ts'
import { seeded } from '../../support/random.ts'

/**
 * A clock against a server whose tick is real time: every 4 ticks an input, every 16 (and at once after a late input)
 * a margin report, as over a line with this one-way delay. Returns the margins of the last two seconds and whether any tick ran backwards.
 */
function drive(seconds: number, delayMs: (atMs: number) => number, startRttMs: number) {
  const clock = createClock(() => false)
  const serverTick = (ms: number) => ms / TICK_MS
  const reports: { at: number; target: number; margins: number[] }[] = []
  let open: number[] = []
  let last = 0
  let backwards = 0
  const margins: { at: number; margin: number }[] = []
  clock.answered(1000, startRttMs, serverTick(1000 - startRttMs / 2))
  for (let frame = 0; frame < seconds * 60; frame++) {
    const now = 1000 + frame * TICK_MS
    for (const r of reports.splice(0)) {
      if (r.at > now) reports.push(r)
      else
        clock.margin(
          r.target,
          Math.min(...r.margins),
          r.margins.sort((a, b) => a - b)[r.margins.length >> 1]!,
        )
    }
    const tick = clock.advance(now)
    if (tick < last) backwards++
    last = tick
    if (frame % 4 === 0) {
      const target = Math.floor(tick)
      clock.sending(target)
      const arrival = now + delayMs(now)
      const margin = (target - serverTick(arrival)) * TICK_MS
      margins.push({ at: now, margin })
      open.push(margin)
      if (open.length >= 4 || margin < 0) {
        reports.push({ at: arrival + delayMs(now), target, margins: open })
        open = []
      }
    }
  }
  const settled = (from: number) =>
    margins.find((m, i) => m.at >= from && margins.slice(i).every((l) => l.margin > -2 && l.margin < 60))!
      .at - from
  return { margins, backwards, settled }
}

const steady =
  (rttMs: number, jitterMs: number, random = seeded(5)) =>
  () =>
    rttMs / 2 + random() * jitterMs
const tail = (margins: { margin: number }[]) => margins.slice(-30).map((m) => m.margin)

describe('the tick clock', () => {
  test.each([0, 50, 100, 200, 300])(
    'keeps inputs in time and close at %i ms round trip and 20 ms jitter',
    (rtt) => {
      const { margins, backwards } = drive(20, steady(rtt, 20), rtt + 20)
      expect(Math.min(...tail(margins))).toBeGreaterThanOrEqual(0)
      expect(tail(margins).sort((a, b) => a - b)[15]!).toBeLessThanOrEqual(3 * TICK_MS)
      expect(backwards).toBe(0)
    },
  )

  test('settles within two seconds after the line becomes 80 ms slower', () => {
    const random = seeded(7)
    const { settled } = drive(25, (at) => 50 + random() * 10 + (at > 10_000 ? 80 : 0), 110)
    expect(settled(10_000)).toBeLessThanOrEqual(2500)
  })

  test('comes back within some seconds after the line becomes 80 ms faster', () => {
    const random = seeded(8)
    const { settled } = drive(40, (at) => 50 + random() * 10 + (at < 10_000 ? 80 : 0), 270)
    expect(settled(10_000)).toBeLessThanOrEqual(9000)
  })

  test('jumps when it is off by a quarter of a second and more', () => {
    const { margins } = drive(15, (at) => (at > 8000 ? 600 : 40), 80)
    expect(Math.min(...tail(margins))).toBeGreaterThanOrEqual(0)
  })

  test('is not ready before the server has answered', () => {
    expect(createClock(() => false).ready).toBe(false)
  })

  test('follows arrivals when it only watches', () => {
    const clock = createClock(() => true)
    const random = seeded(3)
    let drawn = 0
    for (let frame = 0; frame < 600; frame++) {
      const now = 5000 + frame * TICK_MS
      if (frame % 3 === 0) clock.arrived(now + random() * 5, frame)
      drawn = clock.advance(now) - frame
    }
    expect(drawn).toBeGreaterThan(-2)
    expect(drawn).toBeLessThan(5)
  })

  test('of a spectator is right again two seconds after the server stood still', () => {
    const clock = createClock(() => true)
    let drawn = 0
    for (let frame = 0; frame < 520; frame++) {
      const now = 1000 + frame * TICK_MS
      const tick = frame < 400 ? frame : frame - 120 // two seconds of ticks were never run
      if (frame % 3 === 0) clock.arrived(now, tick)
      drawn = clock.advance(now) - tick
    }
    expect(Math.abs(drawn)).toBeLessThan(5)
  })
})
