import { beforeEach, describe, expect, test, vi } from 'vitest'
import { member, roomWith } from '../support.ts'

const said = vi.hoisted(() => vi.fn())
const saved = vi.hoisted(() => vi.fn(() => Promise.resolve({ ok: true })))
const commanded = vi.hoisted(() => vi.fn(() => Promise.resolve(true)))
const changed = vi.hoisted(() => vi.fn())
const request = vi.hoisted(() => vi.fn())
vi.mock('../../../game/src/actions/chat-delivery.ts', () => ({ say: said }))
vi.mock('../../../game/src/actions/hub.ts', () => ({
  request,
  failed: ({ ok }: { ok: boolean }) => !ok,
}))
vi.mock('../../../game/src/actions/lobby.ts', () => ({ saveProfile: saved }))
vi.mock('../../../game/src/actions/room.ts', () => ({ command: commanded }))
vi.mock('../../../game/src/actions/settings.ts', async () => {
  const { DEFAULT_SETTINGS } = await import('../../../shared/settings.ts')
  return { changeSettings: changed, settings: { value: DEFAULT_SETTINGS } }
})
const store = await import('../../../game/src/store.ts')
const { offersFor, speak, withEmoji } = await import('../../../game/src/actions/slash.ts')

const told = () => store.notes.value.map((n) => n.text)
const ROOM = 'room:K7QPX'
const type = (text: string) => speak('room:K7QPX', text)
const labels = (text: string) => offersFor(text, ROOM).map((o) => o.label)

/** Me and some others in a room. */
function enter(admin: boolean): void {
  const others = [member('b', 'Bob'), member('c', 'Ada Lovelace'), member('d', 'Ada Byron')]
  store.me.value = { id: 'me', name: 'Me', avatar: '', kind: 'guest' }
  store.room.value = roomWith([member('me', 'Me', { admin }), ...others])
}

beforeEach(() => {
  store.notes.value = []
  for (const mock of [said, saved, commanded, changed]) mock.mockClear()
  enter(true)
})

describe('a command', () => {
  test.each([
    ['/start', { kind: 'start' }],
    ['/pause', { kind: 'pause', on: true }],
    ['/resume', { kind: 'pause', on: false }],
    ['/kick bob too loud', { kind: 'kick', id: 'b', reason: 'too loud' }],
    ['/ban "ada b"', { kind: 'ban', id: 'd', reason: '' }],
    ['/clear_bans', { kind: 'clear-bans' }],
    ['/admin Bob', { kind: 'admin', id: 'b', on: true }],
    ['/red', { kind: 'team', id: 'me', team: 1 }],
    ['/blue bob', { kind: 'team', id: 'b', team: 2 }],
    ['/join watch', { kind: 'team', id: 'me', team: 0 }],
    ['/back', { kind: 'away', on: false }],
    ['/password secret word', { kind: 'password', password: 'secret word' }],
  ])('%s asks the room for it', (text, what) => {
    type(text)
    expect(commanded).toHaveBeenCalledExactlyOnceWith(what)
    expect(said).not.toHaveBeenCalled()
  })

  test.each([
    ['/lock', { lockTeams: true }],
    ['/limit 5 0', { timeLimit: 5, scoreLimit: 0 }],
    ['/size 10', { teamSize: 10 }],
    ['/bots 3 Expert', { botFill: 3, botLevel: 'expert' }],
    ['/kick_ratelimit 10 60 3', { kickMin: 10, kickRate: 60, kickBurst: 3 }],
    ['/name  Friday  league ', { name: 'Friday league' }],
    ['/colours red 60 FFFFFF 880000', { red: { name: '', angle: 60, ink: 0xffffff, colours: [0x880000] } }],
    ['/color blue 0 FFFFFF 000088', { blue: { name: '', angle: 0, ink: 0xffffff, colours: [0x000088] } }],
  ])('%s changes the settings', (text, patch) => {
    type(text)
    expect(changed).toHaveBeenCalledExactlyOnceWith(patch)
  })

  test.each(['/limit 3', '/limit 100 1', '/size 0', '/size 11', '/bots 3 hardest', '/kick', '/colors red 1'])(
    '%s says how it should be, and does nothing',
    async (text) => {
      type(text)
      await vi.waitFor(() => expect(told()).toEqual([expect.stringContaining(text.split(' ')[0]!)]))
      expect(commanded).not.toHaveBeenCalled()
      expect(changed).not.toHaveBeenCalled()
    },
  )

  test('nobody knows is told so and never sent as a text', () => {
    type('/toString')
    expect(told()).toEqual([expect.stringContaining('/tostring')])
    expect(said).not.toHaveBeenCalled()
  })

  test('for admins is refused to others before the room is asked', () => {
    enter(false)
    type('/swap')
    expect(told()).toEqual(['Only admins can use /swap.'])
    expect(commanded).not.toHaveBeenCalled()
  })

  test('that could mean two people names them and asks for more', async () => {
    type('/kick ada')
    await vi.waitFor(() => expect(told()).toEqual([expect.stringContaining('Ada Lovelace, Ada Byron')]))
    expect(commanded).not.toHaveBeenCalled()
  })
})

