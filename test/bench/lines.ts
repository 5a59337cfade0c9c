// How well the model of the netcode tells what real lines do: eight real clients over sockets and a delaying proxy, played
// by the model's people, beside the model's row for the same line.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { io, type Socket } from 'socket.io-client'
import { createOnlineMatch, type OnlineMatch } from '../../game/src/match/online.ts'
import { createArena } from '../../server/arena/arena.ts'
import { systemClock } from '../../server/clock.ts'
import { createLoop } from '../../server/match/loop.ts'
import { createMatch } from '../../server/match/match.ts'
import { clientParser } from '../../shared/net/parser.ts'
import { ARENA_PATH, FRAME_EVENT, PROTOCOL_VERSION } from '../../shared/net/protocol.ts'
import { buildGeometry } from '../../shared/sim/geometry.ts'
import { type CellReport, type Figures, runCell, sumUp } from '../model/model.ts'
import { createPerson } from '../model/person.ts'
import { listenToServer, type Truth } from '../model/truth.ts'
import { createFindings, watch } from '../model/watch.ts'
import { ENDLESS, sideOf } from '../support/kickers.ts'
import type { Line } from '../support/lines.ts'
import { startProxy } from '../support/proxy.ts'
import { seeded } from '../support/random.ts'
import { classic } from '../support/stadiums.ts'
import { printTable, round } from './table.ts'

const PEOPLE = 8
const RTT_MS = 100
const JITTER_MS = 20 // around the round trip, as in the model's first table
const LOSSES = [0, 1]
const SETTLE_MS = 5000
const FRAME_MS = 1000 / 60
const MODEL_SEEDS = [11, 12, 13]
const MODEL_SECONDS = 40

const now = () => performance.now()
const after = (ms: number, run: () => void) => systemClock.after(ms, run)
const wait = (ms: number) => new Promise<void>((done) => void after(ms, done))

/** The server's part: an arena and one match in it; slot n enters with ticket n. The truth is heard on slot 0's line. */
async function serveMatch() {
  const http = createServer()
  const loop = createLoop({ now, after })
  const match = createMatch({
    stadium: classic,
    rules: ENDLESS,
    countdown: false,
    seed: 1,
    now,
    loop,
    events: {
      over() {},
      failed(error) {
        throw error
      },
      presence() {},
      idle() {},
      stopped() {},
    },
  })
  for (let slot = 0; slot < PEOPLE; slot++) match.addPlayer(slot, sideOf(slot), String(slot))
  let truth: Truth | undefined
  const arena = createArena({
    http,
    log: pino({ level: 'silent' }),
    now: systemClock.now,
    allowOrigin: () => true,
    redeem: (ticket) => (connection) => {
      if (ticket === '0') truth = listenToServer(connection, buildGeometry(classic))
      match.attach(connection, Number(ticket))
      return {
        command() {},
        statistics: () => null,
        frame: (bytes) => match.receive(connection, bytes),
        left: () => match.detach(connection),
        pong() {},
      }
    },
  })
  await once(http.listen(0, '127.0.0.1'), 'listening')
  return {
    port: (http.address() as AddressInfo).port,
    truth: () => truth!,
    async close() {
      match.close()
      loop.close()
      await arena.close()
    },
  }
}

interface Client {
  view: OnlineMatch
  socket: Socket
  bytes: { down: number; up: number }
}

async function connectClient(port: number, slot: number): Promise<Client> {
  const socket = io(`http://127.0.0.1:${port}`, {
    path: ARENA_PATH,
    parser: clientParser,
    auth: { v: PROTOCOL_VERSION, ticket: String(slot) },
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
  })
  const bytes = { down: 0, up: 0 }
  const view = createOnlineMatch({
    stadium: classic,
    now,
    send(frame) {
      bytes.up += frame.length
      socket.emit(FRAME_EVENT, frame)
    },
    look: () => undefined,
    diverged() {},
    unreadable() {
      throw new Error('a frame could not be read')
    },
  })
  view.setSlot(slot)
  socket.on(FRAME_EVENT, (frame: Uint8Array) => {
    bytes.down += frame.length
    view.receive(frame)
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve).once('connect_error', reject)
  })
  return { view, socket, bytes }
}

