import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')

test('ticks, copies and hashes allocate nothing: no collection and no growth in 240 000 of them', () => {
  const child = join(import.meta.dirname, 'allocation.child.ts')
  const output = execFileSync(process.execPath, ['--import', 'tsx', child, '20'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  const { ticks, collections, grown } = JSON.parse(output)
  expect(ticks).toBe(120_000) // each stepped once for the match and once for a copy
  expect(collections).toBeLessThanOrEqual(1)
  expect(grown).toBeLessThan(ticks * 8) // the smallest object takes 16 bytes
})
