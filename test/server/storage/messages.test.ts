import { expect, test } from 'vitest'
import type { Draft } from '../../../server/chat/store.ts'
import type { Storage } from '../../../server/storage/storage.ts'
import { describeDatabases, PLAIN } from '../../support/storage.ts'

let ids = 0
const draft = (text: string, more: Partial<Draft> = {}): Draft => ({
  id: `m${++ids}`,
  channel: 'lobby',
  author: { id: 'ann', name: 'Ann', kind: 'guest', avatar: '⚽️', team: 0 },
  text,
  ...PLAIN,
  sentAt: 1_700_000_000_000 + ids,
  cid: `c${ids}`,
  ...more,
})
const texts = async ({ messages }: Storage, channel = 'lobby', before = 0) =>
  (await messages.page(channel, before, 50)).map((m) => m.text)

describeDatabases(({ open, newPlace }) => {
  test('a message comes back as it was sent, also after a restart', async () => {
    const place = await newPlace()
    const before = await open(place)
    const { cid, ...sent } = draft('hi 🥅 “there” \\ \' "')
    const { message, fresh } = await before.messages.append({ ...sent, cid })
    expect({ message, fresh }).toEqual({ message: { ...sent, seq: 1, deleted: false }, fresh: true })
    await before.close()
    const { messages } = await open(place)
    expect(await messages.page('lobby', 0, 50)).toEqual([message])
    expect(await messages.find('lobby', 'ann', cid)).toEqual(message)
    expect((await messages.append(draft('next'))).message.seq).toBe(2)
  })

  test('many at once are numbered in the order they were sent, without gaps, each channel by itself', async () => {
    const storage = await open()
    const asked = Array.from({ length: 500 }, (_, n) =>
      storage.messages.append(draft(`message ${n}`, { channel: n % 5 === 0 ? 'dm:ann:bob' : 'lobby' })),
    )
    const all = (await Promise.all(asked)).map(({ message }) => message)
    for (const [channel, count] of [
      ['lobby', 400],
      ['dm:ann:bob', 100],
    ] as const) {
      const seqs = all.filter((m) => m.channel === channel).map((m) => m.seq)
      expect(seqs).toEqual(Array.from({ length: count }, (_, n) => n + 1))
    }
    expect(await storage.messages.page('lobby', 0, 50)).toEqual(
      all.filter((m) => m.channel === 'lobby').slice(-50),
    )
  })

  test('the same client id is stored once for each author and channel, also at the same moment', async () => {
    const { messages } = await open()
    const first = draft('once', { cid: 'same' })
    const [one, two] = await Promise.all([messages.append(first), messages.append({ ...first, id: 'other' })])
    expect([one.fresh, two.fresh]).toEqual([true, false])
    expect(two.message).toEqual(one.message)
    const later = await messages.append({ ...first, id: 'later', text: 'changed' })
    expect(later).toEqual({ message: one.message, fresh: false })
    const bob = { ...first.author, id: 'bob' }
    expect((await messages.append(draft('mine', { cid: 'same', author: bob }))).message.seq).toBe(2)
    expect((await messages.append(draft('there', { cid: 'same', channel: 'dm:a:b' }))).message.seq).toBe(1)
    expect((await messages.append(draft('next'))).message.seq).toBe(3)
  })

  test('one that cannot be stored costs its neighbours nothing', async () => {
    const storage = await open()
    const { id } = (await storage.messages.append(draft('first'))).message
    const results = await Promise.allSettled([
      storage.messages.append(draft('before')),
      storage.messages.append(draft('an id that is taken', { id })),
      storage.messages.append(draft('after')),
    ])
    expect(results.map((r) => r.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await texts(storage)).toEqual(['first', 'before', 'after'])
    expect((await storage.messages.append(draft('next'))).message.seq).toBe(4)
    expect(await storage.healthy()).toBe(true)
  })

  test('pages go back to the beginning, oldest first', async () => {
    const storage = await open()
    await Promise.all(Array.from({ length: 120 }, (_, n) => storage.messages.append(draft(`${n + 1}`))))
    const page = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => `${from + n}`)
    expect(await texts(storage)).toEqual(page(71, 120))
    expect(await texts(storage, 'lobby', 71)).toEqual(page(21, 70))
    expect(await texts(storage, 'lobby', 21)).toEqual(page(1, 20))
    expect(await texts(storage, 'lobby', 1)).toEqual([])
    expect(await texts(storage, 'nowhere')).toEqual([])
  })

  test('a pruned channel forgets the old and goes on counting', async () => {
    const storage = await open()
    for (const [text, sentAt] of [
      ['old', 1000],
      ['older by its clock', 900],
      ['new', 2000],
    ] as const) {
      await storage.messages.append(draft(text, { sentAt }))
    }
    await storage.messages.append(draft('elsewhere', { channel: 'dm:a:b', sentAt: 1000 }))
    await storage.messages.prune('lobby', 1500)
    expect(await texts(storage)).toEqual(['new'])
    expect(await texts(storage, 'dm:a:b')).toEqual(['elsewhere'])
    await storage.messages.prune('lobby', 9999)
    await storage.messages.prune('lobby', 9999)
    expect((await storage.messages.append(draft('again'))).message.seq).toBe(4)
  })

  test('a dropped channel begins anew, and a restart drops those of rooms only', async () => {
    const place = await newPlace()
    const storage = await open(place)
    for (const channel of ['room:BCDFG', 'team:BCDFG:1', 'dm:a:b', 'group:x', 'lobby']) {
      await storage.messages.append(draft('hello', { channel }))
    }
    await storage.messages.drop('dm:a:b')
    expect((await storage.messages.append(draft('new', { channel: 'dm:a:b' }))).message.seq).toBe(1)
    await storage.close()
    const again = await open(place)
    const kept = ['room:BCDFG', 'team:BCDFG:1', 'dm:a:b', 'group:x', 'lobby'].map((c) => texts(again, c))
    expect(await Promise.all(kept)).toEqual([[], [], ['new'], ['hello'], ['hello']])
  })

  test('a thousand messages from all sides are stored within seconds', { timeout: 10_000 }, async () => {
    const { messages } = await open()
    await Promise.all(Array.from({ length: 1000 }, (_, n) => messages.append(draft(`${n}`))))
    expect((await messages.page('lobby', 0, 1))[0]?.seq).toBe(1000)
  })
})
