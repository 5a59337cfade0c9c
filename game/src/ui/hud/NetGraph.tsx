// The network graph (F3): ping over ten seconds and what the netcode says of itself, four times a second.
import { useEffect, useState } from 'preact/hooks'
import type { NetStats } from '../../match/view.ts'
import { match } from '../../store.ts'
import { words } from '../words.ts'

const READ_MS = 250
const WIDTH = 274
const HEIGHT = 68
const SAMPLES = 40

export function NetGraph() {
  const [stats, setStats] = useState<NetStats | null>(null)
  const fps = useFrameRate()
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
      <dl>
        {rows(stats, fps).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

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

const round = (n: number, digits = 0) => n.toFixed(digits)

function rows(s: NetStats | null, fps: number): [name: string, value: string][] {
  const { stats: t } = words.hud
  const picture: [string, string] = [t.picture, `${round(fps)} fps`]
  if (!s) return [picture]
  return [
    [t.ping, words.ms(s.pingMs)],
    [t.jitter, words.ms(s.jitterMs)],
    [t.lead, words.ms(s.leadMs)],
    [t.margin, words.ms(s.marginMs)],
    [t.late, `${round(s.latePercent, 1)} %`],
    [t.healed, round(s.healed)],
    [t.corrections, `${round(s.correctionsPerS, 1)} /s`],
    [t.maxCorrection, `${round(s.maxCorrectionPx, 1)} px`],
    [t.errorOwn, `${round(s.errorOwnPx, 1)} px`],
    [t.errorBall, `${round(s.errorBallPx, 1)} px`],
    [t.errorOthers, `${round(s.errorOthersPx, 1)} px`],
    [t.resimulated, round(s.resimulated)],
    [t.down, `${round(s.downBps / 1000, 2)} kB/s`],
    [t.up, `${round(s.upBps / 1000, 2)} kB/s`],
    [t.frames, `${round(s.framesPerS)} /s`],
    [t.server, `${round(s.serverTicksPerS, 1)} /s`],
    picture,
  ]
}

/** Pictures drawn in the last second. */
function useFrameRate(): number {
  const [fps, setFps] = useState(0)
  useEffect(() => {
    let frames = 0
    let since = performance.now()
    let next = requestAnimationFrame(function count(now) {
      frames++
      if (now - since >= 1000) {
        setFps((frames * 1000) / (now - since))
        frames = 0
        since = now
      }
      next = requestAnimationFrame(count)
    })
    return () => cancelAnimationFrame(next)
  }, [])
  return fps
}
