import { describe, expect, it } from 'vitest'
import { createPractice } from '../../../game/src/match/practice.ts'
import { withReplays } from '../../../game/src/match/replaying.ts'
import { COUNTDOWN_TICKS, KEY, PHASE, TICK_MS } from '../../../shared/sim/constants.ts'
import { DEFAULT_RULES } from '../../../shared/sim/world.ts'
import { classic } from '../../support/stadiums.ts'

const me = { name: 'Ana', avatar: 'AN' }

/** Practice with the ball on its way into blue's goal. */
function scoring(wanted = true) {
  const practice = createPractice({
    stadium: classic,
    rules: DEFAULT_RULES,
    me,
    teamSize: 1,
    level: 'normal',
    seed: 5,
  })
  const view = withReplays(practice, () => wanted)
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
  world.x[0] = 340
  world.y[0] = 30
  world.vx[0] = 9
  const untilGoal = () => {
    for (let n = 0; n < 60 && world.phase !== PHASE.CELEBRATE; n++) run(1)
    expect(world.phase).toBe(PHASE.CELEBRATE)
  }
  return { view, practice, run, untilGoal }
}

describe('a goal shown again', () => {
  it('shows the celebration first, then the ball on its way in, then the match as it is', () => {
    const { view, practice, run, untilGoal } = scoring()
    untilGoal()
    expect(view.replaying).toBe(false)
    run(70)
    expect(view.replaying).toBe(true)
    const seen: number[] = []
    while (view.replaying) {
      seen.push(view.x[0]!)
      run(1)
    }
    expect(Math.min(...seen)).toBeLessThan(345) // before it was shot
    expect(Math.max(...seen)).toBeGreaterThan(370) // behind the line
    expect([...view.x]).toEqual([...practice.x])
    run(60)
    expect(view.goals).toHaveLength(1)
  })

  it('gives way to the match when somebody moves at the kick-off', () => {
    const { view, run, untilGoal, practice } = scoring()
    untilGoal()
    while (practice.world.phase === PHASE.CELEBRATE) run(1)
    expect(view.replaying).toBe(true)
    view.setKeys(KEY.UP)
    run(1)
    expect(view.replaying).toBe(false)
  })

  it('can be skipped without a kick, and remembers who was there and the score', () => {
    const { view, run, untilGoal } = scoring()
    untilGoal()
    run(70)
    view.skip()
    expect(view.replaying).toBe(false)
    run(100)
    expect(view.goals[0]).toMatchObject({ red: 1, blue: 0, event: { kind: 'goal', team: 1 } })
    expect(view.goals[0]!.looks[0]).toMatchObject({ name: 'Ana', team: 1 })
  })

  it('ends at the kick key, and keys reach the match all the time', () => {
    const { view, run, untilGoal, practice } = scoring()
    untilGoal()
    run(75)
    view.setKeys(KEY.UP)
    run(2)
    expect(view.replaying).toBe(true)
    expect(practice.world.input[0]).toBe(KEY.UP)
    view.setKeys(KEY.UP | KEY.KICK)
    run(1)
    expect(view.replaying).toBe(false)
    expect([...view.x]).toEqual([...practice.x])
  })

  it('never covers play: it ends when the ball is kicked off', () => {
    const { view, run, untilGoal, practice } = scoring()
    untilGoal()
    while (practice.world.phase === PHASE.CELEBRATE) run(1)
    practice.world.vx[0] = 1
    run(2)
    expect(practice.world.phase).toBe(PHASE.PLAYING)
    expect(view.replaying).toBe(false)
  })

  it('is not shown when it is not wanted, and the goal is kept all the same', () => {
    const { view, run, untilGoal } = scoring(false)
    untilGoal()
    for (let n = 0; n < 200; n++) {
      run(1)
      expect(view.replaying).toBe(false)
    }
    expect(view.goals).toHaveLength(1)
    expect(view.goals[0]!.clip.players.map((p) => p.team)).toEqual([1, 2])
  })
})
