// The fault test of chat: people in many tabs talk through a server that is killed and restarted, while their lines drop,
// sleep and their pages reload. Everything is drawn from one seed; what happens between draws is as fast as the machine.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openStorage } from '../../server/storage/storage.ts'
import { type ChatMessage, LOBBY_CHANNEL, PAGE } from '../../shared/chat.ts'
import { seeded } from '../support/random.ts'
import type { Tab } from './tab.ts'
import { PATIENCE_MS, until } from './until.ts'
import { judge, type Talk, type Verdict } from './verdict.ts'
import { openWorld, type Person, type World } from './world.ts'

export interface DeliveryOptions {
  seed: number
  messages: number
  kills: number // of the server, which comes back at once
  perS: number // messages written, all together
  users: number
}
export interface DeliveryReport extends Verdict {
  stored: number
  refused: Readonly<Record<string, number>> // by reason; tried again by hand
  seconds: number
  story: string // seed, operations and problems, for a failing test
}

interface Story {
  world: World
  random: () => number
  note(operation: string): void
}

const LOBBY_SHARE = 0.3
const WAITING_MAX = 8 // messages a person leaves unsent before they wait
const STEP_MS = 10
const AGAIN_MS = 100
/** What befalls a tab when a message is written: the first whose number is above a draw from 0 to 1. */
const FAULTS = [
  ['drop', 0.02],
  ['reload', 0.04],
  ['sleep', 0.07],
  ['pry', 0.08],
] as const
const LONG_SLEEP_SHARE = 0.04
const SLEEP_MS = { short: [100, 1500], long: [8500, 11_000] } as const // a client waits 8 s for an answer

