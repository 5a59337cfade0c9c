import { describe, expect, test } from 'vitest'
import { KEY, PHASE, RESUME_TICKS, type Side, TEAM } from '../../../shared/sim/constants.ts'
import { createEvents, HAPPENED } from '../../../shared/sim/events.ts'
import { addPlayer, reset, setInput, setPaused } from '../../../shared/sim/players.ts'
import { step } from '../../../shared/sim/step.ts'
import { createWorld, DEFAULT_RULES, discOfSlot, type Rules, type World } from '../../../shared/sim/world.ts'
import { readStadium } from '../../../shared/stadium/read.ts'
import { classic } from '../../support/stadiums.ts'

const RED = 0 // slots
const BLUE = 1

/** One against one before the kick-off on Classic. */
function kickOff(rules: Partial<Rules> = {}): World {
  const world = createWorld(classic, { ...DEFAULT_RULES, ...rules })
  addPlayer(world, RED, TEAM.RED)
  addPlayer(world, BLUE, TEAM.BLUE)
  reset(world)
  return world
}

function put(world: World, disc: number, x: number, y: number, vx = 0, vy = 0): void {
  world.x[disc] = x
  world.y[disc] = y
  world.vx[disc] = vx
  world.vy[disc] = vy
}

const run = (world: World, ticks: number) => {
  for (let n = 0; n < ticks; n++) step(world, null)
}

/** Steps until `done`; how many ticks that took. */
function until(world: World, done: () => boolean, limit = 10_000): number {
  for (let n = 1; n <= limit; n++) {
    step(world, null)
    if (done()) return n
  }
  throw new Error(`not within ${limit} ticks`)
}

/** A ball in play that rolls slowly into the goal of `side`. */
function shootAt(world: World, side: Side): void {
  world.phase = PHASE.PLAYING
  put(world, 0, side === TEAM.RED ? -368 : 368, 0, side === TEAM.RED ? -3 : 3)
}

describe('kicking', () => {
  const wall = readStadium({ width: 200, height: 100, ballPhysics: { invMass: 0, pos: [0, 0] } })

  /** The ticks of kicks against a ball that stays, with the key pressed anew in every tick whose `pressed` is true. */
  function kicks(rules: Partial<Rules>, ticks: number, pressed: (tick: number) => boolean): number[] {
    const world = createWorld(wall, { ...DEFAULT_RULES, ...rules })
    addPlayer(world, RED, TEAM.RED)
    put(world, 1, -26, 0)
    const events = createEvents()
    const seen: number[] = []
    for (let tick = 0; tick < ticks; tick++) {
      setInput(world, RED, pressed(tick) ? KEY.KICK : 0)
      events.count = 0
      step(world, events)
      if (events.kind.subarray(0, events.count).includes(HAPPENED.KICK)) seen.push(tick)
    }
    return seen
  }
  const everyOther = (tick: number) => tick % 2 === 0

  test('a held key kicks once', () => expect(kicks({}, 60, () => true)).toEqual([0]))

  test('as often as the key is pressed by default', () =>
    expect(kicks({}, 10, everyOther)).toEqual([0, 2, 4, 6, 8]))

  test('not again before the minimum is over', () =>
    expect(kicks({ kickMin: 10 }, 40, everyOther)).toEqual([0, 10, 20, 30]))

  test('at a rate: every kick is paid for before the next', () =>
    expect(kicks({ kickRate: 20, kickBurst: 3 }, 62, everyOther)).toEqual([0, 20, 40, 60]))

  test('in a burst after a rest, then at the rate again', () => {
    const rested = (tick: number) => tick >= 100 && everyOther(tick)
    expect(kicks({ kickRate: 20, kickBurst: 3 }, 150, rested)).toEqual([100, 102, 104, 106, 120, 140])
  })

  test('only within four units of the ball', () => {
    for (const [gap, hits] of [
      [3.99, 1],
      [4, 0],
    ] as const) {
      const world = kickOff()
      put(world, discOfSlot(world, RED), -25 - gap, 0)
      setInput(world, RED, KEY.KICK)
      step(world, null)
      expect(world.vx[0]! > 0).toBe(hits === 1)
    }
  })
})

describe('the kick-off', () => {
  test.each([
    ['red', TEAM.RED, BLUE, KEY.LEFT],
    ['blue', TEAM.BLUE, RED, KEY.RIGHT],
  ] as const)(
    "is %s's: the others stay in their half and out of the circle until the ball moves",
    (_, team, other, key) => {
      const world = kickOff()
      world.kickOffTeam = team
      const d = discOfSlot(world, other)
      const home = Math.sign(world.x[d]!)
      setInput(world, other, key)
      for (let n = 0; n < 400; n++) {
        step(world, null)
        expect(home * world.x[d]!).toBeGreaterThan(75)
      }
      expect(world.phase).toBe(PHASE.KICK_OFF)
      put(world, 0, 0, 0, 0, 1)
      until(world, () => home * world.x[d]! < 0, 300)
      expect(world.phase).toBe(PHASE.PLAYING)
    },
  )

  test.each([
    ['red', TEAM.RED, RED, KEY.RIGHT],
    ['blue', TEAM.BLUE, BLUE, KEY.LEFT],
  ] as const)('%s reaches the ball, and the play begins with its first movement', (_, team, own, key) => {
    const world = kickOff()
    world.kickOffTeam = team
    setInput(world, own, key)
    until(world, () => world.phase === PHASE.PLAYING, 600)
    expect(Math.abs(world.vx[0]!)).toBeGreaterThan(0)
    expect(world.time).toBe(0)
  })

  test('keeps everybody out of the other half, away from the circle too', () => {
    const world = kickOff()
    const d = discOfSlot(world, RED)
    put(world, d, -100, 150)
    setInput(world, RED, KEY.RIGHT)
    run(world, 300)
    expect(world.x[d]).toBeLessThan(0)
  })
})

