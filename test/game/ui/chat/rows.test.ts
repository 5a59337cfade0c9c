import { describe, expect, test } from 'vitest'
import type { Note } from '../../../../game/src/store.ts'
import { type Row, rowsOf } from '../../../../game/src/ui/chat/rows.ts'
import { message } from '../../support.ts'

const DAY_MS = 86_400_000
const NOW = 10 * DAY_MS + 5000

const by = (seq: number, author: string, sentAt = NOW) => {
  const one = message(seq)
  return { ...one, sentAt, author: { ...one.author, id: author } }
}
const note = (id: number, after: number): Note => ({
  ...{ id, after, kind: 'joined', channel: 'room:K7QPX', text: '', at: 0 },
})
const way = {
  ...{ newAfter: 0, me: 'me', now: NOW, muted: () => false, blocked: () => false },
  sameDay: (a: number, b: number) => Math.floor(a / DAY_MS) === Math.floor(b / DAY_MS),
}
const shape = (rows: Row[]) =>
  rows.map((row) =>
    row.kind === 'message'
      ? row.message.seq
      : row.kind === 'hidden'
        ? `hidden ${row.messages.length}`
        : row.kind,
  )

describe('a log of chat', () => {
  test('names a day before its first message, today only after another one', () => {
    const messages = [by(1, 'a', NOW - 2 * DAY_MS), by(2, 'a', NOW - DAY_MS), by(3, 'a'), by(4, 'a')]
    expect(shape(rowsOf(messages, [], way))).toEqual(['day', 1, 'day', 2, 'day', 3, 4])
    expect(shape(rowsOf(messages.slice(2), [], way))).toEqual([3, 4])
  })

  test('says where the new begins, at the first message of somebody else', () => {
    const messages = [by(1, 'a'), by(2, 'me'), by(3, 'a'), by(4, 'a')]
    expect(shape(rowsOf(messages, [], { ...way, newAfter: 1 }))).toEqual([1, 2, 'new', 3, 4])
  })

  test('folds what muted people say in a row into one line, and leaves out the blocked', () => {
    const messages = [by(1, 'a'), by(2, 'b'), by(3, 'b'), by(4, 'c'), by(5, 'b'), by(6, 'a'), by(7, 'b')]
    const rows = rowsOf(messages, [], { ...way, muted: (id) => id === 'b', blocked: (id) => id === 'c' })
    expect(shape(rows)).toEqual([1, 'hidden 3', 6, 'hidden 1'])
  })

  test('puts notes after the message that was the last then', () => {
    const messages = [by(4, 'a'), by(5, 'a')]
    expect(shape(rowsOf(messages, [note(1, 0), note(2, 4), note(3, 5)], way))).toEqual([
      'note',
      4,
      'note',
      5,
      'note',
    ])
  })
})
