// A Postgres of its own for a test file: found on the machine, in a temporary folder, reached by a socket in it.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import pg from 'pg'

export interface Postgres {
  /** The address of a new, empty database. */
  newDatabase(): Promise<string>
  close(): Promise<void>
}

const DEBIAN = '/usr/lib/postgresql'
const USER = 'kickabout'

/** The folder with the server's programs, null if this machine has none. */
export function findPostgres(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort().reverse() : []
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
  ]
  return folders.find((f) => existsSync(join(f, 'initdb')) && existsSync(join(f, 'postgres'))) ?? null
}

/** It refuses to run as root; then it runs as the user its package made. */
function notRoot(): { uid: number; gid: number } | object {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres']))
  return { uid: id('-u'), gid: id('-g') }
}

/** Starts one with the programs in `bin`. */
export async function startPostgres(bin: string): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'kickabout-pg-'))
  const as = notRoot()
  if ('uid' in as) chownSync(folder, as.uid, as.gid)
  const data = join(folder, 'data')
  const cwd = folder
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', USER, '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...{ ...as, cwd, stdio: 'ignore' },
  })
  const quick = ['-c', 'listen_addresses=', '-c', 'fsync=off']
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-k', folder, ...quick], {
    ...{ ...as, cwd, stdio: ['ignore', 'ignore', 'pipe'] },
  })
  const ended = once(server, 'exit')
  await new Promise<void>((resolve, reject) => {
    let said = ''
    server.stderr.on('data', (text) => {
      said += text
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('exit', () => reject(new Error(said)))
  })
  const address = (name: string) => `postgres://${USER}@localhost/${name}?host=${encodeURIComponent(folder)}`
  let count = 0
  return {
    async newDatabase() {
      const name = `test${++count}`
      const client = new pg.Client(address('postgres'))
      await client.connect()
      await client.query(`create database ${name}`)
      await client.end()
      return address(name)
    },
    async close() {
      server.kill('SIGINT') // its fast shutdown
      await ended
      rmSync(folder, { recursive: true })
    },
  }
}
