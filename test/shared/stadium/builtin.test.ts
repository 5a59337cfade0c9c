// The ten stadiums everybody knows: their measures, their symmetry, and that the ball stays on the pitch.

import { describe, expect, it } from 'vitest'
import { CELEBRATE_TICKS, FLAG, KEY, PHASE } from '../../../shared/sim/constants.ts'
import { addPlayer, setInput } from '../../../shared/sim/players.ts'
import { step } from '../../../shared/sim/step.ts'
import { createWorld, discOfSlot, type World } from '../../../shared/sim/world.ts'
import { BUILTIN_STADIUMS } from '../../../shared/stadium/builtin.ts'
import { readStadium } from '../../../shared/stadium/read.ts'
import type { Bouncy, Stadium } from '../../../shared/stadium/types.ts'
import { builtinFileNames, builtinText } from './files.ts'

// physics.md section 8: width, height, bg width, bg height, half goal, kick-off radius, corner radius, goal line, spawn
const MEASURES = {
  classic: [420, 200, 370, 170, 64, 75, 0, 0, 277.5],
  easy: [420, 200, 370, 170, 90, 75, 0, 0, 277.5],
  small: [420, 200, 320, 130, 55, 70, 0, 0, 240],
  big: [600, 270, 550, 240, 80, 80, 0, 0, 400],
  rounded: [420, 200, 370, 170, 64, 75, 75, 0, 277.5],
  hockey: [420, 204, 398, 182, 68, 75, 100, 120, 208.5],
  'big-hockey': [600, 270, 550, 240, 90, 75, 150, 160, 292.5],
  'big-easy': [600, 270, 550, 240, 95, 80, 0, 0, 400],
  'big-rounded': [600, 270, 550, 240, 80, 75, 100, 0, 400],
  huge: [750, 350, 700, 320, 100, 80, 0, 0, 400],
} as const

const STADIUMS = BUILTIN_STADIUMS.map(({ id, name }) => [id, name, readStadium(builtinText(id))] as const)

