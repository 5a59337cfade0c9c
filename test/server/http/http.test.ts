import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readBuiltins } from '../../../server/builtin.ts'
import { createHttp } from '../../../server/http/http.ts'
import { createStadiums } from '../../../server/rooms/stadiums.ts'
import { createInspector } from '../../../server/stadiums/inspector.ts'
import { openStorage, type Storage } from '../../../server/storage/storage.ts'
import { PROTOCOL_VERSION } from '../../../shared/net/protocol.ts'
import { readStadium } from '../../../shared/stadium/read.ts'
import { createTestAccounts } from '../../support/accounts.ts'
import { quiet } from '../../support/rooms.ts'

const STADIUM = '{ name: "Mine", width: 100, height: 50 }'
const opened: Server[] = []
const gameFolder = mkdtempSync(join(tmpdir(), 'kickabout-game-'))

async function open(
  options: { gameFolder?: string; guestsPerMinute?: number; uploadsPerMinute?: number } = {},
) {
  const stadiums = createStadiums(readBuiltins(), 10, () => false)
  const { app } = createHttp({
    log: quiet,
    accounts: createTestAccounts(storage).accounts,
    isStorageWell: storage.healthy,
    stadiums,
    inspector: createInspector({ burdenMaxMs: Number.POSITIVE_INFINITY }),
    gameFolder,
    trustProxy: 'loopback',
    guestsPerMinute: 50,
    uploadsPerMinute: 50,
    ...options,
  })
  const server = createServer(app).listen(0, '127.0.0.1')
  opened.push(server)
  await new Promise((listening) => server.once('listening', listening))
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  const post = (path: string, body?: string, headers: Record<string, string> = {}) =>
    fetch(url + path, { method: 'POST', headers, ...(body === undefined ? {} : { body }) })
  const session = async (headers: Record<string, string> = {}) => {
    const response = await post('/api/session', undefined, headers)
    const cookie = response.headers.get('set-cookie') ?? ''
    return { response, cookie, pair: cookie.split(';')[0]!, body: await response.json() }
  }
  const upload = async (text: string, headers: Record<string, string> = {}) => {
    const { pair } = await session()
    const response = await post('/api/stadiums', text, {
      'content-type': 'text/plain',
      cookie: pair,
      ...headers,
    })
    return { status: response.status, body: await response.json() }
  }
  return {
    url,
    port,
    get: (path: string, init?: RequestInit) => fetch(url + path, init),
    post,
    session,
    upload,
    stadiums,
  }
}
let site: Awaited<ReturnType<typeof open>>
let storage: Storage

beforeAll(async () => {
  storage = await openStorage({ memory: true })
  site = await open()
})
afterAll(async () => {
  await storage.close()
  for (const server of opened) server.close().closeAllConnections()
  rmSync(gameFolder, { recursive: true })
})

describe('the session', () => {
  test('makes a guest, and knows it by the cookie afterwards', async () => {
    const first = await site.session()
    expect(first.response.status).toBe(200)
    expect(first.body).toMatchObject({
      ok: true,
      version: PROTOCOL_VERSION,
      me: { kind: 'guest', name: expect.any(String) },
    })
    const second = await site.session({ cookie: first.pair })
    expect(second.body.me).toEqual(first.body.me)
    expect(second.pair).toBe(first.pair)
    expect((await site.session()).body.me.id).not.toBe(first.body.me.id)
  })

  test('is a cookie that scripts and other sites do not get, and that TLS keeps', async () => {
    const plain = (await site.session()).cookie
    expect(plain).toMatch(
      /^kickabout=[\w-]{43}; Max-Age=34560000; Path=\/; Expires=.+; HttpOnly; SameSite=Lax$/u,
    )
    const tls = (await site.session({ 'x-forwarded-proto': 'https' })).cookie
    expect(tls).toContain('; Secure')
  })

  test('does not believe a made-up cookie', async () => {
    const forged = await site.session({ cookie: `kickabout=${'A'.repeat(43)}` })
    expect(forged.response.status).toBe(200)
    expect(forged.pair).not.toContain('AAAA')
  })

  test('is made so many times a minute for one address, and always given to who has one', async () => {
    const strict = await open({ guestsPerMinute: 2 })
    const { pair } = await strict.session()
    await strict.session()
    const third = await strict.session()
    expect(third.response.status).toBe(429)
    expect(third.body).toMatchObject({ ok: false, code: 'too-fast', text: expect.any(String) })
    expect((await strict.session({ cookie: pair })).response.status).toBe(200)
    expect((await strict.session({ 'x-forwarded-for': '203.0.113.9' })).response.status).toBe(200)
  })
})

