import { describe, expect, test } from 'vitest'
import { pickRoom } from '../../../shared/quickplay.ts'
import { createWorldOfRooms, homeOf, lineUp, sides, stadium, user } from '../../support/rooms.ts'

describe('quick play', () => {
  test('makes a game with bots when there is no room, and it starts at once', () => {
    const world = createWorldOfRooms()
    const a = world.play('a')
    expect(a.line.room.settings).toMatchObject({
      name: 'Pick-up game',
      listed: true,
      timeLimit: 3,
      scoreLimit: 3,
    })
    expect(sides(a.line)).toMatchObject({ red: ['a', expect.any(String), expect.any(String)] })
    expect(a.line.room.members.filter((m) => m.kind === 'bot')).toHaveLength(5)
    expect(a.line.room.match.running).toBe(true)
    expect(a.line.room.members[0]).toMatchObject({ slot: expect.any(Number), admin: false, host: false })
    expect(world.match.players.size).toBe(6)
    expect(world.match.lines.get(a.line)).toBe(a.line.room.members[0]!.slot)
  })

  test('puts everybody on the smaller team of the same game until it is full', () => {
    const world = createWorldOfRooms()
    const codes = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => world.play(id).code)
    expect(new Set(codes).size).toBe(1)
    expect([...world.match.players.values()].filter((p) => p.bot)).toHaveLength(0)
    expect([...world.match.players.values()].filter((p) => p.team === 1)).toHaveLength(3)
    expect(world.play('g').code).not.toBe(codes[0])
  })

  test('counts those who are on their way', () => {
    const world = createWorldOfRooms()
    const codes = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => {
      const answer = world.directory.play(user(id), homeOf(id))
      return answer.ok ? answer.entry.code : answer.code
    })
    expect(new Set(codes.slice(0, 6)).size).toBe(1)
    expect(codes[6]).not.toBe(codes[0])
    expect(world.directory.list()).toMatchObject([{ free: 0 }, { free: 5 }])
    expect(pickRoom(world.directory.list())?.code, 'as the page names it').toBe(codes[6])
  })

  test('prefers most people, then the fuller room', () => {
    const world = createWorldOfRooms()
    world.create('a', { teamSize: 4 })
    const small = world.create('b', { teamSize: 2 })
    expect(pickRoom(world.directory.list())?.code, 'as the page names it').toBe(small.code)
    expect(world.play('x').code, 'one person each: the fuller').toBe(small.code)
    const busy = world.create('c', { teamSize: 5 })
    for (const id of ['d', 'e']) world.join(id, busy.code).do({ kind: 'team', id, team: 2 })
    expect(pickRoom(world.directory.list())?.code, 'as the page names it').toBe(busy.code)
    expect(world.play('y').code, 'three against two').toBe(busy.code)
  })

  test.each([
    ['unlisted', { listed: false }, ''],
    ['locked by a password', {}, 'sesame'],
    ['with locked teams', { lockTeams: true }, ''],
  ])('never picks a room that is %s', (_name, settings, password) => {
    const world = createWorldOfRooms()
    const room = world.create('a', settings, password)
    expect(pickRoom(world.directory.list())).toBe(null)
    expect(world.play('x').code).not.toBe(room.code)
  })

  test('never picks a room where no goals can be scored', () => {
    const world = createWorldOfRooms()
    const room = world.create('a')
    room.do({ kind: 'stadium', hash: world.stadiums.add(stadium('Meadow', [])).hash })
    expect(pickRoom(world.directory.list())).toBe(null)
    expect(world.play('x').code).not.toBe(room.code)
  })

  test('finds a room that runs itself though its people have just left', () => {
    const world = createWorldOfRooms()
    const room = world.create('a', { queue: 'winner-stays', botFill: 1 })
    world.directory.leave('a')
    expect(world.play('x').code).toBe(room.code)
    expect(world.match.ids.size).toBe(2)
  })

  test('does not wait in a room its people have left', () => {
    const world = createWorldOfRooms()
    const [left, lost] = [world.create('a'), world.create('b')]
    world.directory.leave('a')
    lost.seat.left()
    expect(pickRoom(world.directory.list())).toBe(null)
    expect([left.code, lost.code]).not.toContain(world.play('x').code)
  })
})

describe('a room made by quick play', () => {
  test('plays again eight seconds after the end', () => {
    const world = createWorldOfRooms()
    const a = world.play('a')
    world.match.end(1, 3)
    world.clock.advance(0)
    expect(a.line.room).toMatchObject({ nextMatchMs: 8000, match: { running: false } })
    world.clock.advance(7999)
    expect(world.matches).toHaveLength(1)
    world.clock.advance(1)
    expect(world.matches).toHaveLength(2)
    expect(a.line.room).toMatchObject({ nextMatchMs: 0, match: { id: 2, running: true } })
  })

  test('waits with the next match until a person is on a team', () => {
    const world = createWorldOfRooms()
    const a = world.play('a')
    a.do({ kind: 'team', id: 'a', team: 0 })
    world.match.end(0, 1)
    world.clock.advance(20_000)
    expect(world.matches).toHaveLength(1)
    a.do({ kind: 'team', id: 'a', team: 2 })
    expect(world.matches).toHaveLength(2)
  })

  test('has no admin, whoever leaves', () => {
    const world = createWorldOfRooms()
    world.play('a')
    const b = world.play('b')
    world.directory.leave('a')
    expect(b.do({ kind: 'stop' })).toBe('not-admin')
    expect(b.line.room.members.some((m) => m.admin)).toBe(false)
  })

  test('closes when its people have left', () => {
    const world = createWorldOfRooms()
    world.play('a')
    world.directory.leave('a')
    world.clock.advance(30_000)
    expect(world.directory.list()).toEqual([])
    expect(world.clock.waiting).toBe(0)
  })

  test('can be joined by its code, and the place of a bot is taken', () => {
    const world = createWorldOfRooms()
    const { code } = world.play('a')
    const b = world.join('b', code)
    expect(lineUp(b.line)).toBe('a.. b.. |')
    expect(world.match.ids.get(b.line.room.members[1]!.slot)).toBe('b')
    for (const id of ['c', 'd', 'e', 'f', 'g']) world.join(id, code)
    expect(lineUp(b.line), 'full: the rest wait').toBe('ace bdf | g')
  })
})
