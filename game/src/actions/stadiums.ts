// Stadiums over HTTP: the ten everybody knows, any one by its hash, and an upload. Compiled ones never change.
import { signal } from '@preact/signals'
import type { Stadium } from '../../../shared/stadium/types.ts'
import { words } from '../ui/words.ts'

export interface StadiumName {
  hash: string
  name: string
}

/** Those loaded so far, by hash. */
export const stadiums = signal<ReadonlyMap<string, Stadium>>(new Map())

const SOURCE_BYTES_MAX = 256 * 1024 // the server's limit; its own constant would bring the reader along

const coming = new Map<string, Promise<Stadium>>()

/** The stadium with this hash, from memory or the server; rejects when it can't be had. */
export function loadStadium(hash: string): Promise<Stadium> {
  const known = stadiums.peek().get(hash)
  if (known) return Promise.resolve(known)
  const loading = coming.get(hash) ?? fetchStadium(hash).finally(() => coming.delete(hash))
  coming.set(hash, loading)
  return loading
}

async function fetchStadium(hash: string): Promise<Stadium> {
  const response = await fetch(`/api/stadiums/${encodeURIComponent(hash)}`)
  if (!response.ok) throw new Error(`stadium ${hash}: ${response.status}`)
  const stadium = (await response.json()) as Stadium
  keep(hash, stadium)
  return stadium
}

function keep(hash: string, stadium: Stadium): void {
  stadiums.value = new Map(stadiums.peek()).set(hash, stadium)
}

/** The stadiums that come with the game, in menu order; throws when they can't be loaded. */
export async function listStadiums(): Promise<StadiumName[]> {
  const { builtinStadiums } = await import('../builtin.ts')
  for (const { hash, stadium } of builtinStadiums) keep(hash, stadium)
  return builtinStadiums.map(({ hash, stadium }) => ({ hash, name: stadium.name }))
}

/** Uploads a stadium file. */
export async function uploadStadium(
  file: File,
): Promise<{ ok: true; hash: string } | { ok: false; text: string }> {
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
