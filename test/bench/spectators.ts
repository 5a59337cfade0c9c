// What fifty spectators cost a match of eight: CPU of the server and bytes of its lines, without them and with them.
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { SPECTATORS_MAX } from '../../shared/settings.ts'
import { visit } from '../support/site.ts'
import { ask, child, PLAYERS_PER_ROOM } from './matches.ts'
import type { Load, ServerReport } from './matchServer.ts'
import { median, printTable, round } from './table.ts'
import type { WatchersReport } from './watchers.ts'

const ROOMS = 6
const SETTLE_MS = 3000 // entering costs more than watching
const MEASURE_MS = 4000
const ROUNDS = 3

export interface SpectatorsResult {
  spectators: number
  cpuPctPerMatch0: number // of one core
  cpuPctPerMatch: number
  cpuPctPerSpectator: number
  bytesPerSecond: number // to one spectator
  kBPerSecondPerMatch: number // to all of them
  latenessP99Ms: number
}

/** Medians of rounds; six matches at once, so that one is measurable. */
export async function runSpectatorsBench(): Promise<SpectatorsResult> {
  const server = child('./matchServer.ts', '--expose-gc')
  const players = child('./players.ts')
  const watchers = child('./watchers.ts')
  const measure = async (): Promise<Load[]> => {
    const loads: Load[] = []
    await wait(SETTLE_MS)
    for (let n = 0; n < ROUNDS; n++) loads.push(await ask<Load>(server, { kind: 'measure', ms: MEASURE_MS }))
    return loads
  }
  try {
    const [report] = await once(server, 'message')
    const { url } = report as Extract<ServerReport, { url: string }>
    await ask(players, { kind: 'grow', url, rooms: ROOMS })
    await ask(players, { kind: 'start' })
    const alone = await measure()

    const visitor = await visit({ url })
    const codes = [...visitor.rooms.keys()]
    visitor.close()
    if (codes.length !== ROOMS) throw new Error(`${codes.length} rooms instead of ${ROOMS}`)
    await ask(watchers, { kind: 'watch', url, codes, each: SPECTATORS_MAX })
    await wait(SETTLE_MS)
    const before = await ask<WatchersReport>(watchers, { kind: 'count' })
    const sinceMs = performance.now()
    const watched = await measure()
    const after = await ask<WatchersReport>(watchers, { kind: 'count' })
    const seconds = (performance.now() - sinceMs) / 1000

    const cpu = (loads: Load[]) => median(loads.map(({ cpuPct }) => cpuPct)) / ROOMS
    const late = (loads: Load[]) => median(loads.map(({ p99Ms }) => p99Ms))
    const each = (a: number, b: number) => (b - a) / seconds / after.watchers
    const bytes = each(before.bytes, after.bytes)
    printTable(`spectators: ${ROOMS} matches of ${PLAYERS_PER_ROOM} at 60 Hz on one server process`, [
      ['spectators', 'CPU a match', 'late p99', 'messages a second', 'bytes a second'],
      ['0', `${cpu(alone).toFixed(2)} %`, `${late(alone)} ms`, '', ''],
      [
        `${SPECTATORS_MAX} each`,
        `${cpu(watched).toFixed(2)} %`,
        `${late(watched)} ms`,
        each(before.frames, after.frames).toFixed(1),
        bytes.toFixed(0),
      ],
    ])
    return {
      spectators: SPECTATORS_MAX,
      cpuPctPerMatch0: round(cpu(alone), 2),
      cpuPctPerMatch: round(cpu(watched), 2),
      cpuPctPerSpectator: round((cpu(watched) - cpu(alone)) / SPECTATORS_MAX, 3),
      bytesPerSecond: round(bytes, 0),
      kBPerSecondPerMatch: round((bytes * SPECTATORS_MAX) / 1000, 1),
      latenessP99Ms: late(watched),
    }
  } finally {
    for (const process of [watchers, players, server]) process.kill()
  }
}
