// Whether chat keeps its word: 10,000 messages of 40 people in 54 tabs through a server that is killed eight times.
import { runDelivery } from '../load/delivery.ts'
import type { Verdict } from '../load/verdict.ts'
import { printTable } from './table.ts'

const STORY = { messages: 10_000, kills: 8, perS: 150, users: 40 }

/** Runs some two minutes; prints the seed and what happened when a count is not 0. */
export async function runDeliveryBench(seed: number): Promise<Omit<Verdict, 'problems'>> {
  const { problems, story, stored, seconds, refused, ...verdict } = await runDelivery({ seed, ...STORY })
  const again = Object.entries(refused).map(([code, times]) => `${times} ${code}`)
  printTable(`delivery: ${STORY.users} people, ${STORY.kills} kills, seed ${seed}`, [
    ['', 'counted', 'target'],
    ['acknowledged', verdict.acked, STORY.messages],
    ['stored', stored, STORY.messages],
    ['lost', verdict.lost, 0],
    ['doubled', verdict.doubled, 0],
    ['out of order', verdict.reordered, 0],
    ['seen by strangers', verdict.leaked, 0],
    ['sent again by hand', again.join(', ') || 0, ''],
    ['seconds', Math.round(seconds), ''],
  ])
  if (problems.length > 0) console.log(`\n${story}`)
  return verdict
}
