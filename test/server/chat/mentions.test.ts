import { describe, expect, test } from 'vitest'
import { mentionsIn } from '../../../server/chat/mentions.ts'

const READERS = ['Ann', 'Ann Lee', 'Zoë', 'Bob-7', '李雷', 'x'].map((name) => ({ id: name, name }))

describe('a mention', () => {
  test.each([
    ['hi @Ann!', ['Ann']],
    ['@ann and @ANN', ['Ann']],
    ['@Ann Lee, are you there', ['Ann Lee']],
    ['@Ann Leek', ['Ann']],
    ['(@zoë)', ['Zoë']],
    ['@Zoe\u0308', ['Zoë']],
    ['@Bob-7: yes', ['Bob-7']],
    ['@李雷 你好', ['李雷']],
    ['你好@李雷你好', ['李雷']], // written together, so no letter parts them
    ['@Ann你好', ['Ann']],
    ['@x @Ann', ['x', 'Ann']],
    ['@@Ann', ['Ann']],
  ])('in %j names %j', (text, names) => {
    expect(mentionsIn(text, READERS)).toEqual(names)
  })

  test.each(['Ann', '@Anna', 'me@Ann.example', '@ Ann', '@Nobody', '@', ''])('is not in %j', (text) => {
    expect(mentionsIn(text, READERS)).toEqual([])
  })

  test('names all who share a name, ten people at most', () => {
    const twins = [1, 2].map((n) => ({ id: `twin ${n}`, name: 'Twin' }))
    expect(mentionsIn('@twin', twins)).toEqual(['twin 1', 'twin 2'])
    const crowd = Array.from({ length: 20 }, (_, n) => ({ id: `${n}`, name: `p${n}` }))
    expect(mentionsIn(crowd.map(({ name }) => `@${name}`).join(' '), crowd)).toHaveLength(10)
  })
})
