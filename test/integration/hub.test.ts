import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RunningServer } from '../../server/app.ts'
import { roomChannel, teamChannel } from '../../shared/chat.ts'
import type { RoomNews } from '../../shared/net/protocol.ts'
import {
  connecting,
  enter,
  hubSocket,
  openSession,
  openSite,
  until,
  type Visitor,
  visit,
} from '../support/site.ts'

let site: RunningServer
const visitors: Visitor[] = []
const come = async (cookie?: string, more?: object) => {
  const visitor = await visit(site, cookie, more)
  visitors.push(visitor)
  return visitor
}

beforeAll(async () => {
  site = await openSite()
})
afterAll(async () => {
  for (const visitor of visitors) visitor.close()
  await site.close()
})

describe('connecting', () => {
  test('needs a session and the right version', async () => {
    const cookie = await openSession(site)
    expect(await connecting(hubSocket(site, ''))).toBe('no-session')
    expect(await connecting(hubSocket(site, 'kickabout=nonsense'))).toBe('no-session')
    expect(await connecting(hubSocket(site, cookie, { auth: { v: 0 } }))).toBe('version')
    expect(await connecting(hubSocket(site, cookie, { auth: undefined }))).toBe('version')
    const fine = hubSocket(site, cookie)
    expect(await connecting(fine)).toBe('connect')
    fine.disconnect()
  })

  test('is not possible from another site', async () => {
    const cookie = await openSession(site)
    for (const transports of [['polling'], ['websocket']]) {
      const evil = hubSocket(site, '', {
        transports,
        extraHeaders: { cookie, origin: 'https://evil.example' },
      })
      expect(await connecting(evil)).toMatch(/xhr poll error|websocket error/u)
    }
  })

  test('works over plain polling, and by WebSocket at once', async () => {
    for (const transports of [['polling'], ['websocket']]) {
      const visitor = await come(undefined, { transports })
      expect(visitor.welcome).toMatchObject({
        me: { kind: 'guest' },
        room: null,
        online: expect.any(Number),
        moderator: false,
      })
    }
  })
})

