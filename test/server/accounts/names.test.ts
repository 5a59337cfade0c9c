import { describe, expect, test } from 'vitest'
import { nameKey, readName } from '../../../server/accounts/names.ts'
import { cleanText } from '../../../shared/names.ts'

describe('two names are one to the eye', () => {
  test.each([
    ['Ann', 'ANN'],
    ['Ann', 'А\u006e\u006e'], // Cyrillic А
    ['paypal', 'раураl'], // Cyrillic р а у
    ['Omega', 'Ωmega'.replace('Ω', 'Ο')], // Greek capital omicron
    ['Bob', 'B0b'],
    ['Ilya', 'llya'],
    ['Ilya', '1lya'],
    ['Ilya', '|lya'],
    ['Ilya', 'ilya'],
    ['modern', 'modem'],
    ['Zoë', 'Zoe'],
    ['Zoë', 'Zoe\u0308'],
    ['Big Ann', 'BigAnn'],
    ['Big Ann', 'big_ann'],
    ['Ann', 'Ａｎｎ'], // full width
    ['Ann', '𝐀𝐧𝐧'], // mathematical bold
    ['Ann', 'An\u200dn'], // a joiner between
    ['Ann', 'An\u00adn'],
    ['scope', 'ѕсоре'],
    ['Kickabout1', 'Kickaboutl'],
  ])('%s and %s', (one, two) => {
    expect(nameKey(two)).toBe(nameKey(one))
  })
})

describe('two names are different', () => {
  test.each([
    ['Ann', 'Anna'],
    ['Ann', 'Amm'],
    ['Bob', 'Rob'],
    ['Ann 2', 'Ann 3'],
    ['Иван', 'Ольга'],
    ['王芳', '王伟'],
    ['किरण', 'करण'],
    ['⚽️', '🏀'],
    ['...', '---'],
  ])('%s and %s', (one, two) => {
    expect(nameKey(two)).not.toBe(nameKey(one))
  })
})

test.each([
  ['admin', 'name-taken'],
  ['Ａdmіn', 'name-taken'],
  ['Moderat0r', 'name-taken'],
  ['deleted  user', 'name-taken'],
  ['\u200b ', 'bad-name'],
  ['Adminton', { text: 'Adminton', key: nameKey('adminton') }],
])('the name %j is %j', (typed, read) => {
  expect(readName(typed)).toEqual(read)
})

test.each([
  ['a\u0000b\u200b\u202ec', 'abc'],
  ['An\u200dn \u200c', 'Ann'],
  ['👩🏽\u200d🚒 🏳️\u200d🌈', '👩🏽\u200d🚒 🏳️\u200d🌈'], // one emoji each
  ['⚽\u200d', '⚽'],
  ['می\u200cخواهم', 'می\u200cخواهم'],
])('of %j what only hides is taken away', (typed, clean) => {
  expect(cleanText(typed, 20)).toBe(clean)
})
