// What is written on a key of a person's own keyboard, from its `KeyboardEvent.code`.
import { signal } from '@preact/signals'
import { locale } from '../i18n/language.ts'
import { words } from './words.ts'

/** The letters of the layout in use, where the browser tells them. */
interface Keyboard {
  getLayoutMap(): Promise<ReadonlyMap<string, string>>
}

const layout = signal<ReadonlyMap<string, string>>(new Map())
let asked = false

function askLayout(): void {
  asked = true
  const { keyboard } = navigator as { keyboard?: Keyboard }
  keyboard
    ?.getLayoutMap()
    .then((map) => {
      layout.value = map
    })
    .catch(() => {}) // the names of the codes stay
}

const NAMES: Readonly<Record<string, string>> = words.preferences.keyNames

/** A short name for a key. */
export function keyName(code: string): string {
  if (!asked) askLayout()
  if (Object.hasOwn(NAMES, code)) return NAMES[code]!
  const written = layout.value.get(code)
  if (written?.trim()) return written.toLocaleUpperCase(locale)
  return nameOfCode(code)
}

/** The name a code itself suggests: `KeyQ` is Q, `NumpadAdd` is Num Add. */
export function nameOfCode(code: string): string {
  const plain = /^(?:Key|Digit)(.)$/.exec(code)?.[1]
  return plain ?? code.replace(/^Numpad/, 'Num').replace(/([a-z])(?=[A-Z0-9])/g, '$1 ')
}
