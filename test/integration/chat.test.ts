import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { RunningServer } from '../../server/app.ts'
import { type ChannelInfo, dmChannel, LOBBY_CHANNEL } from '../../shared/chat.ts'
import type { HubEvents, Result } from '../../shared/net/protocol.ts'
import {
  connecting,
  hubSocket,
  openModerated,
  openSession,
  until,
  type Visitor,
  visit,
} from '../support/site.ts'

let site: RunningServer
let modCookie = ''
let visitors: Visitor[] = []
const come = async (cookie?: string, more?: object) => {
  const visitor = await visit(site, cookie, more)
  visitors.push(visitor)
  return visitor
}

beforeAll(async () => {
  ;({ site, cookie: modCookie } = await openModerated('Referee', 'open sesame'))
})
afterEach(() => {
  for (const visitor of visitors) visitor.close()
  visitors = []
})
afterAll(async () => {
  await site.close()
})

/** Takes note of everything of a kind that a visitor hears. */
function listen<E extends keyof HubEvents>(visitor: Visitor, event: E): HubEvents[E][] {
  const heard: HubEvents[E][] = []
  visitor.hub.on(event as string, (data: HubEvents[E]) => heard.push(data))
  return heard
}
const fine = <T extends object>(answer: Result<T>): T => {
  if (!answer.ok) throw new Error(answer.code)
  return answer
}
const codeOf = (answer: Result): string => (answer.ok ? 'ok' : answer.code)
let cids = 0
const say = async (visitor: Visitor, channel: string, text: string) =>
  fine(await visitor.ask('say', { channel, text, cid: `${++cids}` })).message
const infoOf = async (visitor: Visitor, channel: string): Promise<ChannelInfo | undefined> =>
  fine(await visitor.ask('channels', { unheard: [] })).channels.find((info) => info.channel === channel)
const openDm = async (a: Visitor, b: Visitor) => fine(await a.ask('dm', { id: b.me.id })).info.channel

describe('a direct message', () => {
  test('rings in every tab of both, and read in one tab it is read in all', async () => {
    const [ann, bob] = [await come(), await come()]
    const [annTab, bobTab, eve] = [await come(ann.cookie), await come(bob.cookie), await come()]
    const shown = listen(bobTab, 'channel')
    const reads = listen(bobTab, 'read')
    const channel = await openDm(ann, bob)
    expect(channel).toBe(dmChannel(ann.me.id, bob.me.id))
    for (const text of ['one', 'two', 'three']) await say(ann, channel, text)
    await say(eve, LOBBY_CHANNEL, 'hello all')
    const texts = (visitor: Visitor) => visitor.heard.filter((m) => m.channel === channel).map((m) => m.text)
    for (const visitor of [ann, annTab, bob, bobTab, eve]) {
      await until(visitor.hub, () => visitor.heard.some((m) => m.text === 'hello all'))
      expect(texts(visitor)).toEqual(visitor === eve ? [] : ['one', 'two', 'three'])
    }
    await until(bobTab.hub, () => shown.length > 0)
    expect(shown[0]).toMatchObject({ channel, name: ann.me.name })
    expect(await infoOf(bobTab, channel)).toMatchObject({ unread: 3, read: 0, lastSeq: 3 })
    await bob.ask('read', { channel, seq: 2 })
    await until(bobTab.hub, () => reads.length > 0)
    expect(reads).toEqual([{ channel, seq: 2 }])
    expect(await infoOf(bobTab, channel)).toMatchObject({ unread: 1, read: 2 })
    bob.close()
    await say(ann, channel, 'four')
    await until(bobTab.hub, () => texts(bobTab).length === 4)
  })

  test('sent while one was away is caught up after the last one known, complete and in order', async () => {
    const [ann, bob] = [await come(), await come()]
    const channel = await openDm(ann, bob)
    const last = await say(ann, channel, 'before')
    await until(bob.hub, () => bob.heard.length > 0)
    bob.close()
    for (const text of ['gone 1', 'gone 2', 'gone 3']) await say(ann, channel, text)
    const back = await come(bob.cookie)
    expect(await infoOf(back, channel)).toMatchObject({ unread: 4, lastSeq: 4 })
    const { messages } = fine(await back.ask('history', { channel, before: 0, after: last.seq }))
    expect(messages.map((m) => [m.seq, m.text])).toEqual([
      [2, 'gone 1'],
      [3, 'gone 2'],
      [4, 'gone 3'],
    ])
  })

  test('shows who is typing, and who is there, away or gone', async () => {
    const [ann, bob] = [await come(), await come()]
    const tab = await come(bob.cookie)
    const channel = await openDm(ann, bob)
    const [typing, presence] = [listen(ann, 'typing'), listen(ann, 'presence')]
    await bob.ask('typing', { channel })
    await until(ann.hub, () => typing.length > 0)
    expect(typing).toEqual([{ channel, id: bob.me.id, name: bob.me.name }])
    const ofBob = () => presence.filter(({ id }) => id === bob.me.id).map(({ state }) => state)
    await until(ann.hub, () => ofBob().at(-1) === 'online')
    await bob.ask('away', { on: true })
    await tab.ask('away', { on: true })
    await until(ann.hub, () => ofBob().at(-1) === 'away')
    tab.close()
    const { people } = fine(await ann.ask('people', { channel }))
    expect(people.find(({ id }) => id === bob.me.id)).toMatchObject({ state: 'away' })
    bob.close()
    await until(ann.hub, () => ofBob().at(-1) === 'offline')
  })

  test('of somebody blocked is refused, whoever of the two writes', async () => {
    const [ann, bob] = [await come(), await come()]
    const channel = await openDm(ann, bob)
    await say(ann, channel, 'hello')
    expect(codeOf(await bob.ask('block', { id: ann.me.id, on: true }))).toBe('ok')
    for (const visitor of [ann, bob])
      expect(codeOf(await visitor.ask('say', { channel, text: 'hm', cid: 'hm' }))).toBe('blocked')
    expect(fine(await bob.ask('blocks', {})).people).toEqual([{ id: ann.me.id, name: ann.me.name }])
  })
})

