import { expect, test } from 'vitest'
import { createCircles } from '../../../server/chat/circles.ts'
import type { Ties } from '../../../server/chat/store.ts'

const none: Ties = { channels: [], blocked: [], blockedBy: [] }
const fail = (error: unknown) => {
  throw error
}

test('what changes between reading the ties and coming online is not lost', async () => {
  const stored = new Map<string, Ties>()
  const circles = createCircles(async (id) => structuredClone(stored.get(id) ?? none), fail)
  const early = await circles.read('ann')
  stored.set('ann', { channels: ['group:x'], blocked: [], blockedBy: ['bob'] })
  circles.join('ann', 'group:x')
  circles.block('bob', 'ann', true)
  circles.enter(early)
  await new Promise((later) => setImmediate(later))
  expect(circles.has('ann', 'group:x')).toBe(true)
  expect(circles.apart('bob', 'ann')).toBe(true)
})

test('of somebody who has left nothing is kept, and a second tab changes nothing', async () => {
  const ties: Ties = { ...none, channels: ['group:x', 'dm:ann:bob'] }
  const circles = createCircles(async () => ties, fail)
  for (const id of ['ann', 'bob', 'ann']) circles.enter(await circles.read(id))
  expect(circles.online('group:x')).toEqual(['ann', 'bob'])
  expect(circles.around('ann')).toEqual(new Set(['bob']))
  circles.block('ann', 'bob', true)
  expect(circles.around('bob')).toEqual(new Set())
  circles.leave('ann')
  expect(circles.online('group:x')).toEqual(['bob'])
  expect(circles.has('ann', 'group:x')).toBe(false)
  expect(circles.apart('ann', 'bob'), 'bob knows who blocks him').toBe(true)
})
