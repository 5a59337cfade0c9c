import { describe, expect, test } from 'vitest'
import type { MatchStatistics } from '../../../shared/match/result.ts'
import { createWorldOfRooms, user } from '../../support/rooms.ts'

const named = (world: ReturnType<typeof createWorldOfRooms>, ids: string[]): Partial<MatchStatistics> => {
  const goal = {
    team: 1,
    scorer: ids[0]!,
    assist: null,
    ownGoal: false,
    tick: 9,
    seconds: 1,
    red: 1,
    blue: 0,
  } as const
  return { ...world.match.statistics(), red: 1, blue: 0, goals: [goal], best: ids[0]! }
}

/** Ann on red against a bot, Bob on red beside her, Cat watching; a match runs. */
function room() {
  const world = createWorldOfRooms()
  const ann = world.create('ann', { botFill: 1 })
  const bob = world.join('bob', ann.code)
  const cat = world.join('cat', ann.code)
  bob.do({ kind: 'team', id: 'bob', team: 1 })
  ann.do({ kind: 'start' })
  return { world, ann, bob, cat }
}

describe('the result of a match', () => {
  test('goes to everybody at its end, with its number, its stadium and all it names', () => {
    const { world, ann, cat } = room()
    const bot = ann.line.room.members.find((m) => m.kind === 'bot')!
    const statistics = { ...world.match.statistics(), ...named(world, ['ann']) }
    world.match.events.over(statistics)
    const people = [user('ann'), user('bob'), { id: bot.id, name: bot.name, avatar: '', kind: 'bot' }]
    expect(ann.line.results.at(-1)).toEqual({ ...statistics, id: 1, stadium: 'Classic', people })
    expect(cat.line.results.at(-1)).toEqual(ann.line.results.at(-1))
  })

  test('names those who have left, and bots that came on for them', () => {
    const { world, ann } = room()
    world.directory.leave('bob')
    ann.do({ kind: 'away', on: true })
    world.match.end(0, 0)
    const { people } = ann.line.results.at(-1)!
    expect(people.filter((p) => p.kind === 'guest').map((p) => p.name)).toEqual(['ANN', 'BOB'])
    expect(people.filter((p) => p.kind === 'bot')).toHaveLength(2)
  })

  test('has the names people have at its end', () => {
    const { world, ann } = room()
    world.directory.rename(user('bob', 'Robert'))
    world.match.end(1, 0)
    expect(ann.line.results.at(-1)!.people.map((p) => p.name)).toContain('Robert')
  })

  test('is that of the score so far when an admin stops the match', () => {
    const { world, ann } = room()
    Object.assign(world.match.state, { red: 2, blue: 1 })
    ann.do({ kind: 'stop' })
    expect(ann.line.results.at(-1)).toMatchObject({ red: 2, blue: 1, id: 1 })
  })

  test('is shown to who comes in after it, and to nobody while the next match runs', () => {
    const { world, ann } = room()
    world.match.end(3, 2)
    world.clock.advance(0)
    expect(world.join('dan', ann.code).line.results).toMatchObject([{ red: 3, blue: 2 }])
    ann.do({ kind: 'start' })
    expect(world.join('eve', ann.code).line.results).toEqual([])
    ann.do({ kind: 'stop' })
    expect(ann.line.results.at(-1)).toMatchObject({ id: 2 })
  })

  test('is nothing before the first match', () => {
    const world = createWorldOfRooms()
    expect(world.create('ann').line.results).toEqual([null])
  })
})

test('everybody in the room hears who comes and goes', () => {
  const { world, ann, bob, cat } = room()
  world.join('dan', ann.code)
  world.directory.leave('bob')
  cat.seat.left()
  world.clock.advance(30_000)
  const comings = ann.line.news.filter((n) => n.kind === 'joined' || n.kind === 'left')
  expect(comings.map((n) => 'who' in n && `${n.who} ${n.kind}`)).toEqual([
    ...['BOB joined', 'CAT joined', 'DAN joined', 'BOB left', 'CAT left'],
  ])
  expect(
    bob.line.news.some((n) => 'who' in n && n.who === 'BOB'),
    'not of themselves',
  ).toBe(false)
})

test('a match is played by the limits of the room', () => {
  const world = createWorldOfRooms()
  const limits = { timeLimit: 7, scoreLimit: 9, kickMin: 5, kickRate: 60, kickBurst: 3 }
  world.create('ann', limits).do({ kind: 'start' })
  expect(world.match.rules).toEqual(limits)
})