describe('stadiums', () => {
  test('are uploaded, compiled and fetched by their hash for good', async () => {
    const { status, body } = await site.upload(STADIUM)
    expect(status).toBe(200)
    expect(body).toEqual({ ok: true, name: 'Mine', hash: expect.stringMatching(/^[0-9a-f]{32}$/u) })
    const response = await site.get(`/api/stadiums/${body.hash}`)
    expect(response.headers.get('content-type')).toContain('application/json')
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('etag')).toBe(null)
    expect(await response.json()).toEqual(site.stadiums.find(body.hash)?.stadium)
  })

  test('that everybody knows are there from the start', async () => {
    const response = await site.get(`/api/stadiums/${site.stadiums.first.hash}`)
    expect(await response.json()).toMatchObject({ name: 'Classic', width: 420, height: 200 })
  })

  test('go out compressed to who takes it, and plain to who does not', async () => {
    const path = `/api/stadiums/${site.stadiums.first.hash}`
    const [packed, plain] = await Promise.all(
      ['gzip', 'identity'].map((encoding) => site.get(path, { headers: { 'accept-encoding': encoding } })),
    )
    expect([packed!, plain!].map((r) => r.headers.get('content-encoding'))).toEqual(['gzip', null])
    expect(packed!.headers.get('vary')).toContain('Accept-Encoding')
    expect(Number(packed!.headers.get('content-length'))).toBeLessThan(
      Number(plain!.headers.get('content-length')) / 3,
    )
    expect(await packed!.json()).toEqual(await plain!.json())
  })

  test('can be saved as the file they came in, under a name that is only a name', async () => {
    const source = `// mine\n{ name: '../../C:\\\\con "x" Zoë\u{1f98a}', width: 100, height: 50 }`
    const { body } = await site.upload(source)
    const response = await site.get(`/api/stadiums/${body.hash}/file`)
    expect(await response.text()).toBe(source)
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const disposition = response.headers.get('content-disposition')!
    expect(disposition).toMatch(/^attachment; filename="[^"\\/]+\.hbs"; filename\*=UTF-8''[\w.%-]+\.hbs$/u)
    expect(decodeURIComponent(disposition.split("''")[1]!)).toBe('C--con -x- Zoë\u{1f98a}.hbs')
    const classic = await site.get(`/api/stadiums/${site.stadiums.first.hash}/file`)
    expect(classic.headers.get('content-disposition')).toBe('attachment; filename=Classic.hbs')
    expect(readStadium(await classic.text())).toEqual(site.stadiums.first.stadium)
  })

  test('that their authors do not want copied are not given as a file', async () => {
    const { body } = await site.upload('{ name: "Secret", width: 100, height: 50, canBeStored: false }')
    expect((await site.get(`/api/stadiums/${body.hash}`)).status).toBe(200)
    expect((await site.get(`/api/stadiums/${body.hash}/file`)).status).toBe(403)
  })

  test('say by name which of some hashes are here', async () => {
    const { hash } = site.stadiums.first
    const response = await site.get(`/api/stadiums?of=0123,${hash},__proto__,`)
    expect(await response.json()).toEqual({ ok: true, stadiums: [{ hash, name: 'Classic' }] })
    expect(response.headers.get('cache-control')).toBe('no-store')
    for (const query of ['', '?of[]=a', '?of[x]=1', `?of=${'a,'.repeat(1000)}`])
      expect((await site.get(`/api/stadiums${query}`)).status).toBe(200)
  })

  test('that are broken are refused with the field that is wrong', async () => {
    const { status, body } = await site.upload(
      '{ name: "x", width: 10, height: 10, segments: [{ v0: 0, v1: 9 }] }',
    )
    expect(status).toBe(400)
    expect(body).toMatchObject({
      ok: false,
      code: 'bad-stadium',
      text: expect.stringContaining('segments[0].v0'),
    })
    expect((await site.upload('{ name: ')).body).toMatchObject({ code: 'bad-stadium' })
  })

  test('are at most 256 KiB', async () => {
    const { status, body } = await site.upload(`${STADIUM}${' '.repeat(256 * 1024)}`)
    expect(status).toBe(413)
    expect(body).toMatchObject({ ok: false, code: 'bad-request' })
    expect((await site.upload(`${STADIUM}${' '.repeat(250 * 1024)}`)).status).toBe(200)
  })

  test('need a session, text, and patience', async () => {
    const plain = { 'content-type': 'text/plain' }
    expect((await site.post('/api/stadiums', STADIUM, plain)).status).toBe(401)
    expect(await site.upload(STADIUM, { 'content-type': 'application/json' })).toMatchObject({
      status: 415,
      body: { code: 'bad-request' },
    })
    expect((await site.upload(STADIUM, { 'content-type': 'text/plain; charset=x' })).status).toBe(415)
    const strict = await open({ uploadsPerMinute: 1 })
    expect((await strict.upload(STADIUM)).status).toBe(200)
    expect(await strict.upload(STADIUM)).toMatchObject({ status: 429, body: { code: 'too-fast' } })
  })

  test('that nobody uploaded are not there', async () => {
    const response = await site.get('/api/stadiums/0123')
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ ok: false, code: 'no-stadium' })
  })
})

