// The keyboard on the screen of a phone: how much of the page is left to see above it.
import { touch } from './media.ts'

const KEYBOARD_PX = 120 // less than this is a bar of the browser

/** Keeps `--seen` at the height above the keyboard while one is open, for the life of the page. */
export function followKeyboard(): void {
  const view = window.visualViewport
  if (!view) return
  const root = document.documentElement
  let [width, full] = [0, 0] // of the page without a keyboard, which makes it shorter in some browsers
  const read = () => {
    if (innerWidth !== width) [width, full] = [innerWidth, 0] // turned
    const typing = document.activeElement instanceof HTMLInputElement
    const whole = touch.value && typing ? Math.max(full, innerHeight) : innerHeight
    full = whole
    const open = whole - view.height > KEYBOARD_PX && view.scale < 1.01 // a page zoomed in is something else
    root.toggleAttribute('data-keyboard', open)
    if (!open) return root.style.removeProperty('--seen')
    root.style.setProperty('--seen', `${Math.round(view.height)}px`)
    scrollTo(0, 0) // browsers push the page up, though there is room now
  }
  view.addEventListener('resize', read)
  view.addEventListener('scroll', read)
  read()
}
