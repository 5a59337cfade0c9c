import { describe, expect, test } from 'vitest'
import { createLoop, type Ticking } from '../../../server/match/loop.ts'
import { createVirtualTime } from '../../support/virtual.ts'

function counter() {
  const dues: number[] = []
  const failures: unknown[] = []
  const ticking: Ticking = { tick: (due) => dues.push(due), failed: (error) => failures.push(error) }
  return { dues, failures, ticking }
}

describe('the tick loop', () => {
  test('ticks 60 times a second however uneven the timers are', () => {
    const time = createVirtualTime()
    let jitter = 0
    const uneven = () => {
      jitter = (jitter + 1.7) % 5
      return jitter
    }
    const late = { ...time, after: (ms: number, run: () => void) => time.after(ms + uneven(), run) }
    const loop = createLoop(late)
    const c = counter()
    loop.add(c.ticking)
    time.run(60_000)
    expect(c.dues.length).toBeGreaterThanOrEqual(3599)
    expect(c.dues.length).toBeLessThanOrEqual(3601)
    expect(loop.stats.skipped).toBe(0)
  })

  test('spreads matches over the tick', () => {
    const time = createVirtualTime()
    const loop = createLoop(time)
    const all = Array.from({ length: 8 }, counter)
    for (const c of all) loop.add(c.ticking)
    time.run(1000)
    const phases = all.map((c) => Math.round((c.dues[5]! % (1000 / 60)) * 10))
    expect(new Set(phases).size).toBe(8)
  })

  test('catches up five ticks after a stall, then skips and counts', () => {
    const time = createVirtualTime()
    let blocked = 0
    const stalling = { ...time, now: () => time.now() + blocked }
    const loop = createLoop(stalling)
    const c = counter()
    loop.add(c.ticking)
    time.run(100)
    const before = c.dues.length
    blocked = 500 // the process stood still for half a second
    time.run(17)
    expect(c.dues.length - before).toBeLessThanOrEqual(5 + 2) // five at once, and those due in the 17 ms
    expect(loop.stats.skipped).toBeGreaterThan(20)
    time.run(1000)
    expect(c.dues.length - before).toBeGreaterThan(60)
  })

  test('a match that throws is out, with the error, and the others go on', () => {
    const time = createVirtualTime()
    const loop = createLoop(time)
    const good = counter()
    const bad = counter()
    loop.add({
      ...bad.ticking,
      tick: () => {
        throw new Error('broken')
      },
    })
    loop.add(good.ticking)
    time.run(1000)
    expect(bad.failures).toEqual([new Error('broken')])
    expect(good.dues.length).toBeGreaterThan(55)
  })

  test('stops what is taken out and, when closed, everything', () => {
    const time = createVirtualTime()
    const loop = createLoop(time)
    const a = counter()
    const b = counter()
    const stopA = loop.add(a.ticking)
    loop.add(b.ticking)
    time.run(100)
    stopA()
    const [na, nb] = [a.dues.length, b.dues.length]
    time.run(100)
    expect(a.dues.length).toBe(na)
    expect(b.dues.length).toBeGreaterThan(nb)
    loop.close()
    const last = b.dues.length
    time.run(100)
    expect(b.dues.length).toBe(last)
  })
})