/** Seeded numbers in 0..1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const NET_CORNER = 12 // radius, units

function isNet({ bCoef, cMask }: Bouncy): boolean {
  return bCoef === 0.1 && cMask === FLAG.BALL
}

const TICKS = 5000
const SHOT_EVERY_TICKS = 45
const HARDEST_SHOT = 20 // units per tick; two good kicks in one tick make about half of it

function shoot(world: World, random: () => number, mirror: 1 | -1): void {
  const angle = random() * 2 * Math.PI
  const speed = random() * HARDEST_SHOT
  world.vx[0] = mirror * Math.cos(angle) * speed
  world.vy[0] = Math.sin(angle) * speed
}

it('the list names exactly the files', () => {
  expect(BUILTIN_STADIUMS.map(({ id }) => `${id}.hbs`).sort()).toEqual(builtinFileNames().sort())
})

describe.each(STADIUMS)('%s', (id, name, stadium) => {
  const [width, height, bgWidth, bgHeight, halfGoal, kickOffRadius, cornerRadius, goalLine, spawn] =
    MEASURES[id]
  const goalX = bgWidth - goalLine

  it('has the measures of the rule book', () => {
    expect(stadium).toMatchObject({ name, width, height, spawnDistance: spawn })
    const type = goalLine > 0 ? 'hockey' : 'grass'
    const lines = { type, width: bgWidth, height: bgHeight, kickOffRadius, cornerRadius, goalLine }
    expect(stadium.background).toMatchObject(lines)
    expect(stadium.goals).toEqual([
      { ax: -goalX, ay: -halfGoal, bx: -goalX, by: halfGoal, team: 1 },
      { ax: goalX, ay: -halfGoal, bx: goalX, by: halfGoal, team: 2 },
    ])
  })

  it('has a ball, and a post at each end of each goal', () => {
    const [ball, ...posts] = stadium.discs
    expect(ball).toMatchObject({ x: 0, y: 0, radius: 10, cGroup: FLAG.BALL | FLAG.KICK | FLAG.SCORE })
    expect(posts).toHaveLength(4)
    for (const post of posts) {
      expect(post).toMatchObject({
        radius: 8,
        invMass: 0,
        bCoef: 0.5,
        colour: post.x < 0 ? 0xffcccc : 0xccccff,
      })
      expect([Math.abs(post.x), Math.abs(post.y)]).toEqual([goalX, halfGoal])
    }
  })

  it('bows every arc outwards', () => {
    for (const segment of stadium.segments) {
      const { curve, v0, v1 } = segment
      if (curve === null) continue
      const [a, b] = [stadium.vertexes[v0]!, stadium.vertexes[v1]!]
      if (a.x === 0) {
        expect([curve.cx, curve.cy, curve.radius]).toEqual([
          expect.closeTo(0),
          expect.closeTo(0),
          expect.closeTo(kickOffRadius),
        ])
      } else {
        // the centre of a quarter circle is the point of its square that lies nearest to the middle of the pitch
        const inner = (m: number, n: number) => (Math.abs(m) < Math.abs(n) ? m : n)
        expect(curve).toMatchObject({ cx: inner(a.x, b.x), cy: inner(a.y, b.y) })
        expect(curve.radius).toBe(isNet(segment) ? NET_CORNER : cornerRadius)
      }
    }
  })

  it('shows its nets and nothing else, and keeps them inside the world', () => {
    for (const segment of stadium.segments) {
      const ends = [stadium.vertexes[segment.v0]!, stadium.vertexes[segment.v1]!]
      const net = isNet(segment)
      expect(segment.visible).toBe(net)
      if (!net) continue
      for (const { x, y, cMask } of ends) {
        expect(Math.abs(x)).toBeGreaterThanOrEqual(goalX)
        expect(Math.abs(x)).toBeLessThan(width)
        expect(Math.abs(y)).toBeLessThanOrEqual(halfGoal)
        expect(cMask).toBe(FLAG.BALL)
      }
    }
  })

  it('is its own mirror image, to the last bit', () => {
    expect(shape(stadium, -1, 1)).toEqual(shape(stadium, 1, 1))
    expect(shape(stadium, 1, -1)).toEqual(shape(stadium, 1, 1))
  })

  it('keeps the ball on the pitch, in the nets or behind the goals', () => {
    const world = createWorld(stadium)
    const random = randomFrom(1)
    const far = { x: 0, y: 0, besideGoalX: 0, corner: 0 }
    let goals = 0
    for (let tick = 0; tick < TICKS; tick++) {
      if (tick % SHOT_EVERY_TICKS === 0) shoot(world, random, 1)
      step(world, null)
      if (world.phase === PHASE.CELEBRATE && world.counter === CELEBRATE_TICKS) goals++
      const x = Math.abs(world.x[0]!)
      const y = Math.abs(world.y[0]!)
      far.x = Math.max(far.x, x)
      far.y = Math.max(far.y, y)
      if (y < halfGoal && goalLine === 0) continue
      far.besideGoalX = Math.max(far.besideGoalX, x)
      const cx = Math.max(0, x - (bgWidth - cornerRadius))
      const cy = Math.max(0, y - (bgHeight - cornerRadius))
      if (cx > 0 && cy > 0) far.corner = Math.max(far.corner, Math.hypot(cx, cy))
    }
    const rim = 9 // of the ball's 10: a hard shot leans on the line
    expect(goals).toBeGreaterThan(0)
    expect(far.x).toBeLessThanOrEqual(width - rim)
    expect(far.y).toBeLessThanOrEqual(bgHeight - rim)
    expect(far.besideGoalX).toBeLessThanOrEqual(bgWidth - rim)
    if (cornerRadius > 0) {
      expect(far.corner).toBeGreaterThan(0)
      expect(far.corner).toBeLessThanOrEqual(cornerRadius - rim)
    }
  })

  it('lets only the side that kicks off into its half of the circle', () => {
    const world = createWorld(stadium)
    const players = [
      { team: 1, x: -spawn, y: kickOffRadius + 30, keys: KEY.RIGHT }, // along the half line
      { team: 1, x: -spawn, y: 40, keys: KEY.RIGHT }, // through the circle, past the ball
      { team: 2, x: spawn, y: 0, keys: KEY.LEFT }, // against the circle
    ] as const
    for (const [slot, { team, x, y }] of players.entries()) {
      addPlayer(world, slot, team)
      const d = discOfSlot(world, slot)
      world.x[d] = x
      world.y[d] = y
    }
    for (let tick = 0; tick < 400; tick++) {
      for (const [slot, { keys }] of players.entries()) setInput(world, slot, keys)
      step(world, null)
    }
    const at = (slot: number) => world.x[discOfSlot(world, slot)]!
    const fromCentre = (slot: number) => Math.hypot(at(slot), world.y[discOfSlot(world, slot)]!)
    const lean = 1.5 // how far a player may press into a barrier
    expect(world.phase).toBe(PHASE.KICK_OFF)
    expect(Math.abs(at(0) + 15)).toBeLessThan(lean)
    expect(at(1)).toBeGreaterThan(15)
    expect(fromCentre(1)).toBeLessThan(kickOffRadius - 15 + lean)
    expect(fromCentre(2)).toBeGreaterThan(kickOffRadius + 15 - lean)
  })

  it('plays the same match mirrored', () => {
    const left = createWorld(stadium)
    const right = createWorld(stadium)
    right.kickOffTeam = 2
    for (const [slot, [team, other]] of (
      [
        [1, 2],
        [2, 1],
        [1, 2],
        [2, 1],
      ] as const
    ).entries()) {
      addPlayer(left, slot, team)
      addPlayer(right, slot, other)
    }
    for (let d = 0; d < left.discCount; d++) if (d === 0 || d > 4) right.x[d] = -left.x[d]!
    for (let d = 0; d < left.discCount; d++) right.y[d] = left.y[d]!
    const random = randomFrom(2)
    const keys = randomFrom(3)
    for (let tick = 0; tick < TICKS; tick++) {
      if (tick % SHOT_EVERY_TICKS === 20) {
        const seed = random() * 1e9
        shoot(left, randomFrom(seed), 1)
        shoot(right, randomFrom(seed), -1)
      }
      for (let slot = 0; slot < 4; slot++) {
        if (keys() > 0.1) continue
        const bits = Math.floor(keys() * 32)
        setInput(left, slot, bits)
        setInput(right, slot, (bits & 19) | ((bits & 4) << 1) | ((bits & 8) >> 1))
      }
      step(left, null)
      step(right, null)
      expect(mirrored(right)).toBe(plain(left))
    }
  })
})

const plain = (w: World) => match(w, 1, w.red, w.blue)
const mirrored = (w: World) => match(w, -1, w.blue, w.red)

/** What a mirrored match must share: the score and every disc but the posts. */
function match(w: World, mirror: 1 | -1, own: number, other: number): string {
  let text = `${w.tick} ${w.phase} ${own}:${other}`
  for (let d = 0; d < w.discCount; d++)
    if (d === 0 || d > 4) text += ` ${mirror * w.x[d]! + 0},${w.y[d]! + 0}`
  return text
}

