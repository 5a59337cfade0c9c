// How well the bots play and what they cost: seeded tournaments against a chaser, each pair of matches with sides changed.
import { pathToFileURL } from 'node:url'
import { mapOf, playMatch, type TeamResult } from '../shared/bots/play.ts'
import { printTable } from './table.ts'

interface Row {
  name: string
  matches: number
  wins: number
  seconds: number
  bots: TeamResult
  others: TeamResult
}

const DEFAULT_SEED = 1
const DEFAULT_MATCHES = 20

function playRow(stadium: string, size: number, matches: number, seed: number): Row {
  const map = mapOf(stadium)
  const name = `${stadium} ${size}v${size}`
  const row: Row = { name, matches, wins: 0, seconds: 0, bots: noTeam(), others: noTeam() }
  for (let m = 0; m < matches; m++) {
    const isRed = m % 2 === 0
    const result = playMatch(map, {
      red: isRed ? 'normal' : 'chaser',
      blue: isRed ? 'chaser' : 'normal',
      size,
      seed: seed + (m >> 1),
    })
    const bots = isRed ? result.red : result.blue
    const others = isRed ? result.blue : result.red
    if (bots.goals > others.goals) row.wins++
    row.seconds += result.seconds
    add(row.bots, bots)
    add(row.others, others)
  }
  return row
}

const noTeam = (): TeamResult => ({
  goals: 0,
  ownGoals: 0,
  touches: 0,
  passes: 0,
  passTries: 0,
  changes: 0,
  thinkMs: 0,
  thoughts: 0,
})

function add(sum: TeamResult, part: TeamResult): void {
  for (const key of Object.keys(sum) as (keyof TeamResult)[]) sum[key] += part[key]
}

function cells({ name, matches, wins, bots, others }: Row): string[] {
  const goals = bots.goals + others.goals
  const each = (n: number) => (n / matches).toFixed(2)
  return [
    name,
    `${wins} of ${matches}`,
    `${each(bots.goals)} : ${each(others.goals)}`,
    `${bots.ownGoals} : ${others.ownGoals} of ${goals}`,
    `${Math.round((100 * bots.touches) / (bots.touches + others.touches))} %`,
    `${each(bots.passes)} : ${each(others.passes)}`,
    ((bots.changes * 60) / bots.thoughts).toFixed(1),
    ((bots.thinkMs * 1000) / bots.thoughts).toFixed(1),
  ]
}

/** Matches of 2 v 2 that normal bots win against chasers on Classic; other rows are printed as information. */
export async function runBots(options: {
  json: boolean
  seed?: number
  matches?: number
}): Promise<{ wins: number; of: number }> {
  const { seed = DEFAULT_SEED, matches = DEFAULT_MATCHES } = options
  const main = playRow('classic', 2, matches, seed)
  if (!options.json) {
    const few = Math.max(2, matches >> 1)
    const more = [
      playRow('classic', 3, few, seed),
      playRow('hockey', 2, few, seed),
      playRow('big', 3, few, seed),
    ]
    const heading = ['', 'wins', 'goals a match', 'own goals', 'ball', 'passes', 'keys/s', 'us a tick']
    printTable('bots: normal against chasers', [heading, ...[main, ...more].map(cells)])
  }
  return { wins: main.wins, of: main.matches }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await runBots({ json: false })
