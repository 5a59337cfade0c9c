// Microseconds a tick of the simulation costs, with players who stay around the ball; inputs are recorded beforehand.
import { performance } from 'node:perf_hooks'
import { setInput } from '../../shared/sim/players.ts'
import { step } from '../../shared/sim/step.ts'
import { copyWorld, createWorld, type World } from '../../shared/sim/world.ts'
import type { Stadium } from '../../shared/stadium/types.ts'
import { createKickers, ENDLESS, matchOf, thinkTick } from '../support/kickers.ts'
import { plainStep } from '../support/plain-physics.ts'
import { builtin } from '../support/stadiums.ts'
import { HEAVY, heavyStadium, LARGEST } from './heavy.ts'
import { median, printTable, round } from './table.ts'

const TICKS = 12_000 // of the cheap cases
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

function timeRun(world: World, inputs: Inputs, stepOnce: typeof step): number {
  const start = performance.now()
  for (const changes of inputs) {
    for (const { slot, keys } of changes) setInput(world, slot, keys)
    stepOnce(world, null)
  }
  return ((performance.now() - start) * 1000) / inputs.length
}

interface Cost {
  median: number // microseconds a tick over several runs of the same play
  best: number
  plain: number // median with the plain physics, which looks at every wall
}

function measure(stadium: Stadium, players: number, ticks: number): Cost {
  const inputs = recordInputs(stadium, players, ticks)
  const start = matchOf(stadium, players)
  const world = createWorld(start.geometry, ENDLESS)
  const times: number[] = []
  const plainTimes: number[] = []
  for (let run = 0; run < WARM_UP_RUNS + RUNS; run++) {
    copyWorld(world, start)
    const us = timeRun(world, inputs, step)
    copyWorld(world, start)
    const plain = run % 3 === 0 ? timeRun(world, inputs, plainStep) : null
    if (run < WARM_UP_RUNS) continue
    times.push(us)
    if (plain !== null) plainTimes.push(plain)
  }
  return { median: median(times), best: Math.min(...times), plain: median(plainTimes) }
}

/** The cost of a tick on Classic with 8 players, and on the heavy and the largest stadium; Big Hockey is information. */
export function runSimBench(): { usPerTick: number; heavyUsPerTick: number; largestUsPerTick: number } {
  const cases: [string, Stadium, number, number][] = [
    ['Classic, 8 players', builtin('classic'), 8, TICKS],
    ['Big Hockey, 12 players', builtin('big-hockey'), 12, TICKS],
    ['Heavy (200 segments, 250 vertexes, 60 discs), 12 players', heavyStadium(HEAVY), 12, TICKS / 10],
    ['Largest (255 of each), 20 players', heavyStadium(LARGEST), 20, TICKS / 40],
  ]
  const rows = cases.map(([name, ...what]) => ({ name, ...measure(...what) }))
  printTable('sim: microseconds a tick', [
    ['', 'median', 'best run', 'plain', 'ratio'],
    ...rows.map((r) => [
      r.name,
      ...[r.median, r.best, r.plain].map((us) => us.toFixed(2)),
      (r.plain / r.median).toFixed(1),
    ]),
  ])
  const [usPerTick, , heavyUsPerTick, largestUsPerTick] = rows.map((r) => round(r.median, 3))
  return { usPerTick: usPerTick!, heavyUsPerTick: heavyUsPerTick!, largestUsPerTick: largestUsPerTick! }
}
