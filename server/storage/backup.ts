// A whole copy of the database file, made beside a server that goes on writing.
import { existsSync, mkdirSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import { StorageError } from './error.ts'
import { fileDialect } from './file.ts'
import { fileIn } from './storage.ts'

/** Writes `backups/kickabout-<time>.db` in the data folder and returns its path; throws StorageError without a database. */
export async function backupFile(dataDir: string, now: Date): Promise<string> {
  const source = fileIn(dataDir)
  if (!existsSync(source)) throw new StorageError(`There is no database in ${dataDir}.`)
  const folder = join(dataDir, 'backups')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `kickabout-${now.toISOString().replace(/[:.]/gu, '-')}.db`)
  const partial = `${file}.partial` // so that what is called a backup is a whole one
  const db = new Kysely<unknown>({ dialect: fileDialect(source) })
  try {
    await sql`vacuum into ${partial}`.execute(db)
  } finally {
    await db.destroy()
  }
  await flush(partial)
  await rename(partial, file)
  return file
}

/** The copy is not on the disk for sure until it is told to be. */
async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+')
  await file.sync()
  await file.close()
}