describe('rooms', () => {
  test('are made, seen live by others, joined by code and gone again', async () => {
    const [ann, bob] = [await come(), await come()]
    const created = await ann.ask('create', { settings: { name: 'Friday five' }, password: '' })
    const here = await enter(site, created)
    const { code } = here.states[0]!
    const row = await until(bob.hub, () => bob.rooms.get(code)?.red === 1 && bob.rooms.get(code))
    expect(row).toMatchObject({ name: 'Friday five', stadium: 'Classic', red: 1, score: null, locked: false })

    const inside = await enter(site, await bob.ask('join', { code, password: '' }))
    expect(inside.states.at(-1)?.members.map((m) => [m.id, m.team])).toEqual([
      [ann.me.id, 1],
      [bob.me.id, 0],
    ])
    await until(here.line, () => here.states.at(-1)!.members.length === 2)
    expect(await inside.command({ kind: 'team', id: bob.me.id, team: 2 })).toEqual({ ok: true })
    expect(await inside.command({ kind: 'start' })).toMatchObject({ ok: false, code: 'not-admin' })

    const cat = await come()
    await until(cat.hub, () => cat.rooms.get(code)?.red === 1 && cat.rooms.get(code)?.blue === 1)
    await ann.ask('leave', {})
    await until(inside.line, () => inside.states.at(-1)!.members.length === 1)
    expect(inside.states.at(-1)!.members[0]).toMatchObject({ id: bob.me.id, admin: true })
    expect(await until(here.line, () => here.bye.length > 0 && here.bye)).toEqual(['closed'])
    await bob.ask('leave', {})
  })

  test('play matches whose score and frames arrive', async () => {
    const ann = await come()
    const here = await enter(site, await ann.ask('create', { settings: { botFill: 2 }, password: '' }))
    expect(await here.command({ kind: 'start' })).toEqual({ ok: true })
    await until(here.line, () => here.frames.length > 2 && here.states.at(-1)!.match.running)
    const bob = await come()
    const { code } = here.states[0]!
    await until(bob.hub, () => bob.rooms.get(code)?.score)
    expect(bob.rooms.get(code)).toMatchObject({ score: [0, 0], bots: 3, red: 2, blue: 2 })
    expect(await here.command({ kind: 'stop' })).toEqual({ ok: true })
    await ann.ask('leave', {})
  })

  test('made by quick play take the next visitor too', async () => {
    const [ann, bob] = [await come(), await come()]
    const one = await enter(site, await ann.ask('play', {}))
    const two = await enter(site, await bob.ask('play', {}))
    await until(two.line, () => two.states.at(-1)!.match.running)
    expect(two.states.at(-1)!.code).toBe(one.states[0]!.code)
    expect(
      two.states
        .at(-1)!
        .members.filter((m) => m.kind !== 'bot')
        .map((m) => m.team),
    ).toEqual([1, 2])
    await ann.ask('leave', {})
    await bob.ask('leave', {})
  })

  test('are found again after a reload, without the password', async () => {
    const ann = await come()
    const here = await enter(site, await ann.ask('create', { settings: {}, password: 'sesame' }))
    const { code } = here.states[0]!
    here.line.disconnect()
    ann.close()
    const again = await come(ann.cookie)
    expect(again.welcome).toMatchObject({ room: code, me: { id: ann.me.id } })
    const back = await enter(site, await again.ask('join', { code, password: '' }))
    expect(back.states.at(-1)!.members[0]).toMatchObject({
      id: ann.me.id,
      team: 1,
      admin: true,
      state: 'here',
    })
    await again.ask('leave', {})
  })

  test('ask for their password', async () => {
    const [ann, bob] = [await come(), await come()]
    const here = await enter(site, await ann.ask('create', { settings: {}, password: 'sesame' }))
    const { code } = here.states[0]!
    expect(await bob.ask('join', { code, password: 'no' })).toMatchObject({ code: 'wrong-password' })
    expect((await bob.ask('join', { code, password: 'sesame' })).ok).toBe(true)
    await ann.ask('leave', {})
  })

  test('send people away with a reason, and keep them and their address out', async () => {
    const [ann, bob, cat] = [await come(), await come(), await come()]
    const here = await enter(site, await ann.ask('create', { settings: {}, password: '' }))
    const { code } = here.states[0]!
    const inside = await enter(site, await bob.ask('join', { code, password: '' }))
    const told = new Promise((resolve) => inside.line.once('bye', resolve))
    const news: RoomNews[] = []
    here.line.on('news', (item: RoomNews) => news.push(item))
    expect(await here.command({ kind: 'ban', id: bob.me.id, reason: 'spam' })).toEqual({ ok: true })
    expect(await told).toEqual({ code: 'banned', text: 'spam' })
    const banned = await until(here.line, () => news.find((n) => n.kind === 'banned'))
    expect(banned).toEqual({ kind: 'banned', who: bob.me.name, by: ann.me.name, reason: 'spam' })
    for (const visitor of [bob, cat])
      expect(await visitor.ask('join', { code, password: '' })).toEqual({
        ok: false,
        code: 'banned',
        text: 'spam',
      })
    expect(await here.command({ kind: 'clear-bans' })).toEqual({ ok: true })
    expect((await cat.ask('join', { code, password: '' })).ok).toBe(true)
    for (const visitor of [ann, cat]) await visitor.ask('leave', {})
  })

  test('tell the statistics of the running match, and that there is none', async () => {
    const ann = await come()
    const here = await enter(site, await ann.ask('create', { settings: {}, password: '' }))
    const ask = () => here.line.timeout(5000).emitWithAck('statistics')
    expect(await ask()).toBe(null)
    await here.command({ kind: 'start' })
    expect(await ask()).toMatchObject({ red: 0, blue: 0, goals: [] })
    const answers = await Promise.all(Array.from({ length: 60 }, ask))
    expect(answers.at(-1), 'asked too often').toBe(null)
    await ann.ask('leave', {})
  })

  test('take the list from a tab that goes in and give it back when it comes out', async () => {
    const [ann, bob] = [await come(), await come()]
    await enter(site, await ann.ask('create', { settings: {}, password: '' }))
    const before = ann.updates.length
    const { code } = (await enter(site, await bob.ask('create', { settings: {}, password: '' }))).states[0]!
    const cat = await come()
    await until(cat.hub, () => cat.rooms.get(code)?.red === 1)
    expect(ann.updates).toHaveLength(before)
    await ann.ask('leave', {})
    await until(ann.hub, () => ann.updates.length > before)
    expect(ann.updates[before]).toHaveProperty('all')
    expect(ann.rooms.has(code)).toBe(true)
    await bob.ask('leave', {})
  })
})

