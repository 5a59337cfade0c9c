// Wires the page together: hub, address bar, title, theme, and the pitch's code loaded while people look around.
import { effect } from '@preact/signals'
import { startLobby } from './actions/lobby.ts'
import { loadPitch } from './actions/pitch.ts'
import { loadPractice } from './actions/practice.ts'
import { followUrl } from './actions/routes.ts'
import { rememberStadiums } from './actions/stadiums.ts'
import { startTitle } from './actions/title.ts'
import { showInUrl } from './actions/url.ts'
import { startAudio } from './audio/index.ts'
import { whenIdle } from './idle.ts'
import { keepForOffline } from './pwa/register.ts'
import { dialog, place } from './store.ts'
import { applyAppearance } from './ui/appearance.ts'
import { startLive } from './ui/hud/live.ts'
import { followKeyboard } from './ui/keyboard.ts'
import { loadAhead } from './ui/Later.tsx'

/** Starts everything that is not a screen; once a page. */
export function startApp(): void {
  applyAppearance()
  startLive()
  startAudio()
  startGamepadMenus()
  keepForOffline()
  followKeyboard()
  startTitle()
  startLobby()
  rememberStadiums()
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

/** Menus by gamepad are loaded once there is a gamepad. */
function startGamepadMenus(): void {
  const load = () => {
    import('./ui/gamepad-menus.ts').then((menus) => menus.startGamepadMenus()).catch(() => {})
  }
  addEventListener('gamepadconnected', load, { once: true })
}
