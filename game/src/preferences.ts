// What this browser remembers about how a person likes things; never anything of the server's.
import { signal } from '@preact/signals'
import { ID_MAX, MUTED_MAX } from '../../shared/chat.ts'
import { BOT_LEVELS, type BotLevel } from '../../shared/settings.ts'
import { type Bindings, DEFAULT_BINDINGS, readBindings } from './input/bindings.ts'

/** What the settings show: exported, imported and reset. */
export interface Settings {
  theme: 'system' | 'dark' | 'light'
  keys: Bindings
  leftHanded: boolean // mirrors the touch controls
  gamepad: boolean
  emotes: boolean // of others are shown
  volume: number // 0..1, as the next three
  effectsVolume: number
  crowdVolume: number
  interfaceVolume: number
  cameraZoom: number // 1..4: from far to near
  resolution: 'full' | 'half'
  showNames: boolean
  ballTrail: boolean
  goalReplays: boolean
  reducedMotion: 'system' | 'on' | 'off'
  palette: 'standard' | 'orange-azure'
  myTeamBlue: boolean
  textSize: number // %, 100..200
  chatFilter: boolean
  timestamps: boolean
  mentionSound: boolean
  netGraph: boolean
  language: string // BCP 47, '' = as the browser
}

export interface Preferences extends Settings {
  sort: 'players' | 'space' | 'name'
  muted: readonly { id: string; name: string }[] // people this browser hides
  practiceTeamSize: number // players a side
  practiceStadium: string // hash, '' = the usual one
  practiceLevel: BotLevel
  stadiums: readonly { hash: string; name: string }[] // used lately, the last one first
  firstSteps: 'new' | 'done' // whether this person has been shown how to play
}

/** A stored value as it may be used; undefined: it is none. */
type Reader<T> = (value: unknown) => T | undefined
type Known<T> = { readonly [K in keyof T]: readonly [usual: T[K], read: Reader<T[K]>] }

const bool: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined)
const between =
  (min: number, max: number): Reader<number> =>
  (value) =>
    typeof value === 'number' && value >= min && value <= max ? value : undefined
const whole =
  (min: number, max: number): Reader<number> =>
  (value) =>
    Number.isInteger(value) ? between(min, max)(value) : undefined
const text =
  (max: number): Reader<string> =>
  (value) =>
    typeof value === 'string' && value.length <= max ? value : undefined
const oneOf =
  <T extends string>(...all: readonly T[]): Reader<T> =>
  (value) =>
    all.find((one) => one === value)

const STADIUMS_MAX = 50
const stadiums: Reader<Preferences['stadiums']> = (value) => {
  if (!Array.isArray(value)) return undefined
  const named = value.filter((one) => typeof one?.hash === 'string' && typeof one?.name === 'string')
  return named.slice(0, STADIUMS_MAX).map(({ hash, name }) => ({ hash, name }))
}

const muted: Reader<Preferences['muted']> = (value) => {
  if (!Array.isArray(value)) return undefined
  const isId = (id: unknown) => typeof id === 'string' && id !== '' && id.length <= ID_MAX
  const named = value.filter((one) => isId(one?.id) && typeof one?.name === 'string')
  return named.slice(-MUTED_MAX).map(({ id, name }) => ({ id, name }))
}

const SETTINGS: Known<Settings> = {
  theme: ['system', oneOf('system', 'dark', 'light')],
  keys: [DEFAULT_BINDINGS, readBindings],
  leftHanded: [false, bool],
  gamepad: [true, bool],
  emotes: [true, bool],
  volume: [0.8, between(0, 1)],
  effectsVolume: [1, between(0, 1)],
  crowdVolume: [0.6, between(0, 1)],
  interfaceVolume: [0.6, between(0, 1)],
  cameraZoom: [1, whole(1, 4)],
  resolution: ['full', oneOf('full', 'half')],
  showNames: [true, bool],
  ballTrail: [true, bool],
  goalReplays: [true, bool],
  reducedMotion: ['system', oneOf('system', 'on', 'off')],
  palette: ['standard', oneOf('standard', 'orange-azure')],
  myTeamBlue: [false, bool],
  textSize: [100, whole(100, 200)],
  chatFilter: [true, bool],
  timestamps: [true, bool],
  mentionSound: [true, bool],
  netGraph: [false, bool],
  language: ['', text(16)],
}

const KNOWN: Known<Preferences> = {
  ...SETTINGS,
  sort: ['players', oneOf('players', 'space', 'name')],
  muted: [[], muted],
  practiceTeamSize: [2, whole(1, 10)],
  practiceStadium: ['', text(64)],
  practiceLevel: ['normal', oneOf(...BOT_LEVELS)],
  stadiums: [[], stadiums],
  firstSteps: ['new', oneOf('new', 'done')],
}

const KEY = 'kickabout'
const usual = <T>(known: Known<T>): T =>
  Object.fromEntries(Object.entries(known).map(([key, one]) => [key, (one as readonly unknown[])[0]])) as T

export const DEFAULTS: Settings = usual(SETTINGS)
export const preferences = signal<Preferences>(load())

export function setPreferences(patch: Partial<Preferences>): void {
  preferences.value = { ...preferences.value, ...patch }
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences.value))
  } catch {
    // a browser that stores nothing still plays
  }
}

/** Everything known in a stored or imported value that is as it should be. */
function readAll<T>(known: Known<T>, value: unknown): Partial<T> {
  if (typeof value !== 'object' || value === null) return {}
  const read = Object.entries(known).map(([key, one]) => {
    const own = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined
    return [key, (one as readonly [unknown, Reader<unknown>])[1](own)] as const
  })
  return Object.fromEntries(read.filter(([, found]) => found !== undefined)) as Partial<T>
}

function load(): Preferences {
  const defaults = usual(KNOWN)
  try {
    return { ...defaults, ...readAll(KNOWN, JSON.parse(localStorage.getItem(KEY) ?? '{}')) }
  } catch {
    return defaults
  }
}

/** The settings as a file's text. */
export function exportSettings(): string {
  const all = preferences.value
  const own = Object.keys(SETTINGS).map((key) => [key, all[key as keyof Settings]])
  return `${JSON.stringify(Object.fromEntries(own), null, 2)}\n`
}

/** Takes over what a file's text has of the settings; false: nothing in it is one. */
export function importSettings(json: string): boolean {
  try {
    const read = readAll(SETTINGS, JSON.parse(json))
    if (Object.keys(read).length === 0) return false
    setPreferences(read)
    return true
  } catch {
    return false
  }
}
