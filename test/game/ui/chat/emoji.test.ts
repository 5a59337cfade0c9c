import { expect, test } from 'vitest'
import { EMOJI, emojiFor, emojiNamed } from '../../../../game/src/ui/chat/emoji.ts'

test('every emoji has a name of its own that can be typed', () => {
  expect(EMOJI.length).toBeGreaterThan(140)
  for (const { emoji, name } of EMOJI) {
    expect(name).toMatch(/^[a-z0-9_]+$/)
    expect(emoji).toMatch(/\p{Extended_Pictographic}/u)
  }
  expect(new Set(EMOJI.map((one) => one.name)).size).toBe(EMOJI.length)
  expect(new Set(EMOJI.map((one) => one.emoji)).size).toBe(EMOJI.length)
})

test('emoji are found by the beginning of any of their words, whole names first', () => {
  const names = emojiFor('heart').map((one) => one.name)
  expect(names.slice(0, 2)).toEqual(['heart_eyes', 'heart'])
  expect(names).toContain('green_heart')
  expect(names).not.toContain('grin')
  expect(emojiNamed('football')).toBe('⚽')
  expect(emojiNamed('nothing_like_it')).toBeUndefined()
})
