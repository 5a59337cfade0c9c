import { describe, expect, it } from 'vitest'
import { BOT_LEVELS } from '../../../shared/settings.ts'
import { type MatchResult, mapOf, playMatch } from './play.ts'

const map = mapOf('classic')
const short = { red: 'normal', blue: 'normal', size: 2, limitSeconds: 40 } as const

const difference = ({ red, blue }: MatchResult) => red.goals - blue.goals

describe('whole matches', () => {
  it('are the same for the same seed and others for others', () => {
    const [a, b, c] = [5, 5, 6].map((seed) => playMatch(map, { ...short, seed }))
    expect(a!.digest).toBe(b!.digest)
    expect(a!.digest).not.toBe(c!.digest)
  })

  it('are won against players who only run at the ball', () => {
    let wins = 0
    for (let m = 0; m < 4; m++) {
      const isRed = m % 2 === 0
      const { red, blue } = playMatch(map, {
        red: isRed ? 'normal' : 'chaser',
        blue: isRed ? 'chaser' : 'normal',
        size: 2,
        seed: 20 + (m >> 1),
      })
      if (isRed ? red.goals > blue.goals : blue.goals > red.goals) wins++
    }
    expect(wins).toBeGreaterThanOrEqual(3)
  })

  it.each(BOT_LEVELS.slice(1).map((level, n) => [level, BOT_LEVELS[n]!] as const))(
    'are not lost by %s bots to %s ones',
    (better, worse) => {
      let lead = 0
      for (const seed of [1, 2]) {
        lead += difference(playMatch(map, { red: better, blue: worse, size: 1, seed, limitSeconds: 60 }))
        lead -= difference(playMatch(map, { red: worse, blue: better, size: 1, seed, limitSeconds: 60 }))
      }
      expect(lead).toBeGreaterThan(0)
    },
  )

  it('see no fingers faster than those of people: at most 8 changes of keys a second', () => {
    const { red, blue, seconds } = playMatch(map, { ...short, seed: 9 })
    expect((red.changes + blue.changes) / 4 / seconds).toBeLessThan(8)
    expect(red.changes).toBeGreaterThan(seconds)
  })
})
