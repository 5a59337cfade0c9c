// What this browser remembers about how a person likes things; never anything of the server's.
import { effect, signal } from '@preact/signals'

export interface Preferences {
  theme: 'system' | 'dark' | 'light'
  sort: 'players' | 'space' | 'name'
  netGraph: boolean
  lobbyRead: number // seq of the last lobby message seen
  practiceTeamSize: number // players a side
  practiceStadium: string
}

const KEY = 'kickabout'
const DEFAULTS: Preferences = {
  theme: 'system',
  sort: 'players',
  netGraph: false,
  lobbyRead: 0,
  practiceTeamSize: 2,
  practiceStadium: 'classic',
}

export const preferences = signal<Preferences>(load())

export function setPreferences(patch: Partial<Preferences>): void {
  preferences.value = { ...preferences.value, ...patch }
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences.value))
  } catch {
    // a browser that stores nothing still plays
  }
}

/** What is stored, as far as it has the type it should have. */
function load(): Preferences {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, unknown>
    const known = Object.entries(DEFAULTS).filter(([key, value]) => typeof stored[key] === typeof value)
    return { ...DEFAULTS, ...Object.fromEntries(known.map(([key]) => [key, stored[key]])) }
  } catch {
    return DEFAULTS
  }
}

/** Keeps the page's theme equal to the preference and the system's wish. */
export function applyTheme(): void {
  const light = matchMedia('(prefers-color-scheme: light)')
  const systemIsLight = signal(light.matches)
  light.addEventListener('change', () => {
    systemIsLight.value = light.matches
  })
  effect(() => {
    const { theme } = preferences.value
    document.documentElement.dataset.theme =
      theme === 'system' ? (systemIsLight.value ? 'light' : 'dark') : theme
  })
}
