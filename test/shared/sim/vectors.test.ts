// The 53 measured runs: every checkpoint number and the hash of every tick must match exactly.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { runVector, type Vector } from '../../../server/simulate/run.ts'

const folder = new URL('../../vectors/', import.meta.url)
const files = readdirSync(folder).filter((f) => f.endsWith('.json'))

test('all 53 vectors are here', () => expect(files).toHaveLength(53))

describe('vector', () => {
  test.each(files)('%s is reproduced double for double', (file) => {
    const vector = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Vector & {
      sha256: string
      endedAtTick: number | null
    }
    const outcome = runVector(vector)
    expect(outcome.checkpoints).toEqual(vector.checkpoints)
    expect(outcome.endedAtTick).toBe(vector.endedAtTick)
    expect(outcome.sha256).toBe(vector.sha256)
  })
})
