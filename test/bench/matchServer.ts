// The server of the matches bench, a process of its own so that only its CPU and memory count.
import { setTimeout as wait } from 'node:timers/promises'
import { pino } from 'pino'
import { startServer } from '../../server/app.ts'
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

const server = await startServer({
  host: '127.0.0.1',
  port: 0,
  secret: 'a secret for the bench',
  log: pino({ level: 'silent' }),
  guestsPerMinute: 1_000_000,
})
const { ticking } = server

async function measure(ms: number): Promise<Load> {
  const { runs, skipped } = ticking
  const cpu = process.cpuUsage()
  const startMs = performance.now()
  await wait(ms)
  const { user, system } = process.cpuUsage(cpu)
  const elapsedMs = performance.now() - startMs
  const { length } = ticking.latenessMs
  const first = Math.max(runs, ticking.runs - length)
  const late = Float64Array.from(
    { length: ticking.runs - first },
    (_, n) => ticking.latenessMs[(first + n) % length]!,
  ).sort()
  const share = (part: number) => round(late[Math.floor(late.length * part)] ?? 0, 2)
  return {
    cpuPct: (user + system) / elapsedMs / 10,
    skipped: ticking.skipped - skipped,
    p50Ms: share(0.5),
    p99Ms: share(0.99),
  }
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
