// Which keys do what, as a person has set them: several keys an action, one action a key; pure, no DOM.
import { KEY } from '../../../shared/sim/constants.ts'
import type { KeyTable } from './keys.ts'

export const ACTIONS = [
  'up',
  'left',
  'down',
  'right',
  'kick',
  'chat',
  'players',
  'menu',
  'network',
  'emote1',
  'emote2',
  'emote3',
  'emote4',
] as const
export type Action = (typeof ACTIONS)[number]

/** `KeyboardEvent.code`s by action. */
export type Bindings = Readonly<Record<Action, readonly string[]>>

export const KEYS_MAX = 4 // an action
export const MENU_KEY = 'Escape' // always opens the menu, so that there is a way out of every mistake
const CODE = /^[A-Z][A-Za-z0-9]{1,23}$/
const BROWSERS = /^(?:Control|Alt|Meta|OS)|^(?:F5|F6|F11|F12|ContextMenu|Unidentified)$/ // never reach the page, or should not

export const DEFAULT_BINDINGS: Bindings = {
  up: ['KeyW', 'ArrowUp'],
  left: ['KeyA', 'ArrowLeft'],
  down: ['KeyS', 'ArrowDown'],
  right: ['KeyD', 'ArrowRight'],
  kick: ['Space', 'KeyX', 'ShiftLeft', 'ShiftRight'],
  chat: ['Enter'],
  players: ['Tab'],
  menu: [MENU_KEY],
  network: ['F3'],
  emote1: ['Digit1'],
  emote2: ['Digit2'],
  emote3: ['Digit3'],
  emote4: ['Digit4'],
}

const BITS: Partial<Record<Action, number>> = {
  up: KEY.UP,
  left: KEY.LEFT,
  down: KEY.DOWN,
  right: KEY.RIGHT,
  kick: KEY.KICK,
}
const MOVES: readonly Action[] = ['up', 'left', 'down', 'right']

/** What a key does; null: nothing. */
export function actionOf(bindings: Bindings, code: string): Action | null {
  return ACTIONS.find((action) => bindings[action].includes(code)) ?? null
}

/** The emote of a key, 1 to 4; 0: none. */
export function emoteOf(bindings: Bindings, code: string): 0 | 1 | 2 | 3 | 4 {
  const action = actionOf(bindings, code)
  return action?.startsWith('emote') ? (Number(action.at(-1)) as 1 | 2 | 3 | 4) : 0
}

/** The keys that play, as input bits. */
export const playingKeys = (bindings: Bindings): KeyTable => tableOf(bindings, [...MOVES, 'kick'])

/** Those that move alone. */
export const movingKeys = (bindings: Bindings): KeyTable => tableOf(bindings, MOVES)

const tableOf = (bindings: Bindings, actions: readonly Action[]): KeyTable =>
  Object.fromEntries(actions.flatMap((action) => bindings[action].map((code) => [code, BITS[action]!])))

/** Whether a key may be chosen for an action. */
export function mayBind(action: Action, code: string): boolean {
  return CODE.test(code) && !BROWSERS.test(code) && (code !== MENU_KEY || action === 'menu')
}

/** Gives a key to an action and takes it from any other; the same bindings where it may not or there is no room. */
export function bind(bindings: Bindings, action: Action, code: string): Bindings {
  const owner = actionOf(bindings, code)
  if (!mayBind(action, code) || owner === action || bindings[action].length >= KEYS_MAX) return bindings
  const without = owner ? unbind(bindings, owner, code) : bindings
  return { ...without, [action]: [...without[action], code] }
}

/** Takes a key from an action; the way to the menu stays. */
export function unbind(bindings: Bindings, action: Action, code: string): Bindings {
  if (code === MENU_KEY) return bindings
  return { ...bindings, [action]: bindings[action].filter((other) => other !== code) }
}

/** Bindings from a stored or imported value, without what may not be; undefined: these are none. */
export function readBindings(value: unknown): Bindings | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const taken = new Set<string>([MENU_KEY])
  const read = (action: Action): string[] => {
    const codes: unknown = Object.hasOwn(value, action)
      ? (value as Record<string, unknown>)[action]
      : DEFAULT_BINDINGS[action]
    const own = action === 'menu' ? [MENU_KEY] : []
    if (!Array.isArray(codes)) return own
    for (const code of codes.slice(0, KEYS_MAX)) {
      if (typeof code !== 'string' || taken.has(code) || !mayBind(action, code)) continue
      taken.add(code)
      own.push(code)
    }
    return own.slice(0, KEYS_MAX)
  }
  return Object.fromEntries(ACTIONS.map((action) => [action, read(action)])) as unknown as Bindings
}
