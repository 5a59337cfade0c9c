import { describe, expect, test } from 'vitest'
import { translation as de } from '../../../game/src/i18n/de/index.ts'
import { translation as es } from '../../../game/src/i18n/es/index.ts'
import { translation as fr } from '../../../game/src/i18n/fr/index.ts'
import { chooseLanguage } from '../../../game/src/i18n/language.ts'
import { translation as pl } from '../../../game/src/i18n/pl/index.ts'
import { translation as pt } from '../../../game/src/i18n/pt/index.ts'
import { translation as tr } from '../../../game/src/i18n/tr/index.ts'
import type { Translation } from '../../../game/src/i18n/translation.ts'
import { commandWords } from '../../../game/src/ui/words/slash.ts'

/** By what they take, n a number and t a text; functions that are not here take texts only. */
const TAKES: Record<string, string> = {
  n: `main.ms main.lobby.online main.lobby.rooms main.lobby.unread main.rooms.found main.rooms.bots
    main.rooms.watching main.chat.hidden main.chat.direct main.hud.firstTo main.hud.idleSaid main.hud.chatWith
    main.stats.metres main.stats.percent main.stats.goalsOf main.stats.assistsOf main.stats.shotsOf
    main.stats.savesOf main.stats.metresOf account.passwordMissing account.renameNow
    account.passwordLength account.passwordTooLong preference.percent room.line
    settings.minutes settings.limit settings.watch settings.ticks settings.banned kit.colour kit.degrees
    talk.group.members talk.people`,
  nn: 'main.hero.places main.rooms.players show.goal room.people settings.places',
  nnn: 'settings.kickLimitShort',
  nt: 'room.joinTeam',
  tnn: 'main.end.heading',
  tnnt: 'main.hud.goalFor',
  tntnt: 'main.hud.score',
}
const LEVELS = { easy: 'Easy', normal: 'Normal', hard: 'Hard', expert: 'Expert' }
const ODD: Record<string, unknown[][]> = {
  'main.chat.typing': [[['Ann']], [['Ann', 'Ivo']], [['Ann', 'Ivo', 'Zoë']]],
  'settings.botsTo': [0, 1, 2].map((n) => [n, 'hard', LEVELS]),
  'preference.addKey': [['kick']],
  'preference.removeKey': [['kick', 'X']],
  'preference.taken': [['X', 'kick']],
  'preference.use': [['kick']],
  'first.score': [['left'], ['right']],
}
const NUMBERS = [0, 1, 2, 5, 21]

/** Arguments to try a function with. */
function samplesFor(path: string, count: number): unknown[][] {
  if (ODD[path]) return ODD[path]
  const found = Object.entries(TAKES).find(([, paths]) => paths.split(/\s+/).includes(path))?.[0]
  const takes = [...(found ?? 't'.repeat(count))]
  return NUMBERS.map((n) => takes.map((kind) => (kind === 'n' ? n : 'Ann')))
}

/** Every text a language can say, with the path to it. */
function textsOf(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function')
    return samplesFor(path, value.length).map((args) => [`${path}(${args.join(', ')})`, value(...args)])
  if (typeof value !== 'object' || !value) return []
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, path ? `${path}.${key}` : key))
}

const MAY_BE_EMPTY = new Set(
  Object.entries(commandWords).flatMap(([name, [args]]) => (args === '' ? [`command.${name}.0`] : [])),
)

describe('in every language', () => {
  const languages: [string, Translation][] = Object.entries({ de, es, fr, pl, pt, tr })
  test.each(languages)('%s says something everywhere, and nothing broken', (_, translation) => {
    const texts = textsOf(translation, '')
    expect(texts.length).toBeGreaterThan(700)
    const broken = texts.filter(
      ([path, text]) =>
        (text.trim() === '' && !MAY_BE_EMPTY.has(path)) || /undefined|NaN|null|\[object/.test(text),
    )
    expect(broken).toEqual([])
  })

  test.each(languages)('%s fills in every text it is given', (_, translation) => {
    const forgets = textsOf(translation, '').filter(
      ([path, text]) => path.endsWith('(Ann)') && !text.toLowerCase().includes('ann'),
    )
    expect(forgets).toEqual([])
  })
})

describe('the language of the page', () => {
  test.each([
    ['pl', ['de-DE'], 'pl'],
    ['', ['pt-BR', 'en'], 'pt'],
    ['', ['nl-NL', 'fr-CA', 'de'], 'fr'],
    ['nl', ['es-419'], 'es'],
    ['', ['nl', 'ja'], 'en'],
    ['', [], 'en'],
    ['constructor', ['toString'], 'en'],
  ])('is, with the wish "%s" and the browser’s %j, %s', (wish, browser, language) => {
    expect(chooseLanguage(wish, browser)).toBe(language)
  })
})
