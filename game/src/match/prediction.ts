// The world some ticks ahead of the server: the committed one copied and stepped on with all that is known.
import { applyDue, copySchedule, createSchedule, type Schedule } from '../../../shared/match/schedule.ts'
import { KEY, PHASE } from '../../../shared/sim/constants.ts'
import { createEvents, type SimEvents } from '../../../shared/sim/events.ts'
import { step } from '../../../shared/sim/step.ts'
import { copyWorld, createWorld, type World } from '../../../shared/sim/world.ts'
import { AHEAD_MAX_TICKS } from './ahead.ts'
import type { OwnInput } from './own.ts'

const SURE_TICKS = 11 // unheard of for longer, others may have turned: they run on with half their strength

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
  const held = new Int32Array(world.input.length)
  let steps = 0

  /** True if the step ended in a kick-off. */
  function stepOnce(first: boolean): boolean {
    applyDue(scheduled, world)
    own.apply(world, first)
    const { phase } = world
    const isRest = steps >= SURE_TICKS && world.tick % 2 === 0
    if (isRest) {
      held.set(world.input)
      restOthers(world, own.slot)
    }
    events.count = 0
    step(world, events)
    steps++
    const isKickOff = world.phase === PHASE.KICK_OFF && phase !== PHASE.KICK_OFF
    if (isRest && !isKickOff) world.input.set(held)
    return isKickOff
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
      if (stepOnce(steps === 0)) return // nobody slides to the kick-off
      for (let d = 0; d < world.discCount; d++) {
        x[d]! += (world.x[d]! - x[d]!) * part
        y[d]! += (world.y[d]! - y[d]!) * part
      }
    },
  }
}

/** Others lift their fingers from the directions for a tick. */
function restOthers(world: World, ownSlot: number): void {
  for (let p = 0; p < world.playerCount; p++) if (world.slot[p] !== ownSlot) world.input[p]! &= KEY.KICK
}
