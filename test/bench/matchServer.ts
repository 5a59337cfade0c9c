// The server of the benches and fault tests, a process of its own: only its CPU and memory count, and it can be killed.
// Its argument, JSON of ServerSettings, says where its data are.
import { setTimeout as wait } from 'node:timers/promises'
import { pino } from 'pino'
import { startServer } from '../../server/app.ts'
import { openStorage } from '../../server/storage/storage.ts'
import { round } from './table.ts'

/** `memory`: collects garbage and weighs what is left; `measure`: watches the ticks for so long. */
export type ServerOrder = { kind: 'memory' } | { kind: 'measure'; ms: number }
export interface Load {
  cpuPct: number // of one core
  skipped: number // ticks of a match
  p50Ms: number // tick lateness
  p99Ms: number
}
export type ServerReport = { url: string } | { bytes: number } | Load

export interface ServerSettings {
  dataDir: string
  port: number
}

const settings: ServerSettings | null = JSON.parse(process.argv[2] ?? 'null')
const server = await startServer({
  host: '127.0.0.1',
  port: settings?.port ?? 0,
  secret: 'a secret for the bench',
  log: pino({ level: 'silent' }),
  storage: await openStorage(settings ? { dataDir: settings.dataDir } : { memory: true }),
  guestsPerMinute: 1_000_000,
  pace: { take: () => null, slow() {}, slowed: () => 0, meet: () => true },
})
const { ticking } = server

const SLICE_MS = 4000 // the server remembers the lateness of some eight seconds

async function measure(ms: number): Promise<Load> {
  const { skipped } = ticking
  const late: number[] = []
  const cpu = process.cpuUsage()
  const startMs = performance.now()
  for (let left = ms; left > 0; left -= SLICE_MS) late.push(...(await watchTicks(Math.min(left, SLICE_MS))))
  const { user, system } = process.cpuUsage(cpu)
  const elapsedMs = performance.now() - startMs
  late.sort((a, b) => a - b)
  const share = (part: number) => round(late[Math.floor(late.length * part)] ?? 0, 2)
  return {
    cpuPct: (user + system) / elapsedMs / 10,
    skipped: ticking.skipped - skipped,
    p50Ms: share(0.5),
    p99Ms: share(0.99),
  }
}

/** How late the ticks of the next `ms` come. */
async function watchTicks(ms: number): Promise<number[]> {
  const { runs } = ticking
  await wait(ms)
  const { length } = ticking.latenessMs
  const first = Math.max(runs, ticking.runs - length)
  return Array.from({ length: ticking.runs - first }, (_, n) => ticking.latenessMs[(first + n) % length]!)
}

function weigh(): number {
  globalThis.gc!()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

process.on('disconnect', () => process.exit())
const report = (r: ServerReport) => process.send!(r)
process.on('message', async (order: ServerOrder) => {
  if (order.kind === 'memory') report({ bytes: weigh() })
  if (order.kind === 'measure') report(await measure(order.ms))
})
report({ url: server.url })
