import { describe, expect, test } from 'vitest'
import type { Queue } from '../../../shared/settings.ts'
import { createWorldOfRooms, lineUp, type Present, stadium } from '../../support/rooms.ts'

const REMATCH_MS = 8000

/** A room that runs itself with these people, by letter, in order of arrival; the first is its host. */
function room(queue: Queue, ids: string, settings = {}) {
  const world = createWorldOfRooms()
  const [first, ...others] = ids.split('')
  const host = world.create(first!, { queue, teamSize: 2, ...settings })
  const people = new Map<string, Present>([[first!, host]])
  const join = (id: string) => {
    const person = world.join(id, host.code)
    people.set(id, person)
    return person
  }
  for (const id of others) join(id)
  return {
    world,
    host,
    join,
    at: (id: string) => people.get(id)!,
    leave(id: string) {
      world.directory.leave(id)
      world.clock.advance(0)
    },
    goal() {
      world.match.goal()
      world.clock.advance(0)
      world.match.kickOff()
    },
    /** Ends the match and lets the next one start. */
    end(red: number, blue: number) {
      world.match.end(red, blue)
      world.clock.advance(REMATCH_MS)
    },
    lineUp: () => lineUp(host.line),
    running: () => host.line.room.match.running,
  }
}

describe.each(['balanced', 'winner-stays'] as const)('a room that runs itself, %s', (queue) => {
  test('fills its teams in the order people come, and the rest wait', () => {
    expect(room(queue, 'abcdefg').lineUp()).toBe('ac bd | efg')
  })

  test('starts as soon as there are players on both sides', () => {
    const alone = room(queue, 'a')
    expect(alone.running()).toBe(false)
    alone.join('b')
    expect(alone.running()).toBe(true)
    expect(room(queue, 'a', { botFill: 1 }).running(), 'against a bot').toBe(true)
  })

  test('gives a free place to who is first in the order, which admins may change', () => {
    const here = room(queue, 'abcdefg')
    here.host.do({ kind: 'order', id: 'g', before: 'e' })
    here.leave('b')
    expect(here.lineUp()).toBe('ac dg | ef')
    here.leave('c')
    expect(here.lineUp()).toBe('ae dg | f')
  })

  test('passes over who is away or has lost the line', () => {
    const here = room(queue, 'abcdefgh')
    here.at('e').do({ kind: 'away', on: true })
    here.at('f').seat.left()
    here.leave('b')
    expect(here.lineUp()).toBe('ac dg | efh')
    here.at('e').do({ kind: 'away', on: false })
    here.leave('c')
    expect(here.lineUp(), 'back in their old place of the order').toBe('ae dg | fh')
  })

  test('lets who chooses to watch sit out until they are back', () => {
    const here = room(queue, 'abcd')
    here.at('b').do({ kind: 'team', id: 'b', team: 0 })
    expect(here.lineUp()).toBe('ac d | b')
    expect(here.host.line.room.members[1]).toMatchObject({ id: 'b', away: true })
    here.at('b').do({ kind: 'away', on: false })
    expect(here.lineUp()).toBe('ac bd |')
  })

  test('keeps a place for a quick player on the way', () => {
    const here = room(queue, 'abc')
    const answer = here.world.directory.play({ id: 'x', name: 'X', avatar: '', kind: 'guest' }, 'x')
    here.join('d')
    expect(here.lineUp()).toBe('ac b | d')
    here.world.enter(answer)
    expect(here.lineUp()).toBe('ac bx | d')
  })

  test('evens the teams at the next stop of the ball: the last to arrive moves over', () => {
    const here = room(queue, 'abcdef', { teamSize: 3 })
    here.world.match.kickOff()
    for (const id of ['b', 'd']) here.leave(id)
    expect(here.lineUp()).toBe('ace f |')
    here.goal()
    expect(here.lineUp()).toBe('ac ef |')
    expect([...here.world.match.players.values()].filter((p) => p.team === 2)).toHaveLength(2)
  })

  test('evens the teams before the next match too', () => {
    const here = room(queue, 'abcd', { teamSize: 3 })
    here.world.match.end(1, 0)
    here.world.clock.advance(0)
    for (const id of ['b', 'd']) here.leave(id)
    expect(
      here
        .lineUp()
        .split(' ')
        .slice(0, 2)
        .map((team) => team.length),
    ).toEqual([1, 1])
  })

  test('goes on with bots while its people are away, and starts no new match', () => {
    const here = room(queue, 'ab', { botFill: 2 })
    for (const id of ['a', 'b']) here.at(id).do({ kind: 'away', on: true })
    expect(here.lineUp()).toBe('.. .. | ab')
    expect(here.running()).toBe(true)
    here.end(0, 0)
    expect(here.running()).toBe(false)
    here.at('b').do({ kind: 'away', on: false })
    expect(here.running()).toBe(true)
  })

  test('sends nobody on and starts nothing any more when admins run it', () => {
    const here = room(queue, 'abcde')
    here.world.match.end(1, 0)
    here.world.clock.advance(0)
    expect(here.host.line.room.nextMatchMs).toBe(REMATCH_MS)
    here.host.do({ kind: 'settings', patch: { queue: 'admins' } })
    expect(here.host.line.room.nextMatchMs).toBe(0)
    here.leave('b')
    here.world.clock.advance(60_000)
    expect(here.running()).toBe(false)
  })

  test('begins when admins hand the room over to it', () => {
    const here = room('admins', 'abc')
    expect(here.lineUp()).toBe('a  | bc')
    here.host.do({ kind: 'settings', patch: { queue } })
    expect(here.lineUp()).toBe('ac b |')
    expect(here.running()).toBe(true)
  })

  test('takes those beyond the places off the teams after the match', () => {
    const here = room(queue, 'abcd')
    here.host.do({ kind: 'settings', patch: { teamSize: 1 } })
    expect(here.lineUp(), 'not during it').toBe('ac bd |')
    here.end(1, 0)
    expect(here.world.match.players.size).toBe(2)
  })
})

