import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readBuiltins } from '../../../server/builtin.ts'
import { createHttp } from '../../../server/http/http.ts'
import { createStadiums } from '../../../server/rooms/stadiums.ts'
import { createInspector } from '../../../server/stadiums/inspector.ts'
import { openStorage, type Storage } from '../../../server/storage/storage.ts'
import type { AccountExport } from '../../../shared/net/account.ts'
import { createTestAccounts } from '../../support/accounts.ts'
import { quiet } from '../../support/rooms.ts'
import { PLAIN } from '../../support/storage.ts'

const PASSWORD = 'open sesame'
let storage: Storage
let server: Server
let url: string

beforeAll(async () => {
  storage = await openStorage({ memory: true })
  const { app } = createHttp({
    log: quiet,
    accounts: createTestAccounts(storage).accounts,
    isStorageWell: storage.healthy,
    stadiums: createStadiums(readBuiltins(), 3, () => false),
    inspector: createInspector(),
    gameFolder: '/nowhere',
    trustProxy: 'loopback',
    guestsPerMinute: 1000,
    uploadsPerMinute: 1,
  })
  server = createServer(app).listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.close().closeAllConnections()
  await storage.close()
})

let addresses = 0
/** A browser at an address of its own, which keeps its cookie. */
async function openBrowser() {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    'x-forwarded-for': `203.0.113.${++addresses}`,
    cookie: '',
  }
  const browser = {
    headers,
    cookie: '', // as it was set last, with its attributes
    async ask(path: string, body?: unknown, more: Record<string, string> = {}) {
      const response = await fetch(url + path, {
        method: 'POST',
        headers: { ...headers, ...more },
        body: typeof body === 'string' ? body : JSON.stringify(body ?? {}),
      })
      const set = response.headers.get('set-cookie')
      if (set !== null) browser.cookie = set
      if (set !== null) headers.cookie = set.split(';')[0]!
      return { status: response.status, body: await response.json(), headers: response.headers }
    },
    me: async () => (await browser.ask('/api/session')).body.me,
    claim: (name: string) => browser.ask('/api/account/claim', { name, password: PASSWORD }),
    signIn: (name: string, password = PASSWORD) => browser.ask('/api/account/sign-in', { name, password }),
  }
  await browser.me()
  return browser
}

describe('an account over HTTP', () => {
  test('is claimed, and the browser is the same user afterwards', async () => {
    const browser = await openBrowser()
    const { id } = await browser.me()
    const { status, body, headers } = await browser.claim('Ann')
    expect([status, body]).toEqual([200, { ok: true, me: { id, name: 'Ann', avatar: '', kind: 'user' } }])
    expect(headers.get('cache-control')).toBe('no-store')
    expect(await browser.me()).toEqual(body.me)
    expect(await browser.claim('Bob')).toMatchObject({ status: 409, body: { ok: false, code: 'not-now' } })
  })

  test('is entered from another browser, which gets a new cookie, and left again', async () => {
    const [home, away] = [await openBrowser(), await openBrowser()]
    await home.claim('Bea')
    const guest = away.headers.cookie
    expect(await away.signIn('bea', 'wrong')).toMatchObject({ status: 401, body: { code: 'wrong-login' } })
    expect(away.headers.cookie).toBe(guest)
    const { body } = await away.signIn('bea', PASSWORD)
    expect(body).toEqual({ ok: true, me: await home.me() })
    expect(away.cookie).toMatch(/^kickabout=[\w-]{43}; Max-Age=34560000; Path=\/; .*HttpOnly; SameSite=Lax$/u)
    expect(away.headers.cookie).not.toBe(guest)
    expect(away.headers.cookie).not.toBe(home.headers.cookie)

    const out = await away.ask('/api/account/sign-out', { everywhere: false })
    expect(out.body).toEqual({ ok: true })
    expect(away.cookie).toMatch(/^kickabout=; Path=\/; Expires=Thu, 01 Jan 1970/u)
    expect(await away.me()).toMatchObject({ kind: 'guest' })
    expect(await home.me()).toMatchObject({ name: 'Bea' })
    await home.ask('/api/account/sign-out', { everywhere: true })
    expect(await home.me()).toMatchObject({ kind: 'guest' })
  })

  test('over TLS has a cookie that travels over TLS only', async () => {
    const browser = await openBrowser()
    browser.headers['x-forwarded-proto'] = 'https'
    await browser.claim('Cat')
    await browser.signIn('Cat')
    expect(browser.cookie).toContain('; Secure')
  })

  test('changes its password', async () => {
    const browser = await openBrowser()
    await browser.claim('Dan')
    const change = (current: string) => browser.ask('/api/account/password', { current, next: 'another one' })
    expect(await change('wrong')).toMatchObject({ status: 403, body: { code: 'wrong-password' } })
    expect(await change(PASSWORD)).toMatchObject({ status: 200, body: { ok: true } })
    expect((await browser.signIn('Dan')).status).toBe(401)
    expect((await browser.signIn('Dan', 'another one')).status).toBe(200)
  })

  test('is handed out as a file, to its user only', async () => {
    const browser = await openBrowser()
    const { id } = (await browser.claim('Eve')).body.me
    const texts = Array.from({ length: 1001 }, (_, n) => `message ${n}`)
    const author = { id, name: 'Eve', kind: 'user', avatar: '', team: 0 } as const
    const say = (text: string) => ({
      ...PLAIN,
      id: text,
      channel: 'lobby',
      author,
      text,
      sentAt: 1,
      cid: text,
    })
    await Promise.all(texts.map((text) => storage.messages.append(say(text))))
    const get = (headers: Record<string, string>) => fetch(`${url}/api/account/export`, { headers })
    const response = await get(browser.headers)
    expect(response.headers.get('content-disposition')).toBe('attachment; filename=kickabout-account.json')
    expect(response.headers.get('content-type')).toContain('application/json')
    const data = (await response.json()) as AccountExport
    expect(data.profile).toMatchObject({ id, name: 'Eve', kind: 'user' })
    expect(data.messages.map((m) => m.text)).toEqual(texts)
    expect((await get({})).status).toBe(401)
  })

  test('tells only its owner when the name may change', async () => {
    const browser = await openBrowser()
    const get = (headers: Record<string, string>) => fetch(`${url}/api/account`, { headers })
    expect(await (await get(browser.headers)).json()).toEqual({ ok: true, renameAt: 0 })
    expect((await get({})).status).toBe(401)
  })

  test('is deleted, with its cookie', async () => {
    const browser = await openBrowser()
    await browser.claim('Fay')
    const remove = (password: string) => browser.ask('/api/account/delete', { password })
    expect(await remove('wrong')).toMatchObject({ status: 403 })
    expect(await remove(PASSWORD)).toMatchObject({
      status: 200,
      body: { ok: true, text: expect.any(String) },
    })
    expect(browser.headers.cookie).toBe('kickabout=')
    expect((await browser.signIn('Fay')).status).toBe(401)
  })
})

