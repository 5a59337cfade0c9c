// The place where the pitch is drawn and steered; it loads the pitch's code and hands it the match.
import { useEffect, useRef } from 'preact/hooks'
import { loadPitch } from '../actions/pitch.ts'
import { startInput } from '../input/index.ts'
import type { MatchView } from '../match/view.ts'
import type { PitchHandle } from '../scenes/pitch.ts'
import { myself, place, toast } from '../store.ts'
import { touch } from './media.ts'
import { words } from './words.ts'

const REDUCED = matchMedia('(prefers-reduced-motion: reduce)')

export function PitchHost({ view }: { view: MatchView }) {
  const host = useRef<HTMLDivElement>(null)
  const plays = place.value.at === 'practice' || (myself.value?.slot ?? -1) >= 0
  useEffect(() => {
    let handle: PitchHandle | null = null
    let gone = false
    const options = { reducedMotion: REDUCED.matches, showNames: true, ballTrail: true }
    const follow = () => {
      options.reducedMotion = REDUCED.matches
    }
    REDUCED.addEventListener('change', follow)
    loadPitch()
      .then(({ startPitch }) => {
        if (!gone) handle = startPitch(host.current!, view, options)
      })
      .catch(() => toast({ tone: 'bad', ...words.hud.failed }))
    return () => {
      gone = true
      REDUCED.removeEventListener('change', follow)
      handle?.close()
    }
  }, [view])
  useEffect(() => {
    const input = startInput(host.current!, (bits) => view.setKeys(bits), {
      touch: touch.value && plays,
      kickLabel: words.hud.kick,
    })
    return () => input.close()
  }, [view, plays, touch.value])
  return (
    <div class="pitch-host" ref={host} role="application" aria-label={words.hud.pitch} data-theme="dark" />
  )
}
