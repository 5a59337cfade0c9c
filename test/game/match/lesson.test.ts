import { describe, expect, it } from 'vitest'
import { createLesson } from '../../../game/src/match/lesson.ts'
import { createPractice } from '../../../game/src/match/practice.ts'
import { KEY, PHASE, TICK_MS } from '../../../shared/sim/constants.ts'
import { DEFAULT_RULES } from '../../../shared/sim/world.ts'
import { classic } from '../../support/stadiums.ts'

function lesson() {
  const view = createPractice({
    stadium: classic,
    rules: { ...DEFAULT_RULES, timeLimit: 0, scoreLimit: 0 },
    me: { name: 'Ana', avatar: 'AN' },
    teamSize: 1,
    level: 'easy',
    seed: 1,
    asleep: true,
  })
  const steps = createLesson(view)
  let ms = 0
  view.update(ms)
  const run = (ticks: number) => {
    for (let n = 0; n < ticks; n++) {
      ms += TICK_MS
      view.update(ms)
      if (n % 6 === 0) steps.look()
    }
  }
  return { view, steps, run }
}

describe('the first steps', () => {
  it('start at once, with the other disc asleep far from ball and way', () => {
    const { view, run } = lesson()
    const places = () => [view.world.x, view.world.y].map((at) => at[view.world.disc[1]!]!)
    const before = places()
    view.setKeys(KEY.RIGHT)
    run(30)
    expect(view.world.x[view.world.disc[0]!]!).toBeGreaterThan(-270)
    expect(places()).toEqual(before)
    expect(before.every((at) => at > 100)).toBe(true)
  })

  it('are ticked off as they are done: who runs right and kicks has done all four', () => {
    const { view, steps, run } = lesson()
    run(60)
    expect(steps.done).toEqual([])
    view.setKeys(KEY.RIGHT)
    run(60)
    expect(steps.done).toEqual(['move'])
    for (let n = 0; n < 40 && !steps.done.includes('reach'); n++) run(6)
    expect(steps.done).toEqual(['move', 'reach'])
    for (let n = 0; n < 200 && !steps.done.includes('score'); n++) {
      view.setKeys(n % 2 ? KEY.RIGHT : KEY.RIGHT | KEY.KICK)
      run(6)
    }
    expect(steps.done).toEqual(['move', 'reach', 'kick', 'score'])
  })

  it('are not taken by who is only pushed about', () => {
    const { view, steps, run } = lesson()
    const disc = view.world.disc[0]!
    for (let n = 0; n < 10; n++) {
      view.world.vx[disc] = 3
      run(12)
    }
    expect(view.world.x[disc]!).toBeGreaterThan(-100)
    expect(steps.done).toEqual([])
  })

  it('know an own goal from a goal', () => {
    const { view, steps, run } = lesson()
    const { world } = view
    run(1)
    world.x[0] = -300
    world.y[0] = 30
    world.x[world.disc[0]!] = -270
    world.y[world.disc[0]!] = 30
    world.vx[0] = -1
    view.setKeys(KEY.LEFT | KEY.KICK)
    for (let n = 0; n < 60 && world.phase !== PHASE.CELEBRATE; n++) run(6)
    expect(world.phase).toBe(PHASE.CELEBRATE)
    expect(steps.done).not.toContain('score')
  })
})
