import { describe, expect, test } from 'vitest'
import { createOwnInput } from '../../../game/src/match/own.ts'
import { createPrediction } from '../../../game/src/match/prediction.ts'
import { createSchedule } from '../../../shared/match/schedule.ts'
import { KEY, PHASE } from '../../../shared/sim/constants.ts'
import { setInput } from '../../../shared/sim/players.ts'
import { step } from '../../../shared/sim/step.ts'
import { copyWorld, createWorld, discOfSlot, type World } from '../../../shared/sim/world.ts'
import { matchOf } from '../../support/kickers.ts'
import { classic } from '../../support/stadiums.ts'

const OWN = 0
const OTHER = 1

/** Both run up; predicted as slot 0 sees it. */
function running() {
  const committed = matchOf(classic, 2)
  for (const slot of [OWN, OTHER]) setInput(committed, slot, KEY.UP | KEY.KICK)
  const own = createOwnInput(
    () => {},
    () => {},
  )
  own.slot = OWN
  return { committed, prediction: createPrediction(committed, createSchedule(), own) }
}

/** The world after `ticks` with the keys held, or with all let go after `until`. */
function stepped(from: World, ticks: number, until = ticks): World {
  const world = createWorld(from.geometry)
  copyWorld(world, from)
  for (let n = 0; n < ticks; n++) {
    if (n === until) world.input.fill(0)
    step(world, null)
  }
  return world
}

const y = (world: World, slot: number) => world.y[discOfSlot(world, slot)]!

describe('the prediction of others nobody has heard of', () => {
  test('holds their keys for eleven ticks', () => {
    const { committed, prediction } = running()
    prediction.run(11, null)
    expect(y(prediction.world, OTHER)).toBe(y(stepped(committed, 12), OTHER))
  })

  test('has them run on with less strength after that, but not us', () => {
    const { committed, prediction } = running()
    prediction.run(19, null)
    const full = stepped(committed, 20)
    const none = stepped(committed, 20, 11)
    const share = (y(prediction.world, OTHER) - y(none, OTHER)) / (y(full, OTHER) - y(none, OTHER))
    expect(share).toBeGreaterThan(0.4)
    expect(share).toBeLessThan(0.6)
    expect(y(prediction.world, OWN)).toBe(y(full, OWN))
  })

  test('leaves the keys in their hands', () => {
    const { prediction } = running()
    for (const tick of [18, 19]) {
      prediction.run(tick, null)
      expect([...prediction.world.input.subarray(0, 2)]).toEqual([KEY.UP | KEY.KICK, KEY.UP | KEY.KICK])
    }
  })

  test('gives nobody keys at a kick-off, where all are let go', () => {
    for (const ticks of [12, 13]) {
      const { committed, prediction } = running()
      committed.phase = PHASE.CELEBRATE
      committed.counter = ticks
      prediction.run(18, null)
      expect(prediction.world.phase).toBe(PHASE.KICK_OFF)
      expect([...prediction.world.input.subarray(0, 2)]).toEqual([0, 0])
    }
  })
})
