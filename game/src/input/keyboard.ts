// The keyboard as input bits; it knows which keys are down and nothing of what they do.
import { bitOf, type KeyTable } from './keys.ts'

const WRITING = 'input, textarea, select, [contenteditable], dialog, [role="dialog"]'

/** Calls `onHeld` with the bits of all keys down, on every change; returns the way to stop. */
export function listenToKeyboard(keys: KeyTable, onHeld: (bits: number) => void): () => void {
  const down = new Set<string>()
  const tell = () => {
    let bits = 0
    for (const code of down) bits |= bitOf(keys, code)
    onHeld(bits)
  }

  function press(event: KeyboardEvent): void {
    if (bitOf(keys, event.code) === 0 || event.ctrlKey || event.altKey || event.metaKey) return
    if (event.target instanceof Element && event.target.closest(WRITING)) return
    event.preventDefault() // no scrolling, and Space presses no focused button: Enter does
    if (down.has(event.code)) return
    down.add(event.code)
    tell()
  }

  function release(event: KeyboardEvent): void {
    if (event.key === 'Meta') releaseAll() // macOS never reports keys let go while it was down
    if (!down.delete(event.code)) return
    event.preventDefault()
    tell()
  }

  function releaseAll(): void {
    down.clear()
    tell()
  }
  const whenHidden = () => {
    if (document.hidden) releaseAll()
  }

  window.addEventListener('keydown', press)
  window.addEventListener('keyup', release)
  window.addEventListener('blur', releaseAll)
  document.addEventListener('visibilitychange', whenHidden)
  return () => {
    window.removeEventListener('keydown', press)
    window.removeEventListener('keyup', release)
    window.removeEventListener('blur', releaseAll)
    document.removeEventListener('visibilitychange', whenHidden)
  }
}
