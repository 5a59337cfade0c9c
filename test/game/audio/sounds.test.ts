import { describe, expect, it } from 'vitest'
import { hearMatch } from '../../../game/src/audio/match.ts'
import type { Mixer } from '../../../game/src/audio/mixer.ts'
import { bounceLoudness, crowdExcitement } from '../../../game/src/audio/sounds.ts'
import type { MatchView, PitchEvent } from '../../../game/src/match/view.ts'

describe('the crowd', () => {
  it('murmurs in midfield and rises towards both goals alike', () => {
    expect(crowdExcitement(0, 8, 370)).toBe(0)
    expect(crowdExcitement(200, 5, 370)).toBe(0)
    expect(crowdExcitement(340, 5, 370)).toBeGreaterThan(crowdExcitement(280, 5, 370))
    expect(crowdExcitement(-340, 5, 370)).toBe(crowdExcitement(340, 5, 370))
    expect(crowdExcitement(2000, 99, 370)).toBe(1)
  })
})

describe('a bounce', () => {
  it('is louder the harder it is, up to full', () => {
    expect(bounceLoudness(0.6)).toBeLessThan(0.06)
    expect(bounceLoudness(3)).toBeGreaterThan(bounceLoudness(1))
    expect(bounceLoudness(50)).toBe(1)
  })
})

describe('a match that is heard', () => {
  it('plays every event once, panned to where it is, and falls silent when it is left', () => {
    const played: unknown[][] = []
    const crowd: (number | null)[] = []
    const mixer: Mixer = {
      play: (...sound) => void played.push(sound),
      crowd: (level) => void crowd.push(level),
      cheer: () => void played.push(['cheer']),
      setVolumes() {},
      setAsleep() {},
    }
    const listeners = new Set<(event: PitchEvent) => void>()
    const view = {
      stadium: { width: 400 },
      listen(listener: (event: PitchEvent) => void) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    } as unknown as MatchView
    const stop = hearMatch(view, mixer)
    const happen = (event: PitchEvent) => {
      for (const listener of listeners) listener(event)
    }
    happen({ kind: 'kick', slot: 1, own: true, x: 200, y: 0 })
    happen({ kind: 'bounce', disc: 0, on: 'post', x: -400, y: 0, strength: 9 })
    happen({ kind: 'goal', team: 1, scorer: null, assist: null, ownGoal: false, x: 0, y: 0 })
    expect(played).toEqual([['ownKick', 1, 0.3], ['post', 1, -0.6], ['goal'], ['cheer']])
    stop()
    happen({ kind: 'kick-off' })
    expect(played).toHaveLength(4)
    expect(crowd).toEqual([null])
  })
})
