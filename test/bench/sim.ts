// Microseconds a tick of the simulation costs, with players who stay around the ball; inputs are recorded beforehand.
import { performance } from 'node:perf_hooks'
import { setInput } from '../../shared/sim/players.ts'
import { step } from '../../shared/sim/step.ts'
import { copyWorld, createWorld, type World } from '../../shared/sim/world.ts'
import type { Stadium } from '../../shared/stadium/types.ts'
import { createKickers, ENDLESS, matchOf, thinkTick } from '../support/kickers.ts'
import { builtin } from '../support/stadiums.ts'
import { heavyStadium } from './heavy.ts'
import { median, printTable, round } from './table.ts'

const TICKS = 12_000 // of the cheap cases; the heavy one runs a tenth
const WARM_UP_RUNS = 5
const RUNS = 21

type Inputs = { slot: number; keys: number }[][] // by tick

function recordInputs(stadium: Stadium, players: number, ticks: number): Inputs {
  const world = matchOf(stadium, players)
  const kickers = createKickers(players, 1)
  return Array.from({ length: ticks }, () => {
    const changes: Inputs[number] = []
    thinkTick(kickers, world, (slot, keys) => {
      setInput(world, slot, keys)
      changes.push({ slot, keys })
    })
    step(world, null)
    return changes
  })
}

function timeRun(world: World, inputs: Inputs): number {
  const start = performance.now()
  for (const changes of inputs) {
    for (const { slot, keys } of changes) setInput(world, slot, keys)
    step(world, null)
  }
  return ((performance.now() - start) * 1000) / inputs.length
}

/** Median microseconds a tick over several runs of the same play. */
function measure(stadium: Stadium, players: number, ticks: number): { median: number; best: number } {
  const inputs = recordInputs(stadium, players, ticks)
  const start = matchOf(stadium, players)
  const world = createWorld(start.geometry, ENDLESS)
  const times: number[] = []
  for (let run = 0; run < WARM_UP_RUNS + RUNS; run++) {
    copyWorld(world, start)
    const us = timeRun(world, inputs)
    if (run >= WARM_UP_RUNS) times.push(us)
  }
  return { median: median(times), best: Math.min(...times) }
}

/** The cost of a tick on Classic with 8 players; others are printed as information. */
export function runSimBench(): { usPerTick: number } {
  const cases: [string, Stadium, number, number][] = [
    ['Classic, 8 players', builtin('classic'), 8, TICKS],
    ['Big Hockey, 12 players', builtin('big-hockey'), 12, TICKS],
    ['Heavy (120 segments, 40 discs), 20 players', heavyStadium(), 20, TICKS / 10],
  ]
  const rows = cases.map(([name, ...what]) => ({ name, ...measure(...what) }))
  printTable('sim: microseconds a tick', [
    ['', 'median', 'best run'],
    ...rows.map((r) => [r.name, r.median.toFixed(2), r.best.toFixed(2)]),
  ])
  return { usPerTick: round(rows[0]!.median, 3) }
}
