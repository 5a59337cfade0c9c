import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { ChatMessage } from '../../../shared/chat.ts'

const request = vi.hoisted(() => vi.fn())
vi.mock('../../../game/src/actions/hub.ts', () => ({ request }))
const { channelOf, channels, hear, outbox, say, sync } = await import('../../../game/src/actions/chat.ts')

function message(seq: number): ChatMessage {
  const author = { id: 'a', name: 'Ada', kind: 'guest', avatar: '', team: 0 } as const
  return { id: `m${seq}`, channel: 'lobby', seq, author, text: `text ${seq}`, sentAt: seq }
}
const between = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => message(first + i))
const seqs = () => channelOf('lobby').messages.map((m) => m.seq)

/** A server with messages 1..last that answers history in pages of 50. */
function serverHas(last: number): void {
  request.mockImplementation((_kind, { before }: { before: number }) => {
    const end = before === 0 ? last : before - 1
    return Promise.resolve({ ok: true, messages: between(Math.max(1, end - 49), end) })
  })
}

beforeEach(() => {
  channels.value = new Map()
  outbox.value = []
  request.mockReset()
})

describe('a channel', () => {
  test('is complete after a break longer than a page', async () => {
    between(1, 10).forEach(hear)
    serverHas(130)
    await sync('lobby')
    expect(seqs()).toEqual(between(1, 130).map((m) => m.seq))
  })

  test('is read again when a live message shows that one is missing', async () => {
    between(1, 3).forEach(hear)
    serverHas(6)
    hear(message(6))
    await sync('lobby')
    expect(seqs()).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('shows a message once that came live and as history', async () => {
    serverHas(3)
    hear(message(3))
    await sync('lobby')
    hear(message(3))
    expect(seqs()).toEqual([1, 2, 3])
  })

  test('begins anew when the server did', async () => {
    between(1, 90).forEach(hear)
    serverHas(2)
    await sync('lobby')
    expect(seqs()).toEqual([1, 2])
  })
})

describe('sending', () => {
  test('tries the same message again until somebody answers', async () => {
    vi.useFakeTimers()
    request
      .mockResolvedValueOnce({ ok: false, code: 'offline', text: '' })
      .mockResolvedValueOnce({ ok: true, message: message(1) })
    say('lobby', ' hello ')
    await vi.runAllTimersAsync()
    vi.useRealTimers()
    const [first, second] = request.mock.calls.map(([, ask]) => ask)
    expect(first).toMatchObject({ channel: 'lobby', text: 'hello' })
    expect(second).toEqual(first)
    expect(outbox.value).toEqual([])
    expect(seqs()).toEqual([1])
  })

  test('keeps what the server refused, with the reason', async () => {
    request.mockResolvedValue({ ok: false, code: 'too-fast', text: '' })
    say('lobby', 'hello')
    await vi.waitFor(() => expect(outbox.value[0]?.problem).toContain('Too fast'))
    expect(request).toHaveBeenCalledTimes(1)
  })
})
