// Waiting for something that must come true.
import { setTimeout as wait } from 'node:timers/promises'

export const PATIENCE_MS = 30_000
const LOOK_MS = 10

/** Resolves when the condition holds; rejects with `what` when it never does. */
export async function until(condition: () => unknown, what: string): Promise<void> {
  const end = performance.now() + PATIENCE_MS
  while (!condition()) {
    if (performance.now() > end) throw new Error(`never came true: ${what}`)
    await wait(LOOK_MS)
  }
}
