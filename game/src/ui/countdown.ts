// The time until a room that runs itself starts its next match, as seen on the screen.
import { useEffect, useState } from 'preact/hooks'
import { roomSeenAt } from '../store.ts'

/** Whole seconds until the room starts the next match by itself. */
export function useCountdown(ms: number): number {
  const until = roomSeenAt.value + ms
  const [now, setNow] = useState(performance.now())
  useEffect(() => {
    setNow(performance.now())
    const timer = setInterval(() => setNow(performance.now()), 250)
    return () => clearInterval(timer)
  }, [until])
  return Math.max(0, Math.ceil((until - now) / 1000))
}
