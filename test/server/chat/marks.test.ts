// What is unread: counted from a mark, for each user apart.
import { expect, test } from 'vitest'
import { dmChannel, LOBBY_CHANNEL, roomChannel } from '../../../shared/chat.ts'
import type { User } from '../../../shared/net/protocol.ts'
import { codeOf, createTestChat } from '../../support/chat.ts'
import { describeDatabases } from '../../support/storage.ts'

describeDatabases(({ open }) => {
  async function make() {
    const storage = await open()
    const made = createTestChat(storage)
    const { come, say } = made
    const [ann, bob, cat] = [await come('Ann'), await come('Bob', 'user'), await come('Cat')]
    const write = (from: User, to: User, text?: string) => say(from, text, dmChannel(from.id, to.id))
    return { ...made, storage, ann, bob, cat, write }
  }

  test('marks count what others said after them, deleted ones not, and never go back', async () => {
    const { ann, bob, chat, talks, write, info, storage, told } = await make()
    const channel = dmChannel('ann', 'bob')
    await talks.dm(ann, 'bob')
    for (const text of ['one', 'two', '@Bob three']) await write(ann, bob, text)
    await write(bob, ann, '@Ann four')
    expect(await info('bob', channel)).toMatchObject({ read: 0, unread: 3, mentions: 1 })
    const mark = (seq: number) => chat.read('bob', { channel, seq })
    expect(codeOf(await mark(2))).toBe('ok')
    expect(told.at(-1)).toEqual({ to: 'bob', event: 'read', data: { channel, seq: 2 } })
    expect(await info('bob', channel)).toMatchObject({ read: 2, unread: 1, mentions: 1 })
    await mark(1)
    expect(await info('bob', channel)).toMatchObject({ read: 2 })
    const [third] = await storage.messages.since(channel, 2, 1)
    const act = {
      at: 1,
      byId: '',
      action: 'delete',
      targetId: '',
      subject: '',
      amount: 0,
      detail: '',
    } as const
    await storage.moderation.deleteMessage(third!.id, act)
    expect(await info('bob', channel)).toMatchObject({ unread: 0, mentions: 0 })
    await mark(Number.MAX_SAFE_INTEGER)
    expect(await info('bob', channel)).toMatchObject({ read: 4, unread: 0 })
    await write(ann, bob, 'five')
    expect(await info('bob', channel)).toMatchObject({ read: 4, unread: 1 })
    expect(codeOf(await chat.read('cat', { channel, seq: 1 }))).toBe('not-there')
  })

  test('marks count nothing of people who are muted or blocked', async () => {
    const { ann, bob, cat, say, chat, info, storage, clock } = await make()
    await say(ann, 'first')
    await chat.read('bob', { channel: LOBBY_CHANNEL, seq: 1 })
    await say(ann, '@bob second')
    await say(cat, '@bob third')
    const counts = (unheard: string[]) => info('bob', LOBBY_CHANNEL, unheard)
    expect(await counts([])).toMatchObject({ unread: 2, mentions: 2 })
    expect(await counts(['ann'])).toMatchObject({ unread: 1, mentions: 1 })
    await storage.channels.block(bob.id, 'cat', true, clock.now())
    expect(await counts([])).toMatchObject({ unread: 1, mentions: 1 })
    expect(await counts(['ann'])).toMatchObject({ unread: 0, mentions: 0 })
  })

  test('marks of places begin where one comes in, and count to a hundred', async () => {
    const { ann, chat, info, places, storage, clock, say } = await make()
    const author = { id: 'ann', name: 'Ann', kind: 'guest', avatar: '', team: 0 } as const
    const more = { masked: null, action: false, mentions: ['bob'], author, sentAt: clock.now() }
    const append = (n: number) =>
      storage.messages.append({ ...more, id: `x${n}`, channel: LOBBY_CHANNEL, text: 'x', cid: `x${n}` })
    await Promise.all(Array.from({ length: 120 }, (_, n) => append(n)))
    expect(await info('bob', LOBBY_CHANNEL)).toMatchObject({
      kind: 'lobby',
      lastSeq: 120,
      unread: 0,
      mentions: 0,
    })
    await chat.read('bob', { channel: LOBBY_CHANNEL, seq: 5 })
    expect(await info('bob', LOBBY_CHANNEL)).toMatchObject({ read: 5, unread: 100, mentions: 100 })
    places.set('bob', { code: 'BCDFG', team: 0 })
    places.set('ann', { code: 'BCDFG', team: 0 })
    expect(await info('bob', roomChannel('BCDFG'))).toMatchObject({ kind: 'room', lastSeq: 0, unread: 0 })
    await say(ann, 'hi', roomChannel('BCDFG'))
    expect(await info('bob', roomChannel('BCDFG'))).toMatchObject({ lastSeq: 1, read: 1, unread: 0 })
  })
})
