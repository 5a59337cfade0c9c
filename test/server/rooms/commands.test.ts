import { describe, expect, test } from 'vitest'
import type { RoomCommand } from '../../../shared/net/protocol.ts'
import { createWorldOfRooms, type Present, sides, stadium } from '../../support/rooms.ts'

/** Ann runs the room from red, Bob plays on blue, Cat watches. */
function room(settings = {}) {
  const world = createWorldOfRooms()
  const ann = world.create('ann', settings)
  const bob = world.join('bob', ann.code)
  const cat = world.join('cat', ann.code)
  ann.do({ kind: 'team', id: 'bob', team: 2 })
  return { ...world, ann, bob, cat, world }
}

const BIG = createWorldOfRooms().stadiums.add(stadium('Big')).hash

/** What admin, player and spectator are told, with no match running and with one. */
const RIGHTS: [name: string, command: RoomCommand, stopped: string, running: string][] = [
  ['start', { kind: 'start' }, 'ok not-admin not-admin', 'not-now not-admin not-admin'],
  ['stop', { kind: 'stop' }, 'not-now not-admin not-admin', 'ok not-admin not-admin'],
  ['pause', { kind: 'pause', on: true }, 'not-now not-admin not-admin', 'ok not-admin not-admin'],
  ['name', { kind: 'settings', patch: { name: 'Ours' } }, 'ok not-admin not-admin', 'ok not-admin not-admin'],
  [
    'hide',
    { kind: 'settings', patch: { listed: false } },
    'ok not-admin not-admin',
    'ok not-admin not-admin',
  ],
  [
    'lock',
    { kind: 'settings', patch: { lockTeams: true } },
    'ok not-admin not-admin',
    'ok not-admin not-admin',
  ],
  ['size', { kind: 'settings', patch: { teamSize: 2 } }, 'ok not-admin not-admin', 'ok not-admin not-admin'],
  ['bots', { kind: 'settings', patch: { botFill: 2 } }, 'ok not-admin not-admin', 'ok not-admin not-admin'],
  [
    'time',
    { kind: 'settings', patch: { timeLimit: 9 } },
    'ok not-admin not-admin',
    'not-now not-admin not-admin',
  ],
  [
    'score',
    { kind: 'settings', patch: { scoreLimit: 9 } },
    'ok not-admin not-admin',
    'not-now not-admin not-admin',
  ],
  [
    'no name',
    { kind: 'settings', patch: { name: ' \u200b ' } },
    'bad-name not-admin not-admin',
    'bad-name not-admin not-admin',
  ],
  ['password', { kind: 'password', password: 'x' }, 'ok not-admin not-admin', 'ok not-admin not-admin'],
  ['stadium', { kind: 'stadium', hash: BIG }, 'ok not-admin not-admin', 'not-now not-admin not-admin'],
  [
    'no stadium',
    { kind: 'stadium', hash: 'none' },
    'no-stadium not-admin not-admin',
    'not-now not-admin not-admin',
  ],
  ['move Cat', { kind: 'team', id: 'cat', team: 1 }, 'ok not-admin ok', 'ok not-admin ok'],
  ['move Bob', { kind: 'team', id: 'bob', team: 0 }, 'ok ok not-admin', 'ok ok not-admin'],
  [
    'move nobody',
    { kind: 'team', id: 'dan', team: 1 },
    'not-there not-admin not-admin',
    'not-there not-admin not-admin',
  ],
]

describe('rights', () => {
  for (const phase of ['stopped', 'running'] as const) {
    test.each(RIGHTS)(`%s, ${phase}`, (_name, command, stopped, running) => {
      const answers = (['ann', 'bob', 'cat'] as const).map((who) => {
        const here = room()
        if (phase === 'running') here.ann.do({ kind: 'start' })
        return here[who].do(command)
      })
      expect(answers.join(' ')).toBe(phase === 'stopped' ? stopped : running)
    })
  }

  test('what is refused changes nothing', () => {
    const { ann, bob } = room()
    const before = structuredClone(ann.line.room)
    for (const [, command] of RIGHTS.slice(0, 14)) bob.do(command)
    ann.do({ kind: 'settings', patch: { name: '', teamSize: 9 } })
    expect(ann.line.room).toEqual(before)
  })

  test('locked teams are changed by admins only', () => {
    const { ann, bob, cat } = room({ lockTeams: true })
    expect(cat.do({ kind: 'team', id: 'cat', team: 1 })).toBe('teams-locked')
    expect(bob.do({ kind: 'team', id: 'bob', team: 0 })).toBe('teams-locked')
    expect(ann.do({ kind: 'team', id: 'cat', team: 1 })).toBe('ok')
    expect(ann.do({ kind: 'team', id: 'ann', team: 2 })).toBe('ok')
    expect(sides(ann.line)).toEqual({ red: ['cat'], blue: ['ann', 'bob'], spectators: [] })
  })

  test('a full team takes nobody', () => {
    const { ann, cat } = room({ teamSize: 1 })
    expect(cat.do({ kind: 'team', id: 'cat', team: 1 })).toBe('team-full')
    expect(ann.do({ kind: 'team', id: 'bob', team: 2 }), 'who is there already').toBe('ok')
  })
})