/** Draws 60 pictures a second, each client's at a moment of its own; returns the way to stop. */
function drawAll(clients: readonly Client[], random: () => number): () => void {
  let running = true
  for (const { view } of clients) {
    let due = now() + random() * FRAME_MS
    const draw = () => {
      if (!running) return
      view.update(now())
      due += FRAME_MS
      if (due < now()) due = now()
      after(due - now(), draw)
    }
    draw()
  }
  return () => {
    running = false
  }
}

async function playReally(line: Line, seconds: number, seed: number): Promise<CellReport> {
  const server = await serveMatch()
  const delay = { lagMs: line.rttMs, jitterMs: line.jitterMs, lossPercent: line.lossPercent ?? 0 }
  const proxy = await startProxy(server.port, delay, seeded(seed))
  const random = seeded(seed + 1)
  const clients: Client[] = []
  for (let slot = 0; slot < PEOPLE; slot++) clients.push(await connectClient(proxy.port, slot))
  const truth = server.truth()
  const findings = createFindings()
  let isOn = false
  clients.forEach(({ view }, slot) => void watch(view, slot, truth, findings, () => isOn))
  const stopDrawing = drawAll(clients, random)
  const persons = clients.map(({ view }, slot) => createPerson(view, slot, { after }, random, seed))
  await wait(SETTLE_MS)
  isOn = true
  const before = { changes: truth.changes, late: truth.late }
  for (const person of persons) person.changes = 0
  for (const { bytes } of clients) bytes.down = bytes.up = 0
  await wait(seconds * 1000)
  isOn = false
  const sum = (of: (n: number) => number) => clients.reduce((total, _, n) => total + of(n), 0)
  const report: CellReport = {
    findings,
    personSeconds: seconds * PEOPLE,
    changes: truth.changes - before.changes,
    late: truth.late - before.late,
    keys: sum((n) => persons[n]!.changes),
    downBytes: sum((n) => clients[n]!.bytes.down),
    upBytes: sum((n) => clients[n]!.bytes.up),
    delays: { ms: 0, messages: 0 }, // nobody sees them
    healed: sum((n) => clients[n]!.view.stats()!.healed),
  }
  for (const person of persons) person.stop()
  stopDrawing()
  for (const { socket } of clients) socket.close()
  await proxy.close()
  await server.close()
  return report
}

const cells = (name: string, f: Figures): (string | number)[] => [
  name,
  round(f.own.p95, 2),
  round(f.own.p99, 2),
  round(f.remote.p95, 2),
  round(f.remote.p99, 2),
  round(f.ball.p90, 2),
  round(f.ball.p95, 2),
  round(f.ball.p99, 2),
  round(f.latePct, 2),
  round(f.popsPerMin, 2),
  round(f.keysPerS, 1),
  round(f.downBps, 0),
]
const HEADING = [
  ...['', 'own p95', 'p99', 'remote p95', 'p99', 'ball p90', 'p95', 'p99'],
  ...['late %', 'pops/min', 'keys/s', 'B/s'],
]

export interface LinesRow {
  lossPct: number
  real: Figures
  model: Figures
}

/** Plays `seconds` at each loss, in real time. */
export async function runLinesBench(seconds: number): Promise<LinesRow[]> {
  const rows: LinesRow[] = []
  for (const lossPct of LOSSES) {
    const line = { rttMs: RTT_MS - JITTER_MS, jitterMs: JITTER_MS, lossPercent: lossPct }
    const real = sumUp([await playReally(line, seconds, 1)])
    const model = sumUp(
      MODEL_SEEDS.map((seed) => runCell({ line, seed, seconds: MODEL_SECONDS, people: PEOPLE })),
    )
    rows.push({ lossPct, real, model })
  }
  for (const { lossPct, real, model } of rows) {
    const [a, b] = [cells('real', real), cells('model', model)]
    const ratio = a.map((n, k) =>
      k === 0 ? 'ratio' : Number(b[k]) > 0 ? round(Number(n) / Number(b[k]), 2) : '',
    )
    printTable(`lines: RTT ${RTT_MS} ±${JITTER_MS} ms, loss ${lossPct} %, ${PEOPLE} people`, [
      HEADING,
      a,
      b,
      ratio,
    ])
  }
  return rows
}
