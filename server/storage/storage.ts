// Opens the database, a file or Postgres, and hands out the stores that the other layers have declared.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import type { UserStore } from '../accounts/store.ts'
import type { ChannelStore, MessageStore } from '../chat/store.ts'
import type { ModerationStore } from '../moderation/store.ts'
import { createChannelStore } from './channels.ts'
import { StorageError } from './error.ts'
import { fileDialect, THREAD } from './file.ts'
import { createMessageStore, dropRoomChannels } from './messages.ts'
import { migrate } from './migrate.ts'
import { createModerationStore } from './moderation.ts'
import { postgresDialect } from './postgres.ts'
import type { Tables } from './schema.ts'
import { createUserStore } from './users.ts'
import { createWriter } from './writer.ts'

/** Where the data are; in memory they end with the process. */
export type StoragePlace = { dataDir: string } | { databaseUrl: string } | { memory: true }

export interface Storage {
  users: UserStore
  messages: MessageStore
  channels: ChannelStore
  moderation: ModerationStore
  /** Whether it can be read and written now. */
  healthy(): Promise<boolean>
  /** Waits for what was asked to be written; twice is harmless. */
  close(): Promise<void>
}

export interface StorageOptions {
  /** Hears of trouble that no request meets. */
  lost?: (error: Error) => void
  /** The module that runs a file's statements. */
  thread?: URL
}

/** The database file in a data folder. */
export const fileIn = (dataDir: string): string => join(dataDir, 'kickabout.db')

/** Opens the database and brings it up to date; throws StorageError with a sentence for the operator. */
export async function openStorage(place: StoragePlace, options: StorageOptions = {}): Promise<Storage> {
  const { db, reader } = connect(place, options)
  const end = async (): Promise<void> => {
    await db.destroy()
    if (reader !== db) await reader.destroy()
  }
  const writer = createWriter(db)
  try {
    await migrate(db, 'databaseUrl' in place ? 'postgres' : 'file')
    await dropRoomChannels(writer)
  } catch (error) {
    await end()
    throw error instanceof StorageError ? error : new StorageError(unusable(place, error))
  }
  const close = async (): Promise<void> => {
    await writer.idle()
    await end()
  }
  let closing: Promise<void> | null = null
  return {
    users: createUserStore(reader, writer),
    messages: createMessageStore(reader, writer),
    channels: createChannelStore(reader, writer),
    moderation: createModerationStore(reader, writer),
    async healthy() {
      try {
        if (writer.works) await sql`select 1`.execute(reader)
        else await writer.write((trx) => sql`update schema_version set version = version`.execute(trx))
        return true
      } catch {
        return false
      }
    },
    close: () => (closing ??= close()),
  }
}

/** A file is read through a second connection, beside the one that writes. */
function connect(
  place: StoragePlace,
  { thread = THREAD, lost = () => {} }: StorageOptions,
): { db: Kysely<Tables>; reader: Kysely<Tables> } {
  if ('dataDir' in place) {
    makeFolder(place.dataDir)
    const open = () => new Kysely<Tables>({ dialect: fileDialect(fileIn(place.dataDir), thread) })
    return { db: open(), reader: open() }
  }
  const dialect =
    'databaseUrl' in place ? postgresDialect(place.databaseUrl, lost) : fileDialect(':memory:', thread)
  const db = new Kysely<Tables>({ dialect })
  return { db, reader: db }
}

function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 }) // it holds hashes of passwords
  } catch (error) {
    throw new StorageError(unusable({ dataDir }, error))
  }
}

function unusable(place: StoragePlace, error: unknown): string {
  const { message, code = '' } = error as Error & { code?: string } // a refused connection has only a code
  const where =
    'dataDir' in place ? `in ${place.dataDir}` : 'databaseUrl' in place ? 'of DATABASE_URL' : 'in memory'
  return `The database ${where} cannot be used: ${message || code}`
}
