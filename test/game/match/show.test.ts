import { describe, expect, it } from 'vitest'
import { createPractice } from '../../../game/src/match/practice.ts'
import { withReplays } from '../../../game/src/match/replaying.ts'
import { createShow } from '../../../game/src/match/show.ts'
import { COUNTDOWN_TICKS, PHASE, TICK_MS } from '../../../shared/sim/constants.ts'
import { DEFAULT_RULES } from '../../../shared/sim/world.ts'
import { classic } from '../../support/stadiums.ts'

const me = { name: 'Ana', avatar: 'AN' }

/** The goals of a practice match in which the ball went into blue's goal, then into red's. */
function twoGoals() {
  const practice = createPractice({
    ...{ stadium: classic, rules: DEFAULT_RULES, me, teamSize: 1, level: 'normal' as const, seed: 5 },
  })
  const view = withReplays(practice, () => false)
  let ms = 1000
  const run = (ticks: number) => {
    for (let n = 0; n < ticks; n++) {
      ms += TICK_MS
      view.update(ms)
    }
  }
  view.update(ms)
  run(COUNTDOWN_TICKS + 2)
  const { world } = practice
  for (const side of [1, -1]) {
    world.x[0] = 340 * side
    world.y[0] = 30
    world.vx[0] = 9 * side
    for (let n = 0; n < 60 && world.phase !== PHASE.CELEBRATE; n++) run(1)
    while (world.phase === PHASE.CELEBRATE) run(1)
  }
  return view.goals
}

/** Those goals on the pitch, and what was told of them. */
function show() {
  const turns: number[] = []
  const told: string[] = []
  let ended = 0
  const goals = twoGoals()
  const view = createShow({
    ...{ stadium: classic, goals, turned: (index) => turns.push(index), ended: () => ended++ },
  })
  view.listen((event) =>
    told.push(
      event.kind === 'goal' ? `goal ${event.team} at ${view.world.red}:${view.world.blue}` : event.kind,
    ),
  )
  let ms = 0
  const run = (ticks: number) => {
    for (let n = 0; n < ticks; n++) {
      ms += TICK_MS
      view.update(ms)
    }
  }
  view.update(ms)
  return { view, run, turns, told, goals, ended: () => ended }
}

describe('the goals of a match', () => {
  it('are shown one after another, each from before the shot, with the score before and after', () => {
    const { view, run, told, turns, goals, ended } = show()
    expect(goals).toHaveLength(2)
    expect([view.world.red, view.world.blue]).toEqual([0, 0])
    expect(view.x[0]!).toBeLessThan(345)
    for (let n = 0; n < 300 && told.length === 0; n++) run(1)
    expect(view.x[0]!).toBeGreaterThan(370)
    for (let n = 0; n < 300 && turns.length < 2; n++) run(1)
    expect([view.world.red, view.world.blue, view.world.phase]).toEqual([1, 0, PHASE.PLAYING])
    run(600)
    expect(turns).toEqual([0, 1])
    expect(told).toEqual(['goal 1 at 1:0', 'cut', 'goal 2 at 1:1'])
    expect(ended()).toBe(1)
  })

  it('can be skipped one by one, to the end', () => {
    const { view, run, turns, told, ended } = show()
    run(10)
    view.skip()
    expect(turns).toEqual([0, 1])
    expect([view.world.red, view.world.blue]).toEqual([1, 0])
    run(10)
    view.skip()
    view.skip()
    run(300)
    expect(ended()).toBe(1)
    expect(told).toEqual(['cut'])
  })

  it('have the players who were there, by their names of then', () => {
    const { view } = show()
    expect(view.world.playerCount).toBe(2)
    expect(view.look(0)?.name).toBe('Ana')
    expect(view.look(5)).toBeUndefined()
    expect(view.ownSlot).toBe(-1)
  })

  it('show the clock of the moment they fell', () => {
    const { view, run, told, goals } = show()
    for (let n = 0; n < 300 && told.length === 0; n++) run(1)
    expect(view.world.time).toBeCloseTo(goals[0]!.seconds, 3)
  })
})
