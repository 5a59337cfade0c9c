// A clock that stands still until a test moves it.
import type { Clock } from '../../server/clock.ts'

export interface FakeClock extends Clock {
  /** Runs everything that is due within the next `ms`, in order. */
  advance(ms: number): void
  /** Timers that are waiting. */
  readonly waiting: number
}

export function createFakeClock(start = 1_000_000): FakeClock {
  let now = start
  let timers: { at: number; run: () => void }[] = []
  return {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, run }
      timers.push(timer)
      return () => {
        timers = timers.filter((t) => t !== timer)
      }
    },
    advance(ms) {
      const end = now + ms
      for (;;) {
        const due = timers.filter((t) => t.at <= end).sort((a, b) => a.at - b.at)[0]
        if (!due) break
        timers = timers.filter((t) => t !== due)
        now = Math.max(now, due.at)
        due.run()
      }
      now = end
    },
    get waiting() {
      return timers.length
    },
  }
}
