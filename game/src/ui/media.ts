// What kind of screen this is, as signals; widths in em count in the size of text a person has chosen.
import { type ReadonlySignal, signal } from '@preact/signals'

function media(query: string): ReadonlySignal<boolean> {
  const list = matchMedia(query)
  const matches = signal(list.matches)
  list.addEventListener('change', () => {
    matches.value = list.matches
  })
  return matches
}

export const touch = media('(pointer: coarse)')
export const systemLight = media('(prefers-color-scheme: light)')
export const systemCalm = media('(prefers-reduced-motion: reduce)')

const NARROW_EM = 47.5 // one column with tabs at the bottom
const isNarrow = signal(false)
export const narrow: ReadonlySignal<boolean> = isNarrow

let zoom = 1
let narrowList: MediaQueryList | null = null
const readNarrow = () => {
  isNarrow.value = narrowList?.matches ?? false
}
const written = new WeakMap<CSSMediaRule, string>() // as the style sheets have them

/**
 * Makes every width in em of `narrow` and of the style sheets' media queries `factor` times as wide. Browsers count
 * them in their own size of text, so that without it larger text would keep the columns of a wide screen.
 */
export function zoomWidths(factor: number): void {
  zoom = factor
  narrowList?.removeEventListener('change', readNarrow)
  narrowList = matchMedia(`(max-width: ${NARROW_EM * factor}em)`)
  narrowList.addEventListener('change', readNarrow)
  readNarrow()
  zoomSheets()
}

function zoomSheets(): void {
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSMediaRule)) continue
      const original = written.get(rule) ?? rule.media.mediaText
      written.set(rule, original)
      const zoomed = original.replace(/([\d.]+)em/g, (_, em: string) => `${Number(em) * zoom}em`)
      if (rule.media.mediaText !== zoomed) rule.media.mediaText = zoomed
    }
  }
}

/** Style sheets that come later. */
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) {
      if (node instanceof HTMLLinkElement) node.addEventListener('load', zoomSheets)
      else if (node instanceof HTMLStyleElement) zoomSheets()
    }
  }
}).observe(document.head, { childList: true })
zoomWidths(1)
