import { describe, expect, test } from 'vitest'
import { createIntake, drain, receiveInput, takeMargins } from '../../../server/match/intake.ts'
import { createSchedule } from '../../../shared/match/schedule.ts'
import type { Change } from '../../../shared/net/frames.ts'

const KICK = 16
const RIGHT = 8

/** Runs messages [target, keys] that arrive together at `tick`. */
function arrive(tick: number, messages: [target: number, keys: number][], intake = createIntake(3, 0)) {
  const out: Change[] = []
  for (const [target, keys] of messages) receiveInput(intake, tick, target, keys, 10, false)
  drain(intake, tick, createSchedule(), out)
  return out.map((c) => ({ exec: c.exec, keys: c.keys, late: c.late }))
}

describe('an input', () => {
  test('takes effect in the tick it names', () =>
    expect(arrive(100, [[103, RIGHT]])).toEqual([{ exec: 103, keys: RIGHT, late: false }]))

  test('that comes late takes effect now and says so', () =>
    expect(arrive(100, [[97, RIGHT]])).toEqual([{ exec: 100, keys: RIGHT, late: true }]))

  test('too far ahead is clamped to 12 ticks', () =>
    expect(arrive(100, [[160, RIGHT]])).toEqual([{ exec: 112, keys: RIGHT, late: false }]))

  test('never overtakes an earlier one', () => {
    const changes = arrive(100, [
      [110, RIGHT],
      [105, 0],
    ])
    expect(changes.map((c) => c.exec)).toEqual([110, 110])
  })

  test('that repeats the keys held commits nothing', () => {
    const intake = createIntake(3, 0)
    arrive(100, [[100, RIGHT]], intake)
    expect(arrive(104, [[104, RIGHT]], intake)).toEqual([])
  })

  test('a kick pressed and released in one tick still is a kick of one tick', () => {
    const changes = arrive(100, [
      [90, KICK],
      [91, 0],
    ])
    expect(changes).toEqual([
      { exec: 100, keys: KICK, late: true },
      { exec: 101, keys: 0, late: true },
    ])
  })
})

describe('after a stall', () => {
  test('inputs older than 30 ticks collapse to the newest', () => {
    const changes = arrive(200, [
      [100, KICK],
      [110, 0],
      [120, KICK],
      [130, 0],
      [140, RIGHT],
    ])
    expect(changes).toEqual([{ exec: 200, keys: RIGHT, late: true }])
  })

  test('half a second of silence releases the keys, and the next message presses them again', () => {
    const intake = createIntake(3, 100)
    arrive(100, [[100, RIGHT]], intake)
    expect(arrive(129, [], intake)).toEqual([])
    expect(arrive(130, [], intake)).toEqual([{ exec: 130, keys: 0, late: false }])
    expect(arrive(150, [[150, RIGHT]], intake)).toEqual([{ exec: 150, keys: RIGHT, late: false }])
  })
})

describe('on arrival', () => {
  const ready = (messages: [target: number, overLimit: boolean][], intake = createIntake(3, 100)) =>
    messages.map(([target, overLimit]) => receiveInput(intake, 100, target, RIGHT, 0, overLimit))

  test('an input can be committed at once, early or late', () => {
    expect(ready([[103, false]])).toEqual([true])
    expect(ready([[75, false]])).toEqual([true])
  })

  test('what is stale waits for the tick, and so does all that follows', () =>
    expect(
      ready([
        [69, false],
        [98, false],
      ]),
    ).toEqual([false, false]))

  test('what is over the limit waits for the tick', () => expect(ready([[103, true]])).toEqual([false]))

  test('the second change before a tick waits for it', () => {
    const intake = createIntake(3, 100)
    intake.relayed = 100
    expect(ready([[103, false]], intake)).toEqual([false])
    intake.inbox.length = 0
    intake.relayed = 99
    expect(ready([[103, false]], intake)).toEqual([true])
  })
})

test('over the limit the newest message replaces the one before', () => {
  const intake = createIntake(3, 0)
  const out: Change[] = []
  receiveInput(intake, 100, 100, RIGHT, 0, false)
  receiveInput(intake, 100, 101, KICK, 0, true)
  receiveInput(intake, 100, 102, 4, 0, true)
  drain(intake, 100, createSchedule(), out)
  expect(out.map((c) => c.keys)).toEqual([4])
})

test('margins are reported once, with their minimum, median and late ones', () => {
  const intake = createIntake(3, 0)
  for (const margin of [20, -5, 10, 30, 12]) receiveInput(intake, 100, 100, 0, margin, false)
  expect(takeMargins(intake)).toEqual({ minMs: -5, medianMs: 12, late: 1 })
  expect(takeMargins(intake)).toBeNull()
})
