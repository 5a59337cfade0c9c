// What a match costs the browser: time of a frame, pauses, memory, loading. The production build over a slow line.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../support/browser.ts'
import { DESKTOP } from '../support/page.ts'
import { connectPerson, until } from '../support/person.ts'
import { startProxy } from '../support/proxy.ts'
import { seeded } from '../support/random.ts'
import { openSite, type Site } from '../support/site.ts'
import {
  countBytes,
  forgetFrames,
  frameTimes,
  heapBytes,
  holdIdle,
  pausesDuring,
  untilInteractive,
  untilPitch,
  watchFrames,
} from './clientPage.ts'
import { printTable, round } from './table.ts'

const ROOT = join(import.meta.dirname, '../..')
const LAG = { lagMs: 280, jitterMs: 20, lossPercent: 0 } // some 20 ticks are stepped again for every picture
const LONG_PAUSE_MS = 4
const SETTLE_MS = 2000 // what was asked for has come
const WARM_UP_S = 10
const FRAMES_S = 30
const PAUSES_S = 60
const KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'KeyX']

export interface ClientNumbers {
  frameP50Ms8: number
  frameP99Ms8: number
  frameP50Ms20: number
  frameP99Ms20: number
  gcOver4Ms: number // pauses a minute of play
  heapGrowthKB: number
  interactiveMs: number
  pitchMs: number
  firstKB: number // gzip, without fonts
  allKB: number
}

/** A room with a running match of bots, one place kept for a visitor. Returns its code. */
async function startRoom(site: Site, teamSize: number): Promise<{ code: string; leave(): void }> {
  const host = await connectPerson(site.url)
  const settings = { name: 'Bench', teamSize, botFill: teamSize, timeLimit: 0, scoreLimit: 0 }
  const inside = await host.enter(await host.ask('create', { settings, password: '' }))
  await inside.arena.command({ kind: 'team', id: host.me.id, team: 0 })
  await inside.arena.command({ kind: 'start' })
  await until(() => inside.view !== null)
  return { code: inside.code, leave: host.close }
}

/** A visitor on the pitch of a room, playing. */
async function enterPitch(browser: Browser, url: string, code: string): Promise<Page> {
  const context = await browser.newContext({ colorScheme: 'dark', ...DESKTOP })
  await watchFrames(context)
  const page = await context.newPage()
  await page.goto(`${url}/r/${code}`)
  await page.getByRole('button', { name: 'Join red' }).click()
  await page.getByRole('group', { name: /^Red \d+, Blue \d+/ }).waitFor()
  return page
}

/** Holds and changes keys as somebody in a hurry does. */
async function play(page: Page, seconds: number): Promise<void> {
  const random = seeded(7)
  const end = performance.now() + seconds * 1000
  while (performance.now() < end) {
    const key = KEYS[Math.floor(random() * KEYS.length)]!
    await page.keyboard.down(key)
    await page.waitForTimeout(100 + 300 * random())
    await page.keyboard.up(key)
  }
}

const at = (sorted: number[], share: number) => round(sorted[Math.floor(sorted.length * share)] ?? 0, 2)

async function benchFrames(browser: Browser, page: Page, players: number) {
  await play(page, WARM_UP_S)
  await forgetFrames(page)
  await play(page, FRAMES_S)
  const times = await frameTimes(page)
  await page.keyboard.press('F3')
  const redone = await page.locator('.net dl div', { hasText: 'Ticks redone' }).locator('dd').textContent()
  await page.keyboard.press('F3')
  const numbers = { players, frames: times.length, redone, p50: at(times, 0.5), p99: at(times, 0.99) }
  return { ...numbers, longest: at(times, 0.9999), version: browser.version() }
}

async function benchPlay(browser: Browser, page: Page, minutes: number) {
  const before = await heapBytes(page)
  const pauses = await pausesDuring(browser, page, () => play(page, PAUSES_S))
  await play(page, Math.max(0, minutes * 60 - PAUSES_S))
  return { pauses, grownKB: round((await heapBytes(page)) / 1024 - before / 1024, 0) }
}

