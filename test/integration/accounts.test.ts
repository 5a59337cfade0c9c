import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RunningServer } from '../../server/app.ts'
import { connecting, enter, hubSocket, openSite, until, type Visitor, visit } from '../support/site.ts'

const PASSWORD = 'open sesame'
let site: RunningServer
const visitors: Visitor[] = []
const come = async (cookie?: string) => {
  const visitor = await visit(site, cookie)
  visitors.push(visitor)
  return visitor
}
/** What an account request is answered with, and the cookie it sets. */
async function ask(action: string, cookie: string, body: object) {
  const response = await fetch(`${site.url}/api/account/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  })
  const set = response.headers.get('set-cookie')?.split(';')[0] ?? ''
  return { body: (await response.json()) as { ok: boolean }, cookie: set }
}
const claim = async (visitor: Visitor, name: string) =>
  expect((await ask('claim', visitor.cookie, { name, password: PASSWORD })).body).toMatchObject({ ok: true })
/** Resolves when the server cuts the line. */
const cut = ({ hub }: Visitor) => new Promise((resolve) => hub.once('disconnect', resolve))

beforeAll(async () => {
  site = await openSite()
})
afterAll(async () => {
  for (const visitor of visitors) visitor.close()
  await site.close()
})

describe('an open page', () => {
  test('hears that its guest is registered now, in every tab and in the room', async () => {
    const ann = await come()
    const tab = await come(ann.cookie)
    const here = await enter(site, await ann.ask('create', { settings: {}, password: '' }))
    const news: unknown[] = []
    tab.hub.on('me', (me) => news.push(me))
    await claim(ann, 'Ann')
    await until(tab.hub, () => news.length > 0)
    expect(news).toEqual([{ id: ann.me.id, name: 'Ann', avatar: '', kind: 'user' }])
    await until(here.line, () => here.states.at(-1)!.members[0]!.name === 'Ann')
    expect(here.states.at(-1)!.members[0]).toMatchObject({ id: ann.me.id, kind: 'user' })
    expect(await ann.ask('say', { channel: 'lobby', text: 'hi', cid: 'a' })).toMatchObject({
      message: { author: { name: 'Ann', kind: 'user' } },
    })
    expect(await ann.ask('profile', { name: 'Anne' })).toMatchObject({ ok: true })
    expect(await ann.ask('profile', { name: 'Anna' })).toMatchObject({ code: 'renamed-lately' })
    const bob = await come()
    expect(await bob.ask('profile', { name: 'Аnne' })).toMatchObject({ code: 'name-taken' })
    await ann.ask('leave', {})
  })

  test('is cut when its session is replaced by signing in, and comes back as the other user', async () => {
    const bea = await come()
    await claim(bea, 'Bea')
    const guest = await come()
    const gone = cut(guest)
    const { cookie } = await ask('sign-in', guest.cookie, { name: 'bea', password: PASSWORD })
    expect(await gone).toBe('io server disconnect')
    expect(await connecting(hubSocket(site, guest.cookie))).toBe('no-session')
    expect((await come(cookie)).me).toMatchObject({ id: bea.me.id, name: 'Bea', kind: 'user' })
    expect(bea.hub.connected).toBe(true)
  })

  test('is cut on every device by signing out everywhere, and the seat in a room goes with it', async () => {
    const cat = await come()
    await claim(cat, 'Cat')
    const { cookie } = await ask('sign-in', '', { name: 'Cat', password: PASSWORD })
    const away = await come(cookie)
    const here = await enter(site, await away.ask('create', { settings: {}, password: '' }))
    const left = new Promise((resolve) => here.line.once('disconnect', resolve))
    const both = Promise.all([cut(cat), cut(away)])
    await ask('sign-out', cat.cookie, { everywhere: true })
    await Promise.all([both, left])
    expect(here.bye).toEqual(['closed'])
    expect(await connecting(hubSocket(site, cookie))).toBe('no-session')
  })

  test('stays in its room when only another device signs out', async () => {
    const dan = await come()
    await claim(dan, 'Dan')
    const { cookie } = await ask('sign-in', '', { name: 'Dan', password: PASSWORD })
    const away = await come(cookie)
    const here = await enter(site, await dan.ask('create', { settings: {}, password: '' }))
    const gone = cut(away)
    await ask('sign-out', cookie, { everywhere: false })
    await gone
    expect(await here.command({ kind: 'start' })).toEqual({ ok: true })
    expect(dan.hub.connected).toBe(true)
    await dan.ask('leave', {})
  })

  test('is cut when its account is deleted', async () => {
    const eve = await come()
    await claim(eve, 'Eve')
    await eve.ask('say', { channel: 'lobby', text: 'secret', cid: 'e' })
    const gone = cut(eve)
    expect((await ask('delete', eve.cookie, { password: PASSWORD })).body).toMatchObject({ ok: true })
    await gone
    const bob = await come()
    const history = await bob.ask('history', { channel: 'lobby', before: 0 })
    expect(history.ok && history.messages.at(-1)).toMatchObject({ text: '', author: { id: '' } })
  })
})
