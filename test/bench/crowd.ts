// The receiving side of the fan-out bench, a process of its own so that its CPU does not count: connects, counts frames.
import { io } from 'socket.io-client'
import WebSocket from 'ws'
import { clientParser } from '../../shared/net/parser.ts'
import { ARENA_PATH, FRAME_EVENT, PROTOCOL_VERSION } from '../../shared/net/protocol.ts'
import type { Kind } from './fanout.ts'

export interface CrowdOrder {
  ports: Record<Kind, number>
  rooms: number
  clientsPerRoom: number
}
export type CrowdReport = { ready: true } | { received: number }

let received = 0
const count = () => {
  received++
}

/** One client in a room; resolves when it is connected. */
const CONNECT: Record<Kind, (port: number, room: number) => Promise<unknown>> = {
  ours(port, room) {
    const auth = { v: PROTOCOL_VERSION, ticket: String(room) }
    return socketIo(port, { path: ARENA_PATH, parser: clientParser, auth })
  },
  ws(port, room) {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/${room}`, { perMessageDeflate: false })
    socket.on('message', count)
    return new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  },
  stock: (port, room) => socketIo(port, { query: { room } }),
}

function socketIo(port: number, options: object): Promise<unknown> {
  const socket = io(`http://127.0.0.1:${port}`, { ...options, transports: ['websocket'], forceNew: true })
  socket.on(FRAME_EVENT, count)
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket)).once('connect_error', reject)
  })
}

process.on('message', (message: CrowdOrder | 'count') => {
  const report = (r: CrowdReport) => process.send!(r)
  if (message === 'count') return report({ received })
  const places = Array.from({ length: message.rooms * message.clientsPerRoom }, (_, n) => n % message.rooms)
  const kinds = Object.keys(CONNECT) as Kind[]
  const all = kinds.flatMap((kind) => places.map((room) => CONNECT[kind](message.ports[kind], room)))
  Promise.all(all).then(() => report({ ready: true }))
})
