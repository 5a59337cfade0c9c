import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { closeStorages, newFolder } from '../support/storage.ts'

const started: ChildProcess[] = []
afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  await closeStorages()
})

/** The server, or another program of ours, as a process of its own, and what it writes. */
function start(env: Record<string, string>, program = 'server/main.ts') {
  const root = new URL('../..', import.meta.url)
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    cwd: root,
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', LOG_LEVEL: 'silent', DATA_DIR: newFolder(), ...env },
  })
  started.push(child)
  const written = { out: '', err: '' }
  child.stdout.on('data', (text) => {
    written.out += text
  })
  child.stderr.on('data', (text) => {
    written.err += text
  })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return { child, written, ended, firstLine: once(child.stdout, 'data') }
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  'says where it is, answers there, and ends cleanly on %s',
  async (signal) => {
    const { child, written, ended, firstLine } = start({ PORT: '0' })
    await firstLine
    const [, url] = /^Kickabout is at (\S+)\n$/u.exec(written.out) ?? []
    expect((await fetch(`${url}/api/health`)).status).toBe(200)
    child.kill(signal)
    expect(await ended).toBe(0)
    expect(written.err).toBe('')
  },
)

test('ends with one line when its port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const { written, ended } = start({ PORT: String(port) })
  expect(await ended).toBe(1)
  expect(written.err).toBe(`Port ${port} is taken. Stop what uses it or set PORT to another.\n`)
  other.close()
})

test('ends with one line when a setting is wrong', async () => {
  const { written, ended } = start({ PORT: 'http' })
  expect(await ended).toBe(1)
  expect(written.err).toBe('PORT must be a number from 0 to 65535, not "http".\n')
})

test('ends with one line when the trusted proxies make no sense', async () => {
  const { written, ended } = start({ PORT: '0', TRUST_PROXY: 'everybody' })
  expect(await ended).toBe(1)
  expect(written.err).toMatch(/^[^\n]*everybody[^\n]*\n$/u)
})

test('keeps its data over a restart, and a backup of them is made while it runs', async () => {
  const DATA_DIR = newFolder()
  const open = async () => {
    const { child, written, ended, firstLine } = start({ PORT: '0', DATA_DIR })
    await firstLine
    const session = async (cookie = '') => {
      const url = written.out.trim().split(' ').at(-1)
      const response = await fetch(`${url}/api/session`, { method: 'POST', headers: { cookie } })
      const { me } = (await response.json()) as { me: { id: string } }
      return { me, cookie: response.headers.get('set-cookie')!.split(';')[0]! }
    }
    return { child, ended, session }
  }
  const first = await open()
  const { me, cookie } = await first.session()
  const backup = start({ DATA_DIR }, 'server/backup.ts')
  expect(await backup.ended).toBe(0)
  const [, file] = /^The backup is (\S+)\n$/u.exec(backup.written.out) ?? []
  expect(existsSync(file!)).toBe(true)
  first.child.kill('SIGKILL')
  await first.ended
  const second = await open()
  expect((await second.session(cookie)).me).toEqual(me)
})

test.each([
  [{}, /^There is no database in \S+\.\n$/u],
  [{ DATABASE_URL: 'postgres://127.0.0.1/kickabout' }, /^The data are in Postgres: [^\n]*pg_dump[^\n]*\n$/u],
])('a backup that cannot be made is refused with one line: %j', async (env, line) => {
  const { written, ended } = start(env, 'server/backup.ts')
  expect(await ended).toBe(1)
  expect(written.err).toMatch(line)
})

test('ends with one line when its database cannot be used', async () => {
  const { written, ended } = start({ PORT: '0', DATABASE_URL: 'postgres://127.0.0.1:1/kickabout' })
  expect(await ended).toBe(1)
  expect(written.err).toMatch(/^The database of DATABASE_URL cannot be used: [^\n]*\n$/u)
})