/** Runs the whole story and judges it; throws only when the machinery fails. */
export async function runDelivery(options: DeliveryOptions): Promise<DeliveryReport> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kickabout-delivery-'))
  const world = await openWorld(dataDir, options.users).catch((error: unknown) => {
    rmSync(dataDir, { recursive: true, force: true })
    throw error
  })
  const startMs = performance.now()
  const seconds = () => (performance.now() - startMs) / 1000
  const operations: string[] = []
  const note = (operation: string) => void operations.push(`${seconds().toFixed(2)} ${operation}`)
  try {
    await talk({ world, note, random: seeded(options.seed) }, options)
    const unsettled = await settle(world)
    note('all have caught up')
    const tabs = tabsOf(world)
    await Promise.all(tabs.map(({ tab, person }) => readBack(tab, person, world.talks)))
    note('all have read back')
    const shown = tabs.map(({ tab, person }) => ({
      ...{ tab: tab.name, user: person.name },
      messages: new Map([...tab.page.channels.value].map(([channel, { messages }]) => [channel, messages])),
    }))
    await world.stop()
    const stored = await readStored(dataDir, world.talks)
    const verdict = judge({ talks: world.talks, acked: world.acked, stored, shown })
    verdict.leaked += world.leaks.length
    verdict.problems.push(...world.leaks, ...unsettled)
    return {
      ...verdict,
      stored: [...stored.values()].reduce((sum, list) => sum + list.length, 0),
      refused: world.refused,
      seconds: seconds(),
      story: [`seed ${options.seed}`, ...operations, ...verdict.problems.slice(0, 100)].join('\n'),
    }
  } finally {
    await world.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const tabsOf = ({ people }: World) => people.flatMap((person) => person.tabs.map((tab) => ({ person, tab })))

/** Writes all messages, while things break. */
async function talk(story: Story, { messages, kills, perS }: DeliveryOptions): Promise<void> {
  const { world, random, note } = story
  const below = (n: number) => Math.floor(random() * n)
  const tabs = tabsOf(world)
  let restarts = Promise.resolve()
  const restart = async () => {
    note('the server is killed')
    await world.restart()
    note('the server is back')
  }
  const startMs = performance.now()
  let kill = 1
  for (let step = 0, written = 0; written < messages; step++) {
    while (performance.now() - startMs < (step * 1000) / perS) await wait(STEP_MS)
    const { person, tab } = tabs[below(tabs.length)]!
    const own = world.talks.filter(
      ({ channel, members }) => channel !== LOBBY_CHANNEL && members.has(person.name),
    )
    const inLobby = random() < LOBBY_SHARE || own.length === 0
    const channel = inLobby ? LOBBY_CHANNEL : own[below(own.length)]!.channel
    const { page } = tab
    if (page.me.value && page.outbox.value.length < WAITING_MAX) {
      page.say(channel, `${tab.name} writes ${spelt(++written)}`)
      if (kill <= kills && written === Math.round((messages * kill) / (kills + 1))) {
        kill++
        restarts = restarts.then(restart)
      }
    }
    befall(story, tab, person)
  }
  await restarts
  note('all is written')
  for (const { tab } of tabs) tab.wake()
}

/** A number as a word that is no other's, also where doubled letters count once. */
const spelt = (n: number): string => [...String(n)].join('x')

function befall({ world, random, note }: Story, tab: Tab, person: Person): void {
  const [chance, share, depth] = [random(), random(), random()]
  const fault = FAULTS.find(([, end]) => chance < end)?.[0]
  if (fault === 'pry') {
    const foreign = world.talks.filter(({ members }) => !members.has(person.name))
    const target = foreign[Math.floor(depth * foreign.length)]
    if (target) void pry(tab, target.channel, world.leaks)
  } else if (fault === 'sleep') {
    const [from, to] = SLEEP_MS[share < LONG_SLEEP_SHARE ? 'long' : 'short']
    const ms = Math.round(from + depth * (to - from))
    note(`${tab.name} sleep ${ms}`)
    tab.sleep(ms)
  } else if (fault) {
    note(`${tab.name} ${fault}`)
    tab[fault]()
  }
}

/** Tries to read and write where this person does not belong; an answer is a leak. */
async function pry({ name, page }: Tab, channel: string, leaks: string[]): Promise<void> {
  const read = await page.request('history', { channel, before: 0 })
  if (read.ok) leaks.push(`${name} read ${channel}`)
  const said = await page.request('say', { channel, text: 'let me in', cid: `pry-${name}` })
  if (said.ok) leaks.push(`${name} wrote to ${channel}`)
}

/** Waits until everything is sent and every tab shows the end of the channels it has open; what never came true. */
async function settle(world: World): Promise<string[]> {
  const tabs = tabsOf(world).map(({ tab }) => tab)
  const unsettled: string[] = []
  const expect = (condition: () => boolean, what: string) =>
    until(condition, what).catch((error: Error) => void unsettled.push(error.message))
  await expect(() => tabs.every(({ page }) => page.outbox.value.length === 0), 'all outboxes are empty')
  const lastSeq = ({ page }: Tab, channel: string) => page.channels.value.get(channel)?.messages.at(-1)?.seq
  await Promise.all(
    world.talks.map(({ channel }) => {
      const hasEnd = (tab: Tab) => {
        const newest = Math.max(...tabs.map((other) => lastSeq(other, channel) ?? 0))
        return [undefined, newest].includes(lastSeq(tab, channel))
      }
      return expect(() => tabs.every(hasEnd), `tabs that show ${channel} show its end`)
    }),
  )
  return unsettled
}

/** Scrolls every channel of a tab back to its beginning, as somebody with much time does. */
async function readBack({ page }: Tab, { name }: Person, talks: readonly Talk[]): Promise<void> {
  const end = performance.now() + PATIENCE_MS
  for (const { channel, members } of talks) {
    if (!members.has(name)) continue
    const known = () => page.channels.value.get(channel)
    while ((known()?.more ?? true) && performance.now() < end) {
      const before = known()
      await (before ? page.older(channel) : page.sync(channel))
      if (known() === before) await wait(AGAIN_MS) // too fast
    }
  }
}

/** All messages as they are in the database. */
async function readStored(dataDir: string, talks: readonly Talk[]): Promise<Map<string, ChatMessage[]>> {
  const storage = await openStorage({ dataDir })
  const stored = new Map<string, ChatMessage[]>()
  for (const { channel } of talks) {
    const all: ChatMessage[] = []
    for (let before = 0; ; before = all[0]!.seq) {
      const page = await storage.messages.page(channel, before, PAGE)
      all.unshift(...page)
      if (page.length < PAGE) break
    }
    stored.set(channel, all)
  }
  await storage.close()
  return stored
}
