import { describe, expect, test } from 'vitest'
import { likelyRoom, spaceIn, visibleRooms } from '../../../game/src/ui/lobby/filters.ts'
import type { RoomSummary } from '../../../shared/net/protocol.ts'

const ALL = { text: '', hasSpace: false, noPassword: false, inPlay: false }

function room(name: string, more: Partial<RoomSummary> = {}): RoomSummary {
  return {
    code: name.slice(0, 5),
    name,
    stadium: 'Classic',
    stadiumHash: '',
    locked: false,
    red: 1,
    blue: 0,
    bots: 0,
    places: 8,
    spectators: 0,
    score: null,
    seconds: 0,
    timeLimit: 3,
    overtime: false,
    ...more,
  }
}
const names = (rooms: readonly RoomSummary[]) => rooms.map((r) => r.name)

describe('the room list', () => {
  test('counts a bot’s place as free', () => {
    expect(spaceIn(room('a', { red: 4, blue: 4, bots: 3 }))).toBe(3)
  })

  test.each([
    ['Kış ligi', 'kis'],
    ['Zoë & co', 'ZOE'],
  ])('finds %s by %s', (name, text) => {
    expect(names(visibleRooms([room(name), room('Pelada')], { ...ALL, text }, 'name'))).toEqual([name])
  })

  test.each([
    ['hasSpace', ['locked', 'playing']],
    ['noPassword', ['full', 'playing']],
    ['inPlay', ['playing']],
  ] as const)('with %s shows %j', (chip, expected) => {
    const rooms = [
      room('full', { red: 4, blue: 4 }),
      room('locked', { locked: true }),
      room('playing', { score: [0, 0] }),
    ]
    expect(names(visibleRooms(rooms, { ...ALL, [chip]: true }, 'name'))).toEqual(expected)
  })

  test('puts people before bots', () => {
    const rooms = [room('bots', { red: 4, blue: 4, bots: 8 }), room('people', { red: 1, blue: 1 })]
    expect(names(visibleRooms(rooms, ALL, 'players'))).toEqual(['people', 'bots'])
  })
})

describe('the room Play names', () => {
  test('is the one with most people that still has a place and no password', () => {
    const rooms = [
      room('full', { red: 4, blue: 4 }),
      room('locked', { red: 3, blue: 3, locked: true }),
      room('good', { red: 2, blue: 2 }),
      room('quiet', { red: 1 }),
    ]
    expect(likelyRoom(rooms)?.name).toBe('good')
  })

  test('is none when only bots are there', () => {
    expect(likelyRoom([room('bots', { red: 1, blue: 1, bots: 2 })])).toBeNull()
  })
})
