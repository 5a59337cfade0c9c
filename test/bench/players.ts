// The people of the matches bench, a process of its own: rooms of eight, entered as a browser does, played by lean clients.
import { type Visitor, visit } from '../support/site.ts'
import { connectLean, type LeanPlayer } from './leanPlayer.ts'
import { PLAYERS_PER_ROOM } from './matches.ts'

/** `grow`: so many more rooms, entered; `start`: their matches begin. */
export type PlayersOrder = { kind: 'grow'; url: string; rooms: number } | { kind: 'start' }
export interface PlayersReport {
  cpuPct: number // of one core, since the last report
  players: number
}

const WAKE_MS = 2
const GROUPS = 8 // of the players, who do not all press keys at the same moment
const ROOMS_AT_ONCE = 4
const SETTINGS = { name: 'Bench', timeLimit: 0, scoreLimit: 0, teamSize: PLAYERS_PER_ROOM / 2 }

const players: LeanPlayer[] = []
const hosts: LeanPlayer[] = [] // of rooms whose match has not started
let turn = 0
let cpu = process.cpuUsage()
let sinceMs = performance.now()

function good<T extends { ok: boolean }>(result: T): Extract<T, { ok: true }> {
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result as Extract<T, { ok: true }>
}

async function fillRoom(url: string): Promise<void> {
  const visitors = await Promise.all(
    Array.from({ length: PLAYERS_PER_ROOM }, () => visit({ url }, undefined, { transports: ['websocket'] })),
  )
  const host = visitors[0]!
  const { entry } = good(await host.ask('create', { settings: SETTINGS, password: '' }))
  const enter = async (visitor: Visitor, ticket: string, team: 1 | 2) => {
    const player = await connectLean(url, ticket)
    good(await player.command({ kind: 'team', id: visitor.me.id, team }))
    players.push(player)
    return player
  }
  hosts.push(await enter(host, entry.ticket, 1))
  for (const [n, visitor] of visitors.entries()) {
    if (n === 0) continue
    const { ticket } = good(await visitor.ask('join', { code: entry.code, password: '' })).entry
    await enter(visitor, ticket, n % 2 === 0 ? 1 : 2)
  }
}

async function grow(url: string, rooms: number): Promise<void> {
  for (let left = rooms; left > 0; left -= ROOMS_AT_ONCE)
    await Promise.all(Array.from({ length: Math.min(left, ROOMS_AT_ONCE) }, () => fillRoom(url)))
}

async function start(): Promise<void> {
  for (const host of hosts.splice(0)) good(await host.command({ kind: 'start' }))
}

setInterval(() => {
  const now = performance.now()
  turn = (turn + 1) % GROUPS
  for (let n = turn; n < players.length; n += GROUPS) players[n]!.tick(now)
}, WAKE_MS)

process.on('disconnect', () => process.exit())
process.on('message', async (order: PlayersOrder) => {
  await (order.kind === 'grow' ? grow(order.url, order.rooms) : start())
  const { user, system } = process.cpuUsage(cpu)
  const report: PlayersReport = {
    cpuPct: (user + system) / (performance.now() - sinceMs) / 10,
    players: players.length,
  }
  cpu = process.cpuUsage()
  sinceMs = performance.now()
  process.send!(report)
})
