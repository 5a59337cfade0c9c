// Quiet lines under the score: the connection is lost, the match is paused.
import { useEffect, useState } from 'preact/hooks'
import { lostAt } from '../../store.ts'
import { Icon } from '../parts/Icon.tsx'
import { words } from '../words.ts'
import { live } from './live.ts'

export function Banners() {
  if (lostAt.value > 0) return <Lost since={lostAt.value} />
  if (live.value?.paused) {
    return (
      <p class="pill" role="status">
        <Icon name="pause" />
        {words.hud.paused}
      </p>
    )
  }
  if (live.value?.stuck) {
    return (
      <p class="pill" role="status">
        <Icon name="wifiOff" />
        {words.hud.stuck}
      </p>
    )
  }
  return null
}

/** Counts the seconds since the line broke. */
export function Lost({ since }: { since: number }) {
  const [now, setNow] = useState(performance.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 250)
    return () => clearInterval(timer)
  }, [])
  return (
    <p class="pill">
      <Icon name="wifiOff" />
      <span role="status">{words.hud.lost}</span>
      <span class="num">{Math.max(0, Math.floor((now - since) / 1000))}</span>
    </p>
  )
}
