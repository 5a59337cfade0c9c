import { expect, test } from 'vitest'
import { createRate, createSamples } from '../../../game/src/match/counters.ts'

test('samples have percentiles and a mean, and forget what is older than the last 600', () => {
  const samples = createSamples()
  expect([samples.percentile(0.95), samples.mean()]).toEqual([0, 0])
  for (let n = 1; n <= 100; n++) samples.add(n)
  expect([samples.percentile(0), samples.percentile(0.95), samples.percentile(1)]).toEqual([1, 96, 100])
  expect(samples.mean()).toBe(50.5)
  for (let n = 0; n < 600; n++) samples.add(7)
  expect([samples.percentile(0), samples.mean()]).toEqual([7, 7])
})

test('a rate of 60 a second that comes in bunches, at irregular looks, stays within half a tick of it', () => {
  const rate = createRate()
  let wait = 0
  const seen: number[] = []
  for (let nowMs = 1000, tick = 0; nowMs < 60_000; nowMs += 10 + ((tick * 7) % 13)) {
    for (; tick * (1000 / 60) < nowMs; tick++) {
      if (++wait < 4) continue // four ticks in one frame
      rate.add(wait)
      wait = 0
    }
    rate.look(nowMs)
    if (nowMs > 12_000) seen.push(rate.perSecond())
  }
  expect(Math.min(...seen)).toBeGreaterThan(59.5)
  expect(Math.max(...seen)).toBeLessThan(60.5)
})

test('a rate is nothing before the second look, and follows a change within ten seconds', () => {
  const rate = createRate()
  rate.add(5)
  rate.look(0)
  expect(rate.perSecond()).toBe(0)
  for (let s = 1; s <= 40; s++) {
    rate.add(s <= 20 ? 10 : 40)
    rate.look(s * 1000)
    if (s === 20) expect(rate.perSecond()).toBe(10)
  }
  expect(rate.perSecond()).toBe(40)
})
