// Statistics of a match as rows to show; pure.

import type { MatchStatistics, PlayerStatistics, Tally } from '../../../shared/match/result.ts'
import { locale } from '../i18n/language.ts'
import { words } from './words.ts'

const UNITS_PER_METRE = 20 // a disc is as wide as a person with elbows out, Classic as long as a small hall
const KILOMETRE = 1000
const kilometres = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })

export const metres = (units: number) => Math.round(units / UNITS_PER_METRE)

/** A way in metres, in kilometres from one on. */
export function distanceText(units: number): string {
  const m = metres(units)
  return m < KILOMETRE ? words.stats.metres(m) : words.stats.kilometres(kilometres.format(m / KILOMETRE))
}

/** `part` of `whole` in whole percent; 0 of nothing. */
export const percent = (part: number, whole: number) => (whole > 0 ? Math.round((100 * part) / whole) : 0)

export interface TeamRow {
  name: string
  red: number
  blue: number
  redText: string
  blueText: string
}

const COUNTED = ['shots', 'shotsOnGoal', 'passes', 'interceptions', 'saves'] as const

/** Both teams side by side, possession first. */
export function teamRows({ players }: Pick<MatchStatistics, 'players'>): TeamRow[] {
  const sum = (team: 1 | 2, key: keyof Tally) =>
    players.reduce((total, p) => (p.team === team ? total + p[key] : total), 0)
  const row = (name: string, key: keyof Tally, show: (value: number) => string): TeamRow => {
    const [red, blue] = [sum(1, key), sum(2, key)]
    return { name, red, blue, redText: show(red), blueText: show(blue) }
  }
  const possession = row(words.stats.possession, 'possession', String)
  const held = percent(possession.red, possession.red + possession.blue)
  const rest = possession.red + possession.blue > 0 ? 100 - held : 0 // both together are 100
  const { shots, onGoal, passes, interceptions, saves, percent: share } = words.stats
  const names = [shots, onGoal, passes, interceptions, saves]
  return [
    { ...possession, redText: share(held), blueText: share(rest) },
    ...COUNTED.map((key, i) => row(names[i]!, key, String)),
    row(words.stats.distance, 'distance', distanceText),
  ]
}

const COLUMNS: readonly (keyof Tally)[] = [
  'goals',
  'assists',
  'shots',
  'passes',
  'interceptions',
  'saves',
  'touches',
  'kicks',
  'distance',
  'possession',
]

export interface Column {
  key: keyof Tally
  name: string
  short: string
  text(value: number): string
  most: number // the largest of all players
}

/** The columns of the table of players, with how their numbers are written. */
export function playerColumns({ players }: Pick<MatchStatistics, 'players'>): Column[] {
  const held = players.reduce((total, p) => total + p.possession, 0)
  const { interceptionsShort, ball, ...names } = words.stats
  return COLUMNS.map((key) => ({
    key,
    name: names[key as keyof typeof names] as string,
    short: key === 'interceptions' ? interceptionsShort : key === 'possession' ? ball : '',
    text:
      key === 'distance'
        ? distanceText
        : key === 'possession'
          ? (value) => names.percent(percent(value, held))
          : String,
    most: Math.max(0, ...players.map((p) => p[key])),
  }))
}

/** Red first; inside a team by goals, assists, saves, then touches. */
export function inOrder(players: readonly PlayerStatistics[]): PlayerStatistics[] {
  return [...players].sort(
    (a, b) =>
      a.team - b.team ||
      b.goals - a.goals ||
      b.assists - a.assists ||
      b.saves - a.saves ||
      b.touches - a.touches,
  )
}

/** Everything one person did, on either team, with the team they scored most for; null if they did not play. */
export function allOf(players: readonly PlayerStatistics[], id: string): PlayerStatistics | null {
  const parts = inOrder(players.filter((p) => p.id === id)).sort((a, b) => b.goals - a.goals)
  if (parts.length === 0) return null
  const whole = { ...parts[0]! }
  for (const part of parts.slice(1)) for (const key of KEYS) whole[key] += part[key]
  return whole
}
const KEYS: readonly (keyof Tally)[] = [...COLUMNS, 'ownGoals', 'shotsOnGoal']
