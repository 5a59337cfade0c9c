import { describe, expect, test } from 'vitest'
import { dmChannel, LOBBY_CHANNEL, type PersonHere, roomChannel } from '../../../shared/chat.ts'
import type { GroupCommand, Result, User } from '../../../shared/net/protocol.ts'
import { codeOf, createTestChat } from '../../support/chat.ts'
import { describeDatabases } from '../../support/storage.ts'

const HOUR_MS = 3600 * 1000

describeDatabases(({ open }) => {
  async function make() {
    const storage = await open()
    const made = createTestChat(storage)
    const { talks, come, say } = made
    const [ann, bob, cat] = [await come('Ann'), await come('Bob', 'user'), await come('Cat')]
    const write = (from: User, to: User, text?: string) => say(from, text, dmChannel(from.id, to.id))
    const names = (answer: Result<{ people: PersonHere[] }>) =>
      answer.ok ? answer.people.map((one) => `${one.name} ${one.state}`) : answer.code
    /** Does something with a group and gives its id, or why not. */
    const group = async (user: User, command: GroupCommand) => {
      const answer = await talks.group(user, command)
      return answer.ok ? (answer.info?.channel ?? 'left') : answer.code
    }
    return { ...made, storage, ann, bob, cat, write, names, group }
  }

  describe('a direct message', () => {
    test('goes to the two it is between, who see it as theirs and nobody else does', async () => {
      const { ann, bob, cat, talks, write, told, read, info, began } = await make()
      const channel = dmChannel('ann', 'bob')
      expect(await write(ann, bob)).toBe('not-there')
      expect(await talks.dm(ann, 'bob')).toMatchObject({
        ok: true,
        info: { channel, name: 'Bob', unread: 0 },
      })
      expect(await info('bob', channel), 'nothing is in it').toBe(undefined)
      await write(ann, bob, 'hello Bob')
      await Promise.all(began)
      expect(told.filter(({ event }) => event === 'chat').map(({ to }) => to)).toEqual(['ann,bob'])
      expect(told.filter(({ event, to }) => event === 'channel' && to === 'bob')).toMatchObject([
        { data: { channel, name: 'Ann', lastSeq: 1, unread: 1 } },
      ])
      expect(await info('bob', channel)).toMatchObject({
        ...{ kind: 'dm', name: 'Ann', owner: '', lastSeq: 1, read: 0, unread: 1, mentions: 0 },
        members: [
          { id: 'ann', name: 'Ann', avatar: '', kind: 'guest', online: true },
          { id: 'bob', name: 'Bob', avatar: '', kind: 'user', online: true },
        ],
      })
      expect(await info('ann', channel)).toMatchObject({ name: 'Bob', unread: 0 })
      expect(await read('cat', channel)).toBe('not-there')
      expect(await write(bob, ann, 'hello Ann')).toMatchObject({ seq: 2 })
      expect(await info('cat', channel)).toBe(undefined)
      expect(codeOf(await talks.people(cat.id, channel))).toBe('not-there')
    })

    test('cannot be sent to oneself, a bot or nobody', async () => {
      const { ann, talks } = await make()
      for (const [id, code] of [
        ['ann', 'not-that'],
        ['bot:1', 'not-that'],
        ['nobody', 'no-user'],
      ] as const) {
        expect(codeOf(await talks.dm(ann, id))).toBe(code)
      }
    })

    test('to strangers can be begun ten times an hour by guests, and to those met before always', async () => {
      const { ann, talks, come, clock } = await make()
      for (let n = 0; n < 11; n++) await come(`Guest ${n}`)
      const codes: string[] = []
      for (let n = 0; n < 11; n++) codes.push(codeOf(await talks.dm(ann, `guest ${n}`)))
      expect(codes).toEqual([...Array(10).fill('ok'), 'too-fast'])
      expect(codeOf(await talks.dm(ann, 'guest 0'))).toBe('ok')
      clock.advance(HOUR_MS / 10)
      expect(codeOf(await talks.dm(ann, 'guest 10'))).toBe('ok')
    })

    test('waits for somebody who is not online, and outlives the account of the other', async () => {
      const { ann, bob, talks, write, leave, comeBack, info, storage, clock, read } = await make()
      const channel = dmChannel('ann', 'bob')
      leave(bob)
      await talks.dm(ann, 'bob')
      await write(ann, bob, 'are you there?')
      await comeBack(bob)
      expect(await info('bob', channel)).toMatchObject({ unread: 1, name: 'Ann' })
      await storage.users.remove('ann', clock.now())
      leave(ann)
      expect(await info('bob', channel)).toMatchObject({ unread: 0, name: 'Deleted user' })
      expect(await write(bob, ann, 'where are you?'), 'nobody would read it').toBe('no-user')
      expect(await read('bob', channel)).toEqual([''])
    })
  })

  test('what one says at once is stored in that order', async () => {
    const { ann, say, read, heard } = await make()
    const texts = ['alpha', '@bob beta', 'gamma', '@cat delta', 'epsilon']
    await Promise.all(texts.map((text) => say(ann, text)))
    expect(await read('bob')).toEqual(texts)
    expect(heard().map((m) => m.text)).toEqual(texts)
  })

  test('a history is caught up from any seq on', async () => {
    const { ann, chat, clock, say } = await make()
    for (let n = 1; n <= 60; n++) {
      clock.advance(1500)
      await say(ann, `message ${n}`)
    }
    const after = async (seq: number) => {
      const answer = await chat.history('bob', { channel: LOBBY_CHANNEL, before: 0, after: seq })
      return answer.ok ? answer.messages.map((m) => m.seq) : answer.code
    }
    const from = (first: number, last: number) =>
      Array.from({ length: last - first + 1 }, (_, n) => first + n)
    expect(await after(0)).toEqual(from(1, 50))
    expect(await after(50)).toEqual(from(51, 60))
    expect(await after(60)).toEqual([])
  })

  test('a mention names those who can read it, and a mask stars bad words', async () => {
    const { ann, bob, cat, chat, say, places, talks } = await make()
    expect(await say(ann, '@bob, @Cat and @Ann')).toMatchObject({ mentions: ['bob', 'cat'], masked: null })
    places.set('ann', { code: 'BCDFG', team: 1 })
    places.set('cat', { code: 'BCDFG', team: 2 })
    expect(await say(ann, '@bob @cat in the room', roomChannel('BCDFG'))).toMatchObject({ mentions: ['cat'] })
    await talks.block(cat.id, ann.id, true)
    expect(await say(ann, '@bob @cat again')).toMatchObject({ mentions: ['bob'] })
    expect(await say(bob, 'oh shit')).toMatchObject({ text: 'oh shit', masked: 'oh ****' })
    const ask = { channel: LOBBY_CHANNEL, text: 'waves', cid: 'me', action: true }
    expect(await chat.say(bob, ask, '')).toMatchObject({ ok: true, message: { action: true } })
    const history = await chat.history('bob', { channel: LOBBY_CHANNEL, before: 0 })
    expect(history.ok && history.messages.map((m) => [m.mentions, m.masked, m.action])).toEqual([
      [['bob', 'cat'], null, false],
      [['bob'], null, false],
      [[], 'oh ****', false],
      [[], null, true],
    ])
  })

  test('a block ends dms both ways, invitations, typing and presence until it is taken back', async () => {
    const { ann, bob, cat, chat, talks, write, circles, told, group, names, info } = await make()
    const channel = dmChannel('ann', 'bob')
    await talks.dm(ann, 'bob')
    await write(ann, bob, 'hello')
    const both = (await group(cat, { do: 'create', name: 'Both', members: ['ann', 'bob'] })) as string
    expect(codeOf(await talks.block('bob', 'ann', true))).toBe('ok')
    expect(await talks.blocks('bob')).toEqual({ ok: true, people: [{ id: 'ann', name: 'Ann' }] })
    expect(await talks.blocks('ann')).toEqual({ ok: true, people: [] })
    expect([await write(ann, bob, 'why?'), await write(bob, ann, 'so')]).toEqual(['blocked', 'blocked'])
    expect(codeOf(await chat.history('ann', { channel, before: 0 })), 'what was said stays').toBe('ok')
    expect(await group(ann, { do: 'create', name: 'Us', members: ['bob'] })).toBe('blocked')
    expect(codeOf(chat.typing(ann, channel))).toBe('blocked')
    told.length = 0
    chat.typing(ann, both)
    expect(told).toEqual([{ to: 'cat', event: 'typing', data: { channel: both, id: 'ann', name: 'Ann' } }])
    expect(circles.around('ann')).toEqual(new Set(['cat']))
    expect((await info('ann', channel))?.members.map((one) => one.online)).toEqual([true, false])
    expect(names(await talks.find('ann', 'bo'))).toEqual(['Bob offline'])
    await talks.block('bob', 'ann', false)
    expect(await write(ann, bob, 'thank you')).toMatchObject({ seq: 2 })
    expect(codeOf(await talks.block('bob', 'bob', true))).toBe('not-that')
    expect(codeOf(await talks.block('bob', 'nobody', true))).toBe('no-user')
  })

  test('a block holds for who comes online later', async () => {
    const { ann, bob, talks, write, leave, comeBack } = await make()
    await talks.dm(ann, 'bob')
    leave(bob)
    await talks.block('ann', 'bob', true)
    leave(ann)
    await comeBack(bob)
    expect(await write(bob, ann)).toBe('blocked')
    expect(codeOf(await talks.dm(bob, 'ann'))).toBe('ok') // to read what was said
  })

  describe('a group', () => {
    test('is made, named, joined, left, and handed to its longest member', async () => {
      const { ann, bob, cat, talks, come, say, read, info, group, clock, told } = await make()
      const dan = await come('Dan')
      const channel = await group(ann, {
        do: 'create',
        name: ' Friday  five ',
        members: ['bob', 'ann', 'bob'],
      })
      expect(told.filter(({ event }) => event === 'channel').map(({ to }) => to)).toEqual(['ann', 'bob'])
      expect(await info('bob', channel)).toMatchObject({
        ...{ kind: 'group', name: 'Friday five', owner: 'ann', unread: 0 },
        members: [{ id: 'ann' }, { id: 'bob' }],
      })
      await say(ann, 'welcome', channel)
      expect(await say(cat, 'me too', channel)).toBe('not-there')
      clock.advance(1000)
      expect(await group(bob, { do: 'invite', channel, id: 'cat' })).toBe(channel)
      expect(await read('cat', channel)).toEqual(['welcome'])
      expect(await info('cat', channel), 'the old is no news').toMatchObject({ unread: 0, read: 1 })
      expect(await say(cat, 'hi @bob', channel)).toMatchObject({ seq: 2, mentions: ['bob'] })
      expect(await info('bob', channel)).toMatchObject({ unread: 2, mentions: 1 })

      for (const command of [
        { do: 'rename', channel, name: 'Mine' },
        { do: 'remove', channel, id: 'ann' },
        { do: 'hand-over', channel, id: 'bob' },
      ] as const) {
        expect(await group(bob, command)).toBe('not-owner')
        expect(await group(dan, command)).toBe('not-there')
      }
      expect(await group(ann, { do: 'rename', channel, name: ' ' })).toBe('bad-name')
      expect(await group(ann, { do: 'rename', channel, name: 'Saturday' })).toBe(channel)
      expect(await group(ann, { do: 'remove', channel, id: 'bob' })).toBe(channel)
      expect(told.filter(({ event }) => event === 'gone')).toMatchObject([{ to: 'bob' }])
      expect(await read('bob', channel)).toBe('not-there')
      clock.advance(1000)
      expect(await group(ann, { do: 'invite', channel, id: 'bob' })).toBe(channel)
      expect(await group(ann, { do: 'leave', channel })).toBe('left')
      expect(await info('bob', channel), 'Cat was there before Bob came back').toMatchObject({ owner: 'cat' })
      expect(await group(cat, { do: 'hand-over', channel, id: 'bob' })).toBe(channel)
      expect(await group(bob, { do: 'leave', channel })).toBe('left')
      expect(await group(cat, { do: 'leave', channel })).toBe('left')
      expect(codeOf(await talks.dm(cat, 'bob'))).toBe('ok')
      expect(await say(cat, 'anybody?', channel)).toBe('not-there')
    })

    test('takes fifty people, and nobody who is not there', async () => {
      const { ann, bob, group, come, storage } = await make()
      const members = Array.from({ length: 49 }, (_, n) => `m${n}`)
      for (const id of members) await come(id)
      expect(await group(bob, { do: 'create', name: 'All', members: [...members, 'cat'] })).toBe('too-fast')
      const channel = 'group:big'
      expect(await storage.channels.found(channel, 'Big', 'ann', members, 1)).toBe(null)
      expect(await storage.channels.invite(channel, 'ann', 'cat', 1)).toBe('group-full')
      expect(await storage.channels.found('group:bigger', 'x', 'ann', [...members, 'cat'], 1)).toBe(
        'group-full',
      )
      expect(await group(ann, { do: 'create', name: 'Us', members: ['nobody'] })).toBe('no-user')
      expect(await group(ann, { do: 'invite', channel: 'group:none', id: 'bob' })).toBe('not-there')
      expect(await group(ann, { do: 'leave', channel: dmChannel('ann', 'bob') })).toBe('not-there')
    })

    test('is one of a hundred at most that somebody is in', async () => {
      const { storage } = await make()
      const { found } = storage.channels
      await Promise.all(Array.from({ length: 100 }, (_, n) => found(`group:${n}`, 'x', 'ann', [], 1)))
      expect(await found('group:more', 'x', 'ann', [], 1)).toBe('groups-full')
      expect(await found('group:more', 'x', 'bob', ['ann'], 1)).toBe('groups-full')
      expect(await found('group:more', 'x', 'bob', [], 1)).toBe(null)
    })

    test('of a deleted account goes to its longest member, an empty one ends', async () => {
      const { ann, bob, group, info, storage, clock, talks, told, circles } = await make()
      const shared = await group(ann, { do: 'create', name: 'Shared', members: ['bob', 'cat'] })
      const alone = await group(ann, { do: 'create', name: 'Alone', members: [] })
      told.length = 0
      await talks.forget('ann', await storage.users.remove('ann', clock.now()))
      const left = { owner: 'bob', members: [{ id: 'bob' }, { id: 'cat' }] }
      expect(told.map(({ to, event }) => [to, event])).toEqual([
        ['everybody', 'removed'],
        ['bob', 'channel'],
        ['cat', 'channel'],
      ])
      expect(told[0]!.data).toEqual({ id: 'ann' })
      expect(told[1]!.data).toMatchObject({ channel: shared, ...left })
      expect(circles.online(shared)).toEqual(['bob', 'cat'])
      expect(await info('bob', shared)).toMatchObject(left)
      expect(await storage.channels.seen('bob', [alone])).toEqual([])
      expect(await group(bob, { do: 'rename', channel: shared, name: 'Ours' })).toBe(shared)
    })
  })

  test('people are found here and by the beginning of a registered name', async () => {
    const { ann, bob, cat, talks, names, come, leave, places, group } = await make()
    leave(bob)
    await come('Bobby')
    expect(names(await talks.find('ann', 'BO'))).toEqual(['Bobby online', 'Bob offline'])
    expect(names(await talks.find('ann', 'an'))).toEqual([])
    expect(names(await talks.find('cat', 'an'))).toEqual(['Ann online'])
    expect(names(await talks.find('ann', '%'))).toEqual([])
    expect(names(await talks.find('ann', ''))).toEqual([])
    expect(names(await talks.people('ann', LOBBY_CHANNEL))).toEqual([
      'Ann online',
      'Cat online',
      'Bobby online',
    ])
    places.set('ann', { code: 'BCDFG', team: 0 })
    expect(names(await talks.people('ann', roomChannel('BCDFG')))).toEqual(['Ann online'])
    expect(names(await talks.people('cat', roomChannel('BCDFG')))).toBe('not-there')
    expect(names(await talks.people('cat', 'nonsense'))).toBe('not-there')
    const channel = await group(ann, { do: 'create', name: 'Us', members: ['bob', 'cat'] })
    expect(names(await talks.people(cat.id, channel))).toEqual(['Ann online', 'Bob offline', 'Cat online'])
  })
})
