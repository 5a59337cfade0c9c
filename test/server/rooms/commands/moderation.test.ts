import { describe, expect, test } from 'vitest'
import { createWorldOfRooms, homeOf, type Present, user } from '../../../support/rooms.ts'

/** Ann is the host, Bob an admin who plays on blue, Cat watches. */
function room(settings = {}) {
  const world = createWorldOfRooms()
  const ann = world.create('ann', settings)
  const bob = world.join('bob', ann.code)
  const cat = world.join('cat', ann.code)
  ann.do({ kind: 'admin', id: 'bob', on: true })
  ann.do({ kind: 'team', id: 'bob', team: 2 })
  ann.line.news.length = 0
  const knock = (id: string, address = homeOf(id)) => {
    const answer = world.directory.join(user(id), { code: ann.code, password: '' }, address)
    return answer.ok ? 'ok' : `${answer.code}: ${answer.text}`
  }
  return { ...world, world, ann, bob, cat, knock }
}
const admins = ({ line }: Present) => line.room.members.filter((m) => m.admin).map((m) => m.id)

describe('admins', () => {
  test('make others admins, who may then do what they may', () => {
    const { ann, bob, cat } = room()
    expect(bob.do({ kind: 'admin', id: 'cat', on: true })).toBe('ok')
    expect(admins(ann)).toEqual(['ann', 'bob', 'cat'])
    expect(cat.do({ kind: 'start' })).toBe('ok')
    expect(ann.line.news[0]).toEqual({ kind: 'admin', who: 'CAT', by: 'BOB' })
  })

  test('may give up their right while another has it, and get it back', () => {
    const { ann, bob } = room()
    expect(ann.do({ kind: 'admin', id: 'ann', on: false })).toBe('ok')
    expect(admins(ann)).toEqual(['bob'])
    expect(ann.line.room.members[0]).toMatchObject({ id: 'ann', host: true })
    expect(ann.line.news).toEqual([{ kind: 'no-admin', who: 'ANN', by: 'ANN' }])
    expect(bob.do({ kind: 'admin', id: 'ann', on: true })).toBe('ok')
    expect(admins(ann)).toEqual(['ann', 'bob'])
  })

  test('leave it to the longest present when they are the last, whatever the order of the list', () => {
    const { ann, bob, cat } = room()
    ann.do({ kind: 'admin', id: 'bob', on: false })
    ann.do({ kind: 'order', id: 'cat', before: 'ann' })
    ann.do({ kind: 'admin', id: 'ann', on: false })
    expect(admins(cat)).toEqual(['bob'])
    bob.seat.left()
    expect(bob.do({ kind: 'start' })).toBe('not-there')
    expect(cat.line.news.at(-1)).toEqual({ kind: 'admin', who: 'BOB', by: '' })
  })

  test('cannot leave a room to nobody', () => {
    const world = createWorldOfRooms()
    const ann = world.create('ann', { botFill: 2 })
    expect(ann.do({ kind: 'admin', id: 'ann', on: false })).toBe('not-that')
    expect(admins(ann)).toEqual(['ann'])
  })
})

describe('a kick', () => {
  test('sends somebody away with the reason, who may come back', () => {
    const { ann, bob, directory, matches, knock } = room()
    ann.do({ kind: 'start' })
    expect(ann.do({ kind: 'kick', id: 'bob', reason: ' own\ngoals ' })).toBe('ok')
    expect([bob.line.closed, bob.line.closedFor]).toEqual(['kicked', 'own goals'])
    expect(directory.where('bob')).toBe(null)
    expect([...matches[0]!.players.keys()]).toEqual([0])
    expect(ann.line.room.members.map((m) => m.id)).toEqual(['ann', 'cat'])
    expect(ann.line.news.filter((n) => n.kind !== 'started')).toEqual([
      { kind: 'kicked', who: 'BOB', by: 'ANN', reason: 'own goals' },
    ])
    expect(knock('bob')).toBe('ok')
  })

  test('also sends away who has lost the line, and no seat is kept', () => {
    const { ann, bob, clock } = room()
    bob.seat.left()
    expect(ann.do({ kind: 'kick', id: 'bob', reason: '' })).toBe('ok')
    expect(ann.line.room.members.map((m) => m.id)).toEqual(['ann', 'cat'])
    clock.advance(60_000)
    expect(ann.line.news.map((n) => n.kind)).toEqual(['kicked'])
  })

  test('of a bot leaves its place empty', () => {
    const { ann } = room({ botFill: 2 })
    const bots = () => ann.line.room.members.filter((m) => m.kind === 'bot')
    const [bot, other] = bots()
    expect(ann.do({ kind: 'kick', id: bot!.id, reason: '' })).toBe('ok')
    expect(bots().map((m) => m.id)).toEqual([other!.id])
  })
})

