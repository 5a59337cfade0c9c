import { describe, expect, it } from 'vitest'
import { foresee } from '../../../shared/bots/foresee.ts'
import { LEVELS } from '../../../shared/bots/levels.ts'
import { roll } from '../../../shared/bots/motion.ts'
import { PAST_TICKS, remember, seen } from '../../../shared/bots/past.ts'
import { perceive } from '../../../shared/bots/perceive.ts'
import { createPitchMap } from '../../../shared/bots/pitch.ts'
import { createRandom, next } from '../../../shared/bots/random.ts'
import { KEY, PHASE } from '../../../shared/sim/constants.ts'
import { buildGeometry } from '../../../shared/sim/geometry.ts'
import { setInput, setPaused } from '../../../shared/sim/players.ts'
import { step } from '../../../shared/sim/step.ts'
import { createWorld, discOfSlot } from '../../../shared/sim/world.ts'
import { BUILTIN_STADIUMS } from '../../../shared/stadium/builtin.ts'
import { builtin } from '../../support/stadiums.ts'
import { put, type Stage, stage } from './fixtures.ts'

const sharp = { ...LEVELS.normal, error: 0 } // sees late, but without error

/** Plays `ticks` with keys that the test gives to slot 0, and tells the bot of them. */
function drive({ world, past, bots }: Stage, ticks: number, keysAt: (tick: number) => number) {
  const keys = bots[0]!.keys
  for (let t = 0; t < ticks; t++) {
    keys[past.count % PAST_TICKS] = keysAt(t)
    setInput(world, 0, keysAt(t))
    step(world, null)
    remember(past, world)
  }
}

function look({ past, bots, world }: Stage) {
  const bot = bots[0]!
  const seer = { slot: 0, lead: 0, keys: bot.keys, numbers: sharp, random: bot.random }
  expect(perceive(bot.view, bot.map, seer, past, world.team[0]!, 0)).toBe(true)
  return bot.view
}

describe('a late look at the world', () => {
  it('finds the ball where it is after it ran free', () => {
    const s = stage({ x: -100, y: 20, vx: 4, vy: -3 }, [{ x: -300, y: 0, team: 1 }])
    drive(s, 40, () => 0)
    const { ball } = look(s)
    expect(ball.x).toBeCloseTo(s.world.x[0]!, 6)
    expect(ball.y).toBeCloseTo(s.world.y[0]!, 6)
  })

  it('follows the ball off posts, nets and corners of every stadium', () => {
    for (const { id } of BUILTIN_STADIUMS) {
      const world = createWorld(builtin(id))
      const map = createPitchMap(world.geometry)
      const random = createRandom(5)
      for (let shot = 0; shot < 20; shot++) {
        world.phase = PHASE.ENDED
        world.counter = 300
        const at = { x: 0, y: 0, vx: 14 * (next(random) - 0.5), vy: 14 * (next(random) - 0.5) }
        put(world, 0, at)
        for (let t = 0; t < 200; t++) {
          step(world, null)
          roll(map, at)
        }
        expect([at.x, at.y], `${id}, shot ${shot}`).toEqual([
          expect.closeTo(world.x[0]!, 6),
          expect.closeTo(world.y[0]!, 6),
        ])
      }
    }
  })

  it('knows where its own keys, its touch and its kick have led', () => {
    const s = stage({ x: 60, y: 3 }, [{ x: 0, y: 0, team: 1 }])
    drive(s, 38, (t) => KEY.RIGHT | (t > 33 ? KEY.KICK : 0))
    expect(s.world.vx[0]!).toBeGreaterThan(4) // it was kicked, after what the bot has seen
    const { me, ball } = look(s)
    expect([me.x, me.y]).toEqual([
      expect.closeTo(s.world.x[discOfSlot(s.world, 0)]!, 6),
      expect.closeTo(s.world.y[discOfSlot(s.world, 0)]!, 6),
    ])
    expect([ball.x, ball.vx]).toEqual([expect.closeTo(s.world.x[0]!, 6), expect.closeTo(s.world.vx[0]!, 6)])
  })

  it('does not reach back behind a kick-off, and ignores the time a pause takes', () => {
    const { world, past } = stage({ x: 0, y: 0 }, [{ x: -100, y: 0, team: 1 }])
    for (let t = 0; t < 20; t++) {
      step(world, null)
      remember(past, world)
    }
    expect(seen(past, 12)!.tick).toBe(8)
    setPaused(world, true, 0)
    step(world, null)
    remember(past, world)
    expect(seen(past, 12)!.tick).toBe(8)
    setPaused(world, false, 0)
    world.phase = PHASE.KICK_OFF
    step(world, null)
    remember(past, world)
    expect(seen(past, 0)!.phase).toBe(PHASE.KICK_OFF)
    expect(seen(past, 1)).toBeNull()
  })
})

describe('the time to the ball', () => {
  it('is what a resting player needs to a resting ball', () => {
    const map = createPitchMap(buildGeometry(builtin('classic')))
    for (const gap of [0, 1, 40, 150]) {
      const s = stage({ x: 0, y: 0 }, [{ x: -map.contact - gap, y: 0, team: 1 }])
      drive(s, 20, () => 0)
      const view = look(s)
      foresee(view, map)
      let time = 0
      while (map.reach[time]! + 1 < gap) time++
      expect(view.myTime, `gap ${gap}`).toBe(time)
    }
  })

  it('agrees with a run in the simulation', () => {
    const s = stage({ x: 0, y: 0 }, [{ x: -200, y: 0, team: 1 }])
    drive(s, 20, () => 0)
    const view = look(s)
    foresee(view, s.bots[0]!.map)
    const { world } = s
    let ticks = 0
    setInput(world, 0, KEY.RIGHT)
    while (world.x[0]! - world.x[1 + world.geometry.stadium.discs.length - 1]! > 26) {
      step(world, null)
      ticks++
    }
    expect(view.myTime).toBe(ticks)
  })
})
