import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { ChannelInfo, ChatMessage } from '../../../shared/chat.ts'
import { message } from '../support.ts'

const request = vi.hoisted(() => vi.fn())
vi.mock('../../../game/src/actions/hub.ts', () => ({ request, failed: ({ ok }: { ok: boolean }) => !ok }))
const chat = await import('../../../game/src/actions/chat.ts')
const own = await import('../../../game/src/actions/chat-channels.ts')
const { chatHandlers } = await import('../../../game/src/actions/chat-events.ts')
const { group } = await import('../../../game/src/actions/chat-talks.ts')
const { setMuted } = await import('../../../game/src/actions/chat-people.ts')
const { unreadMark } = await import('../../../game/src/actions/title.ts')
const { me, room, toasts } = await import('../../../game/src/store.ts')
const { member, roomWith } = await import('../support.ts')

const DM = 'dm:a:me'
const info = (more: Partial<ChannelInfo> = {}): ChannelInfo => ({
  ...{
    channel: DM,
    kind: 'dm',
    name: 'Ada',
    owner: '',
    lastSeq: 3,
    lastAt: 0,
    read: 3,
    unread: 0,
    mentions: 0,
  },
  members: [{ id: 'a', name: 'Ada', avatar: '', kind: 'guest', online: true }],
  ...more,
})

function hear(seq: number, more: Partial<ChatMessage> = {}): void {
  const heard = { ...message(seq), channel: DM, ...more }
  chat.hear(heard)
  own.count(heard)
}
const unread = () => own.unreadIn('direct')

beforeEach(() => {
  chat.channels.value = new Map()
  own.infos.value = new Map()
  me.value = { id: 'me', name: 'Me', avatar: '', kind: 'guest' }
  room.value = null
  toasts.value = []
  setMuted({ id: 'a', name: 'Ada' }, false)
  request.mockReset()
  request.mockResolvedValue({ ok: false, code: 'offline', text: '' })
})

describe('what is unread', () => {
  test('does not grow with what the server counts of somebody muted', () => {
    own.take(info({ lastSeq: 5, unread: 2 }))
    expect(unread().unread).toBe(2)
    setMuted({ id: 'a', name: 'Ada' }, true)
    expect(unread().unread).toBe(0)
  })

  test('grows with live messages of others, and with mentions apart', () => {
    own.take(info())
    hear(4)
    hear(5, { mentions: ['me'] })
    hear(6, { author: { ...message(6).author, id: 'me' } })
    expect(unread()).toEqual({ unread: 2, mentions: 1 })
  })

  test('counts a message once that comes live and in the list of channels', () => {
    own.take(info())
    hear(4)
    own.take(info({ lastSeq: 4, unread: 1 }))
    hear(4)
    expect(unread().unread).toBe(1)
  })

  test('grows no more with what is deleted, by a moderator or with its account', () => {
    own.take(info())
    for (const seq of [4, 5]) hear(seq)
    hear(6, { author: { ...message(6).author, id: 'b' } })
    chatHandlers.deleted({ channel: DM, id: 'm5' })
    expect(unread().unread).toBe(2)
    chatHandlers.removed({ id: 'a' })
    expect(unread().unread).toBe(1)
  })

  test('leaves out people one has muted', () => {
    own.take(info())
    setMuted({ id: 'a', name: 'Ada' }, true)
    hear(4)
    expect(unread().unread).toBe(0)
  })

  test('goes when it was read here, and the server hears of the last mark only', async () => {
    vi.useFakeTimers()
    own.take(info())
    hear(4)
    own.markRead(DM)
    hear(5)
    own.markRead(DM)
    expect(unread().unread).toBe(0)
    await vi.runAllTimersAsync()
    vi.useRealTimers()
    const reads = request.mock.calls.filter(([kind]) => kind === 'read')
    expect(reads).toEqual([['read', { channel: DM, seq: 5 }]])
  })

  test('shrinks to what came after the mark of another tab', () => {
    own.take(info())
    for (const seq of [4, 5, 6]) hear(seq)
    own.setRead(DM, 5)
    expect(unread().unread).toBe(1)
    own.setRead(DM, 4)
    expect(unread().unread).toBe(1)
  })

  test('is nothing in a lobby that one sees for the first time', () => {
    own.take(info({ channel: 'lobby', kind: 'lobby', members: [], lastSeq: 900, read: 0, unread: 100 }))
    expect(own.unreadIn('lobby').unread).toBe(0)
  })

  test('of the lobby is left alone while one is in a room', () => {
    own.take(info({ channel: 'lobby', kind: 'lobby', members: [], unread: 2 }))
    expect(own.unreadHere.value.unread).toBe(2)
    room.value = roomWith([])
    expect(own.unreadHere.value.unread).toBe(0)
  })

  test('of a team counts for those who are in it, and not for who has changed sides', () => {
    room.value = roomWith([member('me', 'Me', { team: 1 })])
    hear(1, { channel: 'team:K7QPX:1' })
    expect(own.unreadIn('team').unread).toBe(1)
    expect(own.unreadIn('room').unread).toBe(0)
    room.value = roomWith([member('me', 'Me', { team: 2 })])
    expect(own.unreadIn('team').unread).toBe(0)
    expect(own.unreadHere.value.unread).toBe(0)
  })

  test('stands before the title of the page, a mention as a sign of its own', () => {
    expect(unreadMark({ unread: 0, mentions: 0 })).toBe('')
    expect(unreadMark({ unread: 3, mentions: 0 })).toBe('(3) ')
    expect(unreadMark({ unread: 100, mentions: 0 })).toBe('(99+) ')
    expect(unreadMark({ unread: 3, mentions: 1 })).toBe('(@) ')
  })
})

