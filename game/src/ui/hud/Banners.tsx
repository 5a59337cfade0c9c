// Quiet lines over the pitch: the connection is lost, the match is paused, a place is coming up, nobody is at the keys.
import { useEffect, useState } from 'preact/hooks'
import { announce, idleMs, lostAt, myself, notes } from '../../store.ts'
import { teamName } from '../kits.ts'
import { touch } from '../media.ts'
import { Icon, type IconName } from '../parts/Icon.tsx'
import { words } from '../words.ts'
import { minutes } from './clock.ts'
import { live } from './live.ts'

export function Banners() {
  if (lostAt.value > 0) return <Lost since={lostAt.value} />
  if (live.value?.paused) return <Banner icon="pause" text={pauseText()} />
  if (live.value?.stuck) return <Banner icon="wifiOff" text={words.hud.stuck} />
  const next = myself.value?.next ?? 0
  if (next !== 0) return <Banner icon="timer" text={words.hud.comingOn(teamName(next))} />
  return null
}

/** Who paused it, if that was said while this page listened. */
const pauseText = () => notes.value.findLast(({ kind }) => kind === 'paused')?.text ?? words.hud.paused

function Banner({ icon, text }: { icon: IconName; text: string }) {
  return (
    <p class="pill" role="status">
      <Icon name={icon} />
      {text}
    </p>
  )
}

/** Counts the seconds since the line broke. */
export function Lost({ since }: { since: number }) {
  const now = useNow()
  return (
    <p class="pill">
      <Icon name="wifiOff" />
      <span role="status">{words.hud.lost}</span>
      <span class="num">{Math.max(0, Math.floor((now - since) / 1000))}</span>
    </p>
  )
}

/** Counts down to the bench while no key is pressed; a pause stops that. */
export function Idle() {
  return idleMs.value > 0 && !live.value?.paused ? <Countdown key={idleMs.value} ms={idleMs.value} /> : null
}

function Countdown({ ms }: { ms: number }) {
  const now = useNow()
  const [until] = useState(performance.now() + ms)
  useEffect(() => announce(words.hud.idleSaid(Math.round(ms / 1000))), [])
  return (
    <p class="pill idle">
      <Icon name="timer" />
      {touch.value ? words.hud.idleTouch : words.hud.idle}
      <span class="num">{minutes(Math.max(0, Math.ceil((until - now) / 1000)))}</span>
    </p>
  )
}

function useNow(): number {
  const [now, setNow] = useState(performance.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 250)
    return () => clearInterval(timer)
  }, [])
  return now
}