describe('a ban', () => {
  test('sends somebody away and keeps the account out, with the reason', () => {
    const { ann, cat, knock } = room()
    expect(ann.do({ kind: 'ban', id: 'cat', reason: 'spam' })).toBe('ok')
    expect([cat.line.closed, cat.line.closedFor]).toEqual(['banned', 'spam'])
    expect(knock('cat', 'elsewhere')).toBe('banned: spam')
    expect(ann.line.room).toMatchObject({ bans: 1, members: [{ id: 'ann' }, { id: 'bob' }] })
    expect(ann.line.news).toEqual([{ kind: 'banned', who: 'CAT', by: 'ANN', reason: 'spam' }])
  })

  test('without a reason comes without a text', () => {
    const { ann, knock } = room()
    ann.do({ kind: 'ban', id: 'cat', reason: ' ' })
    expect(knock('cat')).toBe('banned: ')
  })

  test('keeps a new account at the same address out too, and nobody elsewhere', () => {
    const { ann, knock } = room()
    ann.do({ kind: 'ban', id: 'cat', reason: 'spam' })
    expect(knock('cat2', homeOf('cat'))).toBe('banned: spam')
    expect(knock('dan')).toBe('ok')
  })

  test('spares others at that address who are in the room already, also when they lose the line', () => {
    const { ann, world, knock } = room()
    const sister = world.join('sister', ann.code, '', homeOf('cat'))
    ann.do({ kind: 'ban', id: 'cat', reason: '' })
    expect(sister.line.closed).toBe(null)
    sister.seat.left()
    expect(knock('sister', homeOf('cat'))).toBe('ok')
    world.directory.leave('sister')
    expect(knock('sister', homeOf('cat'))).toBe('banned: ')
  })

  test('of a neighbour never keeps the host out', () => {
    const { ann, bob, world, knock } = room()
    world.join('brother', ann.code, '', homeOf('ann'))
    world.directory.leave('ann')
    bob.do({ kind: 'ban', id: 'brother', reason: '' })
    expect(knock('ann')).toBe('ok')
  })

  test('does not fall on everybody whose address is unknown', () => {
    const { ann, world, knock } = room()
    world.join('eve', ann.code, '', '')
    ann.do({ kind: 'ban', id: 'eve', reason: '' })
    expect(knock('eve', '')).toBe('banned: ')
    expect(knock('dan', '')).toBe('ok')
  })

  test('holds for tickets that were given out before', () => {
    const { ann, directory } = room()
    const ask = { code: ann.code, password: '' }
    const back = directory.join(user('cat'), ask, homeOf('cat'))
    const friend = directory.join(user('friend'), ask, homeOf('cat'))
    const other = directory.join(user('other'), ask, 'elsewhere')
    ann.do({ kind: 'ban', id: 'cat', reason: '' })
    const led = [back, friend, other].map((a) => a.ok && directory.redeem(a.entry.ticket) !== null)
    expect(led).toEqual([false, false, true])
  })

  test('bites in quick play as well: another room is found', () => {
    const world = createWorldOfRooms()
    const ann = world.create('ann', { teamSize: 3 })
    const cat = world.play('cat')
    expect(cat.code).toBe(ann.code)
    ann.do({ kind: 'ban', id: 'cat', reason: '' })
    expect(world.play('cat').code).not.toBe(ann.code)
    expect(world.play('cat2', homeOf('cat')).code).not.toBe(ann.code)
    for (const id of ['cat', 'cat2']) world.directory.leave(id)
    expect(world.play('dan').code).toBe(ann.code)
  })

  test('is asked before the password, and holds in no other room', () => {
    const { ann, world, knock } = room()
    const other = world.create('eve')
    ann.do({ kind: 'password', password: 'sesame' })
    ann.do({ kind: 'ban', id: 'cat', reason: 'no' })
    expect(knock('cat')).toBe('banned: no')
    expect(world.join('cat', other.code).code).toBe(other.code)
  })

  test('ends when an admin clears the bans', () => {
    const { ann, bob, knock } = room()
    ann.do({ kind: 'ban', id: 'cat', reason: '' })
    expect(bob.do({ kind: 'clear-bans' })).toBe('ok')
    expect(ann.line.room.bans).toBe(0)
    expect(ann.line.news.at(-1)).toEqual({ kind: 'bans-cleared', by: 'BOB' })
    expect(knock('cat')).toBe('ok')
  })

  test('goes when two hundred newer ones have come', () => {
    const { ann, world, knock } = room({ watchPlaces: 50 })
    ann.do({ kind: 'ban', id: 'cat', reason: '' })
    for (let n = 0; n < 199; n++) {
      world.join(`u${n}`, ann.code)
      ann.do({ kind: 'ban', id: `u${n}`, reason: '' })
    }
    expect(knock('cat')).toBe('banned: ')
    world.join('last', ann.code)
    ann.do({ kind: 'ban', id: 'last', reason: '' })
    expect(ann.line.room.bans).toBe(200)
    expect(knock('cat')).toBe('ok')
    expect(knock('u0')).toBe('banned: ')
  })

  test('tells nobody an address', () => {
    const { ann } = room()
    ann.do({ kind: 'ban', id: 'cat', reason: '' })
    expect(JSON.stringify(ann.line)).not.toContain(homeOf('cat'))
  })
})
