// How far the server is from this browser, asked now and then while somebody looks at the room list.
import { signal } from '@preact/signals'

const EVERY_MS = 15_000
const PATH = '/api/health'
const TRIES = 3 // the first one opens the line; the shortest is the line's own time

let timer: ReturnType<typeof setTimeout> | undefined

/** Milliseconds there and back; 0: not known yet. Measured while it is read. */
export const ownPing = signal(0, {
  watched() {
    void again()
  },
  unwatched() {
    clearTimeout(timer)
  },
})

async function again(): Promise<void> {
  clearTimeout(timer)
  timer = setTimeout(again, EVERY_MS)
  if (document.hidden) return
  let best = Number.POSITIVE_INFINITY
  try {
    for (let n = 0; n < TRIES; n++) {
      const start = performance.now()
      const { url } = await fetch(PATH, { method: 'HEAD', cache: 'no-store' })
      best = Math.min(best, roundTrip(url) ?? performance.now() - start)
    }
    ownPing.value = Math.max(1, Math.round(best))
  } catch {
    // the next time
  }
}

/** The time of the last request as the network saw it, without what this page had to do meanwhile. */
function roundTrip(url: string): number | null {
  const entry = performance.getEntriesByName(url, 'resource').at(-1) as PerformanceResourceTiming | undefined
  return entry && entry.requestStart > 0 ? entry.responseStart - entry.requestStart : null
}
