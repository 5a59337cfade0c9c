import { describe, expect, test } from 'vitest'
import { admissionTo, keepOrder, secondsAt, visibleRooms } from '../../../game/src/ui/lobby/filters.ts'
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
    free: 7,
    forAll: true,
    spectators: 0,
    watchPlaces: 50,
    score: null,
    seconds: 0,
    timeLimit: 3,
    overtime: false,
    ...more,
  }
}
const names = (rooms: readonly RoomSummary[]) => rooms.map((r) => r.name)

describe('the room list', () => {
  test.each([
    ['Kış ligi', 'kis'],
    ['Zoë & co', 'ZOE'],
    ['Złota Piłka', 'zlota pilka'],
    ['Fußball am Sjø', 'fussball am sjo'],
  ])('finds %s by %s', (name, text) => {
    expect(names(visibleRooms([room(name), room('Pelada')], { ...ALL, text }, 'name'))).toEqual([name])
  })

  test.each([
    ['hasSpace', ['locked', 'playing']],
    ['noPassword', ['full', 'playing']],
    ['inPlay', ['playing']],
  ] as const)('with %s shows %j', (chip, expected) => {
    const rooms = [
      room('full', { red: 4, blue: 4, free: 0 }),
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

describe('a room of the list', () => {
  test.each([
    ['join', { free: 1, spectators: 50 }],
    ['watch', { free: 0, spectators: 49 }],
    ['full', { free: 0, spectators: 50 }],
    ['full', { free: 0, spectators: 0, watchPlaces: 0 }],
  ] as const)('offers to %s', (admission, more) => {
    expect(admissionTo(room('a', more))).toBe(admission)
  })

  test('stays where it is while somebody points at the list; new ones come behind', () => {
    const [a, b, c] = ['aaaaa', 'bbbbb', 'ccccc'].map((name) => room(name))
    expect(names(keepOrder([a!, c!, b!], ['bbbbb', 'gone!', 'aaaaa']))).toEqual(['bbbbb', 'aaaaa', 'ccccc'])
  })

  test('has a clock that runs on until the server’s next word, and never back or without a match', () => {
    const playing = room('a', { score: [0, 0], seconds: 60 })
    expect([0, 1.9, 4, 5, 60].map((s) => secondsAt(playing, s))).toEqual([60, 61, 64, 64, 64])
    const afterGoal = room('a', { score: [1, 0], seconds: 63 })
    expect([0, 1, 9].map((s) => secondsAt(afterGoal, s))).toEqual([63, 64, 64])
    expect(secondsAt(afterGoal, -1)).toBe(63)
    expect(secondsAt(room('a', { score: null, seconds: 0 }), 30)).toBe(0)
  })
})
