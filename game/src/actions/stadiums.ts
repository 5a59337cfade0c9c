// Stadiums over HTTP: the ten everybody knows, any one by its hash, and an upload. Compiled ones never change.
import { signal } from '@preact/signals'
import type { Stadium } from '../../../shared/stadium/types.ts'
import { words } from '../ui/words.ts'

export interface StadiumName {
  hash: string
  name: string
}

/** By hash; `null` while it is on its way. */
export const stadiums = signal<ReadonlyMap<string, Stadium | null>>(new Map())

const RETRY_MS = 5000
const SOURCE_BYTES_MAX = 256 * 1024 // the server's limit; its own constant would bring the reader along

/** Loads a stadium once; it appears in `stadiums`. */
export function needStadium(hash: string): void {
  if (stadiums.peek().has(hash) || hash === '') return
  put(hash, null)
  fetchStadium(hash).then(
    (stadium) => put(hash, stadium),
    () => setTimeout(() => put(hash, undefined), RETRY_MS), // then whoever needs it tries again
  )
}

async function fetchStadium(hash: string): Promise<Stadium> {
  const response = await fetch(`/api/stadiums/${encodeURIComponent(hash)}`)
  if (!response.ok) throw new Error(`stadium ${hash}: ${response.status}`)
  return response.json()
}

function put(hash: string, stadium: Stadium | null | undefined): void {
  const next = new Map(stadiums.peek())
  if (stadium === undefined) next.delete(hash)
  else next.set(hash, stadium)
  stadiums.value = next
}

/** The stadiums that come with the game, in menu order; throws when they can't be loaded. */
export async function listStadiums(): Promise<StadiumName[]> {
  const { builtinStadiums } = await import('../builtin.ts')
  for (const { hash, stadium } of builtinStadiums) put(hash, stadium)
  return builtinStadiums.map(({ hash, stadium }) => ({ hash, name: stadium.name }))
}

/** Uploads a stadium file. */
export async function uploadStadium(file: File): Promise<{ ok: true; hash: string } | { ok: false; text: string }> {
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
