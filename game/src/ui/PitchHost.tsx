// The place where the pitch is drawn and steered; it loads the pitch's code and hands it the match.
import { effect } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import { emotes } from '../actions/emotes.ts'
import { loadPitch } from '../actions/pitch.ts'
import { movingKeys, playingKeys } from '../input/bindings.ts'
import { startInput } from '../input/index.ts'
import { listenToWatching } from '../input/watching.ts'
import type { ShownMatch } from '../match/view.ts'
import { preferences } from '../preferences.ts'
import type { PitchHandle, PitchOptions } from '../scenes/pitch.ts'
import { dialog, myself, panelOpen, place } from '../store.ts'
import { reducedMotion } from './appearance.ts'
import {
  drag,
  keepFollowing,
  push,
  useCamera,
  watch,
  watchFromStart,
  watchSlot,
  zoom,
} from './hud/watching.ts'
import { wears } from './kits.ts'
import { touch } from './media.ts'
import { teamColours } from './sides.ts'
import { words } from './words.ts'

const KICK_MS = 12 // of trembling under a thumb

/** What a person has chosen of the picture. */
function pictureOptions(): Omit<PitchOptions, 'wears' | 'watch' | 'emotes'> {
  const { showNames, ballTrail, cameraZoom, resolution } = preferences.value
  return {
    reducedMotion: reducedMotion.value,
    showNames,
    ballTrail,
    zoom: cameraZoom,
    sharpness: resolution === 'half' ? 0.5 : 1,
  }
}

export function PitchHost({ view }: { view: ShownMatch }) {
  const host = useRef<HTMLDivElement>(null)
  const handle = useRef<PitchHandle | null>(null)
  const [problem, setProblem] = useState<'failed' | 'noWebGL' | null>(null)
  const plays = place.value.at === 'practice' || (myself.value?.slot ?? -1) >= 0
  useEffect(() => {
    let gone = false
    const options: PitchOptions = { ...pictureOptions(), wears: wears.peek(), watch, emotes }
    const stopChoosing = effect(() => void Object.assign(options, pictureOptions()))
    const stopDressing = effect(() => {
      void teamColours.value
      options.wears = { ...wears.value } // another object: the picture is made anew
    })
    const stopTrembling = view.listen((event) => {
      if (event.kind === 'kick' && event.own && touch.value && !reducedMotion.value)
        navigator.vibrate?.(KICK_MS)
    })
    const stopFollowing = effect(keepFollowing)
    watchFromStart(view)
    loadPitch()
      .then(({ startPitch }) => {
        if (gone) return
        handle.current = startPitch(host.current!, view, options)
        useCamera(handle.current.camera)
        setProblem(null)
      })
      .catch(() => setProblem(hasWebGL() ? 'failed' : 'noWebGL'))
    return () => {
      gone = true
      stopChoosing()
      stopDressing()
      stopTrembling()
      stopFollowing()
      useCamera(null)
      handle.current?.close()
      handle.current = null
    }
  }, [view])
  const { keys, leftHanded } = preferences.value
  useEffect(() => {
    if (!plays) {
      const tap = (x: number, y: number) => {
        const slot = handle.current?.playerAt(x, y) ?? -1
        if (slot >= 0) watchSlot(slot)
      }
      return listenToWatching(host.current!, movingKeys(keys), { drag, zoom, push, tap })
    }
    const input = startInput(host.current!, (bits) => view.setKeys(bits), {
      keys: playingKeys(keys),
      touch: touch.value,
      leftHanded,
      kickLabel: words.hud.kick,
      padPlays: () => preferences.value.gamepad && !panelOpen.value && !dialog.value,
    })
    return () => input.close()
  }, [view, plays, touch.value, keys, leftHanded])
  return (
    <div class="pitch-host" ref={host} role="application" aria-label={words.hud.pitch} data-theme="dark">
      {problem && (
        <p class="pitch-problem" role="alert">
          <b>{words.hud[problem].title}</b>
          {words.hud[problem].text}
        </p>
      )}
    </div>
  )
}

/** Some browsers have it switched off, or no driver for it. */
const hasWebGL = () => document.createElement('canvas').getContext('webgl') !== null
