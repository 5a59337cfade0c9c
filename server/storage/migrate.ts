// Brings a database to the version of this program, one migration a transaction; it knows no tables but the version's.
import { type Kysely, sql } from 'kysely'
import { StorageError } from './error.ts'
import { MIGRATIONS, type Migration, type MigrationDb } from './migrations/all.ts'
import type { Tables } from './schema.ts'

const LOCK = 7_201_331 // any number that is always the same

/** Applies what is missing, also when several servers start at once; throws StorageError for a newer database. */
export async function migrate(
  db: Kysely<Tables>,
  kind: 'file' | 'postgres',
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  const step = () =>
    db.transaction().execute(async (trx) => {
      // A file's transaction is alone by itself.
      if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${LOCK})`.execute(trx)
      const version = await readVersion(trx)
      if (version > migrations.length) throw new StorageError(newer(version, migrations.length))
      const migration = migrations[version]
      if (!migration) return false
      await migration(trx)
      await sql`update schema_version set version = ${version + 1}`.execute(trx)
      return true
    })
  while (await step());
}

async function readVersion(trx: MigrationDb): Promise<number> {
  await sql`create table if not exists schema_version (version integer not null)`.execute(trx)
  const { rows } = await sql<{ version: number }>`select version from schema_version`.execute(trx)
  if (rows[0]) return rows[0].version
  await sql`insert into schema_version (version) values (0)`.execute(trx)
  return 0
}

const newer = (version: number, known: number): string =>
  `The database is of a newer Kickabout (version ${version} of its tables, this program knows ${known}). ` +
  'Start the newer program, or go back to a backup from before.'
