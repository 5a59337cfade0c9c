// The lobby with 500 rooms: what the list costs the server, and in a browser how it loads, scrolls and hears of a change.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { createListFeed } from '../../server/hub/feeds.ts'
import { launchBrowser } from '../support/browser.ts'
import { createFakeClock } from '../support/clock.ts'
import { DESKTOP } from '../support/page.ts'
import { createWorldOfRooms } from '../support/rooms.ts'
import { enter, type Inside, openSite, visit } from '../support/site.ts'
import { median, printTable, round } from './table.ts'

const ROOT = join(import.meta.dirname, '../..')
const ROOMS = 500
const AT_ONCE = 20
const LOOKS = 200
const CHANGED = 20 // rooms between two looks
const CHANGES = 40
const SCROLL_FRAMES = 150
const SCROLL_PX = 40 // a frame: 2400 px a second
const SETTLE_MS = 3000

export interface LobbyResult {
  rooms: number
  listMs: number // of the server, two to ten times a second
  loadCpuMs: number // of the page's main thread until all rows are there
  scrollCpuMs: number // a frame
  scrollFrameP95Ms: number
  updateP50Ms: number // from the change on the server to the row on the page
  updateP95Ms: number
  updateMaxMs: number
}

/** Median time of one look at the list for news, milliseconds. */
function benchFeed(): number {
  const world = createWorldOfRooms()
  const owners = Array.from({ length: ROOMS }, (_, n) => world.create(`u${n}`, { name: `Room ${n}` }))
  const clock = createFakeClock()
  const feed = createListFeed(clock, world.directory.list, () => {})
  const times: number[] = []
  for (let n = 0; n < LOOKS; n++) {
    for (let c = 0; c < CHANGED; c++) {
      const owner = owners[(n * CHANGED + c) % ROOMS]!
      owner.do({ kind: 'settings', patch: { name: `Room ${n} ${c}` } })
    }
    const start = performance.now()
    clock.advance(500)
    times.push(performance.now() - start)
  }
  feed.close()
  return median(times)
}

async function fillRooms(site: { url: string }): Promise<Inside[]> {
  const open = async (n: number) => {
    const host = await visit(site, undefined, { transports: ['websocket'] })
    const settings = { name: `Room ${n}`, teamSize: 1 + (n % 6), botFill: n % 3 }
    return enter(site, await host.ask('create', { settings, password: '' }))
  }
  const hosts: Inside[] = []
  for (let n = 0; n < ROOMS; n += AT_ONCE)
    hosts.push(...(await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => open(n + i)))))
  return hosts
}

/** CPU of the page's main thread so far, milliseconds; other processes do not count. */
async function cpuMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

async function scroll(page: Page): Promise<number[]> {
  return page.evaluate(
    async ([frames, px]) => {
      const list = document.querySelector('.list ul')!
      const times: number[] = []
      let last = await new Promise<number>(requestAnimationFrame)
      for (let n = 0; n < frames!; n++) {
        list.scrollTop += px!
        const now = await new Promise<number>(requestAnimationFrame)
        times.push(now - last)
        last = now
      }
      return times
    },
    [SCROLL_FRAMES, SCROLL_PX],
  )
}

/** Milliseconds from a room's new name on the server until it stands on the page. */
async function benchUpdates(page: Page, hosts: Inside[]): Promise<number[]> {
  const delays: number[] = []
  for (let n = 0; n < CHANGES; n++) {
    const name = `Changed ${n}`
    const seen = page.evaluate(
      (text) =>
        new Promise<number>((resolve) => {
          const list = document.querySelector('.list ul')!
          const observer = new MutationObserver(() => {
            if (!list.textContent?.includes(text)) return
            observer.disconnect()
            resolve(Date.now())
          })
          observer.observe(list, { subtree: true, childList: true, characterData: true })
        }),
      name,
    )
    await page.waitForTimeout(37 * (n % 14)) // at all times between two looks of the server
    const start = Date.now()
    await hosts[(n * 23) % ROOMS]!.command({ kind: 'settings', patch: { name } })
    delays.push((await seen) - start)
  }
  return delays.sort((a, b) => a - b)
}

/** Runs about a minute; throws where there is no browser. */
export async function runLobbyBench(gameFolder = join(ROOT, 'dist/game')): Promise<LobbyResult> {
  if (!existsSync(join(gameFolder, 'index.html')))
    spawnSync('npx vite build --config game/vite.config.ts', { cwd: ROOT, shell: true, stdio: 'inherit' })
  const listMs = benchFeed()
  const site = await openSite({ gameFolder })
  const browser = await launchBrowser()
  try {
    const hosts = await fillRooms(site)
    const page = await (await browser.newContext(DESKTOP)).newPage()
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    await page.goto(site.url)
    await page
      .locator('.room')
      .nth(ROOMS - 1)
      .waitFor({ state: 'attached' })
    const loadCpuMs = await cpuMs(session)
    await page.waitForTimeout(SETTLE_MS)
    const before = await cpuMs(session)
    const frames = (await scroll(page)).sort((a, b) => a - b)
    const scrollCpuMs = ((await cpuMs(session)) - before) / SCROLL_FRAMES
    const delays = await benchUpdates(page, hosts)
    const result: LobbyResult = {
      rooms: ROOMS,
      listMs: round(listMs, 2),
      loadCpuMs: round(loadCpuMs, 0),
      scrollCpuMs: round(scrollCpuMs, 2),
      scrollFrameP95Ms: round(frames[Math.floor(frames.length * 0.95)]!, 1),
      updateP50Ms: delays[delays.length >> 1]!,
      updateP95Ms: delays[Math.floor(delays.length * 0.95)]!,
      updateMaxMs: delays.at(-1)!,
    }
    printTable(`lobby: ${ROOMS} rooms (Chromium ${browser.version()})`, [
      ['', 'measured'],
      ['server, one look at the list, ms', result.listMs],
      ['page, CPU until all rows are there, ms', result.loadCpuMs],
      ['page, CPU a frame while scrolling, ms', result.scrollCpuMs],
      ['page, frame while scrolling p95, ms', result.scrollFrameP95Ms],
      ['change to row p50, ms', result.updateP50Ms],
      ['change to row p95, ms', result.updateP95Ms],
      ['change to row longest, ms', result.updateMaxMs],
    ])
    return result
  } finally {
    await browser.close()
    await site.close()
  }
}
