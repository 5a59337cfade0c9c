import { describe, expect, test } from 'vitest'
import type { Pace } from '../../../server/chat/pace.ts'
import { createSanctions } from '../../../server/moderation/sanctions.ts'
import { dmChannel, LOBBY_CHANNEL } from '../../../shared/chat.ts'
import type { ModeratorCommand, User } from '../../../shared/net/protocol.ts'
import { codeOf, createTestChat } from '../../support/chat.ts'
import { describeDatabases } from '../../support/storage.ts'

const MINUTE_MS = 60_000

describeDatabases(({ open }) => {
  async function make() {
    const storage = await open()
    const made = createTestChat(storage)
    const { come, moderation } = made
    const [ann, bob, mod] = [await come('Ann'), await come('Bob', 'user'), await come('Mod', 'user')]
    const moderate = async (command: ModeratorCommand, by: User = mod) =>
      codeOf(await moderation.moderate(by, command))
    const report = async (by: User, message: unknown, reason = 'rude') =>
      codeOf(await moderation.report(by.id, { message: (message as { id: string }).id, reason }))
    const reports = async () => {
      const answer = await moderation.reports(mod)
      return answer.ok ? answer.reports : []
    }
    const audit = async (before = 0) => {
      const answer = await moderation.audit(mod, before)
      return answer.ok ? answer.entries : []
    }
    return { ...made, storage, ann, bob, mod, moderate, report, reports, audit }
  }

  test('what moderators do others cannot', async () => {
    const { ann, bob, moderation, moderate, audit } = await make()
    const guest = { ...ann, name: 'Mod' }
    for (const user of [ann, bob, guest]) {
      expect(await moderate({ do: 'announce', text: 'mine' }, user)).toBe('not-moderator')
      expect(codeOf(await moderation.reports(user))).toBe('not-moderator')
      expect(codeOf(await moderation.audit(user, 0))).toBe('not-moderator')
      expect(codeOf(moderation.slow(user, LOBBY_CHANNEL))).toBe('not-moderator')
    }
    expect(moderation.announcement()).toBe(null)
    expect(await audit()).toEqual([])
  })

  test('a report keeps the thirty messages before it, is dealt with and closed', async () => {
    const { ann, bob, say, clock, report, reports, moderate, read, told, audit, mod } = await make()
    for (let n = 1; n <= 40; n++) {
      clock.advance(1500)
      await say(bob, `message ${n}`)
    }
    const bad = await say(ann, 'something bad, Bob')
    await say(bob, 'what?')
    expect([await report(bob, bad), await report(bob, bad)]).toEqual(['ok', 'ok'])
    const [open, ...more] = await reports()
    expect(more, 'the second one of the same is none').toEqual([])
    expect(open).toMatchObject({
      ...{ channel: LOBBY_CHANNEL, reason: 'rude', at: clock.now() },
      ...{ by: { id: 'bob', name: 'Bob' }, target: { id: 'ann', name: 'Ann' } },
    })
    expect(open!.messages.map((m) => m.text)).toEqual([
      ...Array.from({ length: 30 }, (_, n) => `message ${n + 11}`),
      'something bad, Bob',
    ])
    told.length = 0
    const { id } = open!.messages.at(-1)!
    expect(await moderate({ do: 'delete', message: id })).toBe('ok')
    expect(told).toEqual([{ to: LOBBY_CHANNEL, event: 'deleted', data: { channel: LOBBY_CHANNEL, id } }])
    expect((await read('bob'))?.slice(-2)).toEqual(['', 'what?'])
    expect(await moderate({ do: 'delete', message: id })).toBe('no-message')
    expect(await moderate({ do: 'settle', report: open!.id, note: 'deleted it' })).toBe('ok')
    expect(await moderate({ do: 'settle', report: open!.id, note: 'again' })).toBe('not-now')
    expect(await reports()).toEqual([])
    const by = { id: mod.id, name: 'Mod' }
    const target = { id: 'ann', name: 'Ann' }
    expect(await audit()).toEqual([
      {
        n: 2,
        at: clock.now(),
        by,
        action: 'settle',
        target,
        subject: open!.id,
        amount: 0,
        detail: 'deleted it',
      },
      { n: 1, at: clock.now(), by, action: 'delete', target, subject: id, amount: 0, detail: LOBBY_CHANNEL },
    ])
    expect((await audit(2)).map((entry) => entry.n)).toEqual([1])
  })

  test('only what one can read and has not written can be reported, and not too often', async () => {
    const { ann, bob, mod, talks, say, report, reports, clock } = await make()
    await talks.dm(ann, 'bob')
    const secret = await say(ann, 'to Bob only', dmChannel('ann', 'bob'))
    expect(await report(mod, secret)).toBe('no-message')
    expect(await report(ann, secret)).toBe('not-that')
    expect(await report(ann, { id: 'nothing' })).toBe('no-message')
    expect(await report(bob, secret)).toBe('ok')
    expect(
      (await reports())[0]!.messages.map((m) => m.text),
      'the first there is',
    ).toEqual(['to Bob only'])
    const codes: string[] = []
    for (let n = 0; n < 5; n++) {
      clock.advance(1500)
      codes.push(await report(bob, await say(ann)))
    }
    expect(codes).toEqual(['ok', 'ok', 'ok', 'ok', 'too-fast'])
  })

  test('who is muted reads and writes nothing anywhere, for so long', async () => {
    const { ann, mod, say, chat, talks, moderate, clock, audit } = await make()
    await talks.dm(ann, 'bob')
    expect(await moderate({ do: 'mute', id: 'ann', minutes: 10, reason: 'spam' })).toBe('ok')
    for (const channel of [LOBBY_CHANNEL, dmChannel('ann', 'bob')])
      expect(await say(ann, 'hello', channel)).toBe('muted')
    const ask = { channel: LOBBY_CHANNEL, text: 'hello', cid: 'x' }
    const answer = await chat.say(ann, ask, '')
    expect(answer).toMatchObject({ text: 'spam', waitMs: 10 * MINUTE_MS })
    expect(codeOf(await chat.history('ann', { channel: LOBBY_CHANNEL, before: 0 }))).toBe('ok')
    clock.advance(10 * MINUTE_MS)
    expect(await say(ann, 'hello')).toMatchObject({ seq: 1 })
    await moderate({ do: 'mute', id: 'ann', minutes: 10, reason: 'again' })
    expect(await moderate({ do: 'lift', id: 'ann' })).toBe('ok')
    expect(await say(ann, 'hello again')).toMatchObject({ seq: 2 })
    expect(
      (await audit()).map(({ action, target, amount, detail }) => [action, target.id, amount, detail]),
    ).toEqual([
      ['lift', 'ann', 0, ''],
      ['mute', 'ann', 10, 'again'],
      ['mute', 'ann', 10, 'spam'],
    ])
    for (const id of [mod.id, 'nobody'])
      expect(await moderate({ do: 'mute', id, minutes: 1, reason: '' })).toBe(
        id === 'nobody' ? 'no-user' : 'not-that',
      )
  })

  test('a ban cuts the lines, keeps new accounts of the address out, and outlives a restart', async () => {
    const { storage, sanctions, moderate, cut, clock, come } = await make()
    const barred = async (id: string, address: string, list = sanctions) =>
      (await list.barredOf(id, address, () => storage.moderation.madeAt(id)))?.code ?? 'welcome'
    clock.advance(1000)
    expect(await moderate({ do: 'ban', id: 'ann', minutes: 60, reason: '' })).toBe('ok')
    expect(cut).toEqual(['ann'])
    clock.advance(1000)
    await come('Ann again')
    expect(await barred('ann', 'elsewhere')).toBe('barred')
    expect(await barred('ann again', 'address of ann')).toBe('barred')
    expect(await barred('ann again', 'elsewhere')).toBe('welcome')
    expect(await barred('bob', 'address of ann'), 'was here before').toBe('welcome')
    const restarted = createSanctions(clock.now, await storage.moderation.sanctions())
    expect(await barred('ann', '', restarted)).toBe('barred')
    expect(await moderate({ do: 'lift', id: 'ann' })).toBe('ok')
    expect([await barred('ann', ''), await barred('ann again', 'address of ann')]).toEqual([
      'welcome',
      'welcome',
    ])
    await moderate({ do: 'ban', id: 'ann', minutes: 60, reason: '' })
    clock.advance(60 * MINUTE_MS)
    expect([await barred('ann', ''), await barred('ann again', 'address of ann')]).toEqual([
      'welcome',
      'welcome',
    ])
  })

  test('slow mode and announcements are written down too', async () => {
    const { ann, mod, say, moderate, moderation, told, audit, clock } = await make()
    expect(await moderate({ do: 'slow', channel: LOBBY_CHANNEL, seconds: 30 })).toBe('ok')
    expect([await say(ann), await say(ann)]).toMatchObject([{ seq: 1 }, 'slow-mode'])
    expect(moderation.slow(mod, LOBBY_CHANNEL)).toEqual({ ok: true, seconds: 30 })
    expect(moderation.slow(mod, 'room:ABCDE')).toEqual({ ok: true, seconds: 0 })
    expect([await say(mod), await say(mod)]).toMatchObject([{ seq: 2 }, { seq: 3 }])
    expect(await moderate({ do: 'slow', channel: 'group:x', seconds: 30 })).toBe('bad-request')
    expect(await moderate({ do: 'announce', text: ' ' })).toBe('bad-request')
    expect(await moderate({ do: 'announce', text: 'Cup at eight' })).toBe('ok')
    const announcement = { text: 'Cup at eight', at: clock.now() }
    expect(told.at(-1)).toEqual({ to: 'everybody', event: 'announcement', data: announcement })
    expect(moderation.announcement()).toEqual(announcement)
    expect(
      (await audit()).map(({ action, subject, amount, detail }) => [action, subject, amount, detail]),
    ).toEqual([
      ['announce', '', 0, 'Cup at eight'],
      ['slow', LOBBY_CHANNEL, 30, ''],
    ])
    clock.advance(60 * MINUTE_MS)
    expect(moderation.announcement()).toBe(null)
  })

  test('slow mode of the lobby and an announcement outlive a restart', async () => {
    const { moderate, storage, clock } = await make()
    const restart = async () => {
      const { last } = storage.moderation
      const before = { slow: await last('slow', LOBBY_CHANNEL), announce: await last('announce', '') }
      return createTestChat(storage, clock, before)
    }
    expect((await restart()).moderation.announcement()).toBe(null)
    await moderate({ do: 'slow', channel: LOBBY_CHANNEL, seconds: 30 })
    await moderate({ do: 'slow', channel: 'room:ABCDE', seconds: 60 })
    await moderate({ do: 'announce', text: 'Cup at eight' })
    const announcement = { text: 'Cup at eight', at: clock.now() }
    const { pace, moderation } = await restart()
    expect(moderation.announcement()).toEqual(announcement)
    const speech = { userId: 'ann', address: '', channel: LOBBY_CHANNEL, free: false }
    const talk = ({ take }: Pick<Pace, 'take'>) =>
      ['one text', 'another'].map((text) => take({ ...speech, text, cid: text })?.code ?? 'ok')
    expect(talk(pace)).toEqual(['ok', 'slow-mode'])
    await moderate({ do: 'slow', channel: LOBBY_CHANNEL, seconds: 0 })
    clock.advance(60 * MINUTE_MS)
    const later = await restart()
    expect(later.moderation.announcement(), 'an hour old').toBe(null)
    expect(talk(later.pace)).toEqual(['ok', 'ok'])
  })

  test('a deleted account takes its texts out of the reports, and old ones are forgotten', async () => {
    const { ann, bob, say, report, reports, storage, clock, moderate, moderation } = await make()
    await say(ann, 'before it')
    await report(ann, await say(bob, 'of Bob'))
    await report(bob, await say(ann, 'of Ann'))
    expect(await reports()).toHaveLength(2)
    await storage.users.remove('ann', clock.now())
    const [left, ...none] = await reports()
    expect(none, 'the one about Ann is gone').toEqual([])
    expect(left).toMatchObject({ by: { id: '', name: '' }, target: { id: 'bob' } })
    expect(left!.messages.map((m) => [m.author.id, m.text])).toEqual([
      ['', ''],
      ['bob', 'of Bob'],
    ])
    await moderate({ do: 'settle', report: left!.id, note: '' })
    await moderate({ do: 'mute', id: 'bob', minutes: 1, reason: '' })
    clock.advance(91 * 24 * 60 * MINUTE_MS)
    await moderation.clean()
    expect(await storage.moderation.sanctions()).toEqual([])
    expect((await storage.users.exportOf('bob'))?.sanctions).toEqual([])
  })
})

describe('an export', () => {
  describeDatabases(({ open }) => {
    test('names the groups, blocks, reports and sanctions of its user', async () => {
      const storage = await open()
      const { come, talks, moderation, say } = createTestChat(storage)
      const [ann, bob, mod] = [await come('Ann'), await come('Bob'), await come('Mod', 'user')]
      await talks.group(ann, { do: 'create', name: 'Us', members: ['bob'] })
      await talks.block('ann', 'bob', true)
      const message = await say(bob, 'hello there')
      if (typeof message !== 'string') await moderation.report('ann', { message: message.id, reason: 'rude' })
      await moderation.moderate(mod, { do: 'mute', id: 'ann', minutes: 5, reason: 'spam' })
      expect(await storage.users.exportOf('ann')).toMatchObject({
        channels: [{ kind: 'group', name: 'Us' }],
        blocks: [{ id: 'bob' }],
        reports: [{ about: 'bob', reason: 'rude' }],
        sanctions: [{ kind: 'mute', reason: 'spam' }],
      })
    })
  })
})
