import { describe, expect, test } from 'vitest'
import { matchName, readLine, readNumbers } from '../../../game/src/actions/slash/line.ts'

const people = ['Ada', 'Ada Lovelace', 'Adrian', 'Jean-Baptiste de la Forêt', 'Bob'].map((name) => ({ name }))
const meant = (text: string) => {
  const match = matchName(people, text)
  return match.found ? [match.found.name, match.rest] : match.several.map((p) => p.name)
}

describe('a line of chat', () => {
  test.each([
    ['hello /all', { kind: 'text', text: 'hello /all' }],
    ['//shrug', { kind: 'text', text: '/shrug' }],
    ['/START', { kind: 'command', name: 'start', rest: '' }],
    ['  /kick  Bob for that ', { kind: 'command', name: 'kick', rest: 'Bob for that' }],
    ['/', { kind: 'command', name: '', rest: '' }],
  ])('%j is read as what it is', (typed, line) => {
    expect(readLine(typed)).toEqual(line)
  })
})

describe('a name at the beginning of a text', () => {
  test.each([
    ['bob', ['Bob', '']],
    ['@Bob being late', ['Bob', 'being late']],
    ['jean', ['Jean-Baptiste de la Forêt', '']],
    ['jean-baptiste DE LA FORÊT too loud', ['Jean-Baptiste de la Forêt', 'too loud']],
    ['"ada l" shouting', ['Ada Lovelace', 'shouting']],
    ['ada lovelace shouting', ['Ada Lovelace', 'shouting']],
    ['ada shouting', ['Ada', 'shouting']], // the whole name of one, the beginning of two
  ])('%j means one person', (text, expected) => {
    expect(meant(text)).toEqual(expected)
  })

  test('names everybody it could be when it is not clear', () => {
    expect(meant('ad out')).toEqual(['Ada', 'Ada Lovelace', 'Adrian'])
  })

  test('finds nobody for a stranger, for nothing and for an empty quotation', () => {
    for (const text of ['Zoe', '', '@', '" "']) expect(meant(text)).toEqual([])
  })
})

test('numbers are whole, not negative and as many as asked for', () => {
  expect(readNumbers(' 3  5 ', 2)).toEqual([3, 5])
  for (const text of ['3', '3 5 7', '-3 5', '3.5 1', 'three 5', '99999 1', '']) {
    expect(readNumbers(text, 2)).toBeNull()
  }
})
