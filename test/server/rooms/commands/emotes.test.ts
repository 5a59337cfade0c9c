import { describe, expect, test } from 'vitest'
import { createWorldOfRooms } from '../../../support/rooms.ts'

/** Ann and Bob play against each other, Cat watches. */
function inMatch() {
  const world = createWorldOfRooms()
  const ann = world.create('ann')
  const bob = world.join('bob', ann.code)
  const cat = world.join('cat', ann.code)
  ann.do({ kind: 'team', id: 'ann', team: 1 })
  ann.do({ kind: 'team', id: 'bob', team: 2 })
  ann.do({ kind: 'start' })
  return { world, ann, bob, cat }
}

describe('an emote', () => {
  test('of a player is seen by everybody in the room', () => {
    const { ann, bob, cat } = inMatch()
    expect(bob.do({ kind: 'emote', n: 3 })).toBe('ok')
    for (const { line } of [ann, bob, cat]) expect(line.emotes).toEqual([{ id: 'bob', n: 3 }])
  })

  test('comes three times at once and then every other second, for each player', () => {
    const { world, ann, bob } = inMatch()
    const four = () => [1, 2, 3, 4].map(() => bob.do({ kind: 'emote', n: 1 }))
    expect(four()).toEqual(['ok', 'ok', 'ok', 'too-fast'])
    expect(ann.do({ kind: 'emote', n: 2 })).toBe('ok')
    world.clock.advance(2000)
    expect(four()).toEqual(['ok', 'too-fast', 'too-fast', 'too-fast'])
    expect(ann.line.emotes).toHaveLength(5)
  })
})