describe('a pause', () => {
  test('stops everything but the count of ticks, and ends with a countdown of two seconds', () => {
    const world = kickOff()
    put(world, 0, 0, 0, 3, 1)
    run(world, 60)
    const { time } = world
    const x = world.x[0]!
    setPaused(world, true, RESUME_TICKS)
    run(world, 500)
    setPaused(world, false, RESUME_TICKS)
    run(world, RESUME_TICKS - 1)
    expect([world.x[0], world.time]).toEqual([x, time])
    step(world, null)
    expect(world.x[0]).toBeGreaterThan(x)
    expect(world.time).toBeGreaterThan(time)
  })

  test('stores the keys pressed meanwhile', () => {
    const world = kickOff()
    const d = discOfSlot(world, RED)
    setPaused(world, true, RESUME_TICKS)
    setInput(world, RED, KEY.RIGHT)
    run(world, 10)
    expect(world.vx[d]).toBe(0)
    setPaused(world, false, RESUME_TICKS)
    run(world, RESUME_TICKS)
    expect(world.vx[d]).toBeGreaterThan(0)
  })

  test('during the countdown starts the countdown over', () => {
    const world = kickOff()
    put(world, 0, 0, 0, 3)
    setPaused(world, true, RESUME_TICKS)
    setPaused(world, false, RESUME_TICKS)
    run(world, RESUME_TICKS - 1)
    setPaused(world, true, RESUME_TICKS)
    setPaused(world, false, RESUME_TICKS)
    run(world, RESUME_TICKS - 1)
    expect(world.x[0]).toBe(0)
    step(world, null)
    expect(world.x[0]).toBe(3)
  })
})

describe('a goal', () => {
  test.each([
    ['left', TEAM.RED, [0, 1]],
    ['right', TEAM.BLUE, [1, 0]],
  ] as const)(
    'on the %s counts for the other side, whoever shot it, and gives the kick-off away',
    (_, side, score) => {
      const world = kickOff()
      shootAt(world, side)
      const shooter = discOfSlot(world, side === TEAM.RED ? RED : BLUE) // an own goal
      put(world, shooter, 0.94 * world.x[0]!, 0)
      const events = createEvents()
      while (world.phase === PHASE.PLAYING && world.tick < 100) {
        events.count = 0
        step(world, events)
      }
      expect([world.red, world.blue]).toEqual(score)
      expect(world.kickOffTeam).toBe(side)
      const goal = events.kind.indexOf(HAPPENED.GOAL)
      expect([events.a[goal], events.b[goal]]).toEqual([side === TEAM.RED ? TEAM.BLUE : TEAM.RED, 0])
      expect(until(world, () => world.phase === PHASE.KICK_OFF)).toBe(150)
      expect([world.x[0], world.vx[0]]).toEqual([0, 0])
    },
  )

  test('does not count again while it is celebrated', () => {
    const world = kickOff()
    shootAt(world, TEAM.BLUE)
    until(world, () => world.phase === PHASE.CELEBRATE)
    put(world, 0, 368, 0, 3)
    run(world, 100)
    expect([world.red, world.blue]).toEqual([1, 0])
  })

  test('that reaches the score limit ends the match after the celebration', () => {
    const world = kickOff({ scoreLimit: 1 })
    shootAt(world, TEAM.BLUE)
    until(world, () => world.phase === PHASE.CELEBRATE)
    expect(until(world, () => world.phase === PHASE.ENDED)).toBe(150)
    expect(until(world, () => world.over)).toBe(300)
  })
})

describe('time up', () => {
  /** One minute is nearly over, nobody is near the ball. */
  function lastSeconds(red: number, blue: number): World {
    const world = kickOff({ timeLimit: 1, scoreLimit: 0 })
    world.phase = PHASE.PLAYING
    world.time = 58
    world.red = red
    world.blue = blue
    return world
  }

  test('ends the match at once when one side leads', () => {
    const world = lastSeconds(2, 1)
    const ticks = until(world, () => world.phase === PHASE.ENDED)
    expect(Math.abs(ticks - 120)).toBeLessThanOrEqual(1) // a running sum of sixtieths
    expect(until(world, () => world.over)).toBe(300)
    expect([world.red, world.blue]).toEqual([2, 1])
  })

  test('with level scores goes on until a goal, and that goal decides', () => {
    const world = lastSeconds(1, 1)
    run(world, 600)
    expect(world.phase).toBe(PHASE.PLAYING)
    shootAt(world, TEAM.RED)
    until(world, () => world.phase === PHASE.CELEBRATE)
    expect(until(world, () => world.phase === PHASE.ENDED)).toBe(150)
    expect([world.red, world.blue]).toEqual([1, 2])
  })

  test('never comes without a limit', () => {
    const world = lastSeconds(2, 1)
    world.rules.timeLimit = 0
    run(world, 5000)
    expect(world.phase).toBe(PHASE.PLAYING)
  })
})