describe('channels', () => {
  test('that come with a first message are asked for', async () => {
    request.mockResolvedValue({
      ok: true,
      channels: [info({ lastSeq: 1, read: 0, unread: 1 })],
      messages: [],
    })
    hear(1)
    await vi.waitFor(() => expect(unread().unread).toBe(1))
  })

  test('of a room go with it, dms stay', () => {
    own.take(info())
    hear(1, { channel: 'room:K7QPX' })
    hear(1, { channel: 'team:K7QPX:1' })
    own.forgetRoom()
    expect([...own.infos.value.keys()]).toEqual([DM])
  })

  test('that began anew are read anew', async () => {
    hear(8)
    request.mockImplementation((kind) =>
      Promise.resolve(
        kind === 'channels'
          ? { ok: true, channels: [info({ lastSeq: 2, read: 2 })] }
          : { ok: true, messages: [] },
      ),
    )
    await own.readChannels()
    expect(chat.channelOf(DM).messages).toEqual([])
  })
})

describe('a group', () => {
  const GROUP = 'group:g'
  const five = info({ channel: GROUP, kind: 'group', name: 'Friday five', owner: 'a' })
  const told = () => toasts.value.map(({ title }) => title)
  const lobby = info({ channel: 'lobby', kind: 'lobby', members: [] })

  test('one is invited to says so, one that was there before and an own one do not', () => {
    chatHandlers.channel(five)
    own.forget(GROUP)
    own.take(lobby) // the channels there are have been read
    chatHandlers.channel({ ...five, owner: 'me' })
    chatHandlers.channel(five)
    expect(told()).toEqual([])
    own.forget(GROUP)
    chatHandlers.channel(five)
    expect(told()).toEqual(['You are in the group Friday five now'])
  })

  test('one is taken out of is forgotten and says so, also when it happened while the line was cut', async () => {
    own.take(five)
    chatHandlers.gone({ channel: GROUP })
    expect(own.infos.value.has(GROUP)).toBe(false)
    expect(told()).toEqual(['You are no longer in Friday five'])
    toasts.value = []
    own.take(five)
    request.mockResolvedValue({ ok: true, channels: [lobby], messages: [] })
    await own.readChannels()
    expect(told()).toEqual(['You are no longer in Friday five'])
  })

  test('one leaves is gone at once without a word, and is back when that was refused', async () => {
    own.take(five)
    request.mockResolvedValueOnce({ ok: true, info: null })
    const left = group({ do: 'leave', channel: GROUP })
    expect(own.infos.value.has(GROUP)).toBe(false)
    chatHandlers.gone({ channel: GROUP })
    await left
    expect(told()).toEqual([])
    own.take(five)
    request.mockResolvedValueOnce({ ok: false, code: 'too-fast', text: '' })
    request.mockResolvedValue({ ok: true, channels: [lobby, five], messages: [] })
    await group({ do: 'leave', channel: GROUP })
    await vi.waitFor(() => expect(own.infos.value.has(GROUP)).toBe(true))
  })
})
