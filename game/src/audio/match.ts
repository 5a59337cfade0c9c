// What is heard of a match: its events, each once as the feed gives them, and the crowd. It draws and decides nothing.
import type { MatchView, PitchEvent } from '../match/view.ts'
import type { Mixer } from './mixer.ts'
import { bounceLoudness, crowdExcitement } from './sounds.ts'

const LOOK_MS = 120 // how often the crowd looks at the ball
const WIDE = 0.6 // of full left and right for the ends of the pitch
const HUSH = 0.55 // loudness of kicks by others

/** Plays `view` until the returned function is called. */
export function hearMatch(view: MatchView, mixer: Mixer): () => void {
  const { width } = view.stadium
  const panOf = (x: number) => Math.max(-1, Math.min(1, x / width)) * WIDE
  let counted = 0

  function hear(event: PitchEvent): void {
    switch (event.kind) {
      case 'kick':
        mixer.play(event.own ? 'ownKick' : 'kick', event.own ? 1 : HUSH, panOf(event.x))
        return
      case 'bounce':
        mixer.play(event.on, bounceLoudness(event.strength), panOf(event.x))
        return
      case 'goal':
        mixer.play('goal')
        mixer.cheer()
        return
      case 'kick-off':
      case 'overtime':
        mixer.play('whistle')
        return
      case 'end':
        mixer.play('whistleEnd')
        return
      case 'cut':
        return
    }
  }

  function look(): void {
    const { committed } = view
    const seconds = Math.ceil(committed.resume / 60)
    if (seconds > 0 && seconds !== counted) mixer.play('count', 0.8)
    else if (counted > 0 && seconds === 0 && !committed.paused) mixer.play('whistle')
    counted = committed.paused ? 0 : seconds
    const speed = Math.hypot(committed.vx[0]!, committed.vy[0]!)
    mixer.crowd(committed.paused ? 0 : crowdExcitement(committed.x[0]!, speed, width))
  }

  const stop = view.listen(hear)
  const timer = setInterval(look, LOOK_MS)
  return () => {
    stop()
    clearInterval(timer)
    mixer.crowd(null)
  }
}
