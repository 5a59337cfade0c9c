import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Dialect, Kysely, sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { fileDialect } from '../../../server/storage/file.ts'
import { migrate } from '../../../server/storage/migrate.ts'
import { MIGRATIONS, type Migration } from '../../../server/storage/migrations/all.ts'
import { postgresDialect } from '../../../server/storage/postgres.ts'
import type { Tables } from '../../../server/storage/schema.ts'
import { fileIn, type StoragePlace } from '../../../server/storage/storage.ts'
import { findPostgres, type Postgres, startPostgres } from '../../support/postgres.ts'
import { closeStorages, describeDatabases, newFolder, openFor, PLAIN } from '../../support/storage.ts'

/** Talks to the database at `place` directly. */
async function direct<T>(place: StoragePlace, run: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
  const dialect: Dialect =
    'databaseUrl' in place
      ? postgresDialect(place.databaseUrl, () => {})
      : fileDialect('dataDir' in place ? fileIn(place.dataDir) : ':memory:')
  const db = new Kysely<Tables>({ dialect })
  try {
    return await run(db)
  } finally {
    await db.destroy()
  }
}
const kindOf = (place: StoragePlace) => ('databaseUrl' in place ? 'postgres' : 'file')
const versionOf = async (db: Kysely<Tables>) =>
  (await sql<{ version: number }>`select version from schema_version`.execute(db)).rows

describeDatabases(({ open, newPlace }) => {
  test('a new database gets every migration, and a known one none twice', async () => {
    const place = await newPlace()
    for (let n = 0; n < 2; n++) await (await open(place)).close()
    expect(await direct(place, versionOf)).toEqual([{ version: MIGRATIONS.length }])
  })

  test('a database of a newer program is refused with a sentence, and left as it is', async () => {
    const place = await newPlace()
    await (await open(place)).close()
    const newer = MIGRATIONS.length + 1
    await direct(place, (db) => sql`update schema_version set version = ${newer}`.execute(db))
    await expect(open(place)).rejects.toThrow(
      `The database is of a newer Kickabout (version ${newer} of its tables, this program knows ${MIGRATIONS.length}).`,
    )
    expect(await direct(place, versionOf)).toEqual([{ version: newer }])
  })

  test('a migration that fails leaves nothing behind, and the ones before it stay', async () => {
    const place = await newPlace()
    const make =
      (table: string): Migration =>
      (db) =>
        db.schema.createTable(table).addColumn('n', 'integer').execute()
    const broken: Migration = async (db) => {
      await make('half')(db)
      throw new Error('no further')
    }
    await direct(place, async (db) => {
      const kind = kindOf(place)
      await expect(migrate(db, kind, [make('whole'), broken])).rejects.toThrow('no further')
      expect(await versionOf(db)).toEqual([{ version: 1 }])
      expect((await db.introspection.getTables()).map((t) => t.name).sort()).toEqual([
        'schema_version',
        'whole',
      ])
      await migrate(db, kind, [make('whole'), make('half')])
      expect(await versionOf(db)).toEqual([{ version: 2 }])
    })
  })

  test('servers that start at once migrate once', async () => {
    const place = await newPlace()
    const all = await Promise.all([open(place), open(place), open(place)])
    expect(await Promise.all(all.map((storage) => storage.healthy()))).toEqual([true, true, true])
    expect(await direct(place, versionOf)).toEqual([{ version: MIGRATIONS.length }])
  })
})

describe.skipIf(!findPostgres())('a Postgres that cuts its connections', () => {
  let postgres: Postgres
  beforeAll(async () => {
    postgres = await startPostgres(findPostgres()!)
  })
  afterAll(() => postgres.close())
  afterEach(closeStorages)

  test('costs what was on the way, and nothing else', async () => {
    const databaseUrl = await postgres.newDatabase()
    const storage = await openFor({ databaseUrl })
    const author = { id: 'ann', name: 'Ann', kind: 'guest', avatar: '', team: 0 } as const
    const append = (id: string) =>
      storage.messages.append({ ...PLAIN, id, channel: 'lobby', author, text: id, sentAt: 1, cid: id })
    await append('before')
    const asked = Array.from({ length: 300 }, (_, n) => append(`m${n}`))
    const cut = sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`
    await direct({ databaseUrl }, (db) => cut.execute(db))
    const results = await Promise.allSettled(asked)
    expect((await append('after')).fresh).toBe(true)
    expect(await storage.healthy()).toBe(true)
    const stored = results.flatMap((r) => (r.status === 'fulfilled' ? [r.value.message] : []))
    for (const { id } of stored) expect((await storage.messages.find('lobby', 'ann', id))?.id).toBe(id)
    const [last] = await storage.messages.page('lobby', 0, 1)
    expect(last).toMatchObject({ id: 'after' })
  })
})

describe('what cannot be used is said in one line', () => {
  afterEach(closeStorages)

  test('a folder that cannot be made', async () => {
    const file = join(newFolder(), 'file')
    writeFileSync(file, '')
    await expect(openFor({ dataDir: join(file, 'data') })).rejects.toThrow(
      /^The database in .*file\/data cannot be used: ENOTDIR/u,
    )
  })

  test('a file that is no database', async () => {
    const dataDir = newFolder()
    writeFileSync(
      fileIn(dataDir),
      'something else entirely, and long enough to be read as a header'.repeat(20),
    )
    await expect(openFor({ dataDir })).rejects.toThrow(/cannot be used: file is not a database$/u)
  })

  test('a place where the file cannot be', async () => {
    const dataDir = newFolder()
    mkdirSync(fileIn(dataDir))
    await expect(openFor({ dataDir })).rejects.toThrow(/^The database in .* cannot be used: /u)
  })

  test('a Postgres that is not there, without the password', async () => {
    const databaseUrl = 'postgres://ann:sesame@127.0.0.1:1/kickabout'
    const error = await openFor({ databaseUrl }).catch((e: Error) => e)
    expect(String(error)).toMatch(
      /^StorageError: The database of DATABASE_URL cannot be used: .*ECONNREFUSED/u,
    )
    expect(String(error)).not.toContain('sesame')
  })
})
