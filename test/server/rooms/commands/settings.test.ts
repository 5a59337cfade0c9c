import { describe, expect, test } from 'vitest'
import { PLAIN_KIT } from '../../../../shared/settings.ts'
import { createWorldOfRooms, sides, stadium, user } from '../../../support/rooms.ts'

/** Ann runs the room from red, Bob watches. */
function room(settings = {}) {
  const world = createWorldOfRooms()
  const ann = world.create('ann', settings)
  const bob = world.join('bob', ann.code)
  ann.line.news.length = 0
  return { ...world, world, ann, bob, set: (patch: object) => ann.do({ kind: 'settings', patch }) }
}

describe('settings', () => {
  test('are shown to all, and all are told who changed them', () => {
    const { bob, set, stadiums } = room()
    const { hash } = stadiums.add(stadium('Big'))
    const patch = {
      ...{ name: 'Ours', listed: false, timeLimit: 7, scoreLimit: 5, teamSize: 3, watchPlaces: 12 },
      ...{ lockTeams: true, botFill: 1, botLevel: 'expert' as const, queue: 'winner-stays' as const },
      ...{ kickMin: 10, kickRate: 15, kickBurst: 3, welcome: 'Hello', rotation: [hash] },
      red: { name: 'Owls', colours: [0xff0000, 0xffffff], angle: 60, ink: 0x112233 },
      blue: { ...PLAIN_KIT, name: 'Foxes' },
    }
    expect(set(patch)).toBe('ok')
    expect(bob.line.room.settings).toEqual(patch)
    expect(bob.line.news).toEqual([{ kind: 'settings', by: 'ANN' }])
  })

  test('that are what they were change nothing and are no news', () => {
    const { ann, set } = room({ name: 'Ours' })
    expect(set({ name: ' Ours ', teamSize: 4, red: { ...PLAIN_KIT }, rotation: [] })).toBe('ok')
    expect(ann.line.news).toEqual([])
  })

  test('have their texts cleaned, from the start too', () => {
    const texts = { welcome: ' a\u200b \n b ', red: { ...PLAIN_KIT, name: '\u0007Owls ' } }
    const { ann, set } = room(texts)
    const clean = { welcome: 'a b', red: { name: 'Owls' } }
    expect(ann.line.room.settings).toMatchObject(clean)
    set({ welcome: 'x'.repeat(300), blue: { ...PLAIN_KIT, name: 'x'.repeat(99) } })
    expect(ann.line.room.settings.welcome).toHaveLength(200)
    expect(ann.line.room.settings.blue.name).toHaveLength(16)
  })

  test('limit how often players kick at once, and the match keeps its length', () => {
    const { ann, set, world } = room({ timeLimit: 5, scoreLimit: 2 })
    ann.do({ kind: 'start' })
    const { match } = world
    expect(set({ kickMin: 10, kickRate: 15, kickBurst: 3 })).toBe('ok')
    expect(match.rules).toEqual({ timeLimit: 5, scoreLimit: 2, kickMin: 10, kickRate: 15, kickBurst: 3 })
    ann.do({ kind: 'stop' })
    ann.do({ kind: 'start' })
    expect(world.match.rules).toEqual(match.rules)
  })

  test('send nobody away: a smaller team keeps its people until they go', () => {
    const { ann, bob, set } = room({ teamSize: 2 })
    ann.do({ kind: 'team', id: 'bob', team: 1 })
    expect(set({ teamSize: 1 })).toBe('ok')
    expect(sides(ann.line)).toEqual({ red: ['ann', 'bob'], blue: [], spectators: [] })
    bob.do({ kind: 'team', id: 'bob', team: 0 })
    expect(bob.do({ kind: 'team', id: 'bob', team: 1 })).toBe('team-full')
  })

  test('with fewer places to watch let nobody new in and keep who is there', () => {
    const { ann, bob, set, directory } = room({ lockTeams: true })
    expect(set({ watchPlaces: 0 })).toBe('ok')
    expect(ann.line.room.members).toHaveLength(2)
    expect(directory.join(user('cat'), { code: ann.code, password: '' }, 'x')).toMatchObject({
      code: 'room-full',
    })
    expect(directory.list()[0]).toMatchObject({ spectators: 1, watchPlaces: 0 })
    expect(ann.do({ kind: 'team', id: 'ann', team: 0 })).toBe('room-full')
    bob.seat.left()
    expect(directory.join(user('bob'), { code: ann.code, password: '' }, 'x').ok, 'a seat is kept').toBe(true)
  })

  test('without a place to watch send newcomers to a team that has one', () => {
    const { ann, set, world, directory } = room({ teamSize: 1 })
    set({ watchPlaces: 0 })
    world.join('cat', ann.code)
    expect(sides(ann.line)).toEqual({ red: ['ann'], blue: ['cat'], spectators: ['bob'] })
    const late = directory.join(user('dan'), { code: ann.code, password: '' }, 'x')
    expect(late).toMatchObject({ code: 'room-full' })
  })

  test('of a new room name only stadiums there are', () => {
    const { directory } = createWorldOfRooms()
    const ask = { settings: { rotation: ['none'] }, password: '' }
    expect(directory.create(user('ann'), ask, 'x')).toMatchObject({ code: 'no-stadium' })
    expect(directory.list()).toEqual([])
  })
})

test('the stadium that comes next is shown', () => {
  const { ann, set, stadiums, world } = room()
  const big = stadiums.add(stadium('Big')).hash
  const classic = ann.line.room.stadium.hash
  expect(ann.line.room.nextStadium).toBe('')
  set({ rotation: [classic, big] })
  expect(ann.line.room.nextStadium).toBe('Big')
  expect(ann.do({ kind: 'next' })).toBe('ok')
  expect(world.match.stadium.name).toBe('Big')
  expect(ann.line.room).toMatchObject({ stadium: { hash: big }, nextStadium: 'Classic' })
})

test('a chosen stadium and a new password are told to all', () => {
  const { ann, bob, stadiums } = room()
  ann.do({ kind: 'stadium', hash: stadiums.add(stadium('Big')).hash })
  ann.do({ kind: 'password', password: 'sesame' })
  expect(bob.line.news).toEqual([
    { kind: 'stadium', by: 'ANN', name: 'Big' },
    { kind: 'password', by: 'ANN' },
  ])
  expect(JSON.stringify(bob.line)).not.toContain('sesame')
})
