import { describe, expect, test } from 'vitest'
import { createPace, type Speech } from '../../../server/chat/pace.ts'
import { createFakeClock } from '../../support/clock.ts'

function make(rush = 1000) {
  const clock = createFakeClock()
  const pace = createPace(clock.now, rush, ['lobby'])
  let n = 0
  const take = (userId: string, more: Partial<Speech> = {}) => {
    n++
    const speech = { userId, address: userId, channel: 'lobby', text: `text ${n}`, cid: `c${n}`, free: false }
    return pace.take({ ...speech, ...more })?.code ?? 'ok'
  }
  return { pace, clock, take }
}

describe('the pace', () => {
  test('of an address is four times that of a user', () => {
    const { take, clock } = make()
    const codes = Array.from({ length: 24 }, (_, n) => take(`user ${n % 8}`, { address: 'school' }))
    expect(codes.filter((code) => code === 'ok')).toHaveLength(20)
    expect(take('somebody', { address: 'home' })).toBe('ok')
    expect(take('nobody', { address: '' })).toBe('ok')
    clock.advance(1500)
    expect([1, 2, 3, 4, 5].map((n) => take(`new ${n}`, { address: 'school' }))).toEqual([
      'ok',
      'ok',
      'ok',
      'ok',
      'too-fast',
    ])
  })

  test.each([
    ['hello there', 'hello there'],
    ['hello there', 'HELLO  there!!!'],
    ['hello there', 'helloooo theeere'],
    ['🎉🎉🎉🎉', '🎉🎉🎉🎉'],
  ])('does not take %j and then %j within half a minute, wherever', (first, second) => {
    const { take, clock } = make()
    expect(take('ann', { text: first })).toBe('ok')
    expect(take('ann', { text: second, channel: 'dm:ann:bob' })).toBe('repeated')
    expect(take('bob', { text: second })).toBe('ok')
    clock.advance(30_000)
    expect(take('ann', { text: second })).toBe('ok')
  })

  test('takes short words again, other numbers, and the same message that was not stored', () => {
    const { take } = make()
    expect([take('ann', { text: 'gg' }), take('ann', { text: 'gg' })]).toEqual(['ok', 'ok'])
    expect([take('bob', { text: 'room 1' }), take('bob', { text: 'room 11' })]).toEqual(['ok', 'ok'])
    expect([1, 2].map(() => take('cat', { text: 'lost on the way', cid: 'same' }))).toEqual(['ok', 'ok'])
  })

  test('in slow mode lets each user speak once in so many seconds, in that channel', () => {
    const { take, pace, clock } = make()
    pace.slow('lobby', 10)
    expect([take('ann'), take('bob'), take('ann')]).toEqual(['ok', 'ok', 'slow-mode'])
    expect(take('ann', { channel: 'room:X' })).toBe('ok')
    expect(take('mod', { free: true })).toBe('ok')
    expect(take('mod', { free: true })).toBe('ok')
    clock.advance(9999)
    const speech = { userId: 'ann', address: '', channel: 'lobby', text: 'now?', cid: 'now', free: false }
    expect(pace.take(speech)).toMatchObject({ code: 'slow-mode', waitMs: 1 })
    clock.advance(1)
    expect(take('ann')).toBe('ok')
    pace.slow('lobby', 0)
    expect(take('ann')).toBe('ok')
  })

  test('slows a rushed lobby down by itself, and no other channel', () => {
    const { take, clock } = make(6)
    for (let n = 0; n < 6; n++) expect(take(`user ${n}`)).toBe('ok')
    expect(take('new')).toBe('ok')
    expect(take('user 1')).toBe('slow-mode')
    clock.advance(5000)
    expect(take('user 1')).toBe('ok')
    clock.advance(10_001)
    expect([take('user 1'), take('user 1')]).toEqual(['ok', 'ok'])
    for (let n = 0; n < 20; n++) expect(take(`user ${n}`, { channel: 'room:X' })).toBe('ok')
  })

  test('of meeting strangers is tighter for guests', () => {
    const { pace, clock } = make()
    const meet = (kind: 'guest' | 'user', times: number) =>
      Array.from({ length: times }, () => pace.meet(kind, kind)).filter(Boolean).length
    expect([meet('guest', 40), meet('user', 40)]).toEqual([10, 30])
    clock.advance(3600_000 / 10)
    expect([meet('guest', 40), meet('user', 40)]).toEqual([1, 3])
  })
})