test('a group is made, talked in, joined and left, as every member sees at once', async () => {
  const [ann, bob, cat] = [await come(), await come(), await come()]
  const [shown, gone] = [listen(cat, 'channel'), listen(cat, 'gone')]
  const made = await ann.ask('group', { do: 'create', name: 'Friday five', members: [bob.me.id] })
  const { channel } = fine(made).info!
  await say(bob, channel, 'hello group')
  await until(ann.hub, () => ann.heard.some((m) => m.channel === channel))
  await bob.ask('group', { do: 'invite', channel, id: cat.me.id })
  await until(cat.hub, () => shown.length > 0)
  expect(shown[0]).toMatchObject({ name: 'Friday five', owner: ann.me.id, unread: 0, lastSeq: 1 })
  await say(ann, channel, `hi @${cat.me.name}`)
  const heard = await until(cat.hub, () => cat.heard.find((m) => m.channel === channel))
  expect(heard).toMatchObject({ mentions: [cat.me.id], seq: 2 })
  expect(codeOf(await bob.ask('group', { do: 'remove', channel, id: cat.me.id }))).toBe('not-owner')
  await ann.ask('group', { do: 'remove', channel, id: cat.me.id })
  await until(cat.hub, () => gone.length > 0)
  expect(codeOf(await cat.ask('history', { channel, before: 0 }))).toBe('not-there')
  expect(fine(await ann.ask('group', { do: 'leave', channel })).info).toBe(null)
  expect(await infoOf(bob, channel)).toMatchObject({ owner: bob.me.id, members: [{ id: bob.me.id }] })
})

