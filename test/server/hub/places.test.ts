import { describe, expect, it } from 'vitest'
import { createPlaceFeed } from '../../../server/hub/places.ts'
import type { SaidMessage } from '../../../shared/chat.ts'
import { createFakeClock } from '../../support/clock.ts'

const message = (seq: number) => ({ seq }) as SaidMessage

function listen() {
  const clock = createFakeClock()
  const sent: string[] = []
  const feed = createPlaceFeed(clock, (place, messages) =>
    sent.push(`${place} ${messages.map((m) => m.seq).join(' ')}`),
  )
  const say = (place: string, seq: number) => feed.say(place, [message(seq)])
  return { clock, sent, feed, say }
}

describe('what is said in a place', () => {
  it('goes out at once after quiet, and what follows quickly goes out together, in order', () => {
    const { clock, sent, say } = listen()
    say('lobby', 1)
    expect(sent).toEqual(['lobby 1'])
    say('lobby', 2)
    say('lobby', 3)
    clock.advance(49)
    expect(sent).toEqual(['lobby 1'])
    clock.advance(1)
    expect(sent).toEqual(['lobby 1', 'lobby 2 3'])
    say('lobby', 4)
    clock.advance(50)
    expect(sent.at(-1)).toBe('lobby 4')
    clock.advance(100)
    say('lobby', 5)
    expect(sent.at(-1)).toBe('lobby 5')
  })

  it('does not hold up another place, nor does anything overtake it', () => {
    const { sent, say, feed } = listen()
    say('lobby', 1)
    say('lobby', 2)
    say('room:AAAAA', 1)
    expect(sent).toEqual(['lobby 1', 'room:AAAAA 1'])
    feed.flush('lobby')
    feed.flush('lobby')
    expect(sent.at(-1)).toBe('lobby 2')
  })

  it('sends nothing any more when it is closed', () => {
    const { clock, sent, say, feed } = listen()
    say('lobby', 1)
    say('lobby', 2)
    feed.close()
    clock.advance(1000)
    expect(sent).toEqual(['lobby 1'])
  })
})
