import { describe, expect, test } from 'vitest'
import { createWorldOfRooms, lineUp, type Present } from '../../support/rooms.ts'

/** Ann on red with bots; the ball is in play. */
function playing(settings = {}) {
  const world = createWorldOfRooms()
  const ann = world.create('ann', { botFill: 2, teamSize: 2, ...settings })
  ann.do({ kind: 'start' })
  world.match.kickOff()
  return { world, ann }
}
const memberOf = (at: Present, id: string) => at.line.room.members.find((m) => m.id === id)!

describe('a place that a bot has', () => {
  test('is taken at the next stop of the ball: the same disc goes on', () => {
    const { world, ann } = playing()
    const bob = world.join('bob', ann.code)
    bob.do({ kind: 'team', id: 'bob', team: 2 })
    expect(lineUp(ann.line)).toBe('a. .. | b')
    expect(memberOf(ann, 'bob')).toMatchObject({ team: 0, next: 2, slot: -1 })
    const bot = ann.line.room.members.filter((m) => m.team === 2).at(-1)!
    world.match.goal()
    world.clock.advance(0)
    expect(lineUp(ann.line)).toBe('a. b. |')
    expect(memberOf(ann, 'bob')).toMatchObject({ team: 2, next: 0, slot: bot.slot })
    expect(world.match.ids.get(bot.slot)).toBe('bob')
    expect(world.match.lines.get(bob.line)).toBe(bot.slot)
    expect(world.match.players.size).toBe(4)
  })

  test('is waited for eight seconds at most', () => {
    const { world, ann } = playing()
    world.join('bob', ann.code).do({ kind: 'team', id: 'bob', team: 2 })
    world.clock.advance(7999)
    expect(lineUp(ann.line)).toBe('a. .. | b')
    world.clock.advance(1)
    expect(lineUp(ann.line)).toBe('a. b. |')
  })

  test('is taken at once before the first kick', () => {
    const { world, ann } = playing()
    world.match.state.dead = true
    world.join('bob', ann.code).do({ kind: 'team', id: 'bob', team: 2 })
    expect(lineUp(ann.line)).toBe('a. b. |')
  })

  test('is simply taken when the match ends meanwhile', () => {
    const { world, ann } = playing()
    const bob = world.join('bob', ann.code)
    bob.do({ kind: 'team', id: 'bob', team: 2 })
    world.match.end(1, 0)
    world.clock.advance(0)
    expect(lineUp(ann.line)).toBe('a. b. |')
    expect(memberOf(bob, 'bob')).toMatchObject({ next: 0, slot: -1 })
    world.clock.advance(10_000)
    expect(world.clock.waiting, 'only the pings').toBe(1)
  })

  test('is kept for who waits: it counts as taken', () => {
    const { world, ann } = playing()
    for (const id of ['bob', 'cat']) world.join(id, ann.code).do({ kind: 'team', id, team: 2 })
    const dan = world.join('dan', ann.code)
    expect(dan.do({ kind: 'team', id: 'dan', team: 2 })).toBe('team-full')
    expect(world.play('eve').code, 'one place left').toBe(ann.code)
    expect(world.play('fay').code, 'none left').not.toBe(ann.code)
    world.matches[0]!.goal()
    world.clock.advance(0)
    expect(lineUp(ann.line)).toBe('ae bc | d')
  })

  test.each<[string, (bob: Present, world: ReturnType<typeof createWorldOfRooms>) => void]>([
    ['chooses to watch', (bob) => void bob.do({ kind: 'team', id: 'bob', team: 0 })],
    ['goes away from the keys', (bob) => void bob.do({ kind: 'away', on: true })],
    ['leaves', (_bob, world) => world.directory.leave('bob')],
    ['loses the line', (bob) => bob.seat.left()],
  ])('stays with the bot when the person who waits %s', (_name, act) => {
    const { world, ann } = playing()
    const bob = world.join('bob', ann.code)
    bob.do({ kind: 'team', id: 'bob', team: 2 })
    act(bob, world)
    world.match.goal()
    world.clock.advance(10_000)
    expect(lineUp(ann.line)).toMatch(/^a\. \.\. \|/)
    expect(world.match.players.size).toBe(4)
  })

  test('is on the other team for who changes their mind', () => {
    const { world, ann } = playing()
    const bob = world.join('bob', ann.code)
    bob.do({ kind: 'team', id: 'bob', team: 2 })
    world.clock.advance(5000)
    bob.do({ kind: 'team', id: 'bob', team: 1 })
    expect(memberOf(ann, 'bob')).toMatchObject({ team: 0, next: 1 })
    world.clock.advance(8000)
    expect(lineUp(ann.line)).toBe('ab .. |')
  })

  test('is free at once when an admin sends the bot away', () => {
    const { world, ann } = playing()
    world.join('bob', ann.code).do({ kind: 'team', id: 'bob', team: 2 })
    ann.do({ kind: 'settings', patch: { botFill: 0 } })
    expect(lineUp(ann.line)).toBe('a b |')
    expect(world.match.players.size).toBe(2)
  })

  test('is waited for again after a reload', () => {
    const { world, ann } = playing()
    const bob = world.join('bob', ann.code)
    bob.do({ kind: 'team', id: 'bob', team: 2 })
    bob.seat.left()
    world.join('bob', ann.code)
    world.match.goal()
    world.clock.advance(0)
    expect(lineUp(ann.line)).toBe('a. b. |')
  })
})

