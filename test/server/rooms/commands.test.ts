import { describe, expect, test } from 'vitest'
import type { RoomCommand } from '../../../shared/net/protocol.ts'
import { createWorldOfRooms, type Present, sides, stadium, user } from '../../support/rooms.ts'

const BIG = createWorldOfRooms().stadiums.add(stadium('Big')).hash

type Phase = 'stopped' | 'running' | 'paused'
const ROLES = { host: 'ann', admin: 'bob', player: 'cat', spectator: 'dan' } as const

/** Ann is the host, Bob an admin, Cat plays, Dan watches; Eve is there to have things done to her. One bot is on blue. */
function fullRoom(phase: Phase) {
  const world = createWorldOfRooms()
  const ann = world.create('ann')
  const [bob, cat, dan, eve] = ['bob', 'cat', 'dan', 'eve'].map((id) => world.join(id, ann.code))
  const here = { ann, bob: bob!, cat: cat!, dan: dan!, eve: eve! }
  ann.do({ kind: 'admin', id: 'bob', on: true })
  ann.do({ kind: 'team', id: 'bob', team: 2 })
  ann.do({ kind: 'team', id: 'cat', team: 1 })
  ann.do({ kind: 'settings', patch: { botFill: 2 } })
  if (phase !== 'stopped') ann.do({ kind: 'start' })
  if (phase === 'paused') ann.do({ kind: 'pause', on: true })
  /** Everything there is to see of the room. */
  const look = () => {
    world.directory.rename(user('ann')) // the room tells what it has not told
    world.clock.advance(0)
    return structuredClone({
      room: ann.line.room,
      news: ann.line.news,
      emotes: ann.line.emotes,
      closed: Object.values(here).map((p) => p.line.closed),
      row: world.directory.list(),
      players: world.matches.map((m) => [...m.players]),
      paused: world.matches.map((m) => m.paused),
      bansBite: world.directory.join(user('eve'), { code: ann.code, password: '' }, 'x').ok,
    })
  }
  return { here, look }
}

const ADMINS = 'ok ok not-admin not-admin'
const ALL = 'ok ok ok ok'
const NOT_NOW = 'not-now not-now not-admin not-admin'
const NOT_THAT = 'not-that not-that not-admin not-admin'
const NOT_THERE = 'not-there not-there not-admin not-admin'
const settings = (patch: Extract<RoomCommand, { kind: 'settings' }>['patch']): RoomCommand => ({
  kind: 'settings',
  patch,
})