describe('moderators', () => {
  test('are told so, find the report, delete what it is about, mute, and leave a trace', async () => {
    const [mod, ann, bob] = [await come(modCookie), await come(), await come()]
    expect([mod.welcome.moderator, ann.welcome.moderator]).toEqual([true, false])
    const deleted = listen(ann, 'deleted')
    const bad = await say(bob, LOBBY_CHANNEL, 'something nasty')
    await ann.ask('report', { message: bad.id, reason: 'nasty' })
    const [report] = fine(await mod.ask('reports', {})).reports
    expect(report).toMatchObject({ reason: 'nasty', by: { id: ann.me.id }, target: { id: bob.me.id } })
    expect(report!.messages.at(-1)).toMatchObject({ text: 'something nasty' })
    await mod.ask('moderate', { do: 'delete', message: bad.id })
    await until(ann.hub, () => deleted.length > 0)
    expect(deleted).toEqual([{ channel: LOBBY_CHANNEL, id: bad.id }])
    const page = fine(await ann.ask('history', { channel: LOBBY_CHANNEL, before: 0 })).messages
    expect(page.find((m) => m.id === bad.id)).toMatchObject({ text: '', deleted: true })
    await mod.ask('moderate', { do: 'mute', id: bob.me.id, minutes: 5, reason: 'nasty' })
    const muted = await bob.ask('say', { channel: LOBBY_CHANNEL, text: 'what?', cid: 'q' })
    expect(muted).toMatchObject({ code: 'muted', text: expect.stringContaining('nasty') })
    await mod.ask('moderate', { do: 'settle', report: report!.id, note: 'muted' })
    expect(fine(await mod.ask('reports', {})).reports).toEqual([])
    const { entries } = fine(await mod.ask('audit', { before: 0 }))
    expect(entries.slice(0, 3).map((e) => [e.action, e.by.name, e.target.name])).toEqual([
      ['settle', 'Referee', bob.me.name],
      ['mute', 'Referee', bob.me.name],
      ['delete', 'Referee', bob.me.name],
    ])
  })

  test('a deleted account is out of the groups of others at once', async () => {
    const [ann, bob] = [await come(), await come()]
    const shown = listen(ann, 'channel')
    const members = [bob.me.id]
    const { info } = fine(await ann.ask('group', { do: 'create', name: 'Us', members }))
    await until(ann.hub, () => shown.some((one) => one.members.length === 2))
    await fetch(`${site.url}/api/account/delete`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: bob.cookie },
      body: JSON.stringify({ password: '' }),
    })
    await until(ann.hub, () => shown.at(-1)?.members.length === 1)
    expect(shown.at(-1)).toMatchObject({ channel: info!.channel, members: [{ id: ann.me.id }] })
  })

  test('ban: the lines are cut, and neither the user nor a new one from there comes back', async () => {
    const [mod, bob] = [await come(modCookie), await come()]
    const cut = new Promise((resolve) => bob.hub.once('disconnect', resolve))
    await mod.ask('moderate', { do: 'ban', id: bob.me.id, minutes: 60, reason: 'spam' })
    expect(await cut).toBe('io server disconnect')
    for (const cookie of [bob.cookie, await openSession(site)]) {
      const socket = hubSocket(site, cookie)
      const told = new Promise((resolve) => socket.once('connect_error', resolve))
      expect(await connecting(socket)).toBe('barred')
      const data = { code: 'barred', text: 'spam', waitMs: expect.any(Number) }
      expect(await told).toMatchObject({ data })
    }
    await mod.ask('moderate', { do: 'lift', id: bob.me.id })
    await come(bob.cookie)
  })

  test('announce to everybody, also to who comes within the hour', async () => {
    const [mod, ann] = [await come(modCookie), await come()]
    const news = listen(ann, 'announcement')
    await mod.ask('moderate', { do: 'announce', text: 'Cup at eight' })
    await until(ann.hub, () => news.length > 0)
    expect(news).toEqual([{ text: 'Cup at eight', at: expect.any(Number) }])
    const later = hubSocket(site, await openSession(site))
    const heard = new Promise((resolve) => later.once('announcement', resolve))
    await connecting(later)
    expect(await heard).toEqual(news[0])
    later.disconnect()
  })

  test('keep their names, which nobody else can claim', async () => {
    const [mod, ann] = [await come(modCookie), await come()]
    expect(codeOf(await mod.ask('profile', { name: 'Somebody' }))).toBe('not-now')
    expect(codeOf(await ann.ask('profile', { name: 'Referée' }))).toBe('name-taken')
    expect(codeOf(await ann.ask('moderate', { do: 'announce', text: 'mine' }))).toBe('not-moderator')
  })
})

test('messages from many people at once reach everybody in the order of their numbers', async () => {
  const comeFrom = async (address: string) => {
    const cookie = await openSession(site)
    return come(cookie, { extraHeaders: { cookie, 'x-forwarded-for': address } }) // those of one address are slowed down
  }
  const all = await Promise.all(Array.from({ length: 6 }, (_, n) => comeFrom(`192.0.2.${n}`)))
  const first = all[0]!
  const channel = fine(
    await first.ask('group', { do: 'create', name: 'All', members: all.slice(1).map((v) => v.me.id) }),
  ).info!.channel
  await Promise.all(
    all.flatMap((visitor, v) => [1, 2, 3, 4].map((n) => say(visitor, channel, `number ${n} of ${v}`))),
  )
  for (const visitor of all) {
    const seqs = () => visitor.heard.filter((m) => m.channel === channel).map((m) => m.seq)
    await until(visitor.hub, () => seqs().length === 24)
    expect(seqs()).toEqual(Array.from({ length: 24 }, (_, n) => n + 1))
  }
})
