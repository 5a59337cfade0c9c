import { describe, expect, test } from 'vitest'
import { createWorldOfRooms, sides, user } from '../../support/rooms.ts'

describe('entering a room', () => {
  test('the creator is host and admin and stands on red', () => {
    const world = createWorldOfRooms()
    const ann = world.create('ann')
    expect(ann.line.room.members).toMatchObject([
      { id: 'ann', team: 1, host: true, admin: true, state: 'here' },
    ])
    expect(ann.line.room.settings).toMatchObject({ name: "ANN's room", timeLimit: 3, scoreLimit: 3 })
    expect(ann.line.room.stadium.name).toBe('Classic')
  })

  test('the first state somebody gets shows them where they belong', () => {
    const world = createWorldOfRooms()
    expect(world.create('ann').line.states[0]!.members[0]).toMatchObject({ team: 1, admin: true })
    expect(world.play('bob').line.states[0]!.members.find((m) => m.id === 'bob')).toMatchObject({ team: 2 })
    expect(world.play('cat').line.states[0]).toMatchObject({ match: { running: false } })
  })

  test('a newcomer goes to the spectators and has no rights', () => {
    const world = createWorldOfRooms()
    const { code, line } = world.create('ann')
    world.join('bob', code)
    expect(sides(line)).toEqual({ red: ['ann'], blue: [], spectators: ['bob'] })
    expect(line.room.members[1]).toMatchObject({ admin: false, host: false })
  })

  test('a code may be typed in small letters and with dashes', () => {
    const world = createWorldOfRooms()
    const { code } = world.create('ann')
    const typed = `${code.slice(0, 2)}-${code.slice(2)}`.toLowerCase()
    expect(world.join('bob', typed).code).toBe(code)
  })

  test('an unknown code is refused', () => {
    const { directory } = createWorldOfRooms()
    expect(directory.join(user('bob'), { code: 'ZZZZZ', password: '' }, 'x')).toMatchObject({
      code: 'no-room',
    })
  })

  test('an unlisted room is not listed, and is found by its code', () => {
    const world = createWorldOfRooms()
    const { code } = world.create('ann', { listed: false })
    expect(world.directory.list()).toEqual([])
    expect(world.join('bob', code).code).toBe(code)
  })

  test('a room with fifty spectators is full, also for those still on their way', () => {
    const world = createWorldOfRooms()
    const { code } = world.create('ann', { lockTeams: true })
    for (let n = 0; n < 49; n++) world.join(`u${n}`, code)
    const ask = { code, password: '' }
    expect(world.directory.join(user('last'), ask, 'x').ok).toBe(true)
    expect(world.directory.join(user('late'), ask, 'x')).toMatchObject({ code: 'room-full' })
    expect(world.directory.join(user('u7'), ask, 'x').ok, 'who is a member is never refused').toBe(true)
    world.clock.advance(30_000)
    expect(world.directory.join(user('late'), ask, 'x').ok, 'the ticket of `last` ran out').toBe(true)
  })

  test('as many may watch as the room says', () => {
    const world = createWorldOfRooms()
    const { code } = world.create('ann', { watchPlaces: 1, lockTeams: true })
    world.join('bob', code)
    const late = () => world.directory.join(user('cat'), { code, password: '' }, 'x')
    expect(late()).toMatchObject({ code: 'room-full' })
    world.directory.leave('bob')
    expect(late().ok).toBe(true)
  })

  test('a room without places to watch lets in as many as can play', () => {
    const world = createWorldOfRooms()
    const own = world.create('ann', { watchPlaces: 0, teamSize: 2 })
    for (const id of ['bob', 'cat', 'dan']) world.join(id, own.code)
    expect(() => world.join('eve', own.code)).toThrow('room-full')
    expect(sides(own.line)).toEqual({ red: ['ann', 'cat'], blue: ['bob', 'dan'], spectators: [] })
  })

  test('entering another room leaves the first', () => {
    const world = createWorldOfRooms()
    const first = world.create('ann')
    const bob = world.join('bob', first.code)
    const second = world.create('cat')
    world.join('bob', second.code)
    expect(bob.line.closed).toBe('replaced')
    expect(first.line.room.members.map((m) => m.id)).toEqual(['ann'])
    expect(world.directory.where('bob')).toEqual({ code: second.code, team: 0 })
  })

  test('a place is promised in one room at a time', () => {
    const world = createWorldOfRooms()
    const a = world.create('ann')
    const b = world.create('cat')
    const toA = world.directory.join(user('bob'), { code: a.code, password: '' }, 'x')
    world.join('bob', b.code)
    expect(toA.ok && world.directory.redeem(toA.entry.ticket)).toBe(null)
    expect(world.directory.where('bob')?.code).toBe(b.code)
  })

  test('a ticket that was not used in time leads nowhere', () => {
    const world = createWorldOfRooms()
    const { code } = world.create('ann')
    const answer = world.directory.join(user('bob'), { code, password: '' }, 'x')
    world.clock.advance(30_000)
    expect(answer.ok && world.directory.redeem(answer.entry.ticket)).toBe(null)
    expect(world.moves.at(-1)).toEqual(['bob', null])
  })

  test('who asked to leave cannot enter with the ticket any more', () => {
    const world = createWorldOfRooms()
    const { code } = world.create('ann')
    const answer = world.directory.join(user('bob'), { code, password: '' }, 'x')
    world.directory.leave('bob')
    expect(answer.ok && world.directory.redeem(answer.entry.ticket)).toBe(null)
  })
})

