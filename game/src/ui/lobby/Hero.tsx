// The window on the pitch with the Play slab, whose edge lies on the halfway line.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { pickRoom } from '../../../../shared/quickplay.ts'
import { ownPing } from '../../actions/ping.ts'
import { startPractice } from '../../actions/practice.ts'
import { quickPlay } from '../../actions/room.ts'
import { dialog, hubStatus, place, rooms } from '../../store.ts'
import { reducedMotion } from '../appearance.ts'
import { FirstLink } from '../first/FirstLink.tsx'
import { narrow } from '../media.ts'
import { Icon } from '../parts/Icon.tsx'
import { teamColours } from '../sides.ts'
import { words } from '../words.ts'
import { Exhibition, type Spot } from './Exhibition.tsx'
import { HeroPitch, PHONE, WIDE } from './HeroPitch.tsx'

const UNITS_WIDE = 735 // of the stadium that the hero shows at most
const UNITS_HIGH = 221
const UNITS_RIGHT = 412 // of the half line, where the stand begins
const PHONE_UNITS_WIDE = 230

export function Hero() {
  const hero = useRef<HTMLElement>(null)
  const slab = useRef<HTMLButtonElement>(null)
  const spot = useSignal<Spot>({ x: 0, y: 0, unit: 1, follows: false })
  const view = useSignal(WIDE.view)
  const playing = useSignal(false)
  useEffect(() => {
    const measure = () => {
      if (!hero.current || !slab.current) return
      const box = hero.current.getBoundingClientRect()
      const play = slab.current.getBoundingClientRect()
      if (narrow.value) {
        const unit = box.width / PHONE_UNITS_WIDE
        spot.value = { x: box.width / 2, y: (play.top - box.top) / 2, unit, follows: true }
        return
      }
      const [x, y] = [play.right - box.left, play.top + play.height / 2 - box.top]
      const unit = Math.max(box.width / UNITS_WIDE, box.height / UNITS_HIGH, (box.width - x) / UNITS_RIGHT)
      spot.value = { x, y, unit, follows: false }
      view.value = [-x / unit, -y / unit, box.width / unit, box.height / unit].join(' ')
      hero.current.style.setProperty('--unit', `${unit}px`)
    }
    const observer = new ResizeObserver(measure)
    observer.observe(hero.current!)
    observer.observe(slab.current!)
    return () => observer.disconnect()
  }, [])
  const open = (kind: 'create' | 'code') => () => {
    dialog.value = { kind }
  }
  const { hero: text } = words
  const busy = place.value.at === 'entering'
  const off = hubStatus.value !== 'online' || busy
  return (
    <section class="hero" aria-label={text.play} ref={hero}>
      <div class="window">
        <HeroPitch scene={narrow.value ? PHONE : { ...WIDE, view: view.value }} />
        {!reducedMotion.value && <Exhibition key={teamColours.value} spot={spot} playing={playing} />}
      </div>
      {playing.value && <span class="tag">{text.exhibition}</span>}
      <div class="cta">
        <button type="button" class="play" ref={slab} disabled={off} onClick={() => void quickPlay()}>
          <span class="half" aria-hidden="true" />
          <span class="k">{text.play}</span>
          <span class="d">{busy ? <b>{text.joining}</b> : <Suggestion />}</span>
        </button>
        <div class="more">
          <button type="button" class="btn" disabled={off} onClick={open('create')}>
            <Icon name="plus" />
            {narrow.value ? text.createShort : text.create}
          </button>
          <button type="button" class="btn" disabled={off} onClick={open('code')}>
            <Icon name="hash" />
            {narrow.value ? text.codeShort : text.code}
          </button>
          <button type="button" class="btn" disabled={busy} onClick={() => void startPractice()}>
            <Icon name="bot" />
            {text.practice}
          </button>
        </div>
        <FirstLink disabled={busy} />
      </div>
    </section>
  )
}

function Suggestion() {
  const room = rooms.value && pickRoom(rooms.value)
  if (!room) return <b>{words.hero.newGame}</b>
  return (
    <>
      <b class="clip" dir="auto">
        {room.name}
      </b>
      <span>{words.hero.places(room.free, ownPing.value)}</span>
    </>
  )
}
