// What chat costs beside matches: 200 clients that send 200 messages a second while 160 of them play 20 matches.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ask, forkModule, forkServer, kill } from '../load/children.ts'
import type { Mix, TalkReport } from '../load/talkers.ts'
import type { Load } from './matchServer.ts'
import { printTable, round } from './table.ts'

const ROOMS = 20
const OTHERS = 40 // people in the lobby, beside eight a room
const PER_S = 200
const MEASURE_MS = 30_000
const SHORT_MS = 8000 // for rows that are information
const SETTLE_MS = 2000
const TARGETS = { ackP99Ms: 100, sentPerS: PER_S, latenessP99Ms: 5 }
/** People who play talk to their room, friends to each other; what is said to all is the smallest part. */
const USUAL: Mix = { rooms: 0.5, dms: 0.3 }
const ALL_LOBBY: Mix = { rooms: 0, dms: 0 } // everything goes to everybody: 40,000 deliveries a second

export interface ChatResult {
  ackP99Ms: number
  sentPerS: number
  latenessP99Ms: number
}
interface Row extends TalkReport {
  name: string
  load: Load
}

/** Runs about a minute; throws when a message is refused. */
export async function runChatBench(): Promise<ChatResult> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kickabout-bench-'))
  const { server, url } = await forkServer({ dataDir, port: 0 })
  const talkers = forkModule(new URL('../load/talkers.ts', import.meta.url))
  const talk = async (name: string, perS: number, ms: number, mix: Mix): Promise<Row> => {
    await ask(talkers, { kind: 'talk', perS, ms: SETTLE_MS, mix })
    const [report, load] = await Promise.all([
      ask<TalkReport>(talkers, { kind: 'talk', perS, ms, mix }),
      ask<Load>(server, { kind: 'measure', ms }),
    ])
    return { name, load, ...report }
  }
  const rows: Row[] = []
  try {
    await ask(talkers, { kind: 'gather', url, rooms: ROOMS, others: OTHERS })
    rows.push(await talk('silence', 0, SHORT_MS, USUAL))
    rows.push(await talk('rooms 50 %, dms 30 %, lobby 20 %', PER_S, MEASURE_MS, USUAL))
    rows.push(await talk('all in the lobby', PER_S, SHORT_MS, ALL_LOBBY))
  } finally {
    await Promise.all([kill(talkers), kill(server)])
    rmSync(dataDir, { recursive: true, force: true })
  }
  return report(rows)
}

function report(rows: Row[]): ChatResult {
  printTable(`chat: ${ROOMS * 8 + OTHERS} clients, ${ROOMS} matches of 8 beside them`, [
    [
      '',
      'sent/s',
      'heard/s',
      'ack p50',
      'ack p99',
      'longest',
      'late p50',
      'late p99',
      'skipped',
      'CPU',
      'clients',
    ],
    ...rows.map(({ name, acked, heard, ms, p50Ms, p99Ms, maxMs, load, cpuPct }) => [
      name,
      Math.round((acked * 1000) / ms),
      Math.round((heard * 1000) / ms),
      ...[p50Ms, p99Ms, maxMs].map((time) => (acked ? `${time.toFixed(1)} ms` : '')),
      `${load.p50Ms} ms`,
      `${load.p99Ms} ms`,
      load.skipped,
      `${load.cpuPct.toFixed(0)} %`,
      `${cpuPct.toFixed(0)} %`,
    ]),
    [
      'target',
      TARGETS.sentPerS,
      '',
      '',
      `< ${TARGETS.ackP99Ms} ms`,
      '',
      '',
      `< ${TARGETS.latenessP99Ms} ms`,
      '',
      '',
      '',
    ],
  ])
  const refused = rows.reduce((sum, row) => sum + row.refused, 0)
  if (refused > 0) throw new Error(`${refused} messages were refused`)
  const usual = rows[1]!
  return {
    ackP99Ms: round(usual.p99Ms, 1),
    sentPerS: round((usual.acked * 1000) / usual.ms, 1),
    latenessP99Ms: usual.load.p99Ms,
  }
}
