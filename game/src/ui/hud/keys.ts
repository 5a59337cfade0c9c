// The keys of the HUD: chat, players, room, network graph; the keys that play are input's.
import { signal } from '@preact/signals'
import { preferences, setPreferences } from '../../preferences.ts'
import { chatOpen, dialog, match, panelOpen, place } from '../../store.ts'

export const tableShown = signal(false) // while Tab is held

const WRITING = 'input, textarea, select'

/** Opens what Esc opens: the room's panel, or the menu of practice. */
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
    if (event.key === 'Tab') hideTable()
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

/** True when the key was one of ours. */
function press({ key, target, shiftKey }: KeyboardEvent): boolean {
  const onButton = target instanceof HTMLButtonElement
  const inRoom = place.value.at === 'room'
  switch (key) {
    case 'Enter':
      if (onButton || !inRoom) return false
      chatOpen.value = true
      return true
    case 'Tab':
      if (!inRoom || shiftKey) return false // Shift and Tab go to the buttons
      tableShown.value = true
      return true
    case 'Escape':
      openMenu()
      return true
    case 'F3':
      setPreferences({ netGraph: !preferences.value.netGraph })
      return true
    default:
      return false
  }
}
