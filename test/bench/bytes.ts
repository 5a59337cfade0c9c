// Payload bytes a second that one client gets and sends, with people at the keys: real match, real clients, virtual time.
import { OP } from '../../shared/net/frames.ts'
import { TICK_MS, TICKS_PER_SECOND } from '../../shared/sim/constants.ts'
import { CHANGES_PER_S, createKickers, ENDLESS, sideOf, thinkTick } from '../support/kickers.ts'
import { createVirtualGame, type VirtualClient } from '../support/lines.ts'
import { seeded } from '../support/random.ts'
import { classic } from '../support/stadiums.ts'
import { createVirtualTime } from '../support/virtual.ts'
import { printTable, round } from './table.ts'

const SETTLE_SECONDS = 5 // joining and the clock's first pings are not what a match costs
const LINE = { rttMs: 60, jitterMs: 10 }
const BUSY: People = { changesPerS: CHANGES_PER_S, seconds: 120 }
const QUIET: People = { changesPerS: 5, seconds: 30 } // printed as information
/** Slots end at 20: of 22 people two watch. */
const CROWDS = { p8: [8, 0], p12: [12, 0], p22: [20, 2] } as const

interface People {
  changesPerS: number // of one player's keys
  seconds: number // measured
}
interface Traffic {
  downBps: number // bytes a second of one client, WebSocket header not included
  upBps: number
}
type Part = 'delta' | 'margin' | 'snapshot'
type Report = Traffic & Record<Part | 'messages' | 'changes', number>

function partOf(op: number): Part {
  if (op === OP.SNAPSHOT) return 'snapshot'
  return (op & 0xf0) === OP.MARGIN ? 'margin' : 'delta'
}

/** Adds up what reaches a client, by the kind of the message's first frame. */
function tap(client: VirtualClient, sums: Record<Part | 'messages', number>): void {
  const { connection } = client
  const deliver = connection.frame
  connection.frame = (bytes) => {
    sums[partOf(bytes[0]!)] += bytes.length
    sums.messages++
    deliver(bytes)
  }
}

function measure([players, spectators]: readonly [number, number], { changesPerS, seconds }: People): Report {
  const time = createVirtualTime()
  const game = createVirtualGame(time, classic, seeded(1), ENDLESS)
  const clients = Array.from({ length: players }, (_, slot) => game.join(slot, sideOf(slot), LINE))
  for (let n = 0; n < spectators; n++) clients.push(game.watch(LINE))
  const kickers = createKickers(players, 2, changesPerS)
  const sums = { delta: 0, margin: 0, snapshot: 0, messages: 0 }
  let changes = 0
  const play = (duration: number) => {
    for (let tick = 0; tick < duration * TICKS_PER_SECOND; tick++) {
      time.run(TICK_MS)
      thinkTick(kickers, clients[0]!.view.committed, (slot, keys) => {
        changes++
        clients[slot]!.view.setKeys(keys)
      })
    }
  }
  play(SETTLE_SECONDS)
  changes = 0
  for (const client of clients) {
    client.sentBytes = 0
    tap(client, sums)
  }
  play(seconds)
  game.close()
  const up = clients.reduce((sum, client) => sum + client.sentBytes, 0)
  const each = (bytes: number) => Math.round(bytes / seconds / clients.length)
  const { delta, margin, snapshot } = sums
  return {
    downBps: each(delta + margin + snapshot),
    upBps: each(up),
    delta: each(delta),
    margin: each(margin),
    snapshot: each(snapshot),
    messages: each(sums.messages),
    changes: round(changes / seconds / players, 1),
  }
}

/** Bytes a second for 8, 12 and 22 people; a second table with fewer key changes is printed as information. */
export function runBytesBench(): Record<keyof typeof CROWDS, Traffic> {
  const names = Object.keys(CROWDS) as (keyof typeof CROWDS)[]
  const tables = [BUSY, QUIET].map((people) => {
    const reports = names.map((name) => ({ name, ...measure(CROWDS[name], people) }))
    printTable(`bytes: a second and client, ${reports[0]!.changes} key changes a second and player`, [
      ['', 'down', 'deltas', 'margins', 'snapshots', 'messages', 'up'],
      ...reports.map((r) => [r.name, r.downBps, r.delta, r.margin, r.snapshot, r.messages, r.upBps]),
    ])
    return reports
  })
  const pick = ({ downBps, upBps }: Traffic): Traffic => ({ downBps, upBps })
  const [p8, p12, p22] = tables[0]!.map(pick)
  return { p8: p8!, p12: p12!, p22: p22! }
}
