// The world some ticks ahead of the server: the committed one copied and stepped on with all that is known.
import { applyDue, copySchedule, createSchedule, type Schedule } from '../../../shared/match/schedule.ts'
import { KEY, PHASE } from '../../../shared/sim/constants.ts'
import { createEvents, type SimEvents } from '../../../shared/sim/events.ts'
import { step } from '../../../shared/sim/step.ts'
import { copyWorld, createWorld, type World } from '../../../shared/sim/world.ts'
import { AHEAD_MAX_TICKS } from './ahead.ts'
import type { OwnInput } from './own.ts'

const HOLD_TICKS = 16 // unheard of for longer, others rather turned than ran on: they are thought to let go

export interface Prediction {
  readonly world: World // one tick past the drawn one
  /** Positions of the drawn moment, units; index is the disc. */
  readonly x: Float64Array
  readonly y: Float64Array
  readonly steps: number // ticks stepped for it
  /** Predicts the moment `tick` (with fraction); `seen` gets each whole tick on the way, with what happened in it. */
  run(tick: number, seen: ((world: World, events: SimEvents) => void) | null): void
}

export function createPrediction(committed: World, pending: Schedule, own: OwnInput): Prediction {
  const world = createWorld(committed.geometry)
  const scheduled = createSchedule()
  const events = createEvents()
  const x = new Float64Array(world.x.length)
  const y = new Float64Array(world.y.length)
  let steps = 0

  function stepOnce(first: boolean): void {
    applyDue(scheduled, world)
    own.apply(world, first)
    if (steps >= HOLD_TICKS) letOthersGo(world, own.slot)
    events.count = 0
    step(world, events)
    steps++
  }

  return {
    world,
    x,
    y,
    get steps() {
      return steps
    },
    run(tick, seen) {
      steps = 0
      copyWorld(world, committed)
      copySchedule(scheduled, pending)
      const last = Math.min(Math.max(Math.floor(tick), committed.tick), committed.tick + AHEAD_MAX_TICKS)
      const part = Math.min(1, Math.max(0, tick - last))
      while (world.tick < last) {
        stepOnce(steps === 0)
        seen?.(world, events)
      }
      x.set(world.x)
      y.set(world.y)
      const phase = world.phase
      stepOnce(steps === 0)
      if (world.phase === PHASE.KICK_OFF && phase !== PHASE.KICK_OFF) return // nobody slides to the kick-off
      for (let d = 0; d < world.discCount; d++) {
        x[d]! += (world.x[d]! - x[d]!) * part
        y[d]! += (world.y[d]! - y[d]!) * part
      }
    },
  }
}

function letOthersGo(world: World, ownSlot: number): void {
  for (let p = 0; p < world.playerCount; p++) if (world.slot[p] !== ownSlot) world.input[p]! &= KEY.KICK
}
