import { beforeEach, describe, expect, test, vi } from 'vitest'
import { message } from '../support.ts'

const request = vi.hoisted(() => vi.fn())
vi.mock('../../../game/src/actions/hub.ts', () => ({ request }))
const { hubStatus } = await import('../../../game/src/store.ts')
const { channelOf, channels, erase, eraseAuthor, hear, heard, older, refresh, sync } = await import(
  '../../../game/src/actions/chat.ts'
)

const between = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => message(first + i))
const numbers = (first: number, last: number) => between(first, last).map((m) => m.seq)
const seqs = () => channelOf('lobby').messages.map((m) => m.seq)

interface Ask {
  before: number
  after?: number
}

/** A server with messages 1..last that answers history in pages of 50. */
function serverHas(last: number): void {
  request.mockImplementation((_kind, { before, after }: Ask) => {
    const end = before === 0 ? last : before - 1
    const page = after === undefined ? [Math.max(1, end - 49), end] : [after + 1, Math.min(last, after + 50)]
    return Promise.resolve({ ok: true, messages: between(page[0]!, page[1]!) })
  })
}

beforeEach(() => {
  channels.value = new Map()
  request.mockReset()
  request.mockResolvedValue({ ok: true, messages: [] })
})

/** Has heard messages 1..last live, and read what came before them. */
async function heardUpTo(last: number): Promise<void> {
  between(1, last).forEach(hear)
  await sync('lobby')
}

describe('a channel', () => {
  test('is complete after a break longer than a page', async () => {
    await heardUpTo(10)
    serverHas(130)
    await sync('lobby')
    expect(seqs()).toEqual(numbers(1, 130))
  })

  test('is read on when a live message shows that one is missing', async () => {
    await heardUpTo(3)
    serverHas(6)
    hear(message(6))
    await sync('lobby')
    expect(seqs()).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('misses nothing that comes while it is being read', async () => {
    await heardUpTo(3)
    request.mockImplementationOnce(async () => {
      await Promise.resolve()
      hear(message(61)) // live, and not in the page the server had made up before
      return { ok: true, messages: between(4, 40) }
    })
    request.mockResolvedValueOnce({ ok: true, messages: between(41, 61) })
    await sync('lobby')
    expect(seqs()).toEqual(numbers(1, 61))
  })

  test('has no gap when an old own message is acknowledged before the newest page is here', async () => {
    serverHas(130)
    const reading = sync('lobby')
    hear(message(60)) // sent before a reload, known to the server for long
    await reading
    expect(seqs()).toEqual(numbers(81, 130))
    await older('lobby')
    expect(seqs()).toEqual(numbers(31, 130))
  })

  test('is read on after an own message that the server had stored before a reload', async () => {
    serverHas(6)
    hear(message(5))
    await sync('lobby')
    expect(seqs()).toEqual([5, 6])
  })

  test('is read on while it is being read back', async () => {
    serverHas(61)
    hear(message(60))
    await sync('lobby')
    serverHas(64)
    const back = older('lobby')
    hear(message(64))
    await Promise.all([back, sync('lobby')])
    expect(seqs()).toEqual(numbers(10, 64))
  })

  test('is read again when a line that held through it all brought no answer', async () => {
    vi.useFakeTimers()
    hubStatus.value = 'online'
    await heardUpTo(3)
    serverHas(6)
    request.mockResolvedValueOnce({ ok: false, code: 'offline', text: '' })
    const reading = sync('lobby')
    await vi.runAllTimersAsync()
    await reading
    expect(seqs()).toEqual([1, 2, 3, 4, 5, 6])
    hubStatus.value = 'connecting'
    vi.useRealTimers()
  })

  test('asks again when the server had no time for it', async () => {
    vi.useFakeTimers()
    await heardUpTo(3)
    serverHas(5)
    request.mockResolvedValueOnce({ ok: false, code: 'too-fast', text: '' })
    const read = sync('lobby')
    await vi.runAllTimersAsync()
    vi.useRealTimers()
    await read
    expect(seqs()).toEqual([1, 2, 3, 4, 5])
  })

  test('shows a message once that came live and as history', async () => {
    serverHas(3)
    hear(message(3))
    await sync('lobby')
    hear(message(3))
    expect(seqs()).toEqual([3])
  })

  test('goes back page by page to its first message', async () => {
    serverHas(120)
    await sync('lobby')
    expect(seqs()).toEqual(numbers(71, 120))
    await Promise.all([older('lobby'), older('lobby')])
    expect(seqs()).toEqual(numbers(21, 120))
    await older('lobby')
    expect(seqs()).toEqual(numbers(1, 120))
    expect(channelOf('lobby').more).toBe(false)
  })

  test('loses the text of what was deleted while the line was away, far back too', async () => {
    await heardUpTo(70)
    request.mockImplementation((_kind, { before, after }: Ask) => {
      const page = after === undefined ? between(Math.max(1, before - 50), before - 1) : between(71, 72)
      const gone = { author: { ...message(1).author, name: 'Deleted user' }, text: '', deleted: true }
      const messages = page.map((m) => (m.seq === 5 || m.seq === 60 ? { ...m, ...gone } : m))
      return Promise.resolve({ ok: true, messages })
    })
    await refresh('lobby')
    expect(seqs()).toEqual(numbers(1, 72))
    const blank = channelOf('lobby').messages.filter((m) => m.deleted && m.text === '')
    expect(blank.map((m) => [m.seq, m.author.name])).toEqual([5, 60].map((n) => [n, 'Deleted user']))
  })

  test('loses name and texts of who has deleted the account', () => {
    between(1, 2).forEach(hear)
    hear({ ...message(3), author: { ...message(3).author, id: 'b', name: 'Bob' } })
    eraseAuthor('a')
    const shown = channelOf('lobby').messages.map((m) => [m.author.id, m.author.name, m.text, m.deleted])
    expect(shown).toEqual([
      ['', 'Deleted user', '', true],
      ['', 'Deleted user', '', true],
      ['b', 'Bob', 'text 3', false],
    ])
    expect(heard.value.filter((h) => h.message.author.id === 'a')).toEqual([])
  })

  test('loses the text of what a moderator deleted', () => {
    between(1, 2).forEach(hear)
    erase('lobby', 'm2')
    expect(channelOf('lobby').messages.map((m) => [m.text, m.deleted])).toEqual([
      ['text 1', false],
      ['', true],
    ])
  })
})
