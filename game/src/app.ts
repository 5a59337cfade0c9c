// Wires the page together: hub, address bar, title, theme, and the pitch's code loaded while people look around.
import { effect } from '@preact/signals'
import { startLobby } from './actions/lobby.ts'
import { loadPitch } from './actions/pitch.ts'
import { loadPractice } from './actions/practice.ts'
import { followUrl } from './actions/routes.ts'
import { startTitle } from './actions/title.ts'
import { showInUrl } from './actions/url.ts'
import { applyTheme } from './preferences.ts'
import { dialog, hubStatus, place } from './store.ts'
import { startLive } from './ui/hud/live.ts'
import { loadAhead } from './ui/Later.tsx'

const IDLE_MS = 1500 // where the browser can't say when it is idle

/** Starts everything that is not a screen; once a page. */
export function startApp(): void {
  applyTheme()
  startLive()
  startTitle()
  startLobby()
  let last = place.value.at
  effect(() => {
    const { at } = place.value
    if (at !== last && !(at === 'lobby' && last === 'entering')) showInUrl() // who failed to enter may try again
    last = at
  })
  addEventListener('popstate', () => {
    if (dialog.value?.kind === 'leave') dialog.value.answer(false)
    void followUrl()
  })
  if (location.hash) void followUrl()
  whenIdle(() => {
    loadAhead()
    // What needs them asks again, and says so.
    loadPitch().catch(() => {})
    loadPractice().catch(() => {})
  })
}

/** Runs once the first screen has its data and the browser has time. */
function whenIdle(run: () => void): void {
  const stop = effect(() => {
    if (hubStatus.value === 'connecting') return
    queueMicrotask(() => stop())
    if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 5000 })
    else setTimeout(run, IDLE_MS)
  })
}
