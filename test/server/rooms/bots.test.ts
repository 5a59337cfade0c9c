import { describe, expect, test } from 'vitest'
import { createWorldOfRooms, type FakeLine } from '../../support/rooms.ts'

/** Players of red and blue as letters: b bot, otherwise the person's id. */
const teams = (line: FakeLine): string =>
  [1, 2]
    .map((team) =>
      line.room.members
        .filter((m) => m.team === team)
        .map((m) => (m.kind === 'bot' ? 'b' : m.id))
        .join(''),
    )
    .join(' ')

describe('bots', () => {
  test('fill both teams, and come last in the list', () => {
    const world = createWorldOfRooms()
    const a = world.create('a', { botFill: 2 })
    expect(teams(a.line)).toBe('ab bb')
    const bots = a.line.room.members.slice(1)
    expect(bots.every((m) => m.kind === 'bot' && m.id.startsWith('bot:') && m.name.startsWith('Bot '))).toBe(
      true,
    )
    expect(new Set(bots.map((m) => m.name)).size).toBe(3)
    expect(world.directory.list()[0]).toMatchObject({ red: 2, blue: 2, bots: 3 })
  })

  test('make way for a person and come back when the person goes, match or not', () => {
    for (const running of [false, true]) {
      const world = createWorldOfRooms()
      const a = world.create('a', { botFill: 2, teamSize: 2 })
      if (running) a.do({ kind: 'start' })
      const c = world.join('c', a.code)
      c.do({ kind: 'team', id: 'c', team: 2 })
      expect(teams(a.line)).toBe('ab cb')
      c.do({ kind: 'team', id: 'c', team: 1 })
      expect(teams(a.line)).toBe('ac bb')
      world.directory.leave('c')
      world.clock.advance(0)
      expect(teams(a.line)).toBe('ab bb')
      if (!running) continue
      const inMatch = [...world.match.players.values()].map((p) => `${p.team}${p.bot ? 'b' : 'p'}`)
      expect(inMatch.sort()).toEqual(['1b', '1p', '2b', '2b'])
    }
  })

  test('take the place of somebody whose seat has run out', () => {
    const world = createWorldOfRooms()
    const a = world.create('a', { botFill: 1 })
    const c = world.join('c', a.code)
    c.do({ kind: 'team', id: 'c', team: 2 })
    a.do({ kind: 'start' })
    c.seat.left()
    world.clock.advance(29_999)
    expect(teams(a.line)).toBe('a c')
    world.clock.advance(1)
    expect(teams(a.line)).toBe('a b')
  })

  test('never crowd a team: the team size counts', () => {
    const world = createWorldOfRooms()
    const a = world.create('a', { botFill: 5, teamSize: 2 })
    expect(teams(a.line)).toBe('ab bb')
    a.do({ kind: 'settings', patch: { teamSize: 10, botFill: 10 } })
    a.do({ kind: 'start' })
    expect(world.match.players.size).toBe(20)
    expect(new Set(a.line.room.members.map((m) => m.name)).size).toBe(20)
    a.do({ kind: 'settings', patch: { teamSize: 1 } })
    expect(teams(a.line)).toBe('a b')
    expect(world.match.players.size).toBe(2)
  })

  test('are sent away one by one by an admin, and stay away', () => {
    const world = createWorldOfRooms()
    const a = world.create('a', { botFill: 2 })
    const c = world.join('c', a.code)
    const bot = () => a.line.room.members.find((m) => m.kind === 'bot' && m.team === 2)!
    expect(c.do({ kind: 'team', id: bot().id, team: 0 })).toBe('not-admin')
    expect(a.do({ kind: 'team', id: bot().id, team: 0 })).toBe('ok')
    expect(teams(a.line)).toBe('ab b')
    c.do({ kind: 'team', id: 'c', team: 2 })
    expect(teams(a.line)).toBe('ab c')
    a.do({ kind: 'settings', patch: { botFill: 2 } })
    expect(teams(a.line), 'filled anew').toBe('ab cb')
  })

  test('are moved over by an admin, in the running match too', () => {
    const world = createWorldOfRooms()
    const a = world.create('a', { botFill: 2 })
    a.do({ kind: 'start' })
    const bot = a.line.room.members.find((m) => m.team === 2)!
    a.do({ kind: 'team', id: bot.id, team: 1 })
    expect(teams(a.line)).toBe('abb b')
    expect(world.match.players.get(bot.slot)).toEqual({ team: 1, bot: true })
    a.do({ kind: 'settings', patch: { teamSize: 3 } })
    const other = a.line.room.members.find((m) => m.team === 2)!
    expect(a.do({ kind: 'team', id: other.id, team: 1 })).toBe('team-full')
  })
})
