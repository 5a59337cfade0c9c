// Asks the browser to keep the game for when there is no network; only the built game has the worker for it.

/** Registers the service worker once the page has loaded; a browser without one plays as before. */
export function keepForOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const register = () => void navigator.serviceWorker.register('/sw.js').then(cacheLoaded, () => {})
  if (document.readyState === 'complete') register()
  else addEventListener('load', register, { once: true })
}

/** What was loaded before the worker took over is fetched again through it, from the browser's own cache. */
async function cacheLoaded(): Promise<void> {
  await navigator.serviceWorker.ready
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name))
  const files = loaded.filter(
    ({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'),
  )
  await Promise.allSettled([fetch('/'), ...files.map((file) => fetch(file))])
}
