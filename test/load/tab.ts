// A browser tab without a screen: the client's own chat code over a real line that can be cut or held up, and reloaded.
import { createRequire } from 'node:module'
import { compileFunction } from 'node:vm'
import { io, type Socket } from 'socket.io-client'
import { build, type Plugin } from 'vite'
import type { ChatMessage } from '../../shared/chat.ts'
import { startProxy } from '../support/proxy.ts'

export type Page = typeof import('./page.ts')
/** Runs the page's code in a browser of its own. */
export type LoadPage = (browser: {
  fetch: typeof fetch
  io: typeof io
  sessionStorage: object
  setTimeout: typeof setTimeout
}) => Page

export interface Tab {
  readonly name: string
  readonly page: Page
  /** Cuts the line; the page connects again by itself. */
  drop(): void
  /** The page begins anew, with what its tab stores. */
  reload(): void
  /** For so long nothing passes, in neither direction. */
  sleep(ms: number): void
  wake(): void
  close(): Promise<void>
}

export interface TabEvents {
  heard(message: ChatMessage): void
  /** A message has left the outbox: to the person it is sent. */
  sent(channel: string, text: string): void
  /** The server did not want it. */
  refused(code: string): void
}

const NO_DELAY = { lagMs: 0, jitterMs: 0, lossPercent: 0 }
const NAMES = ['require', 'exports', 'document', 'fetch', 'sessionStorage', 'setTimeout'] as const
const DOCUMENT = { hidden: false, addEventListener() {} }
/** No screen, no sentences: they would bring their languages along. Every sentence is a function, and has others in it. */
const NO_WORDS = `const sentence = new Proxy(() => '', { get: () => sentence })
export { sentence as holds, sentence as problems, sentence as words }`
const WITHOUT_WORDS: Plugin = {
  name: 'without-words',
  load(id) {
    if (id.endsWith('/game/src/ui/words.ts')) return NO_WORDS
    return id.endsWith('/game/src/i18n/language.ts') ? "export const locale = 'en'" : null
  },
}
const RESEND_MS = 500 // then the person tries a refused message again

/** Bundles the page's code once for all tabs. */
export async function bundlePage(): Promise<LoadPage> {
  const root = new URL('../..', import.meta.url).pathname
  const result = await build({
    ...{ configFile: false, root, logLevel: 'silent', plugins: [WITHOUT_WORDS] },
    build: {
      ssr: 'test/load/page.ts',
      write: false,
      rollupOptions: { output: { format: 'cjs', codeSplitting: false } },
    },
  })
  if (!('output' in result)) throw new Error('one bundle was expected')
  const { code } = result.output[0]
  const run = compileFunction(code, [...NAMES])
  const packages = createRequire(import.meta.url)
  return ({ fetch, io, sessionStorage, setTimeout }) => {
    const load = (name: string) => (name === 'socket.io-client' ? { io } : packages(name))
    const exports = {} as Page
    run(load, exports, DOCUMENT, fetch, sessionStorage, setTimeout)
    return exports
  }
}

/** Opens a tab of the user whose session cookie it has, of the server at `port` of this machine. */
export async function openTab(
  name: string,
  port: number,
  cookie: string,
  load: LoadPage,
  events: TabEvents,
): Promise<Tab> {
  const proxy = await startProxy(port, NO_DELAY)
  const origin = `http://127.0.0.1:${proxy.port}`
  const stored = new Map<string, string>()
  let sleeping: ReturnType<typeof setTimeout> | undefined
  let end = () => {}
  let page = start()

  function start(): Page {
    const sockets: Socket[] = []
    const waiting = new Set<ReturnType<typeof setTimeout>>()
    let over = false
    const later = (run: () => void, ms?: number) => {
      const timer = setTimeout(() => {
        waiting.delete(timer)
        run()
      }, ms)
      if (over) clearTimeout(timer)
      else waiting.add(timer)
      return timer
    }
    const loaded = load({
      async fetch(path, init) {
        const response = await fetch(`${origin}${path}`, { ...init, headers: { cookie } })
        return over ? new Promise(() => {}) : response
      },
      setTimeout: later as typeof setTimeout,
      io: ((options: object) => {
        const socket = io(origin, { ...options, extraHeaders: { cookie }, forceNew: true })
        sockets.push(socket)
        return socket
      }) as typeof io,
      sessionStorage: {
        getItem: (key: string) => stored.get(key) ?? null,
        setItem: (key: string, value: string) => void (over || stored.set(key, value)),
      },
    })
    let before: Page['outbox']['value'] = []
    const stop = loaded.outbox.subscribe((now) => {
      const left = new Set(now.map((m) => m.cid))
      for (const m of before) if (!left.has(m.cid)) events.sent(m.channel, m.text)
      const failed = new Set(before.filter((m) => m.failed).map((m) => m.cid))
      for (const m of now) if (m.failed && !failed.has(m.cid)) tryAgain(m)
      before = now
    })
    const tryAgain = (message: (typeof before)[number]) => {
      events.refused(message.failed!.code)
      later(() => loaded.resend(message), RESEND_MS)
    }
    end = () => {
      over = true
      stop()
      for (const timer of waiting) clearTimeout(timer)
      for (const socket of sockets) socket.disconnect()
    }
    loaded.open(events.heard)
    return loaded
  }

  const wake = () => {
    clearTimeout(sleeping)
    proxy.pause(false)
  }
  return {
    name,
    get page() {
      return page
    },
    drop: proxy.cut,
    reload() {
      end()
      page = start()
    },
    sleep(ms) {
      proxy.pause(true)
      clearTimeout(sleeping)
      sleeping = setTimeout(wake, ms)
    },
    wake,
    async close() {
      clearTimeout(sleeping)
      end()
      await proxy.close()
    },
  }
}