describe('a password', () => {
  const world = () => {
    const rooms = createWorldOfRooms()
    const { code } = rooms.create('ann', {}, 'sesame')
    const tryIt = (password: string, address = 'home', id = 'bob') => {
      const answer = rooms.directory.join(user(id), { code, password }, address)
      return answer.ok ? 'ok' : answer.code
    }
    return { ...rooms, code, tryIt }
  }

  test('opens the room, and only the right one does', () => {
    const { tryIt, directory } = world()
    expect(directory.list()[0]).toMatchObject({ locked: true })
    expect(tryIt('')).toBe('wrong-password')
    expect(tryIt('Sesame')).toBe('wrong-password')
    expect(tryIt('sesame')).toBe('ok')
  })

  test('may be tried five times a minute from one address', () => {
    const { tryIt, clock } = world()
    for (let n = 0; n < 5; n++) expect(tryIt(`guess ${n}`)).toBe('wrong-password')
    expect(tryIt('sesame'), 'even the right one').toBe('too-many-tries')
    expect(tryIt('sesame', 'elsewhere')).toBe('ok')
    clock.advance(60_000)
    expect(tryIt('sesame')).toBe('ok')
  })

  test('is not asked of somebody whose seat is kept', () => {
    const rooms = world()
    const bob = rooms.enter(rooms.directory.join(user('bob'), { code: rooms.code, password: 'sesame' }, 'x'))
    bob.seat.left()
    expect(rooms.tryIt('')).toBe('ok')
  })

  test('does not stand in what the room tells', () => {
    const rooms = world()
    const bob = rooms.enter(rooms.directory.join(user('bob'), { code: rooms.code, password: 'sesame' }, 'x'))
    expect(bob.line.room.hasPassword).toBe(true)
    expect(JSON.stringify(bob.line.states)).not.toContain('sesame')
  })
})

describe('a seat', () => {
  test('is kept thirty seconds after the line broke', () => {
    const world = createWorldOfRooms()
    const ann = world.create('ann')
    const bob = world.join('bob', ann.code)
    bob.seat.left()
    world.clock.advance(0)
    expect(ann.line.room.members[1]).toMatchObject({ id: 'bob', state: 'gone' })
    expect(world.directory.where('bob')).toMatchObject({ code: ann.code })
    world.clock.advance(29_999)
    expect(ann.line.room.members).toHaveLength(2)
    world.clock.advance(1)
    expect(ann.line.room.members.map((m) => m.id)).toEqual(['ann'])
    expect(world.directory.where('bob')).toBe(null)
    expect(world.moves.at(-1)).toEqual(['bob', null])
  })

  test('is found again by who comes back, team and slot included', () => {
    const world = createWorldOfRooms()
    const ann = world.create('ann')
    ann.do({ kind: 'start' })
    ann.seat.left()
    expect(world.match.lines.size).toBe(0)
    expect(world.match.players.get(0), 'the player stands on the pitch meanwhile').toBeDefined()
    const again = world.join('ann', ann.code)
    expect(again.line.room.members[0]).toMatchObject({ team: 1, slot: 0, admin: true, state: 'here' })
    expect(world.match.lines.get(again.line)).toBe(0)
    world.clock.advance(60_000)
    expect(again.line.room.members, 'the old wait is over').toHaveLength(1)
  })

  test('goes to the newer of two lines of one user', () => {
    const world = createWorldOfRooms()
    const first = world.create('ann')
    const second = world.join('ann', first.code)
    expect(first.line.closed).toBe('replaced')
    first.seat.left()
    first.seat.pong(5)
    world.clock.advance(60_000)
    expect(second.line.room.members).toMatchObject([{ id: 'ann', state: 'here' }])
    expect(first.do({ kind: 'start' })).toBe('not-there')
    expect(second.do({ kind: 'start' })).toBe('ok')
  })

  test('is free at once when its owner leaves', () => {
    const world = createWorldOfRooms()
    const ann = world.create('ann')
    const bob = world.join('bob', ann.code)
    ann.do({ kind: 'team', id: 'bob', team: 2 })
    ann.do({ kind: 'start' })
    world.directory.leave('bob')
    world.clock.advance(0)
    expect(ann.line.room.members).toHaveLength(1)
    expect(bob.line.closed).toBe('closed')
    expect([...world.match.players.keys()]).toEqual([0])
  })
})