describe('a bad request', () => {
  test.each([
    ['that is no JSON', 'claim', '{"name":'],
    ['without a name', 'claim', {}],
    ['with a number for a password', 'claim', { name: 'Ann', password: 7 }],
    ['with a list for a name', 'claim', { name: ['Ann'], password: PASSWORD }],
    ['with more than is asked for', 'claim', { name: 'Ann', password: PASSWORD, kind: 'admin' }],
    ['with a name without end', 'sign-in', { name: 'x'.repeat(1000), password: PASSWORD }],
    ['with a password without end', 'sign-in', { name: 'Ann', password: 'x'.repeat(1000) }],
    ['with a number for yes', 'sign-out', { everywhere: 1 }],
    ['without the new password', 'password', { current: PASSWORD }],
    ['with nothing', 'delete', null],
  ])('%s is refused', async (_what, action, body) => {
    const answer = await (await openBrowser()).ask(`/api/account/${action}`, body)
    expect(answer).toMatchObject({ status: 400, body: { ok: false, code: 'bad-request' } })
  })

  test('from another site is refused, also by a browser that names only the kind of site', async () => {
    const browser = await openBrowser()
    const evil = [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }]
    for (const headers of evil) {
      const answer = await browser.ask('/api/account/sign-out', { everywhere: true }, headers)
      expect(answer.status).toBe(403)
    }
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await browser.ask('/api/account/sign-out', 'everywhere=true', form)).status).toBe(400)
    const before = browser.headers.cookie
    await browser.me()
    expect(browser.headers.cookie).toBe(before)
  })

  test('too large, to an unknown action, or one too many is refused', async () => {
    const browser = await openBrowser()
    expect((await browser.signIn('x'.repeat(9000))).status).toBe(413)
    expect((await browser.ask('/api/account/toString', {})).status).toBe(404)
    const wrong = async () => (await browser.signIn('Nobody', 'wrong')).status
    for (let n = 0; n < 10; n++) expect(await wrong()).toBe(401)
    expect(await wrong()).toBe(429)
    for (let n = 0; n < 60; n++) await browser.ask('/api/account/sign-out', 'nonsense')
    expect(await browser.ask('/api/account/sign-out', { everywhere: false })).toMatchObject({
      status: 429,
      body: { code: 'too-fast' },
    })
  })
})
