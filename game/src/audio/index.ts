// When there is sound: from the first gesture on, never in a hidden tab, for the match on the screen and the interface.
import { effect } from '@preact/signals'
import { heard } from '../actions/chat.ts'
import { isHidden } from '../actions/chat-people.ts'
import { preferences } from '../preferences.ts'
import { match, me } from '../store.ts'
import type { hearMatch } from './match.ts'
import type { Mixer, Volumes } from './mixer.ts'

const GESTURES = ['pointerdown', 'keydown'] as const
const ALLOWED = ['pointerup', 'keydown'] as const // with a finger, browsers let sound begin when it is lifted

/** Waits for the first gesture, then follows the page for the rest of its life. */
export function startAudio(): void {
  const begin = (): void => {
    for (const name of GESTURES) removeEventListener(name, begin, true)
    Promise.all([import('./mixer.ts'), import('./match.ts')])
      .then(async ([{ openMixer }, { hearMatch }]) => follow(await openMixer(), hearMatch))
      .catch(() => {}) // a browser without a sound card plays in silence
  }
  for (const name of GESTURES) addEventListener(name, begin, true)
}

function follow(opened: Mixer, hear: typeof hearMatch): void {
  effect(() => {
    const { volume, effectsVolume, crowdVolume, interfaceVolume } = preferences.value
    const volumes: Volumes = {
      master: volume,
      effects: effectsVolume,
      crowd: crowdVolume,
      interface: interfaceVolume,
    }
    opened.setVolumes(volumes)
  })
  const wakeOrSleep = () => opened.setAsleep(document.hidden)
  document.addEventListener('visibilitychange', wakeOrSleep)
  for (const name of ALLOWED) addEventListener(name, wakeOrSleep, true) // also when something else took the sound away
  wakeOrSleep()
  effect(() => (match.value ? hear(match.value, opened) : undefined))
  let heardUntil = performance.now()
  effect(() => {
    const last = heard.value.at(-1)
    if (!last || last.at <= heardUntil) return
    heardUntil = last.at
    const { author, channel, mentions } = last.message
    if (author.id === me.peek()?.id || isHidden(last.message)) return
    const named =
      mentions.includes(me.peek()?.id ?? '') || (channel.startsWith('dm:') && !document.hasFocus())
    if (named && preferences.peek().mentionSound) opened.play('mention')
  })
  addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('button, [role="tab"], select'))
      opened.play('click')
  })
}
