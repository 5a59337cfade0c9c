// Stadiums over HTTP: the ten everybody knows, any one by its hash, those used lately, an upload. Compiled ones never change.
import { effect, signal } from '@preact/signals'
import type { Stadium } from '../../../shared/stadium/types.ts'
import { preferences, setPreferences } from '../preferences.ts'
import { room } from '../store.ts'
import { words } from '../ui/words.ts'

export interface StadiumName {
  hash: string
  name: string
}
export type Uploaded = { ok: true; hash: string; name: string } | { ok: false; text: string }

/** Those loaded so far, by hash. */
export const stadiums = signal<ReadonlyMap<string, Stadium>>(new Map())

const SOURCE_BYTES_MAX = 256 * 1024 // the server's limit; its own constant would bring the reader along
const RECENT_MAX = 12

const coming = new Map<string, Promise<Stadium>>()

const pathOf = (hash: string) => `/api/stadiums/${encodeURIComponent(hash)}`
/** Where the stadium can be saved from as the file it was. */
export const stadiumFile = (hash: string) => `${pathOf(hash)}/file`

/** The stadium with this hash, from memory or the server; rejects when it can't be had. */
export function loadStadium(hash: string): Promise<Stadium> {
  const known = stadiums.peek().get(hash)
  if (known) return Promise.resolve(known)
  const loading = coming.get(hash) ?? fetchStadium(hash).finally(() => coming.delete(hash))
  coming.set(hash, loading)
  return loading
}

async function fetchStadium(hash: string): Promise<Stadium> {
  const response = await fetch(pathOf(hash))
  if (!response.ok) throw new Error(`stadium ${hash}: ${response.status}`)
  const stadium = (await response.json()) as Stadium
  keep([[hash, stadium]])
  return stadium
}

function keep(entries: [hash: string, stadium: Stadium][]): void {
  stadiums.value = new Map([...stadiums.peek(), ...entries])
}

/** The stadiums that come with the game, in menu order; throws when they can't be loaded. */
export async function listStadiums(): Promise<StadiumName[]> {
  const { builtinStadiums } = await import('../builtin.ts')
  if (builtinStadiums.some(({ hash }) => !stadiums.peek().has(hash)))
    keep(builtinStadiums.map(({ hash, stadium }) => [hash, stadium]))
  return builtinStadiums.map(({ hash, stadium }) => ({ hash, name: stadium.name }))
}

/** Those used lately that the server still has; all that are remembered where it does not answer. */
export async function recentStadiums(): Promise<readonly StadiumName[]> {
  const remembered = preferences.peek().stadiums.filter(isName)
  if (remembered.length === 0) return []
  try {
    const asked = encodeURIComponent(remembered.map(({ hash }) => hash).join(','))
    const answer = await (await fetch(`/api/stadiums?of=${asked}`)).json()
    const here = new Set((answer.stadiums as StadiumName[]).map(({ hash }) => hash))
    const left = remembered.filter(({ hash }) => here.has(hash))
    if (left.length < remembered.length) setPreferences({ stadiums: left })
    return left
  } catch {
    return remembered
  }
}

const isName = (value: unknown): value is StadiumName =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as StadiumName).hash === 'string' &&
  typeof (value as StadiumName).name === 'string'

/** Remembers the stadiums of the rooms this browser has been in, but for those that come with the game. */
export function rememberStadiums(): void {
  let last = ''
  effect(() => {
    const used = room.value?.stadium
    if (!used || used.hash === last) return
    last = used.hash
    void remember(used).catch(() => {}) // without the list of those that come with the game nothing is remembered
  })
}

async function remember({ hash, name }: StadiumName): Promise<void> {
  if ((await listStadiums()).some((known) => known.hash === hash)) return
  const others = preferences.peek().stadiums.filter((other) => isName(other) && other.hash !== hash)
  setPreferences({ stadiums: [{ hash, name }, ...others].slice(0, RECENT_MAX) })
}

/** Brings a stadium file to the server, which reads and measures it. */
export async function uploadStadium(file: Blob): Promise<Uploaded> {
  if (file.size > SOURCE_BYTES_MAX) return { ok: false, text: words.stadium.tooLarge }
  try {
    const response = await fetch('/api/stadiums', {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: await file.text(),
    })
    return await response.json()
  } catch {
    return { ok: false, text: words.stadium.noAnswer }
  }
}
