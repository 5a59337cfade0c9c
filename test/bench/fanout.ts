// CPU of the serving process per delivered frame: our arena, raw ws and stock Socket.IO, taking turns in one run.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { performance } from 'node:perf_hooks'
import { pino } from 'pino'
import { Server as SocketServer } from 'socket.io'
import { type WebSocket, WebSocketServer } from 'ws'
import { createArena } from '../../server/arena/arena.ts'
import { systemClock } from '../../server/clock.ts'
import { createLoop } from '../../server/match/loop.ts'
import type { Connection } from '../../server/rooms/connection.ts'
import { OP } from '../../shared/net/frames.ts'
import { FRAME_EVENT } from '../../shared/net/protocol.ts'
import type { CrowdOrder, CrowdReport } from './crowd.ts'
import { median, printTable, round } from './table.ts'

const ROOMS = 20
const CLIENTS_PER_ROOM = 8
const FRAME_BYTES = 20
const WARM_UP_MS = 1500
const ROUND_MS = 2500
const ROUNDS = 5

export const KINDS = ['ours', 'ws', 'stock'] as const
export type Kind = (typeof KINDS)[number]

interface Contender {
  /** Hands one frame to everybody in a room. */
  send(room: number, frame: Uint8Array): void
  close(): unknown
}

const CREATE: Record<Kind, (http: Server) => Contender> = {
  ours(http) {
    const rooms = Array.from({ length: ROOMS }, () => [] as Connection[])
    const arena = createArena({
      http,
      log: pino({ level: 'silent' }),
      now: systemClock.now,
      allowOrigin: () => true,
      redeem: (ticket) => (connection) => {
        rooms[Number(ticket)]!.push(connection)
        return { command() {}, statistics: () => null, frame: () => true, left() {}, pong() {} }
      },
    })
    return {
      send(room, frame) {
        for (const connection of rooms[room]!) connection.frame(frame)
      },
      close: arena.close,
    }
  },
  ws(http) {
    const server = new WebSocketServer({ server: http, perMessageDeflate: false })
    const rooms = Array.from({ length: ROOMS }, () => [] as WebSocket[])
    server.on('connection', (socket, request) => rooms[Number(request.url!.slice(1))]!.push(socket))
    return {
      send(room, frame) {
        for (const socket of rooms[room]!) socket.send(frame)
      },
      close() {
        for (const socket of server.clients) socket.terminate()
        http.close()
      },
    }
  },
  stock(http) {
    const io = new SocketServer(http, { serveClient: false })
    io.on('connection', (socket) => void socket.join(String(socket.handshake.query.room)))
    return {
      send: (room, frame) => void io.to(String(room)).emit(FRAME_EVENT, Buffer.from(frame)),
      close: () => io.close(),
    }
  },
}

/** Streams 60 frames a second to every room; returns the process's microseconds of CPU per delivered frame. */
async function stream(contender: Contender, ms: number): Promise<{ us: number; frames: number }> {
  const loop = createLoop({ now: () => performance.now(), after: systemClock.after })
  const frame = new Uint8Array(FRAME_BYTES)
  frame[0] = OP.DELTA
  let frames = 0
  const before = process.cpuUsage()
  for (let room = 0; room < ROOMS; room++)
    loop.add({
      tick() {
        contender.send(room, frame.slice())
        frames += CLIENTS_PER_ROOM
      },
      failed(error) {
        throw error
      },
    })
  await new Promise((resolve) => setTimeout(resolve, ms))
  loop.close()
  const { user, system } = process.cpuUsage(before)
  return { us: (user + system) / frames, frames }
}

async function listen(http: Server): Promise<number> {
  await once(http.listen(0, '127.0.0.1'), 'listening')
  return (http.address() as AddressInfo).port
}

async function ask(crowd: ChildProcess, message: CrowdOrder | 'count'): Promise<CrowdReport> {
  crowd.send(message)
  const [report] = await once(crowd, 'message')
  return report as CrowdReport
}

/** Frames that have not reached the crowd when it stops growing. */
async function missing(crowd: ChildProcess, sent: number): Promise<number> {
  for (let last = -1; ; ) {
    const report = await ask(crowd, 'count')
    const received = 'received' in report ? report.received : 0
    if (received === sent || received === last) return sent - received
    last = received
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** Medians over interleaved rounds, microseconds of CPU per delivered frame; throws if frames were lost. */
export async function runFanoutBench(): Promise<{ oursUs: number; wsUs: number; stockUs: number }> {
  const servers = KINDS.map((kind) => {
    const http = createServer()
    return { kind, http, contender: CREATE[kind](http), times: [] as number[] }
  })
  const ports = Object.fromEntries(
    await Promise.all(servers.map(async ({ kind, http }) => [kind, await listen(http)])),
  )
  const crowd = fork(new URL('./crowd.ts', import.meta.url), { execArgv: ['--import', 'tsx'] })
  let sent = 0
  try {
    await ask(crowd, { ports, rooms: ROOMS, clientsPerRoom: CLIENTS_PER_ROOM })
    for (const { contender } of servers) sent += (await stream(contender, WARM_UP_MS)).frames
    for (let n = 0; n < ROUNDS; n++)
      for (const { contender, times } of servers) {
        const { us, frames } = await stream(contender, ROUND_MS)
        sent += frames
        times.push(us)
      }
    const lost = await missing(crowd, sent)
    if (lost !== 0) throw new Error(`${lost} of ${sent} frames did not arrive`)
  } finally {
    crowd.kill()
    await Promise.all(servers.map(({ contender }) => contender.close()))
  }
  const [ours, ws, stock] = servers.map(({ times }) => median(times))
  printTable('fanout: microseconds of CPU per delivered frame, 20 rooms x 8 clients, 60 Hz', [
    ['', 'median', 'rounds', 'ours is'],
    ...servers.map(({ kind, times }) => [
      kind,
      median(times).toFixed(2),
      times.map((t) => t.toFixed(2)).join(' '),
      `${(ours! / median(times)).toFixed(2)} x`,
    ]),
  ])
  return { oursUs: round(ours!, 2), wsUs: round(ws!, 2), stockUs: round(stock!, 2) }
}
