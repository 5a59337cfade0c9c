// Run by allocation.test.ts in a process of its own: long plays after a warm-up, with the garbage collections they caused.
import { GCProfiler } from 'node:v8'
import { createStatistics } from '../../../shared/match/statistics.ts'
import { createEvents } from '../../../shared/sim/events.ts'
import { hashWorld } from '../../../shared/sim/hash.ts'
import { setInput } from '../../../shared/sim/players.ts'
import { step } from '../../../shared/sim/step.ts'
import { copyWorld, createWorld, type World } from '../../../shared/sim/world.ts'
import { createKickers, matchOf, sideOf, thinkTick } from '../../support/kickers.ts'
import { builtin } from '../../support/stadiums.ts'

const PLAYERS = 8
const RECORDED_TICKS = 6000
const WARM_UP_ROUNDS = 10

/** Inputs as flat numbers, so that playing them back allocates nothing: tick, slot, keys. */
function record(world: World): Int32Array {
  const inputs: number[] = []
  const kickers = createKickers(PLAYERS, 1)
  while (world.tick < RECORDED_TICKS) {
    thinkTick(kickers, world, (slot, keys) => {
      setInput(world, slot, keys)
      inputs.push(world.tick, slot, keys)
    })
    step(world, null)
  }
  return Int32Array.from(inputs)
}

const start = matchOf(builtin('hockey'), PLAYERS)
const world = createWorld(start.geometry)
copyWorld(world, start)
const inputs = record(world)
const copy = createWorld(start.geometry)
const events = createEvents()
const statistics = createStatistics(start)
for (let slot = 0; slot < PLAYERS; slot++) statistics.enter(slot, sideOf(slot), `p${slot}`)

/** One match of 100 seconds with everything the server and a predicting client do each tick. */
function play(): void {
  copyWorld(world, start)
  let next = 0
  while (world.tick < RECORDED_TICKS) {
    for (; inputs[next] === world.tick; next += 3) setInput(world, inputs[next + 1]!, inputs[next + 2]!)
    events.count = 0
    step(world, events)
    statistics.observe(world, events)
    copyWorld(copy, world)
    step(copy, null)
    if (world.tick % 60 === 0) hashWorld(world)
  }
}

const rounds = Number(process.argv[2])
for (let n = 0; n < WARM_UP_ROUNDS; n++) play()
const profiler = new GCProfiler()
profiler.start()
const before = process.memoryUsage().heapUsed
for (let n = 0; n < rounds; n++) play()
const grown = process.memoryUsage().heapUsed - before
const collections = profiler.stop().statistics.length
process.stdout.write(JSON.stringify({ ticks: rounds * RECORDED_TICKS, collections, grown }))
