import { io } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { RunningServer } from '../../server/app.ts'
import { clientParser } from '../../shared/net/parser.ts'
import { ARENA_PATH, PROTOCOL_VERSION } from '../../shared/net/protocol.ts'
import { hashWorld } from '../../shared/sim/hash.ts'
import { attack, connectPerson, type InRoom, type Person, until } from '../support/person.ts'
import { startProxy } from '../support/proxy.ts'
import { openSite } from '../support/site.ts'

let server: RunningServer
const people: Person[] = []

beforeAll(async () => {
  server = await openSite()
})
afterAll(() => server.close())
afterEach(() => {
  for (const person of people.splice(0)) person.close()
})

async function person(url = server.url, cookie?: string): Promise<Person> {
  const p = await connectPerson(url, cookie)
  people.push(p)
  return p
}

/** A host in an own room with these settings, the match not started. */
async function host(settings = {}, url = server.url): Promise<{ p: Person; room: InRoom }> {
  const p = await person(url)
  const room = await p.enter(await p.ask('create', { settings: { name: 'Test', ...settings }, password: '' }))
  return { p, room }
}

const join = async (code: string, url = server.url) => {
  const p = await person(url)
  return { p, room: await p.enter(await p.ask('join', { code, password: '' })) }
}

async function start(room: InRoom): Promise<void> {
  expect(await room.arena.command({ kind: 'start' })).toMatchObject({ ok: true })
  await until(() => room.view !== null && room.view.committed.tick > 0)
}

const goals = (room: InRoom) => (room.view?.committed.red ?? 0) + (room.view?.committed.blue ?? 0)

describe('a match over real sockets', () => {
  test('is joined, played to a goal and kicked off again', async () => {
    const { room } = await host({ scoreLimit: 0, timeLimit: 0 })
    const events: string[] = []
    await start(room)
    room.view!.listen((event) => events.push(event.kind))
    room.play = attack
    await until(() => goals(room) > 0)
    room.play = () => {}
    await until(() => room.view!.committed.phase === 0)
    expect(events).toContain('kick')
    expect(events.filter((kind) => kind === 'goal')).toHaveLength(1)
    expect(events).toContain('kick-off')
    expect(room.view!.stats()!.healed).toBe(0)
  })

  test('is the same for players and spectators, early and late', async () => {
    const { room } = await host({ botFill: 2 })
    await start(room)
    const first = await join(room.code)
    await until(() => room.view!.committed.tick > 300)
    const late = await join(room.code)
    await late.room.arena.command({ kind: 'team', id: late.p.me.id, team: 2 })
    await until(() => (late.room.view?.ownSlot ?? -1) >= 0)
    const hashes = new Map<number, number>()
    for (const r of [room, first.room, late.room]) {
      let matches = 0
      r.play = (view) => {
        const known = hashes.get(view.committed.tick)
        if (known === undefined) hashes.set(view.committed.tick, hashWorld(view.committed))
        else if (known === hashWorld(view.committed)) matches++
        else throw new Error(`different worlds at tick ${view.committed.tick}`)
      }
      await until(() => r === room || matches > 20)
    }
    expect(first.room.view!.ownSlot).toBe(-1)
  })

  test('keeps the seat of a line that breaks, and the person is back by itself', async () => {
    const { room } = await host({ botFill: 1 })
    const proxy = await startProxy(server.port, { lagMs: 20, jitterMs: 0, lossPercent: 0 })
    const url = `http://127.0.0.1:${proxy.port}`
    await start(room)
    const through = await person(url)
    const seat = await through.enter(await through.ask('join', { code: room.code, password: '' }))
    await seat.arena.command({ kind: 'team', id: through.me.id, team: 1 })
    await until(() => (seat.view?.ownSlot ?? -1) >= 0)
    const slot = seat.view!.ownSlot
    through.hub.io.reconnection(true)
    proxy.cut()
    await until(() => seat.status === 'lost')
    await until(() => room.room.members.find((m) => m.id === through.me.id)?.state === 'gone')
    through.hub.connect()
    await until(() => room.room.members.find((m) => m.id === through.me.id)?.state === 'here')
    const tick = room.view!.committed.tick
    await until(() => (seat.view?.committed.tick ?? 0) > tick)
    expect(seat.view!.ownSlot).toBe(slot)
    await proxy.close()
  })

  test('leaves a slow line behind, and brings it back exact when it flows again', async () => {
    const { room } = await host({ botFill: 2 })
    await start(room)
    const proxy = await startProxy(server.port, { lagMs: 0, jitterMs: 0, lossPercent: 0 })
    const slow = await join(room.code, `http://127.0.0.1:${proxy.port}`)
    await until(() => (slow.room.view?.committed.tick ?? 0) > 0)
    proxy.pause(true)
    const stuckAt = slow.room.view!.committed.tick
    await until(() => room.view!.committed.tick > stuckAt + 300)
    proxy.pause(false)
    await until(() => slow.room.view!.committed.tick >= room.view!.committed.tick - 10)
    const hashes = new Map<number, number>()
    room.play = (view) => hashes.set(view.committed.tick, hashWorld(view.committed))
    let same = 0
    slow.room.play = (view) => {
      if (hashes.get(view.committed.tick) === hashWorld(view.committed)) same++
    }
    await until(() => same > 10)
    expect(slow.room.view!.stats()!.healed).toBe(0)
    await proxy.close()
  })

  test('resumes after a reload: the same guest, the same seat', async () => {
    const { p, room } = await host({})
    await start(room)
    const slot = room.view!.ownSlot
    p.close()
    const again = await person(server.url, p.cookie)
    expect(again.me.id).toBe(p.me.id)
    expect(again.welcome.room).toBe(room.code)
    const back = await again.enter(await again.ask('join', { code: room.code, password: '' }))
    await until(() => back.view !== null && back.view.committed.tick > 0)
    expect(back.view!.ownSlot).toBe(slot)
    expect(back.room.members[0]).toMatchObject({ id: p.me.id, admin: true, team: 1 })
  })

  test('can be played over long polling alone', async () => {
    const { room } = await host({})
    const p = await person()
    const answer = await p.ask('join', { code: room.code, password: '' })
    if (!answer.ok) throw new Error(answer.code)
    const socket = io(server.url, {
      path: ARENA_PATH,
      parser: clientParser,
      auth: { v: PROTOCOL_VERSION, ticket: answer.entry.ticket },
      transports: ['polling'],
      upgrade: false,
      forceNew: true,
    })
    let frames = 0
    socket.on('f', () => frames++)
    await start(room)
    await until(() => frames > 20)
    await socket.emitWithAck('do', { kind: 'team', id: p.me.id, team: 2 })
    await until(() => room.view!.committed.playerCount === 2)
    const slot = room.room.members.find((m) => m.id === p.me.id)!.slot
    socket.emit(
      'f',
      Uint8Array.of(0x20 | 4, room.view!.committed.tick & 255, (room.view!.committed.tick >> 8) & 255, 0, 0),
    )
    const index = () => [...room.view!.committed.slot].indexOf(slot)
    await until(() => room.view!.committed.input[index()] === 4)
    socket.disconnect()
  })
})

