// The clock the server's layers are given: now and later. It knows nothing of what is timed.

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Runs `run` once, `ms` from now; returns the way to prevent it, harmless afterwards. */
  after(ms: number, run: () => void): () => void
}

export const systemClock: Clock = {
  now: () => Math.floor(performance.timeOrigin + performance.now()), // never goes back, as limits need it
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

/** A clock whose timers end together, and whose callbacks may throw without ending the process. */
export interface Timers extends Clock {
  cancelAll(): void
}

/** Timers on `clock` for one owner; what a callback throws goes to `failed`. */
export function createTimers(clock: Clock, failed: (error: unknown) => void): Timers {
  const pending = new Set<() => void>()
  return {
    now: () => clock.now(),
    after(ms, run) {
      const cancel = clock.after(ms, () => {
        pending.delete(stop)
        try {
          run()
        } catch (error) {
          failed(error)
        }
      })
      const stop = () => {
        pending.delete(stop)
        cancel()
      }
      pending.add(stop)
      return stop
    },
    cancelAll() {
      for (const stop of [...pending]) stop()
    },
  }
}
