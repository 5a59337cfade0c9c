// The service worker: the built files from the cache, pages from the network first, what is alive never. It makes the
// page installable, and practice work without a network even after a reload.

const PAGES = 'pages'
const ASSETS = 'assets'
const ALIVE = ['/api/', '/hub/', '/arena/']

interface Scope extends EventTarget {
  readonly location: Location
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
}
interface Waitable extends Event {
  waitUntil(done: Promise<unknown>): void
}
interface Fetching extends Waitable {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

const scope = globalThis as unknown as Scope

/** Hashed files never change: the copy is as good as the original. */
async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(ASSETS)
  const known = await cache.match(request)
  if (known) return known
  const fresh = await fetch(request)
  if (fresh.ok) await cache.put(request, fresh.clone())
  return fresh
}

/** The newest page there is; every address shows the same one, so one copy serves them all. */
async function page(request: Request): Promise<Response> {
  const cache = await caches.open(PAGES)
  try {
    const fresh = await fetch(request)
    if (fresh.ok) await keepPage(cache, fresh.clone())
    return fresh
  } catch (error) {
    const known = await cache.match('/')
    if (known) return known
    throw error
  }
}

/** Another page means another build: the files of the old one are not needed any more. */
async function keepPage(cache: Cache, fresh: Response): Promise<void> {
  const known = await cache.match('/')
  const text = await fresh.clone().text()
  if (known && (await known.text()) !== text) await caches.delete(ASSETS)
  await cache.put('/', fresh)
}

async function other(request: Request): Promise<Response> {
  const cache = await caches.open(PAGES)
  try {
    const fresh = await fetch(request)
    if (fresh.ok) await cache.put(request, fresh.clone())
    return fresh
  } catch (error) {
    const known = await cache.match(request)
    if (known) return known
    throw error
  }
}

scope.addEventListener('install', (event) => (event as Waitable).waitUntil(scope.skipWaiting()))
scope.addEventListener('activate', (event) => (event as Waitable).waitUntil(scope.clients.claim()))
scope.addEventListener('fetch', (event) => {
  const { request } = event as Fetching
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== scope.location.origin) return
  if (ALIVE.some((path) => pathname.startsWith(path))) return
  const answer = request.mode === 'navigate' ? page : pathname.startsWith('/assets/') ? asset : other
  ;(event as Fetching).respondWith(answer(request))
})
