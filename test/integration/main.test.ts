import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'

const started: ChildProcess[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

/** The server as a process of its own, and what it writes. */
function start(env: Record<string, string>) {
  const root = new URL('../..', import.meta.url)
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', LOG_LEVEL: 'silent', ...env },
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
    expect((await fetch(`${url}/health`)).status).toBe(200)
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
