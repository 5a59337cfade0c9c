import { expect, test } from 'vitest'
import { dispatch, type Handlers } from '../../../server/hub/dispatch.ts'
import { refuse } from '../../../server/refuse.ts'
import { quiet } from '../../support/rooms.ts'

const fails = () => {
  throw new Error('secret detail')
}
const handlers: Handlers<string> = {
  profile: async () => fails(),
  create: fails,
  join: () => refuse('no-room'),
  play: () => refuse('server-full'),
  leave: () => ({ ok: true }),
  say: fails,
  history: (caller) => ({ ok: true, messages: [], caller }),
  channels: fails,
  ...{ read: fails, typing: fails, away: fails, people: fails, dm: fails, find: fails, group: fails },
  ...{ block: fails, blocks: fails, report: fails, moderate: fails, slow: fails },
  ...{ reports: fails, audit: fails },
}
async function ask(event: unknown, ...args: unknown[]) {
  const answers: unknown[] = []
  await dispatch(handlers, 'ann', event, [...args, (answer: unknown) => answers.push(answer)], quiet)
  return answers
}

test('a request is answered once, by its handler', async () => {
  expect(await ask('leave', {})).toEqual([{ ok: true }])
  expect(await ask('history', { channel: 'lobby', before: 0 })).toMatchObject([{ ok: true, caller: 'ann' }])
  expect(await ask('join', { code: 'x', password: '' })).toMatchObject([{ ok: false, code: 'no-room' }])
})

test('what a handler throws, at once or later, is answered as an error without its text', async () => {
  const error = { ok: false, code: 'server-error', text: 'Something went wrong on the server.' }
  expect(await ask('create', { settings: {}, password: '' })).toEqual([error])
  expect(await ask('profile', {})).toEqual([error])
})

test('a wrong payload never reaches the handler', async () => {
  expect(await ask('create', { settings: {} })).toMatchObject([{ code: 'bad-request' }])
  expect(await ask('create')).toMatchObject([{ code: 'bad-request' }])
  expect(await ask('leave', { more: 1 })).toMatchObject([{ code: 'bad-request' }])
})

test.each(['nothing', 'toString', '__proto__', 7, null])(
  '%j is not a request and gets no answer',
  async (event) => {
    expect(await ask(event, {})).toEqual([])
  },
)

test('a request without an acknowledgement is ignored', async () => {
  let called = false
  const spying: Handlers<string> = {
    ...handlers,
    leave() {
      called = true
      return { ok: true }
    },
  }
  await dispatch(spying, 'ann', 'leave', [{}], quiet)
  expect(called).toBe(false)
})
