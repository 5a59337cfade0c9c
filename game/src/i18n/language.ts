// Which language the page speaks; it is chosen once, before anything is shown, and a change reloads the page.
import { preferences } from '../preferences.ts'
import type { Translation } from './translation.ts'

/** By BCP 47 code, each in its own words. */
export const LANGUAGES = {
  en: 'English',
  es: 'Español',
  pt: 'Português',
  tr: 'Türkçe',
  pl: 'Polski',
  fr: 'Français',
  de: 'Deutsch',
} as const
export type Language = keyof typeof LANGUAGES

const FILES: Record<Exclude<Language, 'en'>, () => Promise<{ translation: Translation }>> = {
  es: () => import('./es/index.ts'),
  pt: () => import('./pt/index.ts'),
  tr: () => import('./tr/index.ts'),
  pl: () => import('./pl/index.ts'),
  fr: () => import('./fr/index.ts'),
  de: () => import('./de/index.ts'),
}

const isKnown = (code: string): code is Language => Object.hasOwn(LANGUAGES, code)

/** The language wished for, else the first of the browser's that there is, else English. */
export function chooseLanguage(wish: string, browser: readonly string[]): Language {
  const codes = [wish, ...browser].map((tag) => tag.toLowerCase().split('-')[0]!)
  return codes.find(isKnown) ?? 'en'
}

export const language = chooseLanguage(preferences.peek().language, globalThis.navigator?.languages ?? [])

/** null: English, or a language whose file could not be fetched; better understood than not shown. */
export const translation: Translation | null =
  language === 'en'
    ? null
    : await FILES[language]().then(
        (file) => file.translation,
        () => null,
      )

/** For dates and numbers. */
export const locale: string = translation ? language : 'en'
