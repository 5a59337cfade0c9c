// The network graph (F3): ping over ten seconds and what the netcode says of itself, four times a second.
import { useSignal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import { PROTOCOL_VERSION } from '../../../../shared/net/protocol.ts'
import type { MatchView, NetStats } from '../../match/view.ts'
import { match, toast } from '../../store.ts'
import { Icon } from '../parts/Icon.tsx'
import { words } from '../words.ts'
import { type About, groupsOf, type Picture, type Row, reportOf } from './net-report.ts'

const READ_MS = 250
const WIDTH = 274
const HEIGHT = 52
const SAMPLES = 40
const COPIED_MS = 2000

export function NetGraph() {
  const [stats, setStats] = useState<NetStats | null>(null)
  const picture = usePicture()
  useEffect(() => {
    const read = () => {
      const now = match.value?.stats() ?? null
      setStats(now && { ...now, pings: [...now.pings] })
    }
    read()
    const timer = setInterval(read, READ_MS)
    return () => clearInterval(timer)
  }, [])
  return (
    <section class="net" aria-label={words.hud.network}>
      {stats && <PingLine pings={stats.pings} />}
      {groupsOf(stats, picture).map(([title, rows]) => (
        <Group key={title} title={title} rows={rows} />
      ))}
      {stats && <CopyReport picture={picture} />}
    </section>
  )
}

function Group({ title, rows }: { title: string; rows: readonly Row[] }) {
  return (
    <>
      <h2>{title}</h2>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function CopyReport({ picture }: { picture: Picture }) {
  const copied = useSignal(false)
  const copy = async (button: HTMLButtonElement) => {
    const view = match.value
    const stats = view?.stats()
    if (!view || !stats) return
    button.blur() // Enter is the chat's again
    try {
      await navigator.clipboard.writeText(reportOf(stats, picture, aboutHere(view)))
    } catch {
      return toast({ tone: 'bad', ...words.hud.reportFailed })
    }
    copied.value = true
    setTimeout(() => {
      copied.value = false
    }, COPIED_MS)
  }
  return (
    <button
      type="button"
      class="btn"
      onPointerDown={(event) => event.preventDefault()} // the pitch keeps the keys
      onClick={(event) => void copy(event.currentTarget)}
    >
      <Icon name={copied.value ? 'check' : 'copy'} small />
      <span aria-live="polite">{copied.value ? words.hud.reportCopied : words.hud.copyReport}</span>
    </button>
  )
}

const aboutHere = (view: MatchView): About => ({
  at: new Date(),
  stadium: view.stadium.name,
  players: view.committed.playerCount,
  slot: view.ownSlot,
  protocol: PROTOCOL_VERSION,
  browser: navigator.userAgent,
  window: `${innerWidth} x ${innerHeight} at ${devicePixelRatio}`,
})

function PingLine({ pings }: { pings: readonly number[] }) {
  const top = Math.max(100, ...pings) * 1.1
  const x = (i: number) => ((SAMPLES - pings.length + i) * WIDTH) / (SAMPLES - 1)
  const y = (ms: number) => HEIGHT - 4 - (ms / top) * (HEIGHT - 8)
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={words.hud.graph}
    >
      <path d={`M0 ${y(0)}H${WIDTH}M0 ${y(100)}H${WIDTH}`} class="grid" />
      <polyline points={pings.map((ms, i) => `${x(i).toFixed(1)},${y(ms).toFixed(1)}`).join(' ')} />
    </svg>
  )
}

/** Pictures of the last second. */
function usePicture(): Picture {
  const [picture, setPicture] = useState<Picture>({ fps: 0, longestMs: 0 })
  useEffect(() => {
    let frames = 0
    let longestMs = 0
    let since = performance.now()
    let last = since
    let next = requestAnimationFrame(function count(now) {
      frames++
      longestMs = Math.max(longestMs, now - last)
      last = now
      if (now - since >= 1000) {
        setPicture({ fps: (frames * 1000) / (now - since), longestMs })
        frames = 0
        longestMs = 0
        since = now
      }
      next = requestAnimationFrame(count)
    })
    return () => cancelAnimationFrame(next)
  }, [])
  return picture
}
