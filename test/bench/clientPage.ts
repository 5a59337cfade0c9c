// What the client bench looks at in a browser: frame times, garbage collection, memory, bytes. It adds nothing to the product.
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page } from 'playwright-core'

const FRAMES_KEPT = 100_000

declare global {
  interface Window {
    frameTimes: { all: Float32Array; count: number }
    goOn?: () => void
  }
}

/** Sums the callbacks of each animation frame: update and drawing, ms. To be run before anything else on the page. */
function timeFrames(kept: number): void {
  const times = { all: new Float32Array(kept), count: 0 }
  window.frameTimes = times
  const original = window.requestAnimationFrame.bind(window)
  let frame = -1
  let spent = 0
  window.requestAnimationFrame = (callback) =>
    original((now) => {
      if (now !== frame && frame >= 0) times.all[times.count++ % times.all.length] = spent
      if (now !== frame) spent = 0
      frame = now
      const start = performance.now()
      callback(now)
      spent += performance.now() - start
    })
}

/** From now on every page of the context keeps the time of its frames. */
export const watchFrames = (context: BrowserContext) => context.addInitScript(timeFrames, FRAMES_KEPT)

/** Forgets the frames so far. */
export const forgetFrames = (page: Page) =>
  page.evaluate(() => {
    window.frameTimes.count = 0
  })

/** Sorted, ms. */
export async function frameTimes(page: Page): Promise<number[]> {
  const times = await page.evaluate(() => [
    ...window.frameTimes.all.subarray(0, Math.min(window.frameTimes.count, window.frameTimes.all.length)),
  ])
  return times.sort((a, b) => a - b)
}

/** Main-thread pauses of the garbage collector while `play` runs, ms. */
export async function pausesDuring(
  browser: Browser,
  page: Page,
  play: () => Promise<void>,
): Promise<number[]> {
  await browser.startTracing(page, { categories: ['v8'] })
  await play()
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: { name: string; dur?: number }[]
  }
  return trace.traceEvents
    .filter((e) => e.name === 'MinorGC' || e.name === 'MajorGC')
    .map((e) => (e.dur ?? 0) / 1000)
}

/** Bytes of JavaScript's heap that are still in use after a collection. */
export async function heapBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  for (let n = 0; n < 3; n++) await session.send('HeapProfiler.collectGarbage') // finalizers free more
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}

export interface Loaded {
  drawn: number // what the page itself names: enough to draw the first screen
  files: number
  fonts: number
}

/** Bytes that pages load, each address once, as gzip would send it at best; fonts apart, since they come when they like. */
export function countBytes(context: BrowserContext): () => Promise<Loaded> {
  const loads = new Map<string, Promise<Buffer>>()
  context.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (/^\/(?:hub|arena|api\/session)/u.test(pathname)) return // conversation, not code
    const nothing = () => Buffer.alloc(0) // the page closed before it had come
    if (!loads.has(pathname)) loads.set(pathname, response.body().catch(nothing)) // the worker asks the browser's cache again
  })
  return async () => {
    const all = await Promise.all([...loads].map(async ([path, body]) => [path, await body] as const))
    const html = String(new Map(all).get('/'))
    const named = new Set(html.match(/\/assets\/[^"]+\.(?:js|css)/gu))
    const sum = (which: (path: string) => boolean) =>
      all.filter(([path]) => which(path)).reduce((n, [, body]) => n + gzipSync(body, { level: 9 }).length, 0)
    const isFont = (path: string) => path.endsWith('.woff2')
    return {
      drawn: sum((path) => path === '/' || named.has(path)),
      ...{ files: sum((path) => !isFont(path)), fonts: sum(isFont) },
    }
  }
}

/** Keeps the page from loading ahead until `goOn` is called there. */
export const holdIdle = (context: BrowserContext) =>
  context.addInitScript(() => {
    window.requestIdleCallback = (run) => {
      const deadline = {
        didTimeout: false,
        timeRemaining() {
          return 50
        },
      }
      window.goOn = () => run(deadline)
      return 1
    }
  })

/** Milliseconds from the start of navigation until Play can be pressed. */
export const untilInteractive = (page: Page) => untilTrue(page, 'Play')
/** Milliseconds from the start of navigation until the pitch has been drawn. */
export const untilPitch = (page: Page) => untilTrue(page, '')

async function untilTrue(page: Page, button: string): Promise<number> {
  const found = await page.waitForFunction((text) => {
    if (text === '') return (document.querySelector('canvas')?.width ?? 0) > 2 && performance.now()
    const buttons = [...document.querySelectorAll('button')]
    return buttons.some((b) => !b.disabled && b.textContent.startsWith(text)) && performance.now()
  }, button)
  return Number(await found.jsonValue())
}