describe('winner stays', () => {
  test('sends the losers to the end of the queue', () => {
    const here = room('winner-stays', 'abcdefg')
    here.end(2, 1)
    expect(here.lineUp()).toBe('ac ef | gbd')
    here.end(0, 1)
    expect(here.lineUp()).toBe('gb ef | dac')
    expect([...here.world.match.ids.values()].sort().join('')).toBe('befg')
  })

  test('lets losers play on where too few wait', () => {
    const here = room('winner-stays', 'abcde')
    here.end(0, 3)
    expect(here.lineUp()).toBe('ea bd | c')
    const two = room('winner-stays', 'ab')
    two.end(0, 3)
    expect(two.lineUp()).toBe('a b |')
  })

  test('after a draw the team that has been on for longer goes, at first red', () => {
    const here = room('winner-stays', 'abcdefgh')
    here.end(1, 1)
    expect(here.lineUp()).toBe('ef bd | ghac')
    here.host.do({ kind: 'stop' })
    here.world.clock.advance(REMATCH_MS)
    expect(here.lineUp(), 'a stopped match has no winner either').toBe('ef gh | acbd')
  })

  test('has nothing against who was only about to come on for the losers', () => {
    const here = room('winner-stays', 'ab', { botFill: 2 })
    here.world.match.kickOff()
    here.join('c')
    expect(here.lineUp()).toBe('a. b. | c')
    here.end(0, 1)
    expect(here.lineUp(), 'before the loser').toBe('ca b. |')
  })

  test('losers to bots are not sent away with nobody waiting', () => {
    const here = room('winner-stays', 'a', { botFill: 1 })
    here.end(0, 3)
    expect(here.lineUp()).toBe('a . |')
  })
})

