// What is said in a place where many listen, brought to them in batches: one packet for each listener costs the most.
import type { SaidMessage } from '../../shared/chat.ts'
import type { Clock } from '../clock.ts'

const APART_MS = 50 // nobody reads faster; the first message after quiet goes out at once

export interface PlaceFeed {
  /** Sends messages, or keeps them until the place's next batch. */
  say(place: string, messages: readonly SaidMessage[]): void
  /** Sends what is kept for a place now. */
  flush(place: string): void
  close(): void
}

export function createPlaceFeed(
  clock: Clock,
  send: (place: string, messages: readonly SaidMessage[]) => void,
): PlaceFeed {
  const resting = new Map<string, { waiting: SaidMessage[]; cancel: () => void }>()

  function flush(place: string): void {
    const messages = resting.get(place)?.waiting.splice(0) ?? []
    if (messages.length > 0) send(place, messages)
  }
  function rest(place: string): void {
    const cancel = clock.after(APART_MS, () => {
      const goesOn = resting.get(place)!.waiting.length > 0
      flush(place)
      resting.delete(place)
      if (goesOn) rest(place)
    })
    resting.set(place, { waiting: [], cancel })
  }
  return {
    say(place, messages) {
      const known = resting.get(place)
      if (known) known.waiting.push(...messages)
      else {
        send(place, messages)
        rest(place)
      }
    },
    flush,
    close() {
      for (const { cancel } of resting.values()) cancel()
      resting.clear()
    },
  }
}