describe('a match', () => {
  test('starts with everybody on a team in a slot of their own, and all watch', () => {
    const { ann, bob, cat, world } = room({ timeLimit: 5, scoreLimit: 2 })
    ann.do({ kind: 'start' })
    expect(world.match.rules).toMatchObject({ timeLimit: 5, scoreLimit: 2 })
    expect([...world.match.players]).toEqual([
      [0, { team: 1, bot: false }],
      [1, { team: 2, bot: false }],
    ])
    expect([ann, bob, cat].map((p: Present) => world.match.lines.get(p.line))).toEqual([0, 1, -1])
    expect(cat.line.room.match).toEqual({ id: 1, running: true, paused: false, lastScore: null })
    expect(world.directory.list()[0]).toMatchObject({ score: [0, 0], red: 1, blue: 1, spectators: 1 })
  })

  test('a room knows who is in which slot before the first frame can come', () => {
    const { ann, world } = room()
    const states = ann.line.states.length
    ann.seat.command({ kind: 'start' }, () => {})
    expect(world.match.lines.size).toBe(3)
    expect(ann.line.states.length).toBe(states + 1)
    expect(ann.line.room.members.map((m) => m.slot)).toEqual([0, 1, -1])
  })

  test('lets people in, over and out while it runs', () => {
    const { ann, bob, cat, world } = room()
    ann.do({ kind: 'start' })
    cat.do({ kind: 'team', id: 'cat', team: 1 })
    expect(world.match.players.get(2)).toEqual({ team: 1, bot: false })
    expect(world.match.lines.get(cat.line)).toBe(2)
    cat.do({ kind: 'team', id: 'cat', team: 2 })
    expect(world.match.players.get(2)).toEqual({ team: 2, bot: false })
    bob.do({ kind: 'team', id: 'bob', team: 0 })
    expect([...world.match.players.keys()]).toEqual([0, 2])
    expect(world.match.lines.get(bob.line)).toBe(-1)
    bob.do({ kind: 'team', id: 'bob', team: 1 })
    expect(world.match.lines.get(bob.line), 'the lowest free slot').toBe(1)
  })

  test('pauses and resumes', () => {
    const { ann, world } = room()
    ann.do({ kind: 'start' })
    ann.do({ kind: 'pause', on: true })
    expect(world.match.paused).toBe(true)
    expect(ann.line.room.match.paused).toBe(true)
    ann.do({ kind: 'pause', on: false })
    expect(world.match.paused).toBe(false)
    expect(ann.line.room.match.paused).toBe(false)
  })

  test('leaves its score when it is stopped, and slots are free', () => {
    const { ann, world } = room()
    ann.do({ kind: 'start' })
    Object.assign(world.match.state, { red: 2, blue: 1 })
    ann.do({ kind: 'stop' })
    expect(world.match.closed).toBe(true)
    expect(ann.line.room.match).toEqual({ id: 1, running: false, paused: false, lastScore: [2, 1] })
    expect(ann.line.room.members.map((m) => m.slot)).toEqual([-1, -1, -1])
    expect(ann.line.room.nextMatchMs).toBe(0)
    expect(ann.do({ kind: 'start' })).toBe('ok')
  })

  test('that is over leaves its score, and does not start again by itself', () => {
    const { ann, world } = room()
    ann.do({ kind: 'start' })
    world.match.events.over(3, 0)
    world.clock.advance(60_000)
    expect(ann.line.room.match).toEqual({ id: 1, running: false, paused: false, lastScore: [3, 0] })
    expect(world.matches).toHaveLength(1)
  })

  test('shows who lags', () => {
    const { ann, bob, world } = room()
    ann.do({ kind: 'start' })
    world.match.events.presence(1, 'lagging')
    world.clock.advance(0)
    expect(ann.line.room.members[1]).toMatchObject({ id: 'bob', state: 'lagging' })
    bob.seat.left()
    world.match.events.presence(1, 'here')
    world.clock.advance(0)
    expect(ann.line.room.members[1]).toMatchObject({ state: 'gone' })
  })

  test('that failed ends its room and no other', () => {
    const { ann, world } = room()
    const dan = world.create('dan')
    ann.do({ kind: 'start' })
    world.match.events.failed(new Error('a test'))
    expect(ann.line.closed).toBe('server-error')
    expect(dan.line.closed).toBe(null)
    expect(world.directory.list().map((r) => r.code)).toEqual([dan.code])
  })

  test('is played on the stadium that was chosen', () => {
    const { ann, world } = room()
    ann.do({ kind: 'stadium', hash: BIG })
    expect(ann.line.room.stadium).toEqual({ hash: BIG, name: 'Big' })
    ann.do({ kind: 'start' })
    expect(world.match.stadium.name).toBe('Big')
  })
})

test('a password set later is asked for, and can be taken away', () => {
  const { ann, world } = room()
  ann.do({ kind: 'password', password: 'sesame' })
  expect(() => world.join('dan', ann.code)).toThrow('wrong-password')
  ann.do({ kind: 'password', password: '' })
  expect(world.join('dan', ann.code).line.room.hasPassword).toBe(false)
})