describe('a hostile or broken client', () => {
  async function ticket(room: InRoom): Promise<string> {
    const p = await person()
    const answer = await p.ask('join', { code: room.code, password: '' })
    if (!answer.ok) throw new Error(answer.code)
    return answer.entry.ticket
  }
  const raw = (auth: object, options = {}) =>
    io(server.url, {
      path: ARENA_PATH,
      parser: clientParser,
      auth,
      forceNew: true,
      reconnection: false,
      ...options,
    })
  const refusal = (auth: object) =>
    new Promise<string>((resolve, reject) => {
      const socket = raw(auth)
      socket.on('connect', () => reject(new Error('let in')))
      socket.on('connect_error', (error) => resolve(error.message))
    })

  test('of another protocol version is told so', async () => {
    expect(await refusal({ v: PROTOCOL_VERSION + 1, ticket: 'x' })).toBe('version')
  })

  test('needs a ticket that is signed, and only once', async () => {
    const { room } = await host()
    const good = await ticket(room)
    expect(await refusal({ v: PROTOCOL_VERSION })).toBe('bad-ticket')
    expect(await refusal({ v: PROTOCOL_VERSION, ticket: `${good}x` })).toBe('bad-ticket')
    const socket = raw({ v: PROTOCOL_VERSION, ticket: good })
    await until(() => socket.connected)
    expect(await refusal({ v: PROTOCOL_VERSION, ticket: good })).toBe('bad-ticket')
    socket.disconnect()
  })

  test.each<[string, (socket: ReturnType<typeof io>) => void]>([
    ['frames of no protocol', (s) => s.emit('f', Uint8Array.of(0xff, 1, 2))],
    ['an empty frame', (s) => s.emit('f', new Uint8Array(0))],
    ['a snapshot of its own', (s) => s.emit('f', Uint8Array.of(5, 0, 0, 0, 0))],
    ['text instead of a frame', (s) => s.io.engine.write('2["x"]')],
    ['bytes that are no packet', (s) => s.io.engine.write(Uint8Array.of(0xdd, 255, 255, 255, 255))],
    [
      'a reserved event',
      (s) => s.io.engine.write(Uint8Array.of(0x93, 2, 0xa1, 0x2f, 0x91, 0xaa, ...Buffer.from('disconnect'))),
    ],
    ['a megabyte', (s) => s.io.engine.write(Buffer.alloc(1_000_000, 0x40))],
  ])('that sends %s loses its line, and nobody else notices', async (_, attackServer) => {
    const { room } = await host()
    await start(room)
    const socket = raw({ v: PROTOCOL_VERSION, ticket: await ticket(room) }, { transports: ['websocket'] })
    let closed = false
    socket.on('disconnect', () => {
      closed = true
    })
    await until(() => socket.connected)
    attackServer(socket)
    await until(() => closed)
    const tick = room.view!.committed.tick
    await until(() => room.view!.committed.tick > tick + 30)
  })

  test.each([
    [undefined],
    [null],
    [[]],
    ['start'],
    [{ kind: 'nonsense' }],
    [{ kind: 'team', id: 5, team: 9 }],
    [{ kind: 'settings', patch: { timeLimit: 1e9 } }],
    [{ kind: 'settings', patch: { nonsense: 1 } }],
    [{ kind: 'stadium', hash: 'x'.repeat(1000) }],
  ])('that asks for %j gets one clear answer', async (command) => {
    const { room } = await host()
    const socket = raw({ v: PROTOCOL_VERSION, ticket: await ticket(room) })
    await until(() => socket.connected)
    expect(await socket.timeout(5000).emitWithAck('do', command)).toMatchObject({
      ok: false,
      code: 'bad-request',
    })
    socket.emit('do', command) // without a way to answer: ignored
    expect(await socket.timeout(5000).emitWithAck('do', { kind: 'start' })).toMatchObject({
      ok: false,
      code: 'not-admin',
    })
    socket.disconnect()
  })
})
