import { expect, test } from 'vitest'
import { maskOf } from '../../../server/chat/masks.ts'

test.each(['fuck off', 'what the FUCK', 'sh1t keeper'])('the bad word in %j is starred', (text) => {
  const mask = maskOf(text)
  expect(mask).toContain('*')
  expect(mask).toHaveLength(text.length)
})

test('the rest of a text stays as it is', () => {
  expect(maskOf('oh shit, nice save 🧤')).toBe('oh ****, nice save 🧤')
})

test.each([
  'Scunthorpe United',
  'a classic assist',
  'pass to Essex',
  'grand analysis',
  'nice shot, Dickens',
  '',
])('%j has nothing to star', (text) => {
  expect(maskOf(text)).toBe(null)
})
