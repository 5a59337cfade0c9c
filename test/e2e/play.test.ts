// The game in a real browser, as people use it: rooms, a match with bots, chat, a reload, a phone.
import { expect, test } from 'vitest'
import { DESKTOP, findColour, PHONE, type Visitor, visit } from '../support/page.ts'
import { attack, connectPerson } from '../support/person.ts'
import { useSite } from '../support/useSite.ts'

const OWN_RING: [number, number, number] = [0xd4, 0xff, 0x7a]

const site = useSite()

/** Makes a room with bots on each team and starts the match. */
async function startMatch({ page }: Visitor, name: string, bots: number): Promise<string> {
  await page
    .getByRole('button', { name: /^create/i })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog.getByRole('radio', { name: String(bots), exact: true }).check({ force: true })
  await dialog.getByRole('button', { name: 'Create room' }).click()
  const start = page.getByRole('button', { name: 'Start match' })
  await start.waitFor()
  expect(await page.getByText('Next match in').count()).toBe(0) // there is one only between matches
  await start.click()
  await page.getByRole('group', { name: /^Red 0, Blue 0/ }).waitFor()
  await page.locator('canvas').waitFor()
  return new URL(page.url()).pathname.replace('/r/', '')
}

const ownDisc = (page: Visitor['page']) => findColour(site.browser, page, OWN_RING)

test('a visitor makes a room, plays with bots, sees a goal, chats with another and is back after a reload', async () => {
  const visitor = await visit(site.browser, site.server.url)
  const { page } = visitor
  await page.getByRole('button', { name: /^play/i }).first().waitFor()
  expect(await page.locator('.pitch-host').count()).toBe(0) // the lobby does not wait for the pitch
  const code = await startMatch(visitor, 'Evening game', 1)
  expect(code).toMatch(/^[A-Z0-9]{5}$/)

  await page.waitForFunction(() => document.querySelector('[role=group][aria-label^="Red"]'))
  const before = await ownDisc(page)
  expect(before.pixels).toBeGreaterThan(50)
  await page.keyboard.down('ArrowDown')
  await expect.poll(async () => (await ownDisc(page)).y - before.y, { timeout: 20_000 }).toBeGreaterThan(40)
  await page.keyboard.up('ArrowDown')

  const friend = await connectPerson(site.server.url)
  const inside = await friend.enter(await friend.ask('join', { code, password: '' }))
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'Message the room' }).fill('hello from the pitch')
  await page.keyboard.press('Enter')
  await expect.poll(() => friend.heard.map((m) => m.text)).toContain('hello from the pitch')
  await friend.ask('say', { channel: `room:${code}`, text: 'hello back', cid: 'c1' })
  await page.getByText('hello back').first().waitFor()

  await inside.arena.command({ kind: 'team', id: friend.me.id, team: 1 })
  inside.play = attack // the kick-off is red's; from then on somebody will score
  await page.getByRole('group', { name: /^Red (0, Blue [1-9]|[1-9], Blue)/ }).waitFor({ timeout: 90_000 })

  await page.reload()
  await page.getByRole('group', { name: /^Red \d+, Blue \d+/ }).waitFor({ timeout: 20_000 })
  expect(page.url()).toContain(`/r/${code}`)
  await expect.poll(async () => (await ownDisc(page)).pixels, { timeout: 20_000 }).toBeGreaterThan(50)
  friend.close()
  expect(visitor.complaints).toEqual([])
  await visitor.context.close()
})

test('an invitation link leads into the room, and the lobby lists it live', async () => {
  const host = await connectPerson(site.server.url)
  const watcher = await visit(site.browser, site.server.url)
  const made = await host.ask('create', { settings: { name: 'Friday five-a-side' }, password: '' })
  const room = await host.enter(made)
  await watcher.page.getByRole('list', { name: 'Rooms' }).getByText('Friday five-a-side').waitFor()
  const guest = await visit(site.browser, `${site.server.url}/r/${room.code}`)
  await guest.page.getByRole('heading', { name: 'Friday five-a-side' }).waitFor()
  await guest.page.getByRole('button', { name: 'Join blue' }).click()
  await expect.poll(() => room.room.members.filter((m) => m.team === 2).length).toBe(1)
  await host.ask('say', { channel: 'lobby', text: '<b>welcome</b> all', cid: 'c2' })
  await watcher.page.getByText('<b>welcome</b> all').waitFor()
  expect([...watcher.complaints, ...guest.complaints]).toEqual([])
  host.close()
  await watcher.context.close()
  await guest.context.close()
})

test('a name from right to left keeps its beginning, and a long name of a team the number beside it', async () => {
  const host = await connectPerson(site.server.url)
  const kit = { name: 'Borussia Mönchen', colours: [], angle: 0, ink: 0 }
  const name = 'أبطال كرة القدم في الملعب الكبير'
  const room = await host.enter(await host.ask('create', { settings: { name, red: kit }, password: '' }))
  const { page, context, complaints } = await visit(site.browser, site.server.url, PHONE)
  const shown = page.getByRole('list', { name: 'Rooms' }).getByText(name)
  await shown.waitFor()
  const [first, box] = await shown.evaluate((element) => {
    const range = document.createRange()
    range.setStart(element.firstChild!, 0)
    range.setEnd(element.firstChild!, 1)
    return [range.getBoundingClientRect(), element.getBoundingClientRect()].map(({ left, right }) => ({
      left,
      right,
    }))
  })
  expect(first!.right).toBeLessThanOrEqual(box!.right + 1)
  expect(first!.left).toBeGreaterThanOrEqual(box!.left)
  await page.setViewportSize({ width: 1024, height: 768 })
  await page.goto(`${site.server.url}/r/${room.code}`)
  const column = page.getByRole('region', { name: kit.name })
  const count = (await column.getByText('/4').boundingBox())!
  const whole = (await column.boundingBox())!
  expect(count.x + count.width).toBeLessThanOrEqual(whole.x + whole.width)
  expect(complaints).toEqual([])
  host.close()
  await context.close()
})

