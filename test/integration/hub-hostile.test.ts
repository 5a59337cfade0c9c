import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import WebSocket from 'ws'
import type { RunningServer } from '../../server/app.ts'
import { clientParser } from '../../shared/net/parser.ts'
import { HUB_PATH, PROTOCOL_VERSION } from '../../shared/net/protocol.ts'
import { connecting, enter, hubSocket, openSession, openSite, type Visitor, visit } from '../support/site.ts'

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

describe('a hostile client', () => {
  const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)])
  const BAD: [string, unknown[]][] = [
    ['create', []],
    ['create', [null]],
    ['create', [{ settings: { teamSize: 1e9 }, password: '' }]],
    ['create', [{ settings: { teamSize: 1.5 }, password: '' }]],
    ['create', [{ settings: { name: 'x'.repeat(5000) }, password: '' }]],
    ['create', [{ settings: { owner: 'me' }, password: '' }]],
    ['create', [{ settings: {}, password: 'x'.repeat(1000) }]],
    ['join', [{ code: ['A'], password: '' }]],
    ['join', [{ code: 'ABCDE' }]],
    ['say', [{ channel: 'lobby', text: 7, cid: 'c' }]],
    ['say', [{ channel: 'lobby', text: 'x', cid: '' }]],
    ['say', [{ channel: 'lobby', text: 'x'.repeat(9000), cid: 'c' }]],
    ['history', [{ channel: 'lobby', before: -1 }]],
    ['history', [{ channel: 'lobby', before: Number.NaN }]],
    ['say', [{ channel: 'lobby', text: 'x', cid: 'c', action: 1 }]],
    ['say', [{ channel: 'lobby', text: 'x', cid: 'c', masked: null }]],
    ['say', [{ channel: 'a channel', text: 'x', cid: 'c' }]],
    ['history', [{ channel: 'lobby', before: 0, after: -1 }]],
    ['history', [{ channel: 'lobby', before: 0, after: 1e99 }]],
    ['read', [{ channel: 'lobby', seq: 1.5 }]],
    ['read', [{ channel: 'lobby', seq: -1 }]],
    ['read', [{ channel: ['lobby'], seq: 1 }]],
    ['typing', [{}]],
    ['away', [{ on: 'yes' }]],
    ['people', [{ channel: 'x'.repeat(81) }]],
    ['dm', [{ id: '' }]],
    ['dm', [{ id: 'x'.repeat(41) }]],
    ['find', [{ name: 'x'.repeat(1000) }]],
    ['group', [{ do: 'create', name: 'x', members: Array(51).fill('a') }]],
    ['group', [{ do: 'create', name: 'x'.repeat(1000), members: [] }]],
    ['group', [{ do: 'drop', channel: 'group:x' }]],
    ['group', [{ do: 'invite', channel: 'group:x', id: { $ne: '' } }]],
    ['block', [{ id: 'a' }]],
    ['report', [{ message: 'a', reason: 'x'.repeat(1000) }]],
    ['moderate', [{ do: 'ban', id: 'a', minutes: 0, reason: '' }]],
    ['moderate', [{ do: 'ban', id: 'a', minutes: 1e9, reason: '' }]],
    ['moderate', [{ do: 'slow', channel: 'lobby', seconds: -1 }]],
    ['moderate', [{ do: 'toString' }]],
    ['slow', [{ channel: 'the lobby' }]],
    ['audit', [{ before: null }]],
    ['profile', ['me']],
    ['play', [{ nested: nested(3) }]],
  ]

  test('is told which requests are wrong, and nothing happens', async () => {
    for (const [event, args] of BAD) {
      const visitor = await come()
      const answer = await visitor.hub.timeout(5000).emitWithAck(event, ...args)
      expect(answer, JSON.stringify([event, args]).slice(0, 99)).toMatchObject({
        ok: false,
        code: 'bad-request',
      })
      visitor.close()
    }
  })

  test('reaches no talk that is not theirs and no act of a moderator', async () => {
    const [ann, bob, eve] = [await come(), await come(), await come()]
    const answer = await ann.ask('dm', { id: bob.me.id })
    if (!answer.ok) throw new Error(answer.code)
    const { channel } = answer.info
    const said = await ann.ask('say', { channel, text: 'between us', cid: 'a' })
    if (!said.ok) throw new Error(said.code)
    const message = said.message.id
    const codes = await Promise.all([
      eve.ask('say', { channel, text: 'me too', cid: 'a' }),
      eve.ask('history', { channel, before: 0 }),
      eve.ask('read', { channel, seq: 1 }),
      eve.ask('typing', { channel }),
      eve.ask('people', { channel }),
      eve.ask('report', { message, reason: '' }),
      eve.ask('moderate', { do: 'delete', message }),
      eve.ask('reports', {}),
      eve.ask('audit', { before: 0 }),
      eve.ask('slow', { channel: 'lobby' }),
      eve.ask('say', { channel: `dm:${eve.me.id}:${eve.me.id}`, text: 'x', cid: 'b' }),
      eve.ask('history', { channel: 'dm:', before: 0 }),
      eve.ask('group', { do: 'invite', channel, id: eve.me.id }),
    ])
    expect(codes.map((one) => (one.ok ? 'ok' : one.code))).toEqual([
      ...Array(5).fill('not-there'),
      'no-message',
      ...Array(4).fill('not-moderator'),
      ...Array(3).fill('not-there'),
    ])
    expect(eve.heard).toEqual([])
    for (const visitor of [ann, bob, eve]) visitor.close()
  })

  test('gets no answer to what is not a request, and stays connected', async () => {
    const visitor = await come()
    for (const event of ['nothing', 'toString', '__proto__', 'constructor'])
      visitor.hub.emit(event, {}, () => {})
    visitor.hub.emit('create', { settings: {}, password: '' })
    visitor.hub.emit('leave', 'not a function')
    expect((await visitor.ask('leave', {})).ok).toBe(true)
  })

  test('is slowed down, and cut when it goes on', async () => {
    const visitor = await come()
    const ask = () => visitor.hub.timeout(5000).emitWithAck('leave', {})
    const codes = (await Promise.all(Array.from({ length: 60 }, ask))).map((a) => (a.ok ? 'ok' : a.code))
    expect(codes.filter((c) => c === 'ok').length).toBeGreaterThanOrEqual(20)
    expect(codes.filter((c) => c === 'ok').length).toBeLessThan(30)
    expect(codes.at(-1)).toBe('too-fast')
    const cut = new Promise((resolve) => visitor.hub.once('disconnect', resolve))
    for (let n = 0; n < 400; n++) visitor.hub.emit('leave', {}, () => {})
    expect(await cut).toBe('io server disconnect')
  })

  test('with broken packets, huge messages or a wrong path loses only its own line', async () => {
    const base = site.url.replace('http', 'ws')
    const cookie = await openSession(site)
    const closed = (url: string, send: (Buffer | string)[]) =>
      new Promise((resolve) => {
        const ws = new WebSocket(url, { headers: { cookie } })
        ws.on('open', () => {
          for (const data of send) ws.send(data)
        })
        ws.on('error', () => resolve('closed'))
        ws.on('close', () => resolve('closed'))
      })
    const hub = `${base}${HUB_PATH}/?EIO=4&transport=websocket`
    const packets = [
      [Buffer.from([0xc1])],
      [Buffer.from([0xdf, 0xff, 0xff, 0xff, 0xff])],
      [Buffer.alloc(64 * 1024, 0x91)],
      ['4["text"]'],
      [Buffer.from([0x93, 0x00, 0xa1, 0x2f, 0xc0]), Buffer.from([0x93, 0x00, 0xa1, 0x2f, 0xc0, 0x00])],
    ]
    for (const packet of packets) expect(await closed(hub, packet)).toBe('closed')
    expect(await closed(`${base}/nowhere`, [])).toBe('closed')
    expect((await come()).welcome.me.kind).toBe('guest')
  })

  test('cannot open more tabs than anybody needs', async () => {
    const cookie = await openSession(site)
    const sockets = Array.from({ length: 21 }, () => hubSocket(site, cookie, { transports: ['websocket'] }))
    const results = []
    for (const socket of sockets) results.push(await connecting(socket))
    expect(results.filter((r) => r === 'connect')).toHaveLength(20)
    expect(results.at(-1)).toBe('too-fast')
    for (const socket of sockets) socket.disconnect()
  })
})

describe('the server', () => {
  test('says no when its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((listening) => other.once('listening', listening))
    const { port } = other.address() as AddressInfo
    await expect(openSite({ port })).rejects.toMatchObject({ code: 'EADDRINUSE', port })
    other.close()
  })

  test('closes with people and a match inside, and may be told twice', async () => {
    const own = await openSite()
    const ann = await visit(own)
    const here = await enter(own, await ann.ask('play', {}))
    const gone = Promise.all([ann.hub, here.line].map((s) => new Promise((r) => s.once('disconnect', r))))
    await Promise.all([own.close(), own.close()])
    await gone
    expect(here.bye).toEqual(['closed'])
    const late = io(own.url, {
      path: HUB_PATH,
      parser: clientParser,
      auth: { v: PROTOCOL_VERSION },
      forceNew: true,
      reconnection: false,
      autoConnect: false,
    })
    expect(await connecting(late)).not.toBe('connect')
  })
})
