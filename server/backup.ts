// `npm run backup`: copies the database into DATA_DIR/backups while the server runs. It changes nothing.
import { readConfig } from './config.ts'
import { backupFile } from './storage/backup.ts'

const TO_POSTGRES = 'The data are in Postgres: back them up with pg_dump "$DATABASE_URL" > kickabout.sql'

async function main(): Promise<void> {
  const { place } = readConfig(process.env)
  if ('databaseUrl' in place) throw new Error(TO_POSTGRES)
  const file = await backupFile(place.dataDir, new Date())
  process.stdout.write(`The backup is ${file}\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
