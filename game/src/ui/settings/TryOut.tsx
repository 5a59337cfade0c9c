// A small pitch to try the five keys on: the caps light up, and a disc runs and kicks.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { KEY } from '../../../../shared/sim/constants.ts'
import { type Action, playingKeys } from '../../input/bindings.ts'
import { padBits, watchPads } from '../../input/gamepad.ts'
import { bitOf } from '../../input/keys.ts'
import { preferences } from '../../preferences.ts'
import { me } from '../../store.ts'
import { keyName } from '../key-names.ts'
import { Disc } from '../parts/Disc.tsx'
import { words } from '../words.ts'

const CAPS: readonly [Action, number][] = [
  ['up', KEY.UP],
  ['left', KEY.LEFT],
  ['down', KEY.DOWN],
  ['right', KEY.RIGHT],
  ['kick', KEY.KICK],
]
const SPEED_UP_REM_S2 = 60
const DAMPING_PER_S = 6
const REACH_REM = 1.9 // from the middle, so that the disc hides no cap
const MAX_FRAME_S = 0.05

export function TryOut() {
  const bits = useSignal(0)
  const disc = useRef<HTMLDivElement>(null)
  const { keys } = preferences.value
  useEffect(
    () =>
      watchPads((pads) => {
        bits.value = padBits(pads)
      }),
    [],
  )
  useEffect(() => runDisc(disc.current!, () => bits.value), [])
  const table = playingKeys(keys)
  const change = (event: KeyboardEvent, down: boolean) => {
    const bit = bitOf(table, event.code)
    if (bit === 0) return
    event.preventDefault()
    bits.value = down ? bits.value | bit : bits.value & ~bit
  }
  return (
    <div
      class="five"
      role="application"
      aria-label={words.preferences.tryThem}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys go to what has the focus
      tabIndex={0}
      autofocus
      onKeyDown={(event) => change(event, true)}
      onKeyUp={(event) => change(event, false)}
      onBlur={() => {
        bits.value = 0
      }}
    >
      <svg viewBox="0 0 100 180" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
        <path d="M50 0V180" />
        <circle cx="50" cy="77" r="46" />
      </svg>
      <p>{words.preferences.tryThem}</p>
      {CAPS.map(([action, bit]) => {
        const [code] = keys[action]
        return (
          <span key={action} class={`cap5 at-${action}${bits.value & bit ? ' lit' : ''}`} aria-hidden="true">
            {code === undefined ? '–' : keyName(code)}
          </span>
        )
      })}
      <div class={bits.value & KEY.KICK ? 'runner kicking' : 'runner'} ref={disc}>
        <Disc
          name={me.value?.name ?? words.you}
          avatar={me.value?.avatar ?? ''}
          team={preferences.value.myTeamBlue ? 2 : 1}
          size={54}
        />
      </div>
    </div>
  )
}

/** Moves the disc by the bits held, a frame at a time; returns the way to stop. */
function runDisc(element: HTMLElement, held: () => number): () => void {
  let [x, y, vx, vy] = [0, 0, 0, 0]
  let lastMs = performance.now()
  const way = (bits: number, plus: number, minus: number) =>
    Number((bits & plus) !== 0) - Number((bits & minus) !== 0)
  const turn = (nowMs: number) => {
    frame = requestAnimationFrame(turn)
    const seconds = Math.min(MAX_FRAME_S, (nowMs - lastMs) / 1000)
    lastMs = nowMs
    const bits = held()
    const keep = Math.exp(-DAMPING_PER_S * seconds)
    vx = vx * keep + way(bits, KEY.RIGHT, KEY.LEFT) * SPEED_UP_REM_S2 * seconds
    vy = vy * keep + way(bits, KEY.DOWN, KEY.UP) * SPEED_UP_REM_S2 * seconds
    x += vx * seconds
    y += vy * seconds
    const over = REACH_REM / Math.hypot(x, y)
    if (over < 1) [x, y, vx, vy] = [x * over, y * over, 0, 0]
    element.style.translate = `${x}rem ${y}rem`
  }
  let frame = requestAnimationFrame(turn)
  return () => cancelAnimationFrame(frame)
}
