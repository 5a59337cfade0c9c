// The keys of the HUD: chat, players, room, network graph; the keys that play are input's.
import { signal } from '@preact/signals'
import { endShow } from '../../actions/goals.ts'
import { sendEmote } from '../../actions/room.ts'
import { actionOf, emoteOf } from '../../input/bindings.ts'
import { preferences, setPreferences } from '../../preferences.ts'
import { chatOpen, dialog, match, myself, panelOpen, place, showing } from '../../store.ts'
import { live } from './live.ts'
import { isWatching, pressWatchKey } from './watching.ts'

export const tableShown = signal(false) // while its key is held

const WRITING = 'input, textarea, select'

/** Opens what the menu key opens: the room's panel, or the menu of practice. */
export function openMenu(): void {
  if (place.value.at === 'practice') dialog.value = { kind: 'practice' }
  else panelOpen.value = true
}

/** Listens until the returned function is called. */
export function listenToHudKeys(): () => void {
  const onDown = (event: KeyboardEvent) => {
    if (!match.value || panelOpen.value || dialog.value) return
    if (event.target instanceof Element && event.target.closest(WRITING)) return
    if (press(event)) event.preventDefault()
  }
  const onUp = (event: KeyboardEvent) => {
    if (actionOf(preferences.value.keys, event.code) === 'players') hideTable()
  }
  const hideTable = () => {
    tableShown.value = false
  }
  addEventListener('keydown', onDown)
  addEventListener('keyup', onUp)
  addEventListener('blur', hideTable)
  return () => {
    hideTable()
    removeEventListener('keydown', onDown)
    removeEventListener('keyup', onUp)
    removeEventListener('blur', hideTable)
  }
}

const plays = () => place.value.at === 'room' && (myself.value?.slot ?? -1) >= 0 && !showing.value

/** The goals are on in place of a match, or somebody watches who has no kick of their own. */
const isShownAgain = () => showing.value !== null || (isWatching.value && live.value?.replaying === true)

/** What goes on from a goal shown again, or back. */
function pressGoOn(code: string, onButton: boolean): boolean {
  const action = actionOf(preferences.value.keys, code)
  if (showing.value && action === 'menu') endShow()
  else if (action === 'kick' || (showing.value && code === 'Enter' && !onButton)) match.value?.skip()
  else return showing.value !== null && action === 'chat' && !onButton
  return true
}

/** True when the key was one of ours. */
function press({ code, target, repeat, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey) return false // with them the browser zooms, or changes its tab
  if (isWatching.value && pressWatchKey(code, shiftKey)) return true
  const onButton = target instanceof HTMLButtonElement
  const { keys, netGraph } = preferences.value
  const emote = emoteOf(keys, code)
  if (emote !== 0 && plays()) {
    if (!repeat) sendEmote(emote)
    return true
  }
  if (isShownAgain() && pressGoOn(code, onButton)) return true
  switch (actionOf(keys, code)) {
    case 'chat':
      if ((onButton && code === 'Enter') || place.value.at !== 'room') return false
      chatOpen.value = true
      return true
    case 'players':
      if (shiftKey && code === 'Tab') return false // Shift and Tab go to the buttons
      tableShown.value = true
      return true
    case 'menu':
      openMenu()
      return true
    case 'network':
      setPreferences({ netGraph: !netGraph })
      return true
    default:
      return false
  }
}
