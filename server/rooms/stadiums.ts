// The stadiums rooms can choose, by hash: the ten everybody knows, and a bounded number of uploads.
import { createHash } from 'node:crypto'
import type { Stadium } from '../../shared/stadium/types.ts'
import type { RoomStadium } from './state.ts'

const HASH_LETTERS = 32 // 128 bits of SHA-256
const BYTES_MAX = 64 * 1024 * 1024 // of all uploads: the text that came and the JSON made of it

/** A compiled stadium and the text of the file it came from. */
export interface StadiumFile {
  stadium: Stadium
  source: string
}
/** A stadium as rooms and clients have it. */
export interface KnownStadium extends RoomStadium, StadiumFile {
  readonly json: string // what the hash is of
}

export interface Stadiums {
  readonly first: KnownStadium // what a new room has
  /** Keeps a compiled stadium and its file's text; the same one again is the same entry. */
  add(stadium: Stadium, source?: string): KnownStadium
  find(hash: string): KnownStadium | null
}

function compile({ stadium, source }: StadiumFile): KnownStadium {
  const json = JSON.stringify(stadium)
  const hash = createHash('sha256').update(json).digest('hex').slice(0, HASH_LETTERS)
  return { hash, json, source, stadium: JSON.parse(json) } // as clients will read it: JSON has no -0
}

const bytesOf = ({ json, source }: KnownStadium): number => json.length + source.length

/**
 * Builtins stay for good. Of uploads `capacity` are kept, and `bytesMax` of them; beyond it those unused for longest that
 * are not `inUse` go.
 */
export function createStadiums(
  builtins: readonly StadiumFile[],
  capacity: number,
  inUse: (hash: string) => boolean,
  bytesMax = BYTES_MAX,
): Stadiums {
  const builtin = new Map(builtins.map(compile).map((entry) => [entry.hash, entry]))
  const uploads = new Map<string, KnownStadium>() // in order of use
  let bytes = 0
  const [first] = builtin.values()
  if (!first) throw new Error('there must be a builtin stadium')

  const find = (hash: string): KnownStadium | null => {
    const upload = uploads.get(hash)
    if (!upload) return builtin.get(hash) ?? null
    uploads.delete(hash)
    uploads.set(hash, upload)
    return upload
  }
  const makeRoom = (needed: number): void => {
    for (const [hash, entry] of uploads) {
      if (uploads.size < capacity && bytes + needed <= bytesMax) return
      if (inUse(hash)) continue
      uploads.delete(hash)
      bytes -= bytesOf(entry)
    }
  }
  return {
    first,
    find,
    add(stadium, source = '') {
      const entry = compile({ stadium, source })
      const known = find(entry.hash)
      if (known) return known
      makeRoom(bytesOf(entry))
      uploads.set(entry.hash, entry)
      bytes += bytesOf(entry)
      return entry
    },
  }
}
