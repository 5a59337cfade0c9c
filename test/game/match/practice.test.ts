import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createPractice } from '../../../game/src/match/practice.ts'
import type { PitchEvent } from '../../../game/src/match/view.ts'
import { COUNTDOWN_TICKS, KEY, PHASE, TICK_MS } from '../../../shared/sim/constants.ts'
import { DEFAULT_RULES } from '../../../shared/sim/world.ts'
import { readStadium } from '../../../shared/stadium/read.ts'

const file = new URL('../../../shared/stadium/builtin/classic.hbs', import.meta.url)
const stadium = readStadium(readFileSync(file, 'utf8'))

function practise(teamSize = 1, rules = DEFAULT_RULES) {
  const me = { name: 'Mateus', avatar: '10' }
  const match = createPractice({ stadium, rules, me, teamSize, level: 'normal', seed: 3 })
  const events: PitchEvent[] = []
  match.listen((event) => events.push(event))
  let ticks = 0
  const look = (fraction: number) => match.update(1000.01 + (ticks + fraction) * TICK_MS)
  match.update(1000)
  /** Lets so many ticks pass, with a picture a tick. */
  const run = (count: number) => {
    for (let i = 0; i < count; i++) {
      ticks++
      look(0)
    }
  }
  const own = () => match.world.disc[0]!
  return { match, events, run, own, look }
}

describe('practice', () => {
  it('puts the player and bots on both teams, each with a look', () => {
    const { match } = practise(3)
    expect(match.world.playerCount).toBe(6)
    expect([0, 1, 2, 3, 4, 5].map((slot) => match.look(slot)?.team)).toEqual([1, 1, 1, 2, 2, 2])
    expect(match.look(0)).toMatchObject({ name: 'Mateus', avatar: '10', own: true })
    expect(match.look(6)).toBeUndefined()
    expect(match.stats()).toBeNull()
  })

  it('counts what everybody does, by slot', () => {
    const { match, run } = practise(2)
    run(COUNTDOWN_TICKS + 600)
    const { players } = match.statistics()!
    expect(players.map((p) => [p.id, p.team])).toEqual([
      ['0', 1],
      ['1', 1],
      ['2', 2],
      ['3', 2],
    ])
    expect(players.reduce((sum, p) => sum + p.touches, 0)).toBeGreaterThan(0)
    expect(players[0]!.touches).toBe(0) // nobody pressed a key
  })

  it('counts down before anybody moves', () => {
    const { match, run, own } = practise()
    match.setKeys(KEY.RIGHT)
    run(COUNTDOWN_TICKS - 1)
    expect(match.world.resume).toBe(1)
    const x = match.x[own()]!
    run(10)
    expect(match.world.resume).toBe(0)
    expect(match.x[own()]!).toBeGreaterThan(x)
  })

  it('moves the own disc in the picture in which the key is pressed', () => {
    const { match, run, own, look } = practise()
    run(COUNTDOWN_TICKS + 5)
    look(0.5)
    const y = match.y[own()]!
    match.setKeys(KEY.UP)
    look(0.5)
    expect(match.y[own()]!).toBeLessThan(y)
  })

  it('counts a tap that ends before the next tick', () => {
    const { match, run, own } = practise()
    run(COUNTDOWN_TICKS + 5)
    const x = match.world.x[own()]!
    match.setKeys(KEY.LEFT)
    match.setKeys(0)
    run(5)
    expect(match.world.x[own()]!).toBeLessThan(x)
  })

  it('draws between ticks, smoothly', () => {
    const { match, run, own, look } = practise()
    run(COUNTDOWN_TICKS + 5)
    match.setKeys(KEY.RIGHT)
    run(10)
    const at = [0.1, 0.4, 0.7, 0.95].map((fraction) => {
      look(fraction)
      return match.x[own()]!
    })
    expect(at).toEqual([...at].sort((a, b) => a - b))
    expect(new Set(at).size).toBe(4)
  })

  it('lets time stand while nobody looks', () => {
    const { match, run } = practise()
    run(10)
    const { tick } = match.world
    match.update(1_000_000)
    expect(match.world.tick - tick).toBeLessThanOrEqual(5)
  })

  it('tells of goals and goes back to the kick-off', () => {
    const { match, events, run } = practise(1)
    run(COUNTDOWN_TICKS + 1)
    const { world } = match
    world.phase = PHASE.PLAYING
    world.x[0] = 360
    world.y[0] = 0
    world.vx[0] = 6
    run(5)
    expect(events.find((e) => e.kind === 'goal')).toMatchObject({ team: 1, ownGoal: false })
    expect(world.red).toBe(1)
    run(150)
    expect(world.phase).toBe(PHASE.KICK_OFF)
    expect(events.some((e) => e.kind === 'kick-off')).toBe(true)
  })

  it('begins a new match after one is over', () => {
    const { match, events, run } = practise(1, { ...DEFAULT_RULES, scoreLimit: 1 })
    run(COUNTDOWN_TICKS + 1)
    match.world.phase = PHASE.PLAYING
    match.world.x[0] = -365
    match.world.y[0] = 0
    match.world.vx[0] = -6
    run(160)
    expect(events.find((e) => e.kind === 'end')).toMatchObject({ winner: 2 })
    run(301)
    expect(match.world).toMatchObject({ red: 0, blue: 0, over: false, phase: PHASE.KICK_OFF })
    expect(match.world.resume).toBeGreaterThan(COUNTDOWN_TICKS - 20)
  })

  it('is played by bots alone without a person, from any moment on', () => {
    const match = createPractice({
      stadium,
      rules: DEFAULT_RULES,
      me: null,
      teamSize: 2,
      level: 'normal',
      seed: 3,
    })
    expect(match.ownSlot).toBe(-1)
    expect([0, 1, 2, 3].map((slot) => match.look(slot)?.own)).toEqual([false, false, false, false])
    const names = [0, 1, 2, 3].map((slot) => match.look(slot)?.name)
    expect(new Set(names).size).toBe(4)
    match.runIn(COUNTDOWN_TICKS + 600)
    expect(match.world.resume).toBe(0)
    const { players } = match.statistics()!
    expect(players.reduce((sum, p) => sum + p.touches, 0)).toBeGreaterThan(0)
    expect(match.x[0]).toBe(match.world.x[0])
  })

  it('plays by itself: bots reach and kick the ball', () => {
    const { events, run } = practise(2)
    run(1200)
    expect(events.some((e) => e.kind === 'kick' && !e.own)).toBe(true)
  })

  it('stands still once closed, however often', () => {
    const { match, run } = practise()
    match.close()
    match.close()
    const { tick } = match.world
    run(10)
    expect(match.world.tick).toBe(tick)
  })
})
