import { describe, expect, it } from 'vitest'
import { LEVELS } from '../../../shared/bots/levels.ts'
import { think } from '../../../shared/bots/think.ts'
import { KEY, PHASE, TEAM } from '../../../shared/sim/constants.ts'
import { addPlayer, reset } from '../../../shared/sim/players.ts'
import { discOfSlot } from '../../../shared/sim/world.ts'
import { classic } from '../../support/stadiums.ts'
import { type At, lookAround, playOn, put, type Stage, stage } from './fixtures.ts'

const place = ({ world }: Stage, slot: number) => {
  const d = discOfSlot(world, slot)
  return { x: world.x[d]!, y: world.y[d]! }
}
const GOAL_X = 370 // of Classic

describe('the player at the ball', () => {
  it('goes round the ball when it is on the wrong side, and sends it upfield', () => {
    const s = stage({ x: -150, y: 0 }, [{ x: -60, y: 2, team: TEAM.RED }])
    lookAround(s)
    let least = 0
    playOn(s, 150, () => {
      least = Math.min(least, s.world.vx[0]!)
    })
    expect(least).toBeGreaterThan(-0.5)
    expect(s.world.x[0]!).toBeGreaterThan(-100)
  })

  it('scores when nobody is there to stop it', () => {
    for (const team of [TEAM.RED, TEAM.BLUE]) {
      const side = team === TEAM.RED ? 1 : -1
      const s = stage({ x: 100 * side, y: 40 }, [{ x: 0, y: 0, team }])
      lookAround(s)
      playOn(s, 400)
      expect([s.world.red, s.world.blue]).toEqual(team === TEAM.RED ? [1, 0] : [0, 1])
    }
  })

  it('never puts a ball that rests beside its goal into it', () => {
    for (let n = 0; n < 24; n++) {
      const at: At = { x: -GOAL_X + 15 + (n % 4) * 12, y: -90 + (n >> 2) * 36 }
      const s = stage(at, [
        { x: at.x + 60, y: at.y * 0.6, team: TEAM.RED },
        { x: 200, y: 0, team: TEAM.RED },
      ])
      lookAround(s)
      playOn(s, 240)
      expect(s.world.blue, `ball at ${at.x}, ${at.y}`).toBe(0)
    }
  })

  it('leaves the ball to a person who is about as near, and takes one that stays where it is', () => {
    const s = stage({ x: 0, y: 0 }, [
      { x: -80, y: 0, team: TEAM.RED },
      { x: -72, y: 40, team: TEAM.RED },
    ])
    const [person] = s.bots.splice(1, 1)
    expect(person!.slot).toBe(1)
    lookAround(s)
    playOn(s, 30, undefined, 1 << 1)
    expect(s.bots[0]!.role).not.toBe('attacker')
    playOn(s, 120, undefined, 1 << 1)
    expect(s.bots[0]!.role).toBe('attacker')
  })
})

describe('a mirrored pitch', () => {
  it('gives mirrored keys where there is no noise', () => {
    const turn = (keys: number) =>
      (keys & KEY.KICK) |
      (keys & KEY.UP ? KEY.DOWN : 0) |
      (keys & KEY.DOWN ? KEY.UP : 0) |
      (keys & KEY.LEFT ? KEY.RIGHT : 0) |
      (keys & KEY.RIGHT ? KEY.LEFT : 0)
    const back = ({ x, y, vx = 0, vy = 0 }: At): At => ({ x: -x, y: -y, vx: -vx, vy: -vy })
    const ball: At = { x: 30, y: -60, vx: 1.5, vy: 0.5 }
    const here = [
      { x: -40, y: -20, vx: 1, team: TEAM.RED },
      { x: -250, y: 30, team: TEAM.RED },
      { x: 120, y: 15, vy: -1, team: TEAM.BLUE },
    ]
    const there = here.map((p) => ({ ...back(p), team: p.team === TEAM.RED ? TEAM.BLUE : TEAM.RED }))
    const a = stage(ball, here)
    const b = stage(back(ball), there)
    for (const bot of [...a.bots, ...b.bots]) {
      Object.assign(bot, { numbers: { ...LEVELS.normal, error: 0, aimNoise: 0 }, aimNoise: 0 })
    }
    lookAround(a)
    lookAround(b)
    const played: number[][] = []
    playOn(a, 60, (keys) => played.push(keys))
    expect(played.flat().some((keys) => keys !== 0)).toBe(true)
    playOn(b, 60, (keys, t) => expect(keys.map(turn), `tick ${t}`).toEqual(played[t]))
  })
})

