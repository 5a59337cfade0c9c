import { describe, expect, test } from 'vitest'
import { dateText, faultOf, passwordFault, passwordHint } from '../../../../game/src/ui/account/faults.ts'
import type { Problem } from '../../../../game/src/ui/words.ts'

const refusal = (code: Problem) => ({ code, text: 'what the server says' })

describe('a new password', () => {
  test.each([
    ['', '8 characters or more. A few words make a good one.'],
    ['abc', '5 more characters to go'],
    ['abcdefg', '1 more character to go'],
    ['⚽⚽⚽⚽⚽⚽😀', '1 more character to go'],
    ['abcdefgh', 'Long enough'],
  ])('%j has the hint %j', (password, hint) => expect(passwordHint(password)).toBe(hint))

  test.each([
    [7, 'x', /^That password is too short/],
    [7, '😀', /^That password is too short/],
    [8, 'x', /^$/],
    [128, '😀', /^$/],
    [129, 'x', /^That password is too long/],
  ])('of %i times %s is judged as the server does, by its characters', (times, character, fault) =>
    expect(passwordFault(character.repeat(times))).toMatch(fault),
  )
})

describe('a refusal', () => {
  test.each([
    ['bad-name', 'name', /can’t be used/],
    ['name-taken', 'name', /taken/],
    ['renamed-lately', 'name', /once in 7 days/],
    ['weak-password', 'password', /too short/],
    ['wrong-login', 'password', /did not match/],
    ['wrong-password', 'password', /not right/],
    ['too-many-tries', 'password', /Wait a minute/],
    ['server-full', 'form', /signing in/],
    ['not-now', 'form', /another tab/],
    ['no-session', 'form', /signed out/],
    ['offline', 'form', /No answer/],
  ] as const)('%s is said at: %s', (code, at, text) =>
    expect(faultOf(refusal(code))).toEqual({ at, text: expect.stringMatching(text) }),
  )

  test('of a new password beside the current one is said at the new one', () => {
    expect(faultOf(refusal('weak-password'), true).at).toBe('next')
    expect(faultOf(refusal('wrong-password'), true).at).toBe('password')
  })

  test('of a name changed lately says when it can be changed again, where that is known', () => {
    const at = Date.UTC(2026, 10, 27, 14, 58)
    expect(faultOf(refusal('renamed-lately'), false, at).text).toContain(dateText(at))
    expect(dateText(at)).toContain('2026')
  })
})
