// How well the bots play and what they cost: seeded tournaments of each level against the one below, and of normal bots
// against chasers, each pair of matches with sides changed.
import { pathToFileURL } from 'node:url'
import { BOT_LEVELS } from '../../shared/settings.ts'
import { type Kind, mapOf, playMatch, type TeamResult } from '../shared/bots/play.ts'
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
const LADDER_SHARE = 2 // rows between levels take so many more: 40 have six points of standard error at 85 %

interface Contest {
  of: Kind
  against: Kind
  stadium: string
  size: number // players a team
  matches: number
  seed: number
}

function playRow({ of, against, stadium, size, matches, seed }: Contest): Row {
  const map = mapOf(stadium)
  const name = `${of} - ${against}, ${stadium} ${size}v${size}`
  const row: Row = { name, matches, wins: 0, seconds: 0, bots: noTeam(), others: noTeam() }
  for (let m = 0; m < matches; m++) {
    const isRed = m % 2 === 0
    const result = playMatch(map, {
      red: isRed ? of : against,
      blue: isRed ? against : of,
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
    `${Math.round((100 * wins) / matches)} %`,
    `${each(bots.goals)} : ${each(others.goals)}`,
    `${bots.ownGoals} : ${others.ownGoals} of ${goals}`,
    `${Math.round((100 * bots.touches) / (bots.touches + others.touches))} %`,
    `${each(bots.passes)} : ${each(others.passes)}`,
    ((bots.changes * 60) / bots.thoughts).toFixed(1),
    ((bots.thinkMs * 1000) / bots.thoughts).toFixed(1),
    ((others.thinkMs * 1000) / others.thoughts).toFixed(1),
  ]
}

const HEADING = [
  '',
  'wins',
  '',
  'goals a match',
  'own goals',
  'ball',
  'passes',
  'keys/s',
  'us a tick',
  'of the other',
]

/** Matches of 2 v 2 that normal bots win against chasers on Classic; the other rows are printed as information. */
export async function runBots(options: {
  json: boolean
  seed?: number
  matches?: number
}): Promise<{ wins: number; of: number }> {
  const { seed = DEFAULT_SEED, matches = DEFAULT_MATCHES } = options
  const chased = { of: 'normal', against: 'chaser', seed } as const
  const main = playRow({ ...chased, stadium: 'classic', size: 2, matches })
  if (!options.json) {
    const few = Math.max(2, matches >> 1)
    const more = [
      playRow({ ...chased, stadium: 'classic', size: 3, matches: few }),
      playRow({ ...chased, stadium: 'hockey', size: 2, matches: few }),
      playRow({ ...chased, stadium: 'big', size: 3, matches: few }),
    ]
    printTable('bots: normal against chasers', [HEADING, ...[main, ...more].map(cells)])
    const ladder: Row[] = []
    for (const size of [2, 3])
      for (let n = 1; n < BOT_LEVELS.length; n++) {
        const of = BOT_LEVELS[n]!
        const against = BOT_LEVELS[n - 1]!
        ladder.push(playRow({ of, against, stadium: 'classic', size, matches: LADDER_SHARE * matches, seed }))
      }
    printTable('bots: each level against the one below', [HEADING, ...ladder.map(cells)])
  }
  return { wins: main.wins, of: main.matches }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await runBots({ json: false })
