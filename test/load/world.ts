// The people, tabs and talks of the fault test around one server that may be killed; it decides nothing by chance.
import { type ChatMessage, dmChannel, LOBBY_CHANNEL } from '../../shared/chat.ts'
import { openSession } from '../support/site.ts'
import { forkServer, kill } from './children.ts'
import { bundlePage, openTab, type Tab } from './tab.ts'
import { until } from './until.ts'
import type { Talk } from './verdict.ts'

export interface Person {
  name: string
  id: string
  tabs: Tab[]
}

export interface World {
  readonly people: readonly Person[]
  readonly talks: readonly Talk[]
  /** Messages that left an outbox: to their authors they are sent. */
  readonly acked: readonly { channel: string; text: string }[]
  /** Refusals by reason. */
  readonly refused: Readonly<Record<string, number>>
  /** What reached somebody it was not for, one line each. */
  readonly leaks: string[]
  /** Kills the server and starts it again at its port. */
  restart(): Promise<void>
  stop(): Promise<void>
  close(): Promise<void>
}

const SECOND_TAB_EACH = 3 // every third person
const OUTSIDERS = 3 // people in no dm and no group
const DMS_EACH = 2
const GROUP_SIZES = [3, 5, 8, 12]

/** Starts the server over a folder; `users` people come, talk to their neighbours and found groups. */
export async function openWorld(dataDir: string, users: number): Promise<World> {
  let { server, url } = await forkServer({ dataDir, port: 0 })
  const port = Number(new URL(url).port)
  const load = await bundlePage()
  const tabs: Tab[] = []
  const acked: { channel: string; text: string }[] = []
  const refused: Record<string, number> = {}
  const leaks: string[] = []
  const members = new Map<string, ReadonlySet<string>>()

  async function come(n: number): Promise<Person> {
    const name = `u${n}`
    const cookie = await openSession({ url })
    const events = {
      heard({ channel }: ChatMessage) {
        if (members.get(channel)?.has(name) === false) leaks.push(`${name} heard ${channel}`)
      },
      sent: (channel: string, text: string) => void acked.push({ channel, text }),
      refused(code: string) {
        refused[code] = (refused[code] ?? 0) + 1
      },
    }
    const count = n % SECOND_TAB_EACH === 0 ? 2 : 1
    const open = (t: number) => openTab(`${name}.${t}`, port, cookie, load, events)
    const own = await Promise.all(Array.from({ length: count }, (_, t) => open(t)))
    tabs.push(...own)
    await until(() => own.every(({ page }) => page.me.value), `${name} is welcome`)
    return { name, id: own[0]!.page.me.value!.id, tabs: own }
  }
  const close = async (): Promise<void> => {
    await Promise.all(tabs.map((tab) => tab.close()))
    await kill(server)
  }
  try {
    const people = await Promise.all(Array.from({ length: users }, (_, n) => come(n)))
    const talks = await openTalks(people)
    for (const talk of talks) members.set(talk.channel, talk.members)
    return {
      ...{ people, talks, acked, refused, leaks, close },
      async restart() {
        await kill(server)
        ;({ server } = await forkServer({ dataDir, port }))
      },
      stop: () => kill(server),
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** The lobby, dms and groups among all but a few, who are in none. */
async function openTalks(people: readonly Person[]): Promise<Talk[]> {
  const talks: Talk[] = [{ channel: LOBBY_CHANNEL, members: namesOf(people) }]
  const insiders = people.slice(0, -OUTSIDERS)
  const after = (n: number) => insiders[n % insiders.length]!
  for (const [n, person] of insiders.entries())
    for (let d = 1; d <= DMS_EACH; d++) {
      good(await person.tabs[0]!.page.request('dm', { id: after(n + d).id }))
      talks.push({ channel: dmChannel(person.id, after(n + d).id), members: namesOf([person, after(n + d)]) })
    }
  for (const [g, size] of GROUP_SIZES.entries()) {
    const inside = Array.from({ length: size }, (_, n) => after(g * 5 + n))
    const [owner, ...others] = inside
    const ask = { do: 'create', name: `Group of ${size}`, members: others.map((p) => p.id) } as const
    const { info } = good(await owner!.tabs[0]!.page.request('group', ask))
    talks.push({ channel: info!.channel, members: namesOf(inside) })
  }
  return talks
}

const namesOf = (people: readonly Person[]): ReadonlySet<string> => new Set(people.map((p) => p.name))

function good<T extends { ok: boolean }>(result: T): Extract<T, { ok: true }> {
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result as Extract<T, { ok: true }>
}
