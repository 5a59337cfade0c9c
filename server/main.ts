// The process: reads the settings, starts the server, says where it is, and ends it cleanly.
import { startServer } from './app.ts'
import { readConfig } from './config.ts'
import { createLog } from './log.ts'
import { openStorage } from './storage/storage.ts'

const EVERYWHERE = new Set(['0.0.0.0', '::'])

async function main(): Promise<void> {
  const { logLevel, place, ...config } = readConfig(process.env)
  const log = createLog(logLevel)
  const storage = await openStorage(place, {
    lost: (error) => log.warn({ err: error }, 'database line lost'),
  })
  const server = await startServer({ ...config, log, storage })
  const shown = EVERYWHERE.has(config.host) ? `http://localhost:${server.port}` : server.url
  process.stdout.write(`Kickabout is at ${shown}\n`)
  const close = async (): Promise<void> => {
    await server.close()
    await storage.close()
  }
  const end = (): void => {
    close().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    )
  }
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
}

function fail(error: unknown): void {
  process.stderr.write(`${reason(error)}\n`)
  process.exit(1)
}

/** One line for the operator. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code, port } = error as NodeJS.ErrnoException & { port?: number }
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Stop what uses it or set PORT to another.`
  if (code === 'EACCES') return `Port ${port} needs more rights. Set PORT to one above 1023.`
  return error.message
}

main().catch(fail)
