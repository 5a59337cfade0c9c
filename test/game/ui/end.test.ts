import { afterEach, beforeAll, expect, it } from 'vitest'
import { result, room } from '../../../game/src/store.ts'
import {
  closeResult,
  openResult,
  shownResult,
  stadiumAfter,
  startEnd,
} from '../../../game/src/ui/end/shown.ts'
import type { MatchResult } from '../../../shared/match/result.ts'
import { roomOf } from './rooms.ts'

const playing = (id: number) => roomOf({ match: { id, running: true, paused: false } })
const stopped = (id: number) => roomOf({ match: { id, running: false, paused: false } })
const resultOf = (id: number, more: Partial<MatchResult> = {}): MatchResult => ({
  ...{
    id,
    red: 3,
    blue: 1,
    seconds: 100,
    stadium: 'Classic',
    players: [],
    goals: [],
    best: null,
    people: [],
  },
  ...more,
})
const shown = () => shownResult.value?.id ?? null

beforeAll(startEnd)
afterEach(() => {
  room.value = null
  result.value = null
})

/** A match seen from its middle to its end. */
function playToTheEnd(last: MatchResult): void {
  room.value = playing(last.id)
  result.value = last
  room.value = stopped(last.id)
}

it('shows the result of the match one has seen, until the next begins', () => {
  playToTheEnd(resultOf(4))
  expect(shown()).toBe(4)
  room.value = playing(5)
  expect(shown()).toBeNull()
  room.value = stopped(5)
  expect(shown()).toBeNull()
})

it('leaves whoever comes in between two matches in the room', () => {
  room.value = stopped(4)
  result.value = resultOf(4)
  expect(shown()).toBeNull()
  openResult()
  expect(shown()).toBe(4)
})

it('stays closed when the same result comes again after a lost connection', () => {
  playToTheEnd(resultOf(4))
  closeResult()
  result.value = resultOf(4)
  expect(shown()).toBeNull()
})

it('goes back to the room when an admin stopped the match', () => {
  playToTheEnd(resultOf(4, { red: 1, blue: 0 }))
  expect(shown()).toBeNull()
  playToTheEnd(resultOf(5, { red: 1, blue: 1, seconds: 200 })) // in overtime
  expect(shown()).toBeNull()
})

it('knows both ends of a match: the goals and the time', () => {
  playToTheEnd(resultOf(4, { red: 0, blue: 3, seconds: 20 }))
  expect(shown()).toBe(4)
  playToTheEnd(resultOf(5, { red: 1, blue: 0, seconds: 180 }))
  expect(shown()).toBe(5)
})

it.each([
  ['the next of the rotation', 'Classic', 'Big', 'Big'],
  ['none without a rotation', 'Classic', '', ''],
  ['one that was chosen meanwhile', 'Small', 'Big', 'Small'],
])('names the stadium that comes: %s', (_which, name, nextStadium, expected) => {
  expect(stadiumAfter('Classic', roomOf({ stadium: { hash: name, name }, nextStadium }))).toBe(expected)
})
