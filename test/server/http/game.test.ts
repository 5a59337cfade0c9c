import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compressFolder } from '../../../game/compress-plugin.ts'
import { gameRoutes } from '../../../server/http/game.ts'

const PAGE = '<title>Kickabout</title><meta property="og:image" content="/share.jpg" />'
const LARGE = 'export const a = 1\n'.repeat(100)
const folder = mkdtempSync(join(tmpdir(), 'kickabout-page-'))
let server: Server
let site: { port: number; get(path: string, init?: RequestInit): Promise<Response> }

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), PAGE)
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>')
  writeFileSync(join(folder, 'assets/main-abc123.js'), 'export {}')
  writeFileSync(join(folder, 'assets/large-abc123.js'), LARGE)
  await compressFolder(folder)
  server = createServer(express().set('trust proxy', 'loopback').use(gameRoutes(folder)))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  site = { port, get: (path, init) => fetch(`http://127.0.0.1:${port}${path}`, init) }
})
afterAll(() => {
  server.close().closeAllConnections()
  rmSync(folder, { recursive: true })
})

test.each(['/', '/r/K7QPX'])('the page is at %s, asked for anew each time', async (path) => {
  const response = await site.get(path)
  expect(await response.text()).toContain('<title>Kickabout</title>')
  expect(response.headers.get('content-type')).toContain('text/html')
  expect(response.headers.get('cache-control')).toBe('no-cache')
})

test('the page names its picture by the whole address, whatever the address is', async () => {
  const pictureAt = async (headers: Record<string, string>) => {
    const text = await (await site.get('/', { headers })).text()
    return /<meta property="og:image" content="([^"]*)"/u.exec(text)?.[1]
  }
  expect(await pictureAt({})).toBe(`http://127.0.0.1:${site.port}/share.jpg`)
  const proxied = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'play.example' }
  expect(await pictureAt(proxied)).toBe('https://play.example/share.jpg')
  expect(await pictureAt({ 'x-forwarded-host': '"><script>' })).not.toContain('>')
})

test('the page is what people get at a mistyped address, and says so', async () => {
  const response = await site.get('/r/K7QPX/nowhere', { headers: { accept: 'text/html,*/*;q=0.8' } })
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('<title>Kickabout</title>')
})

test('hashed assets are kept for good, and other files are not', async () => {
  const asset = await site.get('/assets/main-abc123.js')
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(asset.headers.get('content-type')).toContain('javascript')
  expect((await site.get('/favicon.svg')).headers.get('cache-control')).toBe('no-cache')
})

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['identity', null],
])('assets come compressed by the build: to "%s" it says %s', async (accepted, encoding) => {
  const asset = await site.get('/assets/large-abc123.js', { headers: { 'accept-encoding': accepted } })
  expect(asset.headers.get('content-encoding')).toBe(encoding)
  expect(asset.headers.get('vary')).toBe('Accept-Encoding')
  expect(asset.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(await asset.text()).toBe(LARGE)
})

test('files that were not worth compressing come as they are', async () => {
  const asset = await site.get('/assets/main-abc123.js', { headers: { 'accept-encoding': 'br' } })
  expect(asset.headers.get('content-encoding')).toBe(null)
  expect(await asset.text()).toBe('export {}')
})