describe('the page', () => {
  test('tells how to build the game when it is not there', async () => {
    const empty = await open({ gameFolder: join(gameFolder, 'nowhere') })
    const response = await empty.get('/')
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('npm run build')
    expect((await empty.get('/api/health')).status).toBe(200)
    expect((await empty.session()).response.status).toBe(200)
  })

  test('may load and connect to itself only', async () => {
    const { headers } = await site.get('/')
    expect(headers.get('content-security-policy')?.split(';').sort()).toEqual([
      "base-uri 'none'",
      "connect-src 'self' ws: wss:",
      "default-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'self'",
      "img-src 'self' data: blob:",
      "object-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
    ])
    expect(headers.get('strict-transport-security')).toBe(null)
    expect(headers.get('x-powered-by')).toBe(null)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
})

describe('bad requests', () => {
  test.each([
    ['GET', '/nowhere', 404],
    ['GET', '/api/nowhere', 404],
    ['GET', '/assets/%2e%2e/%2e%2e/%2e%2e/etc/passwd', 404],
    ['GET', '/%', 404],
    ['GET', '/assets/%00', 404],
    ['GET', '/api/stadiums/%', 400],
    ['GET', '/api/stadiums/__proto__', 404],
    ['DELETE', '/api/session', 404],
    ['PUT', '/', 404],
  ])('%s %s is answered with %i and nothing from inside', async (method, path, status) => {
    const response = await site.get(path, { method })
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({
      ok: false,
      code: expect.any(String),
      text: expect.any(String),
    })
  })

  test('with broken or too large JSON are refused without a trace of why', async () => {
    const json = { 'content-type': 'application/json' }
    const broken = await site.post('/api/session', '{"a":', json)
    expect(broken.status).toBe(400)
    expect(await broken.text()).not.toMatch(/at |JSON|node_modules|Error/u)
    expect((await site.post('/api/session', `"${'x'.repeat(9000)}"`, json)).status).toBe(413)
  })

  test('from another site are refused, from our own page they are not', async () => {
    const { host } = new URL(site.url)
    const evil = await site.session({ origin: 'https://evil.example' })
    expect(evil.response.status).toBe(403)
    expect(evil.cookie).toBe('')
    expect((await site.session({ origin: 'null' })).response.status).toBe(403)
    const foreign = await site.post('/api/session', undefined, { 'sec-fetch-site': 'cross-site' })
    expect(foreign.status).toBe(403)
    expect((await site.session({ origin: `http://${host}` })).response.status).toBe(200)
  })

  test('that are not HTTP do not stop the server', async () => {
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(site.port, '127.0.0.1', () => socket.write('\u0000\u0001 nonsense\r\n\r\n'))
      socket.on('data', (data) => resolve(data.toString()))
    })
    expect(answer).toContain('400')
    expect((await site.get('/api/health')).status).toBe(200)
  })
})

test('health says that all is well', async () => {
  expect(await (await site.get('/api/health')).json()).toEqual({ ok: true, storage: 'ok' })
})
