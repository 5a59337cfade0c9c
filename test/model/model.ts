// One cell of the model: people on one kind of line play each other for a while; real simulation, client and server,
// virtual time. The same settings and seed give the same numbers.
import { ENDLESS, sideOf } from '../support/kickers.ts'
import { createVirtualGame, type Line } from '../support/lines.ts'
import { seeded } from '../support/random.ts'
import { classic } from '../support/stadiums.ts'
import { createVirtualTime } from '../support/virtual.ts'
import { createPerson } from './person.ts'
import { listenToServer } from './truth.ts'
import { createFindings, type Findings, watch } from './watch.ts'

const SETTLE_MS = 5000 // joining and the clock's start are measured apart

export interface Cell {
  line: Line
  seed: number
  seconds: number // measured
  people?: number // 8 unless told
}

export interface CellReport {
  findings: Findings
  personSeconds: number
  changes: number // of keys, as committed
  late: number // of those
  keys: number // key presses and releases
  downBytes: number
  upBytes: number
  delays: { ms: number; messages: number }
  healed: number
}

export function runCell({ line, seed, seconds, people = 8 }: Cell): CellReport {
  const time = createVirtualTime()
  const random = seeded(seed)
  const game = createVirtualGame(time, classic, seeded(seed + 1), ENDLESS)
  const clients = Array.from({ length: people }, (_, slot) => game.join(slot, sideOf(slot), line))
  const truth = listenToServer(clients[0]!.connection, clients[0]!.view.world.geometry)
  const findings = createFindings()
  let isOn = false
  clients.forEach((client, slot) => {
    watch(client.view, slot, truth, findings, () => isOn)
  })
  const persons = clients.map((client, slot) => createPerson(client.view, slot, time, random, seed))
  time.run(SETTLE_MS)
  isOn = true
  const before = { changes: truth.changes, late: truth.late }
  for (const client of clients) {
    client.sentBytes = client.receivedBytes = 0
    client.delays.ms = client.delays.messages = 0
  }
  for (const person of persons) person.changes = 0
  time.run(seconds * 1000)
  isOn = false
  for (const person of persons) person.stop()
  game.close()
  const sum = (of: (n: number) => number) => clients.reduce((total, _, n) => total + of(n), 0)
  return {
    findings,
    personSeconds: seconds * people,
    changes: truth.changes - before.changes,
    late: truth.late - before.late,
    keys: sum((n) => persons[n]!.changes),
    downBytes: sum((n) => clients[n]!.receivedBytes),
    upBytes: sum((n) => clients[n]!.sentBytes),
    delays: { ms: sum((n) => clients[n]!.delays.ms), messages: sum((n) => clients[n]!.delays.messages) },
    healed: sum((n) => clients[n]!.view.stats()!.healed),
  }
}

export interface Figures {
  meanRttMs: number // as messages really took, twice the way
  own: { p95: number; p99: number } // px
  remote: { p95: number; p99: number }
  ball: { p50: number; p90: number; p95: number; p99: number }
  popsPerMin: number // of a client
  shiftPx: number // largest of a frame: others and ball
  ownShiftPx: { p99: number; max: number }
  latePct: number
  resimulated: number // ticks a picture
  downBps: number // bytes a second of a client
  upBps: number
  keysPerS: number // of a person
  healed: number
}

/** Sums up cells of the same kind (other seeds). */
export function sumUp(reports: CellReport[]): Figures {
  const all = (of: (f: Findings) => number[]) =>
    Float64Array.from(reports.flatMap((r) => of(r.findings))).sort()
  const own = all((f) => f.own)
  const remote = all((f) => f.remote)
  const ball = all((f) => f.ball)
  const ownShifts = all((f) => f.ownShifts)
  const resimulated = all((f) => f.resimulated)
  const total = (of: (r: CellReport) => number) => reports.reduce((sum, r) => sum + of(r), 0)
  const personSeconds = total((r) => r.personSeconds)
  return {
    meanRttMs: (2 * total((r) => r.delays.ms)) / total((r) => r.delays.messages),
    own: { p95: percentile(own, 0.95), p99: percentile(own, 0.99) },
    remote: { p95: percentile(remote, 0.95), p99: percentile(remote, 0.99) },
    ball: {
      p50: percentile(ball, 0.5),
      p90: percentile(ball, 0.9),
      p95: percentile(ball, 0.95),
      p99: percentile(ball, 0.99),
    },
    popsPerMin: (total((r) => r.findings.pops) * 60) / personSeconds,
    shiftPx: all((f) => f.shifts).at(-1) ?? 0,
    ownShiftPx: { p99: percentile(ownShifts, 0.99), max: ownShifts.at(-1) ?? 0 },
    latePct:
      (100 * total((r) => r.late)) /
      Math.max(
        1,
        total((r) => r.changes),
      ),
    resimulated: resimulated.reduce((a, b) => a + b, 0) / Math.max(1, resimulated.length),
    downBps: total((r) => r.downBytes) / personSeconds,
    upBps: total((r) => r.upBytes) / personSeconds,
    keysPerS: total((r) => r.keys) / personSeconds,
    healed: total((r) => r.healed),
  }
}

const percentile = (sorted: Float64Array, share: number): number =>
  sorted.length === 0 ? 0 : sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