/** What host, admin, player and spectator are told, with no match running and with one, paused or not. `me`: who asks. */
const RIGHTS: [what: string, command: RoomCommand, stopped: string, inMatch: string][] = [
  ['start', { kind: 'start' }, ADMINS, NOT_NOW],
  ['next', { kind: 'next' }, ADMINS, NOT_NOW],
  ['stop', { kind: 'stop' }, NOT_NOW, ADMINS],
  ['pause', { kind: 'pause', on: true }, NOT_NOW, ADMINS],
  ['resume', { kind: 'pause', on: false }, NOT_NOW, ADMINS],
  ['stadium', { kind: 'stadium', hash: BIG }, ADMINS, NOT_NOW],
  ['no stadium', { kind: 'stadium', hash: 'none' }, 'no-stadium no-stadium not-admin not-admin', NOT_NOW],

  ['oneself to red', { kind: 'team', id: 'me', team: 1 }, ALL, ALL],
  ['oneself to watch', { kind: 'team', id: 'me', team: 0 }, ALL, ALL],
  ['another to blue', { kind: 'team', id: 'eve', team: 2 }, ADMINS, ADMINS],
  ['the host to watch', { kind: 'team', id: 'ann', team: 0 }, ADMINS, ADMINS],
  ['a bot to red', { kind: 'team', id: 'bot:1', team: 1 }, ADMINS, ADMINS],
  ['nobody to red', { kind: 'team', id: 'zoe', team: 1 }, NOT_THERE, NOT_THERE],
  ['oneself last', { kind: 'order', id: 'me', before: '' }, ALL, ALL],
  ['oneself first', { kind: 'order', id: 'me', before: 'ann' }, ADMINS, ADMINS],
  ['another first', { kind: 'order', id: 'eve', before: 'ann' }, ADMINS, ADMINS],
  ['a bot first', { kind: 'order', id: 'bot:1', before: 'ann' }, NOT_THAT, NOT_THAT],
  ['before a bot', { kind: 'order', id: 'eve', before: 'bot:1' }, NOT_THAT, NOT_THAT],
  ['nobody first', { kind: 'order', id: 'zoe', before: 'ann' }, NOT_THERE, NOT_THERE],
  ['before nobody', { kind: 'order', id: 'eve', before: 'zoe' }, NOT_THERE, NOT_THERE],
  ['balance', { kind: 'balance' }, ADMINS, ADMINS],
  ['shuffle', { kind: 'shuffle' }, ADMINS, ADMINS],
  ['swap', { kind: 'swap' }, ADMINS, ADMINS],
  ['away', { kind: 'away', on: true }, ALL, ALL],
  ['back', { kind: 'away', on: false }, ALL, ALL],

  ['an admin of another', { kind: 'admin', id: 'eve', on: true }, ADMINS, ADMINS],
  ['an admin of a bot', { kind: 'admin', id: 'bot:1', on: true }, NOT_THAT, NOT_THAT],
  ['an admin of nobody', { kind: 'admin', id: 'zoe', on: true }, NOT_THERE, NOT_THERE],
  ['no admin of the admin', { kind: 'admin', id: 'bob', on: false }, ADMINS, ADMINS],
  [
    'no admin of the host',
    { kind: 'admin', id: 'ann', on: false },
    'ok not-that not-admin not-admin',
    'ok not-that not-admin not-admin',
  ],
  ...(['kick', 'ban'] as const).flatMap((kind): typeof RIGHTS => [
    [`${kind} another`, { kind, id: 'eve', reason: '' }, ADMINS, ADMINS],
    [`${kind} oneself`, { kind, id: 'me', reason: '' }, NOT_THAT, NOT_THAT],
    [`${kind} the host`, { kind, id: 'ann', reason: '' }, NOT_THAT, NOT_THAT],
    [`${kind} nobody`, { kind, id: 'zoe', reason: '' }, NOT_THERE, NOT_THERE],
  ]),
  ['kick a bot', { kind: 'kick', id: 'bot:1', reason: '' }, ADMINS, ADMINS],
  ['ban a bot', { kind: 'ban', id: 'bot:1', reason: '' }, NOT_THAT, NOT_THAT],
  ['clear bans', { kind: 'clear-bans' }, ADMINS, ADMINS],

  ['name', settings({ name: 'Ours' }), ADMINS, ADMINS],
  [
    'no name',
    settings({ name: ' \u200b ' }),
    'bad-name bad-name not-admin not-admin',
    'bad-name bad-name not-admin not-admin',
  ],
  ['hide', settings({ listed: false }), ADMINS, ADMINS],
  ['lock', settings({ lockTeams: true }), ADMINS, ADMINS],
  ['size', settings({ teamSize: 2 }), ADMINS, ADMINS],
  ['watch places', settings({ watchPlaces: 0 }), ADMINS, ADMINS],
  ['bots', settings({ botFill: 1 }), ADMINS, ADMINS],
  ['kick limits', settings({ kickMin: 5, kickRate: 15, kickBurst: 3 }), ADMINS, ADMINS],
  ['time', settings({ timeLimit: 9 }), ADMINS, NOT_NOW],
  ['score', settings({ scoreLimit: 9, name: 'Ours' }), ADMINS, NOT_NOW],
  ['the same limits', settings({ timeLimit: 3, scoreLimit: 3 }), ADMINS, ADMINS],
  ['rotation', settings({ rotation: [BIG] }), ADMINS, ADMINS],
  [
    'rotation of nothing',
    settings({ rotation: [BIG, 'none'] }),
    'no-stadium no-stadium not-admin not-admin',
    'no-stadium no-stadium not-admin not-admin',
  ],
  ['password', { kind: 'password', password: 'x' }, ADMINS, ADMINS],
  ['emote', { kind: 'emote', n: 1 }, 'not-now not-now not-now not-now', 'ok ok ok not-that'],
]