/** Everything solid as sorted lines of text, the sides exchanged if asked, so that order does not matter. */
function shape(stadium: Stadium, mx: 1 | -1, my: 1 | -1): string[] {
  const exact = (...numbers: number[]) => numbers.map((n) => n + 0).join(' ')
  const turned = mx * my
  const lines = stadium.segments.map((s) => {
    const [a, b] = [stadium.vertexes[s.v0]!, stadium.vertexes[s.v1]!]
    const ends = [a, b].map(({ x, y }) => exact(mx * x, my * y))
    const [first, second] =
      s.curve === null && s.bias === 0 ? ends.sort() : turned > 0 ? ends : ends.reverse()
    const arc = s.curve === null ? '' : exact(mx * s.curve.cx, my * s.curve.cy, s.curve.radius)
    const ko = s.cGroup & (FLAG.RED_KO | FLAG.BLUE_KO)
    const group = mx < 0 && (ko === FLAG.RED_KO || ko === FLAG.BLUE_KO) ? s.cGroup ^ 24 : s.cGroup
    return `segment ${first} ${second} ${arc} ${exact(s.bias, s.bCoef, s.cMask, group)}`
  })
  for (const v of stadium.vertexes)
    lines.push(`vertex ${exact(mx * v.x, my * v.y, v.bCoef, v.cMask, v.cGroup)}`)
  for (const p of stadium.planes) lines.push(`plane ${exact(mx * p.nx, my * p.ny, p.dist, p.bCoef, p.cMask)}`)
  for (const d of stadium.discs) lines.push(`disc ${exact(mx * d.x, my * d.y, d.radius, d.cGroup)}`)
  return lines.sort()
}
