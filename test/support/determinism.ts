// Fuzzed play as hashes, the same in every JavaScript engine: what the determinism bench and tests run in each of them.
import { hashWorld } from '../../shared/sim/hash.ts'
import { step } from '../../shared/sim/step.ts'
import type { Stadium } from '../../shared/stadium/types.ts'
import { applyOp, randomOps } from './fuzz.ts'
import { createKickers, matchOf } from './kickers.ts'

const PLAYERS = 4

/** Plays on a compiled stadium, as its JSON; returns the hash of each tick as JSON. */
export function playHashes(stadium: string, seed: number, ticks: number): string {
  const world = matchOf(JSON.parse(stadium) as Stadium, PLAYERS)
  const kickers = createKickers(PLAYERS, seed)
  const hashes: number[] = []
  for (let tick = 0; tick < ticks; tick++) {
    for (const op of randomOps(kickers, world)) applyOp(world, op)
    step(world, null)
    hashes.push(hashWorld(world))
  }
  return JSON.stringify(hashes)
}