describe('who runs the room', () => {
  test('the longest present becomes admin when the last admin has left', () => {
    const world = createWorldOfRooms()
    const ann = world.create('ann')
    const bob = world.join('bob', ann.code)
    const cat = world.join('cat', ann.code)
    bob.seat.left()
    world.directory.leave('ann')
    world.clock.advance(0)
    expect(cat.line.room.members).toMatchObject([
      { id: 'bob', admin: false, state: 'gone' },
      { id: 'cat', admin: true, host: false },
    ])
  })

  test('longest present is who came first, whatever the order of the list', () => {
    const world = createWorldOfRooms()
    const ann = world.create('ann')
    for (const id of ['bob', 'cat']) world.join(id, ann.code)
    ann.do({ kind: 'order', id: 'bob', before: '' })
    expect(ann.line.room.members.map((m) => m.id)).toEqual(['ann', 'cat', 'bob'])
    world.directory.leave('ann')
    const dan = world.join('dan', ann.code)
    expect(dan.line.room.members.filter((m) => m.admin).map((m) => m.id)).toEqual(['bob'])
  })

  test('nobody is promoted while an admin is there or their seat is kept', () => {
    const world = createWorldOfRooms()
    const ann = world.create('ann')
    const bob = world.join('bob', ann.code)
    ann.seat.left()
    world.clock.advance(29_999)
    expect(bob.line.room.members[1]).toMatchObject({ id: 'bob', admin: false })
    world.clock.advance(1)
    expect(bob.line.room.members).toMatchObject([{ id: 'bob', admin: true }])
  })

  test('the owner is host and admin again on coming back', () => {
    const world = createWorldOfRooms()
    const ann = world.create('ann')
    const bob = world.join('bob', ann.code)
    world.directory.leave('ann')
    world.join('ann', bob.code)
    expect(bob.line.room.members).toMatchObject([
      { id: 'bob', admin: true, host: false },
      { id: 'ann', admin: true, host: true, team: 0 },
    ])
  })
})

describe('an empty room', () => {
  test('closes after thirty seconds, bots or not', () => {
    const world = createWorldOfRooms()
    const ann = world.create('ann', { botFill: 2 })
    ann.do({ kind: 'start' })
    world.directory.leave('ann')
    world.clock.advance(29_999)
    expect(world.directory.list()).toHaveLength(1)
    world.clock.advance(1)
    expect(world.directory.list()).toEqual([])
    expect(world.closed).toEqual([ann.code])
    expect(world.match.closed).toBe(true)
    expect(world.clock.waiting, 'timers left over').toBe(0)
  })

  test('stays when somebody comes in time', () => {
    const world = createWorldOfRooms()
    const ann = world.create('ann')
    world.directory.leave('ann')
    world.clock.advance(29_000)
    world.join('bob', ann.code)
    world.clock.advance(60_000)
    expect(world.directory.where('bob')).not.toBe(null)
  })

  test('closes also when its creator never connects', () => {
    const world = createWorldOfRooms()
    world.directory.create(user('ann'), { settings: {}, password: '' }, 'x')
    world.clock.advance(30_000)
    expect(world.directory.list()).toEqual([])
  })
})

test('one user keeps at most three rooms open', () => {
  const world = createWorldOfRooms()
  const make = () => world.directory.create(user('ann'), { settings: {}, password: '' }, 'x')
  for (let n = 0; n < 3; n++) expect(make().ok).toBe(true)
  expect(make()).toMatchObject({ code: 'too-fast' })
})

test('closing the directory tells everybody and leaves no timer', () => {
  const world = createWorldOfRooms()
  const ann = world.create('ann')
  world.play('bob')
  world.directory.close()
  expect(ann.line.closed).toBe('closed')
  expect(world.directory.list()).toEqual([])
  expect(world.clock.waiting).toBe(0)
})

test('a room tells its people once a turn, however much has changed', () => {
  const world = createWorldOfRooms()
  const ann = world.create('ann')
  const before = ann.line.states.length
  for (const timeLimit of [1, 2, 4]) ann.seat.command({ kind: 'settings', patch: { timeLimit } }, () => {})
  expect(ann.line.states).toHaveLength(before)
  world.clock.advance(0)
  expect(ann.line.states).toHaveLength(before + 1)
  expect(ann.line.room.settings.timeLimit).toBe(4)
})

test('measured pings go to everybody every two seconds', () => {
  const world = createWorldOfRooms()
  const ann = world.create('ann')
  const bob = world.join('bob', ann.code)
  ann.seat.pong(41.6)
  world.clock.advance(2000)
  expect(bob.line.pings.at(-1)).toEqual([['ann', 42]])
})

test('frames are judged while a match runs, and ignored after the line is lost', () => {
  const world = createWorldOfRooms()
  const ann = world.create('ann')
  expect(ann.seat.frame(new Uint8Array([0xff])), 'without a match').toBe(true)
  ann.do({ kind: 'start' })
  expect(ann.seat.frame(new Uint8Array([0xff])), 'not of the protocol').toBe(false)
  expect(ann.seat.frame(new Uint8Array([1]))).toBe(true)
  ann.seat.left()
  expect(ann.seat.frame(new Uint8Array([0xff]))).toBe(true)
})