describe('chat', () => {
  test('reaches everybody in the lobby, every tab, in order and once', async () => {
    const [ann, bob] = [await come(), await come()]
    const tab = await come(ann.cookie)
    const say = (n: number) => ann.ask('say', { channel: 'lobby', text: `line ${n}`, cid: `order-${n}` })
    const answers = await Promise.all([1, 2, 3, 3].map(say))
    const texts = (v: Visitor) => v.heard.filter((m) => m.author.id === ann.me.id).map((m) => m.text)
    for (const visitor of [ann, bob, tab]) {
      await until(visitor.hub, () => texts(visitor).length === 3)
      expect(texts(visitor)).toEqual(['line 1', 'line 2', 'line 3'])
    }
    expect(answers[2]).toEqual(answers[3])
    const history = await bob.ask('history', { channel: 'lobby', before: 0 })
    expect(bob.heard.slice(-3)).toMatchObject(history.ok ? history.messages.slice(-3) : [])
  })

  test('of a room and a team is heard by those who are in it only', async () => {
    const [ann, bob, cat] = [await come(), await come(), await come()]
    const here = await enter(site, await ann.ask('create', { settings: {}, password: '' }))
    const { code } = here.states[0]!
    expect(await bob.ask('history', { channel: roomChannel(code), before: 0 })).toMatchObject({
      code: 'not-there',
    })
    const entry = await bob.ask('join', { code, password: '' })
    await ann.ask('say', { channel: roomChannel(code), text: 'to the room', cid: 'r1' })
    expect(await bob.ask('history', { channel: roomChannel(code), before: 0 })).toMatchObject({
      messages: [{ text: 'to the room', seq: 1 }],
    })
    const inside = await enter(site, entry)
    await ann.ask('say', { channel: teamChannel(code, 1), text: 'to red', cid: 't1' })
    await inside.command({ kind: 'team', id: bob.me.id, team: 1 })
    await ann.ask('say', { channel: teamChannel(code, 1), text: 'to red again', cid: 't2' })
    expect(await cat.ask('say', { channel: roomChannel(code), text: 'hi', cid: 'x' })).toMatchObject({
      code: 'not-there',
    })
    await ann.ask('say', { channel: 'lobby', text: 'to all', cid: 'l1' })
    for (const visitor of [ann, bob, cat])
      await until(visitor.hub, () => visitor.heard.some((m) => m.text === 'to all'))
    await until(bob.hub, () => bob.heard.length === 3) // channels do not wait for each other
    expect(bob.heard.map((m) => m.text).sort()).toEqual(['to all', 'to red again', 'to the room'])
    expect(cat.heard.map((m) => m.text)).toEqual(['to all'])
    await bob.ask('leave', {})
    await ann.ask('say', { channel: roomChannel(code), text: 'after', cid: 'r2' })
    await cat.ask('say', { channel: 'lobby', text: 'the end', cid: 'l2' })
    await until(bob.hub, () => bob.heard.at(-1)?.text === 'the end')
    expect(bob.heard.map((m) => m.text)).not.toContain('after')
    await ann.ask('leave', {})
  })
})

test('a new name reaches every tab and the room', async () => {
  const ann = await come()
  const tab = await come(ann.cookie)
  const here = await enter(site, await ann.ask('create', { settings: {}, password: '' }))
  const news: unknown[] = []
  tab.hub.on('me', (me) => news.push(me))
  expect(await ann.ask('profile', { name: 'Zoë', avatar: '⚽️' })).toMatchObject({
    ok: true,
    me: { name: 'Zoë' },
  })
  await until(tab.hub, () => news.length > 0)
  expect(news).toEqual([{ ...ann.me, name: 'Zoë', avatar: '⚽️' }])
  await until(here.line, () => here.states.at(-1)!.members[0]!.name === 'Zoë')
  expect((await come(ann.cookie)).me.name).toBe('Zoë')
  expect(await ann.ask('profile', { name: '\u200b' })).toMatchObject({ code: 'bad-name' })
  await ann.ask('leave', {})
})
