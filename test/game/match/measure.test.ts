import { expect, test } from 'vitest'
import { createMeasure } from '../../../game/src/match/measure.ts'
import type { Prediction } from '../../../game/src/match/prediction.ts'
import type { TickClock } from '../../../game/src/net/clock.ts'
import { buildGeometry } from '../../../shared/sim/geometry.ts'
import { createWorld } from '../../../shared/sim/world.ts'
import { stadiumOf } from '../support.ts'

const parts = { clock: { marginMs: 0 } as TickClock, prediction: { steps: 0 } as Prediction, leadTicks: 6 }

function start() {
  const world = createWorld(buildGeometry(stadiumOf({})))
  world.tick = 10
  const measure = createMeasure(world.x.length)
  measure.drawn(world)
  world.x[0]! += 3
  world.y[0]! += 4
  return { world, measure, ballError: () => measure.report(parts).errorBallPx }
}

test('the error of the ball is how far it was drawn from where the server has it', () => {
  const { world, measure, ballError } = start()
  measure.committed(world, -1)
  expect(ballError()).toBe(5)
})

test('what was drawn before players came or went is no error', () => {
  const { world, measure, ballError } = start()
  measure.forget()
  measure.committed(world, -1)
  expect(ballError()).toBe(0)
})

test('frames are late against the earliest', () => {
  const { measure } = start()
  for (let tick = 0; tick < 100; tick++)
    measure.arrived(50 + (tick * 1000) / 60 + (tick % 10 === 0 ? 30 : 0), tick)
  expect(measure.report(parts).frameDelayMs).toBeCloseTo(30)
})
