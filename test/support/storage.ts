// Databases for tests: in memory, in a temporary folder, or in a Postgres; each is closed and removed after the test.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import {
  openStorage,
  type Storage,
  type StorageOptions,
  type StoragePlace,
} from '../../server/storage/storage.ts'
import { findPostgres, type Postgres, startPostgres } from './postgres.ts'

/** What a message has besides its text. */
export const PLAIN = { masked: null, action: false, mentions: [] as string[] }

/** A new folder for data, removed after the test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kickabout-data-'))
  folders.push(folder)
  return folder
}
const folders: string[] = []

/** Opens a storage that is closed after the test. */
export async function openFor(place: StoragePlace, options?: StorageOptions): Promise<Storage> {
  const storage = await openStorage(place, options)
  opened.push(storage)
  return storage
}
const opened: Storage[] = []

/** Closes and removes what a test has opened; a file that uses the two above says `afterEach(closeStorages)`. */
export async function closeStorages(): Promise<void> {
  await Promise.all(opened.splice(0).map((storage) => storage.close()))
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

export interface Databases {
  /** A new, empty database. */
  newPlace(): Promise<StoragePlace>
  /** Opens a new one, or one at a known place; closed after the test. */
  open(place?: StoragePlace): Promise<Storage>
}

/** The same tests over SQLite, in memory where no place is named, and over Postgres. */
export function describeDatabases(run: (databases: Databases) => void): void {
  describe('over SQLite', () => {
    afterEach(closeStorages)
    const newPlace = async () => ({ dataDir: newFolder() })
    run({ newPlace, open: (place) => openFor(place ?? { memory: true }) })
  })

  const bin = findPostgres()
  const title = bin
    ? 'over Postgres'
    : 'over Postgres (skipped: no initdb in PATH or /usr/lib/postgresql/*/bin)'
  describe.skipIf(!bin)(title, () => {
    let postgres: Postgres
    beforeAll(async () => {
      postgres = await startPostgres(bin!)
    })
    afterAll(() => postgres.close())
    afterEach(closeStorages)
    const newPlace = async () => ({ databaseUrl: await postgres.newDatabase() })
    run({ newPlace, open: async (place) => openFor(place ?? (await newPlace())) })
  })
}
