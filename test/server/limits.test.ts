import { expect, test } from 'vitest'
import { createBuckets } from '../../server/limits.ts'
import { createFakeClock } from '../support/clock.ts'

test('a bucket gives its burst at once and then as fast as it fills', () => {
  const clock = createFakeClock()
  const buckets = createBuckets(3, 2, clock.now)
  const takeAll = () => {
    let n = 0
    while (buckets.take('a')) n++
    return n
  }
  expect(takeAll()).toBe(3)
  clock.advance(499)
  expect(buckets.has('a')).toBe(false)
  clock.advance(1)
  expect(buckets.has('a')).toBe(true)
  expect(takeAll()).toBe(1)
  clock.advance(3_600_000)
  expect(takeAll(), 'never more than the burst').toBe(3)
})

test('keys do not share a bucket, and many keys do not disturb a busy one', () => {
  const clock = createFakeClock()
  const buckets = createBuckets(1, 0.001, clock.now)
  expect(buckets.take('a')).toBe(true)
  for (let n = 0; n < 12_000; n++) expect(buckets.take(`key ${n}`)).toBe(true)
  expect(buckets.take('a')).toBe(false)
  clock.advance(1_000_000)
  for (let n = 0; n < 12_000; n++) buckets.take(`other ${n}`)
  expect(buckets.take('a')).toBe(true)
})
