// When the page has time for what nobody asked for yet.
import { effect } from '@preact/signals'
import { hubStatus } from './store.ts'

const IDLE_MS = 1500 // where the browser can't say when it is idle

/** Runs once the first screen has its data and the browser has time; the answer calls it off. */
export function whenIdle(run: () => void): () => void {
  let off = false
  const later = () => {
    if (!off) run()
  }
  const stop = effect(() => {
    if (hubStatus.value === 'connecting') return
    queueMicrotask(() => stop())
    if ('requestIdleCallback' in window) requestIdleCallback(later, { timeout: 5000 })
    else setTimeout(later, IDLE_MS)
  })
  return () => {
    off = true
    stop()
  }
}
