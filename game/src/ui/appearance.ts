// Theme, team colours, motion and text size of the page, as attributes of its root that the styles read.
import { computed, effect } from '@preact/signals'
import { locale } from '../i18n/language.ts'
import { preferences } from '../preferences.ts'
import { systemCalm, systemLight, zoomWidths } from './media.ts'
import { swapped } from './sides.ts'

/** Whether nothing may move without need. */
export const reducedMotion = computed(() => {
  const wish = preferences.value.reducedMotion
  return wish === 'system' ? systemCalm.value : wish === 'on'
})

/** Keeps the page's looks equal to the preferences and the system's wishes; once a page. */
export function applyAppearance(): void {
  const root = document.documentElement
  root.lang = locale
  effect(() => {
    const { theme } = preferences.value
    root.dataset.theme = theme === 'system' ? (systemLight.value ? 'light' : 'dark') : theme
  })
  effect(() => {
    root.dataset.palette = preferences.value.palette
  })
  effect(() => {
    root.toggleAttribute('data-swap', swapped.value)
  })
  effect(() => {
    root.dataset.motion = reducedMotion.value ? 'reduced' : 'full'
  })
  const textSize = computed(() => preferences.value.textSize)
  effect(() => {
    root.style.fontSize = `${textSize.value}%`
    zoomWidths(textSize.value / 100)
  })
}
