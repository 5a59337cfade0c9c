import { expect, test } from 'vitest'
import { grouped } from '../../../server/storage/reader.ts'

test('what is asked while a query runs goes into the next one, and each gets its own answer', async () => {
  const groups: number[][] = []
  const double = grouped(async (items: readonly number[]) => {
    groups.push([...items])
    await new Promise((later) => setImmediate(later))
    return items.map((item) => item * 2)
  })
  const first = double(1)
  await Promise.resolve()
  expect(await Promise.all([first, double(2), double(3)])).toEqual([2, 4, 6])
  expect(await double(4)).toBe(8)
  expect(groups).toEqual([[1], [2, 3], [4]])
})

test('a query that fails fails for those who asked, not for those after them', async () => {
  const ask = grouped(async (items: readonly string[]) => {
    if (items.includes('bad')) throw new Error('no')
    return items
  })
  const results = await Promise.allSettled([ask('bad'), ask('with it')])
  expect(results.map((r) => r.status)).toEqual(['rejected', 'rejected'])
  expect(await ask('good')).toBe('good')
})
