// Virtual time for tests: a clock whose timers run when told, shared by servers, lines and clients.

export interface VirtualTime {
  now(): number // ms
  after(ms: number, run: () => void): () => void
  /** Runs every timer due within the next `ms`, in order. */
  run(ms: number): void
}

export function createVirtualTime(startMs = 1000): VirtualTime {
  let now = startMs
  let made = 0
  const timers = new Map<number, { at: number; run: () => void }>()

  function next(limit: number): number {
    let best = -1
    for (const [id, t] of timers) if (t.at <= limit && (best < 0 || t.at < timers.get(best)!.at)) best = id
    return best
  }

  return {
    now: () => now,
    after(ms, run) {
      const id = made++
      timers.set(id, { at: now + Math.max(0, ms), run })
      return () => timers.delete(id)
    },
    run(ms) {
      const end = now + ms
      for (let id = next(end); id >= 0; id = next(end)) {
        const timer = timers.get(id)!
        timers.delete(id)
        now = Math.max(now, timer.at)
        timer.run()
      }
      now = end
    },
  }
}
