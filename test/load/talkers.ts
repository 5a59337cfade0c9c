// The people of the chat bench, a process of its own: most play in rooms of eight, the others are in the lobby; all talk.
import { setTimeout as wait } from 'node:timers/promises'
import { dmChannel, LOBBY_CHANNEL, roomChannel } from '../../shared/chat.ts'
import { connectLean, type LeanPlayer } from '../bench/leanPlayer.ts'
import { seeded } from '../support/random.ts'
import { openSession } from '../support/site.ts'
import { connectLeanHub, type LeanHub } from './leanHub.ts'

/** Parts of the messages, which add up to 1; the rest goes to the lobby. */
export interface Mix {
  rooms: number
  dms: number
}
/** `gather`: everybody comes and the matches begin; `talk`: messages for so long. */
export type TalkOrder =
  | { kind: 'gather'; url: string; rooms: number; others: number }
  | { kind: 'talk'; perS: number; ms: number; mix: Mix }
export interface TalkReport {
  acked: number
  refused: number
  heard: number // deliveries
  p50Ms: number // from sending to the acknowledgement
  p99Ms: number
  maxMs: number
  ms: number // from the first message to the last acknowledgement
  cpuPct: number // of one core
}

interface Talker {
  hub: LeanHub
  room: string // its channel, '' = in the lobby only
  friends: string[] // channels with one other
}

const ROOM_SIZE = 8
const WAKE_MS = 2
const GROUPS = 8 // of the players, who do not all press keys at the same moment
const AT_ONCE = 4
const FRIENDS = 2
const SETTINGS = { name: 'Bench', timeLimit: 0, scoreLimit: 0, teamSize: ROOM_SIZE / 2 }

const random = seeded(1)
const talkers: Talker[] = []
const players: LeanPlayer[] = []

function good<T extends { ok: boolean }>(result: T): Extract<T, { ok: true }> {
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result as Extract<T, { ok: true }>
}

async function come(url: string): Promise<Talker> {
  const talker = { hub: await connectLeanHub(url, await openSession({ url })), room: '', friends: [] }
  talkers.push(talker)
  return talker
}

async function fillRoom(url: string): Promise<void> {
  const people = await Promise.all(Array.from({ length: ROOM_SIZE }, () => come(url)))
  let host: LeanPlayer | null = null
  let code = ''
  for (const [n, talker] of people.entries()) {
    const { hub } = talker
    const answer = host
      ? await hub.ask('join', { code, password: '' })
      : await hub.ask('create', { settings: SETTINGS, password: '' })
    const { entry } = good(answer)
    const player = await connectLean(url, entry.ticket)
    good(await player.command({ kind: 'team', id: hub.me.id, team: n % 2 === 0 ? 1 : 2 }))
    players.push(player)
    host ??= player
    code = entry.code
    talker.room = roomChannel(code)
  }
  good(await host!.command({ kind: 'start' }))
}

/** Everybody knows the next few. */
async function befriend(): Promise<void> {
  for (const [n, talker] of talkers.entries())
    for (let f = 1; f <= FRIENDS; f++) {
      const other = talkers[(n + f) % talkers.length]!
      good(await talker.hub.ask('dm', { id: other.hub.me.id }))
      const channel = dmChannel(talker.hub.me.id, other.hub.me.id)
      talker.friends.push(channel)
      other.friends.push(channel)
    }
}

async function inGroups(count: number, size: number, run: () => Promise<unknown>): Promise<void> {
  for (let left = count; left > 0; left -= size)
    await Promise.all(Array.from({ length: Math.min(left, size) }, run))
}

function channelFor(mix: Mix): [Talker, string] {
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!
  const kind = random()
  const talker = pick(talkers)
  if (kind < mix.dms) return [talker, pick(talker.friends)]
  if (kind >= mix.dms + mix.rooms) return [talker, LOBBY_CHANNEL]
  const inRoom = talkers[Math.floor(random() * players.length)]! // rooms are filled first
  return [inRoom, inRoom.room]
}

async function talk(perS: number, ms: number, mix: Mix): Promise<TalkReport> {
  const heardBefore = talkers.reduce((sum, { hub }) => sum + hub.heard, 0)
  const cpu = process.cpuUsage()
  const startMs = performance.now()
  const times: number[] = []
  const answers: Promise<void>[] = []
  let refused = 0
  const send = async (n: number): Promise<void> => {
    const [{ hub }, channel] = channelFor(mix)
    const sentMs = performance.now()
    const text = `message ${n} ${random()
      .toString(36)
      .repeat(1 + Math.floor(random() * 3))}`
    const answer = await hub.ask('say', { channel, text, cid: `m${startMs}-${n}` })
    if (answer.ok) times.push(performance.now() - sentMs)
    else refused++
  }
  for (let sent = 0; ; await wait(WAKE_MS)) {
    const elapsedMs = Math.min(ms, performance.now() - startMs)
    for (; sent < (elapsedMs * perS) / 1000; sent++) answers.push(send(sent))
    if (elapsedMs === ms) break
  }
  await Promise.all(answers)
  const elapsedMs = performance.now() - startMs
  const { user, system } = process.cpuUsage(cpu)
  const sorted = times.sort((a, b) => a - b)
  const share = (part: number) => sorted[Math.floor(sorted.length * part)] ?? Number.NaN
  return {
    ...{ acked: sorted.length, refused, ms: elapsedMs },
    heard: talkers.reduce((sum, { hub }) => sum + hub.heard, 0) - heardBefore,
    ...{ p50Ms: share(0.5), p99Ms: share(0.99), maxMs: sorted.at(-1) ?? Number.NaN },
    cpuPct: (user + system) / elapsedMs / 10,
  }
}

let turn = 0
setInterval(() => {
  const now = performance.now()
  turn = (turn + 1) % GROUPS
  for (let n = turn; n < players.length; n += GROUPS) players[n]!.tick(now)
}, WAKE_MS)

process.on('disconnect', () => process.exit())
process.on('message', async (order: TalkOrder) => {
  if (order.kind === 'talk') {
    process.send!(await talk(order.perS, order.ms, order.mix))
    return
  }
  await inGroups(order.rooms, AT_ONCE, () => fillRoom(order.url))
  await inGroups(order.others, AT_ONCE, () => come(order.url))
  await befriend()
  process.send!(null)
})
