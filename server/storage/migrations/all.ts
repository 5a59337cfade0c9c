// Every migration, in order: the database's version is how many of them it has seen. A released one is never changed.
import type { Kysely } from 'kysely'
import { up as peopleAndChat } from './0001-people-and-chat.ts'

/** What a migration works with: the schema and plain SQL; the queries of today's tables are not for it. */
export type MigrationDb = Pick<Kysely<unknown>, 'schema' | 'getExecutor'>
export type Migration = (db: MigrationDb) => Promise<void>

export const MIGRATIONS: readonly Migration[] = [peopleAndChat]
