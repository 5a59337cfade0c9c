// How many matches of eight one server process holds: rooms are added until ticks come late; what each costs on the way.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { constants, setPriority } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import type { Load, ServerOrder, ServerReport } from './matchServer.ts'
import type { PlayersOrder, PlayersReport } from './players.ts'
import { printTable, round } from './table.ts'
import type { WatchersOrder } from './watchers.ts'

export const PLAYERS_PER_ROOM = 8

const LATE_P99_MS = 5
const FIRST_STEPS = [10, 50, 100]
const NEXT_STEP = 20
const SETTLE_MS = 1000
const MEASURE_MS = 2500
const TRIES = 5 // a step counts as held if one of them is good: other processes disturb, they never help
const FAILED_MAX = 2 // steps in a row; then it is not the other processes
const TIME_MAX_MS = 150_000

interface Step extends Load {
  matches: number
  kBPerClient: number // a lobby and a room connection, without the match
  kBPerMatch: number
}

export function child(name: string, ...execArgv: string[]): ChildProcess {
  const process = fork(new URL(name, import.meta.url), { execArgv: [...execArgv, '--import', 'tsx'] })
  try {
    setPriority(process.pid!, constants.priority.PRIORITY_HIGH)
  } catch {} // only root may: then what else runs disturbs more
  return process
}

export async function ask<R>(
  process: ChildProcess,
  order: ServerOrder | PlayersOrder | WatchersOrder,
): Promise<R> {
  const asked = new AbortController()
  const died = () => asked.abort() // or the bench would wait for ever
  process.once('exit', died)
  process.send(order)
  const [report] = await once(process, 'message', asked).finally(() => process.off('exit', died))
  return report as R
}

const holds = (load: Load) => load.p99Ms <= LATE_P99_MS && load.skipped === 0

async function measure(server: ChildProcess): Promise<Load> {
  for (let n = 1; ; n++) {
    await wait(SETTLE_MS)
    const load = await ask<Load>(server, { kind: 'measure', ms: MEASURE_MS })
    if (n === TRIES || holds(load)) return load
  }
}

function* sizes(): Generator<number> {
  yield* FIRST_STEPS
  for (let n = FIRST_STEPS.at(-1)! + NEXT_STEP; ; n += NEXT_STEP) yield n
}

async function climb(server: ChildProcess, players: ChildProcess, url: string): Promise<Step[]> {
  const end = performance.now() + TIME_MAX_MS
  const weigh = async () => (await ask<{ bytes: number }>(server, { kind: 'memory' })).bytes / 1024
  const steps: Step[] = []
  let [ofClients, ofMatches] = [0, 0] // kB
  for (const matches of sizes()) {
    const rooms = matches - (steps.at(-1)?.matches ?? 0)
    const empty = await weigh()
    await ask<PlayersReport>(players, { kind: 'grow', url, rooms })
    const entered = await weigh()
    await ask<PlayersReport>(players, { kind: 'start' })
    ofClients += entered - empty
    ofMatches += (await weigh()) - entered
    const [kBPerClient, kBPerMatch] = [ofClients / matches / PLAYERS_PER_ROOM, ofMatches / matches]
    const load = await measure(server)
    steps.push({ matches, kBPerClient, kBPerMatch, ...load })
    if (steps.slice(-FAILED_MAX).every((step) => !holds(step)) || performance.now() > end) break
  }
  return steps
}

export interface MatchesResult {
  held: number
  cpuPctPerMatch: number
  latenessP50Ms: number
  latenessP99Ms: number
  kBPerClient: number
}

/** Matches of 8 at 60 Hz held with a tick lateness p99 of at most 5 ms and no tick skipped, and their cost there. */
export async function runMatchesBench(): Promise<MatchesResult> {
  const server = child('./matchServer.ts', '--expose-gc')
  const players = child('./players.ts')
  let steps: Step[]
  try {
    const [report] = await once(server, 'message')
    steps = await climb(server, players, (report as Extract<ServerReport, { url: string }>).url)
  } finally {
    players.kill()
    server.kill()
  }
  printTable('matches: 8 real lines each at 60 Hz on one server process', [
    ['matches', 'CPU', 'CPU a match', 'late p50', 'late p99', 'skipped', 'kB a match', 'kB a client'],
    ...steps.map((s) => [
      s.matches,
      `${s.cpuPct.toFixed(0)} %`,
      `${(s.cpuPct / s.matches).toFixed(2)} %`,
      `${s.p50Ms} ms`,
      `${s.p99Ms} ms`,
      s.skipped,
      s.kBPerMatch.toFixed(0),
      s.kBPerClient.toFixed(0),
    ]),
  ])
  const best = steps.findLast(holds)
  if (!best) throw new Error('not even the first step was held')
  return {
    held: best.matches,
    cpuPctPerMatch: round(best.cpuPct / best.matches, 2),
    latenessP50Ms: best.p50Ms,
    latenessP99Ms: best.p99Ms,
    kBPerClient: round(best.kBPerClient, 0),
  }
}
