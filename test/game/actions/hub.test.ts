import { describe, expect, test } from 'vitest'
import { sentenceOf } from '../../../game/src/actions/hub.ts'
import { durationOf, momentOf } from '../../../game/src/ui/chat/times.ts'

describe('why something failed', () => {
  const at = Date.UTC(2026, 10, 21, 14)
  const muted = { code: 'muted', waitMs: 600_000 } as const

  test('says of a mute once until when, in the time of this place, and the reason', () => {
    const until = `Until ${momentOf(at + 600_000)}.`
    expect(sentenceOf({ ...muted, text: 'spam' }, at)).toEqual({
      title: 'You are muted',
      text: `${until} Reason: spam`,
    })
    expect(sentenceOf({ ...muted, text: '' }, at).text).toBe(until)
  })

  test('says what to do otherwise', () => {
    expect(sentenceOf({ code: 'slow-mode', text: '', waitMs: 5000 }).title).toBe('Slow mode is on')
    expect(sentenceOf({ code: 'bad-stadium', text: 'No discs.' }).text).toBe('No discs.')
  })
})

test('a time is said in the largest unit that says it whole', () => {
  expect([0, 90, 600, 3600, 7 * 86_400].map(durationOf)).toEqual([
    '0 seconds',
    '90 seconds',
    '10 minutes',
    '1 hour',
    '7 days',
  ])
})
