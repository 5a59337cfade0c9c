import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { message } from '../support.ts'

const request = vi.hoisted(() => vi.fn())
const nothing = { ok: true, messages: [] }
vi.mock('../../../game/src/actions/hub.ts', () => ({
  request: (kind: string, ask: object) => (kind === 'say' ? request(kind, ask) : Promise.resolve(nothing)),
}))

const stored = new Map<string, string>()
const offline = { ok: false, code: 'offline', text: '' }

/** The page, opened anew; what the tab stores stays. */
async function open() {
  vi.resetModules()
  const delivery = await import('../../../game/src/actions/chat-delivery.ts')
  const { channelOf } = await import('../../../game/src/actions/chat.ts')
  return { ...delivery, channelOf }
}

const asked = () => request.mock.calls.map(([, ask]) => ask as { cid: string; text: string })

beforeEach(() => {
  stored.clear()
  request.mockReset()
  vi.useFakeTimers()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('sending', () => {
  test('tries the same message again until somebody answers', async () => {
    request.mockResolvedValueOnce(offline).mockResolvedValueOnce({ ok: true, message: message(1) })
    const { say, outbox, channelOf } = await open()
    say('lobby', ' hello ')
    await vi.runAllTimersAsync()
    const [first, second] = asked()
    expect(first).toMatchObject({ channel: 'lobby', text: 'hello' })
    expect(second).toEqual(first)
    expect(outbox.value).toEqual([])
    expect(channelOf('lobby').messages).toHaveLength(1)
  })

  test('keeps the order of what is said in a channel, whatever the line does', async () => {
    request
      .mockResolvedValueOnce(offline)
      .mockImplementation((_kind, { text }: { text: string }) =>
        Promise.resolve({ ok: true, message: message(text === 'one' ? 1 : 2) }),
      )
    const { say } = await open()
    say('lobby', 'one')
    say('lobby', 'two')
    await vi.runAllTimersAsync()
    expect(asked().map((ask) => ask.text)).toEqual(['one', 'one', 'two'])
  })

  test('keeps what the server refused, with the reason, and goes on with the next', async () => {
    request
      .mockResolvedValueOnce({ ok: false, code: 'muted', text: 'rude', waitMs: 60_000 })
      .mockResolvedValueOnce({ ok: true, message: message(1) })
    const { say, outbox } = await open()
    say('lobby', 'one')
    say('lobby', 'two')
    await vi.runAllTimersAsync()
    expect(outbox.value).toMatchObject([
      { text: 'one', failed: { code: 'muted', text: 'rude', waitMs: 60_000, at: expect.any(Number) } },
    ])
  })

  test('waits for as long as the server wants it slower, and nothing fails', async () => {
    const slower = Array.from({ length: 10 }, () => ({ ok: false, code: 'too-fast', text: '' }))
    for (const answer of slower) request.mockResolvedValueOnce(answer)
    request.mockResolvedValue({ ok: true, message: message(1) })
    const { say, outbox } = await open()
    say('lobby', 'one')
    say('lobby', 'two')
    await vi.advanceTimersByTimeAsync(1400)
    expect(asked(), 'does not hurry').toHaveLength(1)
    await vi.runAllTimersAsync()
    expect(asked().map((ask) => ask.text)).toEqual([...slower.map(() => 'one'), 'one', 'two'])
    expect(outbox.value).toEqual([])
  })

  test('a failed message can be sent again, as the same message, or thrown away', async () => {
    request.mockResolvedValue({ ok: false, code: 'slow-mode', text: '' })
    const { say, resend, discard, outbox } = await open()
    say('lobby', 'one')
    await vi.runAllTimersAsync()
    resend(outbox.value[0]!)
    await vi.runAllTimersAsync()
    expect(asked()[1]).toEqual(asked()[0])
    discard(outbox.value[0]!.cid)
    expect(outbox.value).toEqual([])
  })

  test('what was not delivered before a reload is delivered after it, once', async () => {
    request.mockReturnValue(new Promise(() => {})) // the page goes before anybody answers
    const before = await open()
    before.resume('me')
    before.say('lobby', 'hello')
    const { cid } = asked()[0]!
    request.mockReset()
    request.mockResolvedValue({ ok: true, message: message(1) })
    const after = await open()
    expect(after.outbox.value).toEqual([])
    after.resume('me')
    await vi.runAllTimersAsync()
    expect(asked()).toMatchObject([{ cid, text: 'hello' }])
    expect(after.outbox.value).toEqual([])
    expect(stored.get('kickabout-outbox')).not.toContain('hello')
  })

  test('nobody else who signs in on this tab sends it', async () => {
    request.mockReturnValue(new Promise(() => {}))
    const before = await open()
    before.resume('me')
    before.say('dm:me:you', 'secret')
    request.mockClear()
    const after = await open()
    after.resume('somebody else')
    expect(after.outbox.value).toEqual([])
    expect(request).not.toHaveBeenCalled()
  })

  test('what failed for want of a line goes out when the line is back', async () => {
    request.mockResolvedValue(offline)
    const { say, resume, outbox } = await open()
    resume('me')
    say('lobby', 'hello')
    await vi.runAllTimersAsync()
    expect(outbox.value[0]?.failed?.code).toBe('offline')
    request.mockResolvedValue({ ok: true, message: message(1) })
    resume('me')
    await vi.runAllTimersAsync()
    expect(outbox.value).toEqual([])
  })
})