describe('a kick-off', () => {
  it('of the others is awaited in the own half, outside the circle, with no keys held', () => {
    const s = stage({ x: 0, y: 0 }, [
      { x: -277, y: 0, team: TEAM.RED },
      { x: 277, y: 0, team: TEAM.BLUE },
      { x: 277, y: 55, team: TEAM.BLUE },
      { x: 277, y: -55, team: TEAM.BLUE },
    ])
    reset(s.world)
    s.bots.shift() // red never comes
    const radius = classic.player.radius
    playOn(s, 600, () => {
      for (const slot of [1, 2, 3]) {
        const { x, y } = place(s, slot)
        expect(x).toBeGreaterThan(radius)
        expect(Math.hypot(x, y)).toBeGreaterThan(classic.background.kickOffRadius + radius)
      }
    })
    expect([1, 2, 3].map((slot) => s.world.input[slot])).toEqual([0, 0, 0])
    expect(s.world.phase).toBe(PHASE.KICK_OFF)
    expect(Math.hypot(place(s, 1).x, place(s, 1).y)).toBeLessThan(110)
  })

  const PERSON = 1 << 1
  const withPerson = (): Stage => {
    const s = stage({ x: 0, y: 0 }, [
      { x: -277, y: 0, team: TEAM.RED },
      { x: -277, y: 55, team: TEAM.RED },
    ])
    reset(s.world)
    s.bots.splice(1, 1)
    return s
  }

  const fromSpot = (s: Stage) => Math.hypot(place(s, 0).x, place(s, 0).y)

  it('of our own is taken for a person who sleeps, without a long wait', () => {
    const s = withPerson()
    playOn(s, 60, undefined, PERSON)
    expect(place(s, 0).x).toBeLessThan(-150) // people come first
    playOn(s, 180, undefined, PERSON)
    expect(s.world.phase).not.toBe(PHASE.KICK_OFF)
  })

  it('of our own is left to a person who runs about, but not for ever', () => {
    const s = withPerson()
    const disc = discOfSlot(s.world, 1)
    const run = (_: number[], t: number) => put(s.world, disc, { x: -277 + (t % 100), y: 55, vx: 1 })
    playOn(s, 205, run, PERSON)
    expect(fromSpot(s)).toBeGreaterThan(classic.background.kickOffRadius)
    playOn(s, 150, run, PERSON)
    expect(s.world.phase).not.toBe(PHASE.KICK_OFF)
  })

  it('of our own is left to a person who stands at the ball', () => {
    const s = withPerson()
    put(s.world, discOfSlot(s.world, 1), { x: -30, y: 0 })
    playOn(s, 205, undefined, PERSON)
    expect(fromSpot(s)).toBeGreaterThan(classic.background.kickOffRadius)
  })
})

describe('the keys of a bot', () => {
  it('are none as a spectator, after a goal and while nothing has been seen', () => {
    const s = stage({ x: 50, y: 0 }, [{ x: 0, y: 0, team: TEAM.RED }])
    const bot = s.bots[0]!
    expect(think(bot, s.past, s.world)).toBe(0)
    lookAround(s)
    playOn(s, 20)
    expect(s.world.input[0]).not.toBe(0)
    s.world.phase = PHASE.CELEBRATE
    s.world.counter = 100
    playOn(s, 5)
    expect(s.world.input[0]).toBe(0)
    s.world.playerCount = 0
    expect(think(bot, s.past, s.world)).toBe(0)
  })

  it('go on after a change of teams, for the other side', () => {
    const s = stage({ x: 0, y: 80 }, [{ x: -100, y: 0, team: TEAM.RED }])
    lookAround(s)
    playOn(s, 30)
    addPlayer(s.world, 0, TEAM.BLUE)
    put(s.world, 0, { x: 0, y: 80 })
    playOn(s, 900)
    expect(s.world.blue).toBeGreaterThan(0)
    expect(s.world.red).toBe(0)
  })

  it('stay as they are in a pause', () => {
    const s = stage({ x: 50, y: 0 }, [{ x: -150, y: 0, team: TEAM.RED }])
    lookAround(s)
    playOn(s, 20)
    const held = s.world.input[0]!
    expect(held).not.toBe(0)
    s.world.paused = true
    playOn(s, 100, (keys) => expect(keys).toEqual([held]))
  })
})