test('a place that nobody has is taken at once, in play too', () => {
  const { world, ann } = playing({ botFill: 1 })
  const bob = world.join('bob', ann.code)
  bob.do({ kind: 'team', id: 'bob', team: 1 })
  expect(lineUp(ann.line)).toBe('ab . |')
  expect(world.match.lines.get(bob.line)).toBe(memberOf(bob, 'bob').slot)
})

describe('who leaves the pitch', () => {
  test.each<[string, (bob: Present, world: ReturnType<typeof createWorldOfRooms>) => void]>([
    ['leaves the room', (_bob, world) => world.directory.leave('bob')],
    ['goes to the spectators', (bob) => void bob.do({ kind: 'team', id: 'bob', team: 0 })],
    ['goes away from the keys', (bob) => void bob.do({ kind: 'away', on: true })],
    ['does not come back in time', (bob, world) => [bob.seat.left(), world.clock.advance(30_000)]],
  ])('and %s hands the disc to a bot where the room has bots', (_name, act) => {
    const { world, ann } = playing()
    const bob = world.join('bob', ann.code)
    bob.do({ kind: 'team', id: 'bob', team: 2 })
    world.match.goal()
    world.clock.advance(0)
    world.match.kickOff()
    const { slot } = memberOf(ann, 'bob')
    act(bob, world)
    world.clock.advance(0)
    expect(lineUp(ann.line)).toMatch(/^a\. \.\. \|/)
    const heir = ann.line.room.members.find((m) => m.slot === slot)
    expect(heir).toMatchObject({ kind: 'bot', team: 2 })
    expect(world.match.ids.get(slot)).toBe(heir!.id)
    expect(world.match.players.size).toBe(4)
  })

  test('leaves a gap where it has none', () => {
    const { world, ann } = playing({ botFill: 0 })
    const bob = world.join('bob', ann.code)
    bob.do({ kind: 'team', id: 'bob', team: 2 })
    world.directory.leave('bob')
    world.clock.advance(0)
    expect([...world.match.ids.values()]).toEqual(['ann'])
  })
})

test('bots play as well as the room says when they come; a new level is for all of them after the match', () => {
  const { world, ann } = playing({ botLevel: 'easy' })
  const levels = () => ann.line.room.members.filter((m) => m.kind === 'bot').map((m) => m.level)
  expect([...world.match.levels.values()]).toEqual(['easy', 'easy', 'easy'])
  ann.do({ kind: 'settings', patch: { botLevel: 'expert' } })
  expect(levels()).toEqual(['easy', 'easy', 'easy'])
  ann.do({ kind: 'team', id: 'ann', team: 0 })
  expect(levels(), 'the one that came on for Ann').toEqual(['easy', 'easy', 'easy', 'expert'])
  expect([...world.match.levels.values()].sort()).toEqual(['easy', 'easy', 'easy', 'expert'])
  ann.do({ kind: 'stop' })
  expect(levels()).toEqual(['expert', 'expert', 'expert', 'expert'])
})

describe('who touches no key', () => {
  test('is warned, and told when the keys are back', () => {
    const { world, ann } = playing()
    const slot = memberOf(ann, 'ann').slot
    world.match.events.idle(slot, 'warned')
    world.match.events.idle(slot, 'keys')
    expect(ann.line.idle).toEqual([20_000, 0])
    expect(memberOf(ann, 'ann')).toMatchObject({ team: 1, away: false })
  })

  test('goes to the bench, marked as away, until they take a side again', () => {
    const { world, ann } = playing()
    const bob = world.join('bob', ann.code)
    world.match.events.idle(memberOf(ann, 'ann').slot, 'benched')
    world.clock.advance(0)
    expect(lineUp(ann.line)).toBe('.. .. | ab')
    expect(memberOf(ann, 'ann')).toMatchObject({ away: true, slot: -1 })
    expect(bob.line.news).toContainEqual({ kind: 'away', who: 'ANN', by: '' })
    ann.do({ kind: 'team', id: 'ann', team: 1 })
    expect(memberOf(ann, 'ann')).toMatchObject({ away: false, next: 1 })
    expect(bob.line.news.at(-1)).toEqual({ kind: 'back', who: 'ANN', by: '' })
  })

  test('is back when they say so', () => {
    const { ann } = playing()
    ann.do({ kind: 'away', on: true })
    expect(lineUp(ann.line)).toBe('.. .. | a')
    ann.do({ kind: 'away', on: false })
    expect(memberOf(ann, 'ann')).toMatchObject({ away: false, team: 0 })
  })
})
