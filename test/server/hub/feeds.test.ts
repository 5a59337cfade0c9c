import { describe, expect, test } from 'vitest'
import { createListFeed, createOnlineFeed } from '../../../server/hub/feeds.ts'
import type { RoomListUpdate, RoomSummary } from '../../../shared/net/protocol.ts'
import { createFakeClock } from '../../support/clock.ts'

const row = (code: string, more: Partial<RoomSummary> = {}): RoomSummary => ({
  ...{ code, name: code, stadium: 'Classic', stadiumHash: '0', locked: false, red: 1, blue: 0, bots: 0 },
  ...{ places: 8, free: 7, forAll: true, spectators: 0, watchPlaces: 50 },
  ...{ score: null, seconds: 0, timeLimit: 3, overtime: false },
  ...more,
})

function make() {
  const clock = createFakeClock()
  const rooms = new Map<string, RoomSummary>()
  const put = (room: RoomSummary) => rooms.set(room.code, room)
  const sent: RoomListUpdate[] = []
  const feed = createListFeed(
    clock,
    () => [...rooms.values()],
    (update) => void sent.push(update),
  )
  return { clock, rooms, put, sent, feed }
}

describe('the room list', () => {
  test('tells the first change after quiet soon, and then what changed, 400 ms apart', () => {
    const { clock, put, sent, rooms } = make()
    clock.advance(3000)
    put(row('A'))
    put(row('B'))
    clock.advance(100)
    expect(sent.pop()).toEqual({ changed: [row('A'), row('B')], gone: [] })
    for (let red = 0; red < 9; red++) put(row('A', { red }))
    rooms.delete('B')
    clock.advance(399)
    expect(sent).toEqual([])
    clock.advance(1)
    expect(sent.pop()).toEqual({ changed: [row('A', { red: 8 })], gone: ['B'] })
    clock.advance(60_000)
    expect(sent, 'nothing new').toEqual([])
  })

  test('sends five updates in two seconds however often rooms change', () => {
    const { clock, put, sent } = make()
    for (let red = 0; red < 1000; red++) {
      put(row('A', { red }))
      clock.advance(10)
    }
    expect(sent).toHaveLength(25)
  })

  test('does not repeat a room for a running clock alone but every five seconds', () => {
    const { clock, put, sent } = make()
    for (let s = 0; s < 20; s++) {
      put(row('A', { score: [0, 0], seconds: s }))
      clock.advance(1000)
    }
    expect(sent).toHaveLength(4)
    put(row('A', { score: [1, 0], seconds: 19 }))
    clock.advance(1000)
    expect(sent.at(-1)).toEqual({ changed: [row('A', { score: [1, 0], seconds: 19 })], gone: [] })
  })

  test('gives newcomers what everybody has, so that the next change fits', () => {
    const { clock, put, feed, sent } = make()
    put(row('A'))
    expect(feed.all()).toEqual({ all: [] })
    clock.advance(500)
    put(row('A', { red: 5 }))
    expect(feed.all()).toEqual({ all: [row('A')] })
    clock.advance(500)
    expect(sent.at(-1)).toEqual({ changed: [row('A', { red: 5 })], gone: [] })
  })

  test('stops when it is closed', () => {
    const { clock, put, feed, sent } = make()
    feed.close()
    put(row('A'))
    clock.advance(5000)
    expect(sent).toEqual([])
    expect(clock.waiting).toBe(0)
  })
})

test('the number of people online is told when it changed, every two seconds at most', () => {
  const clock = createFakeClock()
  const sent: number[] = []
  let online = 1
  const stop = createOnlineFeed(
    clock,
    () => online,
    (n) => void sent.push(n),
  )
  clock.advance(2000)
  clock.advance(10_000)
  online = 7
  clock.advance(1999)
  online = 3
  clock.advance(1)
  expect(sent).toEqual([1, 3])
  stop()
  expect(clock.waiting).toBe(0)
})
