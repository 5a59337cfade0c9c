// The stadiums rooms can choose, by hash: the ten everybody knows, and a bounded number of uploads.
import { createHash } from 'node:crypto'
import type { Stadium } from '../../shared/stadium/types.ts'
import type { RoomStadium } from './state.ts'

const HASH_LETTERS = 32 // 128 bits of SHA-256

export interface Stadiums {
  readonly first: RoomStadium // what a new room has
  /** Keeps a compiled stadium; the same one again is the same entry. */
  add(stadium: Stadium): RoomStadium
  find(hash: string): RoomStadium | null
  /** The compiled stadium as the JSON its hash is of. */
  json(hash: string): string | null
}

interface Entry extends RoomStadium {
  json: string
}

function compile(stadium: Stadium): Entry {
  const json = JSON.stringify(stadium)
  const hash = createHash('sha256').update(json).digest('hex').slice(0, HASH_LETTERS)
  return { hash, json, stadium: JSON.parse(json) } // as clients will read it: JSON has no -0
}

/** Builtins stay for good; of uploads `capacity` are kept, beyond it the one unused for longest that is not `inUse` goes. */
export function createStadiums(
  builtins: readonly Stadium[],
  capacity: number,
  inUse: (hash: string) => boolean,
): Stadiums {
  const builtin = new Map(builtins.map(compile).map((entry) => [entry.hash, entry]))
  const uploads = new Map<string, Entry>() // in order of use
  const [first] = builtin.values()
  if (!first) throw new Error('there must be a builtin stadium')

  const find = (hash: string): Entry | null => {
    const upload = uploads.get(hash)
    if (!upload) return builtin.get(hash) ?? null
    uploads.delete(hash)
    uploads.set(hash, upload)
    return upload
  }
  const makeRoom = (): void => {
    for (const hash of uploads.keys()) {
      if (uploads.size < capacity) return
      if (!inUse(hash)) uploads.delete(hash)
    }
  }
  return {
    first,
    find,
    add(stadium) {
      const entry = compile(stadium)
      const known = find(entry.hash)
      if (known) return known
      makeRoom()
      uploads.set(entry.hash, entry)
      return entry
    },
    json: (hash) => find(hash)?.json ?? null,
  }
}
