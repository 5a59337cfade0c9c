// The window on the pitch with the Play slab, whose edge lies on the halfway line.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { startPractice } from '../../actions/practice.ts'
import { quickPlay } from '../../actions/room.ts'
import { dialog, hubStatus, place, rooms } from '../../store.ts'
import { narrow } from '../media.ts'
import { Icon } from '../parts/Icon.tsx'
import { words } from '../words.ts'
import { likelyRoom, spaceIn } from './filters.ts'
import { HeroPitch, PHONE, WIDE } from './HeroPitch.tsx'

const UNITS_WIDE = 735 // of the stadium that the hero shows at most
const UNITS_HIGH = 221

export function Hero() {
  const hero = useRef<HTMLElement>(null)
  const slab = useRef<HTMLButtonElement>(null)
  const view = useSignal(WIDE.view)
  useEffect(() => {
    const measure = () => {
      if (!hero.current || !slab.current) return
      const box = hero.current.getBoundingClientRect()
      const play = slab.current.getBoundingClientRect()
      const px = Math.max(box.width / UNITS_WIDE, box.height / UNITS_HIGH) // pixels a unit
      const y = play.top + play.height / 2 - box.top
      view.value = [-(play.right - box.left) / px, -y / px, box.width / px, box.height / px].join(' ')
      hero.current.style.setProperty('--unit', `${px}px`)
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
      <HeroPitch scene={narrow.value ? PHONE : { ...WIDE, view: view.value }} />
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
      </div>
    </section>
  )
}

function Suggestion() {
  const room = rooms.value && likelyRoom(rooms.value)
  if (!room) return <b>{words.hero.newGame}</b>
  return (
    <>
      <b class="clip">{room.name}</b>
      <span>{words.hero.places(spaceIn(room))}</span>
    </>
  )
}
