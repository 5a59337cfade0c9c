import { expect, test } from 'vitest'
import { createPresenceFeed } from '../../../server/hub/presence.ts'
import { createFakeClock } from '../../support/clock.ts'

function make() {
  const clock = createFakeClock()
  const states = new Map<string, { state: 'online' | 'away'; room: string }>()
  const around = new Map<string, string[]>()
  const sent: string[] = []
  const feed = createPresenceFeed({
    clock,
    look: (id) => states.get(id) ?? { state: 'offline', room: '' },
    around: (id) => around.get(id) ?? [],
    send: (to, { id, state, room }) => void sent.push(`${to}: ${id} ${state} ${room}`.trim()),
  })
  const take = (ms = 1500) => {
    clock.advance(ms)
    return sent.splice(0)
  }
  return { feed, clock, states, around, take }
}

test('who comes, moves and goes is told to those around, in batches', () => {
  const { feed, states, around, take } = make()
  around.set('ann', ['bob', 'cat'])
  states.set('ann', { state: 'online', room: '' })
  feed.touch('ann')
  expect(take(1499)).toEqual([])
  expect(take(1)).toEqual(['bob: ann online', 'cat: ann online'])
  states.set('ann', { state: 'away', room: '' })
  feed.touch('ann')
  states.set('ann', { state: 'online', room: 'BCDFG' })
  feed.touch('ann')
  expect(take()).toEqual(['bob: ann online BCDFG', 'cat: ann online BCDFG'])
  states.delete('ann')
  feed.touch('ann')
  around.delete('ann')
  expect(take(), 'the ties of who is gone are forgotten by then').toEqual([
    'bob: ann offline',
    'cat: ann offline',
  ])
})

test('a reload of the page is nobody’s news, and neither is what stays the same', () => {
  const { feed, states, around, take } = make()
  around.set('ann', ['bob'])
  states.set('ann', { state: 'online', room: '' })
  feed.touch('ann')
  take()
  states.delete('ann')
  feed.touch('ann')
  states.set('ann', { state: 'online', room: '' })
  feed.touch('ann')
  expect(take()).toEqual([])
})

test('a closed feed is silent', () => {
  const { feed, clock } = make()
  feed.close()
  expect(clock.waiting).toBe(0)
})
