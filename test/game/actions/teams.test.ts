import { expect, test } from 'vitest'
import { columnOf, hasPlace, line, stepInLine } from '../../../game/src/actions/teams.ts'
import { room } from '../../../game/src/store.ts'
import { member, roomWith } from '../support.ts'

const a = member('a', 'A')
const red = member('r', 'R', { team: 1 })
const b = member('b', 'B')
const away = member('z', 'Z', { away: true })
const coming = member('n', 'N', { next: 2 })
const bot = member('bot', 'Bot', { team: 1, kind: 'bot', level: 'hard' })
const all = [a, red, b, away, coming, bot]

test('who comes on at the next stop stands with the team already', () => {
  expect(all.map(columnOf)).toEqual([0, 1, 0, 0, 2, 1])
})

test('a step up or down goes past the next one of the same column, whoever stands between in the room’s order', () => {
  expect(stepInLine(all, b, -1)).toBe('a')
  expect(stepInLine(all, a, 1)).toBe('z')
  expect(stepInLine(all, b, 1)).toBe('')
  expect(stepInLine(all, a, -1)).toBeNull()
  expect(stepInLine(all, away, 1)).toBeNull()
})

test('a team has a place while people, who count before bots, leave one', () => {
  expect(hasPlace(roomWith(all, { teamSize: 2 }), 1)).toBe(true)
  expect(hasPlace(roomWith(all, { teamSize: 1 }), 1)).toBe(false)
  expect(hasPlace(roomWith(all, { teamSize: 1 }), 2)).toBe(false)
})

test('only a room that fills its teams has a line, of those who want to play', () => {
  room.value = roomWith(all)
  expect(line.value).toEqual([])
  room.value = roomWith(all, { queue: 'balanced' })
  expect(line.value).toEqual(['a', 'b'])
})
