// Quiet lines over the pitch: the connection is lost, the match is paused, a place is coming up, nobody moves.
import { useEffect, useState } from 'preact/hooks'
import { announce, idleMs, lostAt, myself, notes } from '../../store.ts'
import { teamName } from '../kits.ts'
import { Icon, type IconName } from '../parts/Icon.tsx'
import { words } from '../words.ts'
import { minutes } from './clock.ts'
import { live } from './live.ts'

const LOOK_MS = 250

export function Banners() {
  if (lostAt.value > 0) return <Lost since={lostAt.value} />
  if (live.value?.paused) return <Banner icon="pause" text={pauseText()} />
  if (live.value?.stuck) return <Banner icon="wifiOff" text={words.hud.stuck} quiet />
  const next = myself.value?.next ?? 0
  if (next !== 0) return <Banner icon="timer" text={words.hud.comingOn(teamName(next))} />
  return null
}

/** Who paused it, if that was said while this page listened. */
const pauseText = () => notes.value.findLast(({ kind }) => kind === 'paused')?.text ?? words.hud.paused

/** `quiet`: comes and goes too quickly to be read out. */
function Banner({ icon, text, quiet }: { icon: IconName; text: string; quiet?: boolean }) {
  return (
    <p class="pill" role={quiet ? undefined : 'status'}>
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

/** Counts down to the bench while no key is pressed; a pause stops the count. */
export function Idle() {
  return idleMs.value > 0 ? <Countdown key={idleMs.value} ms={idleMs.value} /> : null
}

function Countdown({ ms }: { ms: number }) {
  const left = useLeft(ms)
  useEffect(() => announce(words.hud.idleSaid(Math.round(ms / 1000))), [])
  if (live.value?.paused) return null
  return (
    <p class="pill idle">
      <Icon name="timer" />
      {words.hud.idle}
      <span class="num">{minutes(Math.ceil(left / 1000))}</span>
    </p>
  )
}

function useNow(): number {
  const [now, setNow] = useState(performance.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), LOOK_MS)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** What is left of so many ms of play. */
function useLeft(ms: number): number {
  const [left, setLeft] = useState(ms)
  useEffect(() => {
    let last = performance.now()
    const timer = setInterval(() => {
      const now = performance.now()
      const gone = live.peek()?.paused ? 0 : now - last
      last = now
      setLeft((before) => Math.max(0, before - gone))
    }, LOOK_MS)
    return () => clearInterval(timer)
  }, [])
  return left
}