describe('balanced', () => {
  test('rests as many as wait: who has played the most in a row, then who came first', () => {
    const here = room('balanced', 'abcdef')
    here.end(3, 0)
    expect(here.lineUp()).toBe('ce df | ab')
    here.end(3, 0)
    expect(here.lineUp(), 'c and d have played twice').toBe('ea fb | cd')
    here.end(3, 0)
    expect(here.lineUp()).toBe('ac bd | ef')
  })

  test('rests nobody while there are free places', () => {
    const here = room('balanced', 'abc')
    here.end(1, 0)
    expect(here.lineUp()).toBe('ac b |')
  })

  test('changes everybody when more wait than play', () => {
    const here = room('balanced', 'abcde', { teamSize: 1 })
    here.end(1, 0)
    expect(here.lineUp()).toBe('c d | eab')
    here.end(1, 0)
    expect(here.lineUp()).toBe('e a | bcd')
  })
})

describe('the next stadium', () => {
  function rotating(names: string[], queue: Queue = 'balanced') {
    const world = createWorldOfRooms()
    const hashes = names.map((name) => world.stadiums.add(stadium(name)).hash)
    const host = world.create('a', { queue, botFill: 1, rotation: hashes })
    return { world, host, hashes }
  }
  const next = (world: ReturnType<typeof createWorldOfRooms>) => {
    world.match.end(1, 0)
    world.clock.advance(REMATCH_MS)
    return world.match.stadium.name
  }

  test('comes after each match of a room that runs itself, and is shown', () => {
    const { world, host } = rotating(['Big', 'Small'])
    expect(world.match.stadium.name, 'the one the room was made with').toBe('Classic')
    expect(host.line.room.nextStadium).toBe('Big')
    expect([next(world), next(world), next(world)]).toEqual(['Big', 'Small', 'Big'])
    expect(host.line.room.stadium.name).toBe('Big')
  })

  test('is the one an admin has chosen meanwhile', () => {
    const { world, host, hashes } = rotating(['Big', 'Small'])
    world.match.end(1, 0)
    world.clock.advance(0)
    host.do({ kind: 'stadium', hash: hashes[1]! })
    world.clock.advance(REMATCH_MS)
    expect(world.match.stadium.name).toBe('Small')
    expect(next(world)).toBe('Big')
  })

  test('comes too when an admin does not wait for it', () => {
    const { world, host } = rotating(['Big', 'Small'])
    world.match.end(1, 0)
    world.clock.advance(0)
    expect(host.do({ kind: 'start' })).toBe('ok')
    expect(world.match.stadium.name).toBe('Big')
  })

  test('is started by an admin where admins run the room, who may also play here again', () => {
    const { world, host } = rotating(['Big', 'Small'], 'admins')
    for (let n = 0; n < 2; n++) {
      expect(host.do({ kind: 'start' })).toBe('ok')
      expect(world.match.stadium.name).toBe('Classic')
      host.do({ kind: 'stop' })
    }
    expect(host.do({ kind: 'next' })).toBe('ok')
    expect(world.match.stadium.name).toBe('Big')
    expect(host.line.room.stadium.name).toBe('Big')
  })

  test('is the same without a rotation', () => {
    const { world, host } = rotating([])
    expect(host.line.room.nextStadium).toBe('')
    expect(next(world)).toBe('Classic')
  })

  test('is kept by the server as long as the room has it, however many others come', () => {
    const { world, host, hashes } = rotating(['Large', 'Small'])
    const bring = () => {
      for (const name of ['Other', 'Another', 'Third']) world.stadiums.add(stadium(name))
    }
    bring()
    expect([next(world), next(world)]).toEqual(['Large', 'Small'])
    host.do({ kind: 'settings', patch: { rotation: [hashes[1]!] } })
    bring()
    expect(hashes.map((hash) => world.stadiums.find(hash)?.stadium.name)).toEqual([undefined, 'Small'])
  })
})