describe('rights', () => {
  test('of every command stand in the table', () => {
    const kinds: Record<RoomCommand['kind'], true> = {
      ...{ start: true, stop: true, pause: true, next: true, team: true, order: true, balance: true },
      ...{ shuffle: true, swap: true, away: true, admin: true, kick: true, ban: true },
      ...{ 'clear-bans': true, settings: true, password: true, stadium: true, emote: true },
    }
    expect([...new Set(RIGHTS.map(([, command]) => command.kind))].sort()).toEqual(Object.keys(kinds).sort())
  })

  describe.each(['stopped', 'running', 'paused'] as const)('%s', (phase) => {
    test.each(RIGHTS)('%s', (_what, command, stopped, inMatch) => {
      const answers = Object.values(ROLES).map((who) => {
        const { here, look } = fullRoom(phase)
        const before = look()
        const own = 'id' in command && command.id === 'me' ? { ...command, id: who } : command
        const answer = here[who].do(own)
        if (answer !== 'ok') expect(look(), 'what is refused changes nothing').toEqual(before)
        return answer
      })
      expect(answers.join(' ')).toBe(phase === 'stopped' ? stopped : inMatch)
    })
  })

  test('locked teams are changed by admins only', () => {
    const { ann, bob, cat } = room({ lockTeams: true })
    expect(cat.do({ kind: 'team', id: 'cat', team: 1 })).toBe('teams-locked')
    expect(bob.do({ kind: 'team', id: 'bob', team: 0 })).toBe('teams-locked')
    expect(ann.do({ kind: 'team', id: 'cat', team: 1 })).toBe('ok')
    expect(ann.do({ kind: 'team', id: 'ann', team: 2 })).toBe('ok')
    expect(sides(ann.line)).toEqual({ red: ['cat'], blue: ['ann', 'bob'], spectators: [] })
  })

  test('nobody runs a room that quick play made', () => {
    const world = createWorldOfRooms()
    const max = world.play('max')
    world.play('ann')
    const given = RIGHTS.filter(([, , stopped]) => stopped.endsWith('not-admin'))
    const told = given.map(([what, command]) => `${what}: ${max.do(command)}`)
    expect(told).toEqual(given.map(([what]) => `${what}: not-admin`))
  })
})

/** Ann runs the room from red, Bob plays on blue, Cat watches. */
function room(settings = {}) {
  const world = createWorldOfRooms()
  const ann = world.create('ann', settings)
  const bob = world.join('bob', ann.code)
  const cat = world.join('cat', ann.code)
  ann.do({ kind: 'team', id: 'bob', team: 2 })
  return { ...world, ann, bob, cat, world }
}

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
    expect(cat.line.room.match).toEqual({ id: 1, running: true, paused: false })
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
    expect(ann.line.room.match).toEqual({ id: 1, running: false, paused: false })
    expect(ann.line.results.at(-1)).toMatchObject({ id: 1, red: 2, blue: 1, stadium: 'Classic' })
    expect(ann.line.room.members.map((m) => m.slot)).toEqual([-1, -1, -1])
    expect(ann.line.room.nextMatchMs).toBe(0)
    expect(ann.do({ kind: 'start' })).toBe('ok')
  })

  test('that is over leaves its score, and does not start again by itself', () => {
    const { ann, world } = room()
    ann.do({ kind: 'start' })
    world.match.end(3, 0)
    world.clock.advance(60_000)
    expect(ann.line.room.match).toEqual({ id: 1, running: false, paused: false })
    expect(ann.line.results.at(-1)).toMatchObject({ red: 3, blue: 0 })
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