test('two slashes send a text that begins with one', () => {
  type('//start')
  expect(said).toHaveBeenCalledExactlyOnceWith('room:K7QPX', '/start')
})

describe('while typing', () => {
  test('commands are offered that begin so and that one may use', () => {
    expect(labels('/cl')).toEqual(['/clearbans'])
    enter(false)
    expect(labels('/cl')).toEqual([])
    expect(labels('/re')).toEqual(['/red [name]'])
  })

  test('names follow a command that wants one, in quotes where they have spaces', () => {
    expect(labels('/kick ')).toEqual(['Bob', '"Ada Lovelace"', '"Ada Byron"'])
    expect(offersFor('/kick b', ROOM).map((o) => o.text)).toEqual(['/kick Bob '])
    expect(labels('/kick Bob be')).toEqual([])
  })

  test('names follow an @, wherever it stands', () => {
    expect(offersFor('well done @ada l', ROOM).map((o) => o.text)).toEqual(['well done @Ada Lovelace '])
    expect(labels('well done @ada, l')).toEqual([])
    expect(labels('你好@ada l')).toEqual(['@Ada Lovelace'])
    store.room.value = roomWith([member('b', 'Bob'), member('e', 'Bob')])
    expect(offersFor('/w bo', ROOM).map((o) => o.text)).toEqual(['/w Bob '])
    expect(offersFor('well done @bo', ROOM).map((o) => o.text)).toEqual(['well done @Bob '])
    expect(labels('mail me at x@bo')).toEqual([])
  })

  test('nothing is offered for plain text', () => {
    for (const text of ['', 'hello', '//st', 'and/or']) expect(labels(text)).toEqual([])
  })
})

describe('a command of every chat', () => {
  const inLobby = (text: string) => speak('lobby', text)
  const dm = { ...{ channel: 'dm:b:me', kind: 'dm', name: 'Bob', members: [], owner: '' }, lastSeq: 0 }

  beforeEach(() => {
    store.room.value = null
    request.mockReset()
    request.mockImplementation((kind: string) => {
      if (kind === 'find') return Promise.resolve({ ok: true, people: [{ id: 'b', name: 'Bob' }] })
      if (kind === 'dm') return Promise.resolve({ ok: true, info: { ...dm, lastAt: 0, read: 0, unread: 0 } })
      return Promise.resolve({ ok: true, people: [] })
    })
  })

  test('/me says what one does', () => {
    inLobby('/me waves')
    expect(said).toHaveBeenCalledExactlyOnceWith('lobby', 'waves', true)
  })

  test('/w writes to somebody alone, wherever they are', async () => {
    inLobby('/w bob see you there')
    await vi.waitFor(() => expect(said).toHaveBeenCalledExactlyOnceWith('dm:b:me', 'see you there'))
    await vi.waitFor(() => expect(told()).toEqual(['Sent to Bob.']))
    expect(request).toHaveBeenCalledWith('dm', { id: 'b' })
  })

  test('/mute hides somebody here, /unmute shows them again, and the server hears of neither', async () => {
    const { isMuted } = await import('../../../game/src/actions/chat-people.ts')
    inLobby('/mute bob')
    await vi.waitFor(() => expect(isMuted('b')).toBe(true))
    inLobby('/unmute bob')
    await vi.waitFor(() => expect(isMuted('b')).toBe(false))
    expect(request).not.toHaveBeenCalledWith('block', expect.anything())
  })

  test('/block asks the server for it', async () => {
    inLobby('/block bob')
    await vi.waitFor(() => expect(request).toHaveBeenCalledWith('block', { id: 'b', on: true }))
  })

  test('/nick changes the name and keeps the avatar', async () => {
    inLobby('/nick  Ada  Two ')
    await vi.waitFor(() => expect(saved).toHaveBeenCalledExactlyOnceWith({ name: 'Ada Two', avatar: '' }))
  })

  test('those of a room are neither offered nor obeyed outside one', () => {
    expect(offersFor('/sta', 'lobby')).toEqual([])
    inLobby('/start')
    expect(commanded).not.toHaveBeenCalled()
    expect(store.notes.value).toMatchObject([{ channel: 'lobby', text: '/start works only in a room.' }])
  })

  test('emoji follow a colon and two letters, and a whole name becomes one', () => {
    expect(offersFor('nice :foot', 'lobby').map((o) => o.text)).toEqual(['nice ⚽ '])
    expect(offersFor('at 20:30', 'lobby')).toEqual([])
    expect(withEmoji('nice :football:')).toBe('nice ⚽')
    expect(withEmoji('nice :nothing_such:')).toBe('nice :nothing_such:')
  })
})