test('in a system’s own colours one sees what is chosen', async () => {
  const { page, context } = await visit(site.browser, site.server.url, {
    ...DESKTOP,
    forcedColors: 'active',
  })
  await page.getByRole('button', { name: 'Create room' }).click()
  const bots = page.getByRole('group', { name: 'Bots fill each team to' }).locator('label')
  const paint = (nth: number) => bots.nth(nth).evaluate((label) => getComputedStyle(label).backgroundColor)
  expect(await paint(0), 'Off, which is chosen').not.toBe(await paint(1))
  expect(await paint(1)).toBe(await paint(2))
  await context.close()
})

test('a phone plays with the stick and the kick button', async () => {
  const visitor = await visit(site.browser, site.server.url, PHONE)
  const { page } = visitor
  await startMatch(visitor, 'Phone game', 1)
  await expect.poll(async () => (await ownDisc(page)).pixels, { timeout: 20_000 }).toBeGreaterThan(50)
  await page.getByRole('button', { name: /kick/i }).waitFor()
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  const touch = await visitor.context.newCDPSession(page)
  const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] })
  const before = await ownDisc(page)
  await finger('touchStart', 90, 640)
  await finger('touchMove', 90, 720)
  const moved = async () => {
    const now = await ownDisc(page)
    return Math.abs(now.y - before.y) + Math.abs(now.x - before.x)
  }
  await expect.poll(moved, { timeout: 20_000 }).toBeGreaterThan(15)
  await finger('touchEnd', 90, 720)
  expect(visitor.complaints).toEqual([])
  await visitor.context.close()
})

test('sound begins when the first finger is lifted, however long it lay there', async () => {
  const visitor = await visit(site.browser, site.server.url, PHONE)
  const { page, context } = visitor
  await context.addInitScript(() => {
    const Real = AudioContext
    window.AudioContext = class extends Real {
      constructor(options?: AudioContextOptions) {
        super(options)
        Object.assign(window, { sound: this })
        console.info('sound')
      }
    }
  })
  const touch = await context.newCDPSession(page)
  // Whatever asks the page something counts as a gesture: until the finger is lifted the page is only listened to.
  const started = page.waitForEvent('websocket')
  const made = page.waitForEvent('console', (message) => message.text() === 'sound')
  await page.reload()
  await started
  const touchPoints = [{ x: 200, y: 600 }]
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
  await made
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  const state = () => page.evaluate(() => (window as { sound?: AudioContext }).sound?.state)
  await expect.poll(state, { timeout: 20_000 }).toBe('running')
  expect(visitor.complaints).toEqual([])
  await context.close()
})

test('practice runs against bots when the server is out of reach', async () => {
  const visitor = await visit(site.browser, site.server.url, DESKTOP)
  const { page, context } = visitor
  await page.getByRole('button', { name: 'Practice' }).first().waitFor()
  // The rest of the game is loaded, and kept, while people look at the lobby.
  const kept = () =>
    page.evaluate(async () => {
      const caches = await Promise.all(['pages', 'assets'].map((name) => window.caches.open(name)))
      const files = (await Promise.all(caches.map((cache) => cache.keys()))).flat()
      return files.map(({ url }) => new URL(url).pathname.replace(/-.{8}\.\w+$/, '')).sort()
    })
  const needed = [
    '/',
    ...['Stage', 'barlow-condensed-latin-700-normal', 'builtin', 'pitch', 'practice'].map(
      (n) => `/assets/${n}`,
    ),
  ]
  await expect.poll(kept, { timeout: 20_000 }).toEqual(expect.arrayContaining(needed))
  expect(visitor.complaints).toEqual([])
  await context.setOffline(true)
  await page.reload()
  await page.getByText('No connection. Practice works without one.').waitFor()
  await page.getByRole('button', { name: 'Practice' }).first().click()
  await page.getByRole('group', { name: /^Red 0, Blue 0/ }).waitFor({ timeout: 20_000 })
  await expect.poll(async () => (await ownDisc(page)).pixels, { timeout: 20_000 }).toBeGreaterThan(50)
  await context.close()
})

test('a browser without WebGL says so where the pitch would be', async () => {
  const { page, context } = await visit(site.browser, site.server.url)
  await page.evaluate(() => {
    const open = HTMLCanvasElement.prototype.getContext
    const other = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.includes('webgl') ? null : Reflect.apply(open, this, [kind, ...rest])
    }
    HTMLCanvasElement.prototype.getContext = other as typeof open
  })
  await page.getByRole('button', { name: 'Practice' }).click()
  await page.getByRole('alert').getByText('This browser cannot draw the pitch').waitFor()
  await context.close()
})
