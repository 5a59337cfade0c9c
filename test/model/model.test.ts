import { beforeAll, describe, expect, test } from 'vitest'
import { type Figures, runCell, sumUp } from './model.ts'
import { measureSettling } from './settling.ts'

const SECONDS = 12
const play = (rttMs: number, jitterMs: number, lossPercent = 0): Figures =>
  sumUp([runCell({ line: { rttMs, jitterMs, lossPercent }, seed: 1, seconds: SECONDS, people: 4 })])

describe('the model of the netcode', () => {
  let none: Figures
  let short: Figures
  let long: Figures

  beforeAll(() => {
    none = play(0, 0)
    short = play(50, 20)
    long = play(200, 20)
  })

  test('says the same for the same seed and else for another', () => {
    expect(play(50, 20)).toEqual(short)
    const other = { line: { rttMs: 50, jitterMs: 20 }, seed: 2, seconds: SECONDS, people: 4 }
    expect(sumUp([runCell(other)])).not.toEqual(short)
  })

  test('has people who play: keys are pressed as often as people do and discs are mispredicted', () => {
    expect(short.keysPerS).toBeGreaterThan(3)
    expect(short.keysPerS).toBeLessThan(8)
    expect(short.remote.p95).toBeGreaterThan(0)
  })

  test('finds next to no error without a line', () => {
    expect(none.own.p95).toBeLessThan(0.1)
    expect(none.remote.p95).toBeLessThan(0.5)
    expect(none.ball.p90).toBe(0)
    expect(none.latePct).toBe(0)
  })

  test('finds errors that grow with the round trip', () => {
    const byRtt = [none, short, long]
    for (const of of [
      (f: Figures) => f.own.p99,
      (f: Figures) => f.remote.p95,
      (f: Figures) => f.ball.p99,
      (f: Figures) => f.resimulated,
    ])
      expect(byRtt.map(of)).toEqual(byRtt.map(of).sort((a, b) => a - b))
    expect(long.remote.p95).toBeGreaterThan(2 * short.remote.p95)
  })

  test('finds late inputs where segments are lost, and nowhere else', () => {
    expect(short.latePct).toBe(0)
    expect(play(50, 20, 3).latePct).toBeGreaterThan(0.5)
  })

  test('finds no pop and no client that had to be healed', () => {
    for (const f of [none, short, long]) expect([f.popsPerMin, f.healed]).toEqual([0, 0])
    expect(long.shiftPx).toBeGreaterThan(0)
    expect(long.shiftPx).toBeLessThanOrEqual(3.001)
  })

  test('sees the clock settle after the start and after the route has changed', () => {
    const { median } = measureSettling(100, 1)
    for (const ms of Object.values(median)) expect(ms).toBeGreaterThan(0)
    expect(median.startMs).toBeLessThan(3000)
    expect(median.up80Ms).toBeLessThan(4000)
    expect(median.down80Ms).toBeLessThan(11_000)
  })
})
