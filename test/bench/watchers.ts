// The spectators of the spectators bench, a process of its own: each enters a room as a browser does, counts what comes and
// tells once a second how far it has come.
import WebSocket from 'ws'
import { ByteReader, ByteWriter } from '../../shared/net/bytes.ts'
import { OP, readServerFrame, writeAck } from '../../shared/net/frames.ts'
import { isFrame, parser } from '../../shared/net/parser.ts'
import { ARENA_PATH, PROTOCOL_VERSION } from '../../shared/net/protocol.ts'
import { visit } from '../support/site.ts'

/** `watch`: so many more spectators in each room; `count`: what all of them have received so far. */
export type WatchersOrder = { kind: 'watch'; url: string; codes: string[]; each: number } | { kind: 'count' }
export interface WatchersReport {
  watchers: number
  frames: number
  bytes: number // of messages, without WebSocket's own 2 to 4 a message
}

const AT_ONCE = 10
const ACK_TICKS = 60 // who is silent counts as stalled after 150 and gets nothing more
const SINCE_DELTA_AT = 15 // in a snapshot: op, tick, phase, team, counter, red, blue, resume
const encoder = new parser.Encoder()
const received: WatchersReport = { watchers: 0, frames: 0, bytes: 0 }

async function watch(url: string, code: string): Promise<void> {
  const visitor = await visit({ url }, undefined, { transports: ['websocket'] })
  const answer = await visitor.ask('join', { code, password: '' })
  if (!answer.ok) throw new Error(answer.code)
  const auth = { v: PROTOCOL_VERSION, ticket: answer.entry.ticket }
  const line = new WebSocket(`${url.replace('http', 'ws')}${ARENA_PATH}/?EIO=4&transport=websocket`, {
    perMessageDeflate: false,
  })
  const writer = new ByteWriter()
  let lastDelta = 0
  let acked = 0
  const follow = (data: Buffer) => {
    const r = new ByteReader(data)
    if (r.peek() === OP.SNAPSHOT) lastDelta = data.readUInt32LE(1) - data[SINCE_DELTA_AT]!
    else
      while (r.left > 0) {
        const frame = readServerFrame(r, lastDelta)
        if (frame.op === 'delta') lastDelta = frame.delta.tick
      }
    if (lastDelta - acked < ACK_TICKS) return
    acked = lastDelta
    writeAck(writer, acked)
    line.send(writer.finish())
  }
  line.on('message', (data: Buffer, isBinary: boolean) => {
    if (isBinary) {
      received.frames++
      received.bytes += data.length
      if (isFrame(data)) follow(data)
    } else if (data[0] === 0x30) line.send(encoder.encode({ type: 0, nsp: '/', data: auth })[0]!)
    else if (data[0] === 0x32) line.send('3') // engine.io's ping
  })
  await new Promise((resolve, reject) => line.once('error', reject).once('message', resolve))
  received.watchers++
}

process.on('disconnect', () => process.exit())
process.on('message', async (order: WatchersOrder) => {
  if (order.kind === 'watch') {
    const places = Array.from({ length: order.each }, () => order.codes).flat()
    for (let n = 0; n < places.length; n += AT_ONCE)
      await Promise.all(places.slice(n, n + AT_ONCE).map((code) => watch(order.url, code)))
  }
  process.send!(received)
})
