// A connection of the arena over real sockets: order, both transports, and a client that does not read.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo, Socket as NetSocket } from 'node:net'
import { pino } from 'pino'
import { io, type Socket } from 'socket.io-client'
import { afterEach, describe, expect, test } from 'vitest'
import { createArena } from '../../server/arena/arena.ts'
import type { Connection } from '../../server/rooms/connection.ts'
import { clientParser } from '../../shared/net/parser.ts'
import { ARENA_PATH, FRAME_EVENT, PROTOCOL_VERSION } from '../../shared/net/protocol.ts'
import { until } from '../support/site.ts'

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

/** A client on `transport` and the server's side of it. */
async function connect(transport: string): Promise<{ client: Socket; connection: Connection }> {
  const http = createServer()
  await once(http.listen(0, '127.0.0.1'), 'listening')
  const { port } = http.address() as AddressInfo
  let connection: Connection | undefined
  const arena = createArena({
    http,
    log: pino({ level: 'silent' }),
    now: Date.now,
    allowOrigin: () => true,
    redeem: () => (made) => {
      connection = made
      return { command() {}, statistics: () => null, frame: () => true, left() {}, pong() {} }
    },
  })
  const client = io(`http://127.0.0.1:${port}`, {
    path: ARENA_PATH,
    parser: clientParser,
    auth: { v: PROTOCOL_VERSION, ticket: 'any' },
    transports: [transport],
    forceNew: true,
    reconnection: false,
  })
  closers.push(arena.close, () => client.disconnect())
  await once(client as never, 'connect')
  return { client, connection: connection! }
}

describe.each(['websocket', 'polling'])('over %s', (transport) => {
  test('frames of every size and events arrive in the order they were handed over', async () => {
    const { client, connection } = await connect(transport)
    const got: string[] = []
    client.on(FRAME_EVENT, (bytes: Uint8Array) => got.push(`frame ${bytes.length} of ${bytes[0]}`))
    client.on('pings', ([[id]]: [[string]]) => got.push(id))
    const expected: string[] = []
    ;[1, 20, 124, 125, 126, 127, 4000, 65_000].forEach((length, n) => {
      connection.frame(new Uint8Array(length).fill(n))
      connection.send('pings', [[`event ${n}`, n]])
      expected.push(`frame ${length} of ${n}`, `event ${n}`)
    })
    await until(client, () => got.length === expected.length)
    expect(got).toEqual(expected)
  })

  test('the reason stands last, after every frame', async () => {
    const { client, connection } = await connect(transport)
    const got: string[] = []
    client.onAny((event: string) => got.push(event))
    const gone = once(client as never, 'disconnect')
    connection.frame(new Uint8Array(20))
    connection.close('slow')
    connection.close('slow')
    connection.frame(new Uint8Array(20))
    await gone
    expect(got.slice(0, 2)).toEqual([FRAME_EVENT, 'bye'])
    expect(got.slice(2)).not.toContain(FRAME_EVENT)
  })
})

test('frames that a client does not read count as queued until it reads them, and none is lost', async () => {
  const { client, connection } = await connect('websocket')
  const { ws } = client.io.engine.transport as unknown as { ws: { _socket: NetSocket } }
  let read = 0
  client.on(FRAME_EVENT, () => read++)
  expect(connection.queued()).toBe(0)
  ws._socket.pause()
  let sent = 0
  const frame = new Uint8Array(4000)
  while (connection.queued() === 0 && sent < 20_000) {
    connection.frame(frame.slice())
    sent++
    if (sent % 100 === 0) await new Promise(setImmediate)
  }
  expect(connection.queued()).toBeGreaterThan(0)
  ws._socket.resume()
  await until(client, () => read === sent)
  expect(connection.queued()).toBe(0)
})