/** Loading, without delay and with an empty cache: the lobby, then with all its parts a match. */
async function benchLoading(browser: Browser, site: Site, code: string) {
  const context = await browser.newContext(DESKTOP)
  await holdIdle(context)
  const loaded = countBytes(context)
  const page = await context.newPage()
  await page.goto(site.url)
  const interactiveMs = await untilInteractive(page)
  await page.waitForTimeout(SETTLE_MS)
  const first = await loaded()
  await page.evaluate(() => window.goOn?.())
  await page.waitForTimeout(SETTLE_MS)
  await page.getByRole('button', { name: /^(?:watch|join) bench$/i }).click()
  await untilPitch(page)
  await page.waitForTimeout(SETTLE_MS)
  const all = await loaded()
  await context.close()
  const direct = await browser.newContext(DESKTOP)
  const linked = await direct.newPage()
  await linked.goto(`${site.url}/r/${code}`)
  const pitchMs = await untilPitch(linked)
  await direct.close()
  return { interactiveMs, pitchMs, first, all }
}

/** Runs some four minutes with `minutes` 2; throws where there is no browser. */
export async function runClientBench(minutes: number): Promise<ClientNumbers> {
  if (!existsSync(join(ROOT, 'dist/game/index.html')))
    spawnSync('npx vite build --config game/vite.config.ts', { cwd: ROOT, shell: true, stdio: 'inherit' })
  const site = await openSite()
  const proxy = await startProxy(site.port, LAG)
  const browser = await launchBrowser()
  try {
    const slow = `http://127.0.0.1:${proxy.port}`
    const eight = await startRoom(site, 4)
    const loading = await benchLoading(browser, site, eight.code)
    const page = await enterPitch(browser, slow, eight.code)
    eight.leave()
    const of8 = await benchFrames(browser, page, 8)
    const long = await benchPlay(browser, page, minutes)
    await page.context().close()
    const twenty = await startRoom(site, 10)
    const large = await enterPitch(browser, slow, twenty.code)
    twenty.leave()
    const of20 = await benchFrames(browser, large, 20)
    return report(minutes, [of8, of20], long, loading)
  } finally {
    await browser.close()
    await proxy.close()
    await site.close()
  }
}

type Frames = Awaited<ReturnType<typeof benchFrames>>

function report(
  minutes: number,
  frames: [Frames, Frames],
  { pauses, grownKB }: Awaited<ReturnType<typeof benchPlay>>,
  { interactiveMs, pitchMs, first, all }: Awaited<ReturnType<typeof benchLoading>>,
): ClientNumbers {
  const [of8, of20] = frames
  printTable(`client: JavaScript of a frame, ms, at ${LAG.lagMs} ms (Chromium ${of8.version})`, [
    ['players', 'p50', 'p99', 'longest', 'frames', 'ticks redone'],
    ...frames.map((f) => [f.players, f.p50, f.p99, f.longest, f.frames, f.redone ?? '']),
  ])
  const over = pauses.filter((ms) => ms > LONG_PAUSE_MS).length
  const kb = (bytes: number) => round(bytes / 1000, 1)
  printTable('client: memory and loading', [
    ['', 'measured'],
    [`collections in ${PAUSES_S} s`, pauses.length],
    ['longest, ms', round(Math.max(0, ...pauses), 2)],
    [`over ${LONG_PAUSE_MS} ms`, over],
    [`heap growth in ${minutes} min, KB`, grownKB],
    ['lobby interactive, ms', round(interactiveMs, 0)],
    ['link to pitch, ms', round(pitchMs, 0)],
    ['first screen, kB gzip', kb(first.drawn)],
    ['lobby with its connection, kB gzip', kb(first.files)],
    ['all, kB gzip', kb(all.files)],
    ['fonts, kB', kb(all.fonts)],
  ])
  return {
    ...{ frameP50Ms8: of8.p50, frameP99Ms8: of8.p99, frameP50Ms20: of20.p50, frameP99Ms20: of20.p99 },
    ...{ gcOver4Ms: over, heapGrowthKB: grownKB },
    ...{ interactiveMs: round(interactiveMs, 0), pitchMs: round(pitchMs, 0) },
    ...{ firstKB: kb(first.drawn), allKB: kb(all.files) },
  }
}
