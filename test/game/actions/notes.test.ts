import { beforeEach, expect, test } from 'vitest'
import { channels } from '../../../game/src/actions/chat.ts'
import { newsText, note } from '../../../game/src/actions/notes.ts'
import { notes, room } from '../../../game/src/store.ts'
import type { ChatMessage } from '../../../shared/chat.ts'
import { roomWith } from '../support.ts'

beforeEach(() => {
  notes.value = []
  channels.value = new Map()
})

test.each([
  [{ kind: 'joined', who: 'Ada', by: '' }, 'Ada came in'],
  [{ kind: 'admin', who: 'Ada', by: 'Bob' }, 'Bob made Ada an admin'],
  [{ kind: 'admin', who: 'Ada', by: '' }, 'Ada is an admin now'],
  [{ kind: 'no-admin', who: 'Ada', by: 'Ada' }, 'Ada is no longer an admin'],
  [{ kind: 'kicked', who: 'Ada', by: 'Bob', reason: '' }, 'Bob kicked Ada'],
  [{ kind: 'banned', who: 'Ada', by: 'Bob', reason: 'spam' }, 'Bob banned Ada: spam'],
  [{ kind: 'started', by: '' }, 'The room started the match'],
  [{ kind: 'stadium', by: 'Bob', name: 'Huge' }, 'Bob chose Huge'],
  [{ kind: 'stadium', by: '', name: 'Huge' }, 'The stadium is Huge now'],
  [{ kind: 'bans-cleared', by: 'Bob' }, 'Bob cleared the bans'],
] as const)('news %j are told as a sentence', (news, text) => {
  expect(newsText(news)).toBe(text)
})

test('news that come twice in a row stand there once, an answer as often as it is asked for', () => {
  room.value = roomWith([])
  note('settings', 'Bob changed the settings')
  note('settings', 'Bob changed the settings')
  note('paused', 'Bob paused the match')
  note('settings', 'Bob changed the settings')
  for (let n = 0; n < 2; n++) note('hint', 'Nobody is here')
  expect(notes.value.map(({ kind }) => kind)).toEqual(['settings', 'paused', 'settings', 'hint', 'hint'])
})

test('a note stands after the message that was the last when it came', () => {
  room.value = roomWith([])
  const seven = { seq: 7 } as ChatMessage
  channels.value = new Map([['room:K7QPX', { messages: [seven], more: false }]])
  note('hint', 'here')
  expect(notes.value).toMatchObject([{ text: 'here', after: 7 }])
})
