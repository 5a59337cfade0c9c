import { expect, it } from 'vitest'
import { nearestTowards } from '../../../game/src/ui/towards.ts'

const box = (left: number, top: number, width = 40, height = 40) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})
/** Three by three, 50 pixels apart. */
const grid = Array.from({ length: 9 }, (_, i) => box((i % 3) * 50, Math.floor(i / 3) * 50))

it.each([
  ['right', 1, 0, 5],
  ['left', -1, 0, 3],
  ['down', 0, 1, 7],
  ['up', 0, -1, 1],
])('from the middle of nine, %s is the neighbour', (_, x, y, expected) => {
  expect(nearestTowards(grid[4]!, grid, x, y)).toBe(expected)
})

it('is nowhere at the edge', () => {
  expect(nearestTowards(grid[2]!, grid, 1, 0)).toBe(-1)
})

it('prefers what lies in line over what is nearer but aside', () => {
  const boxes = [box(45, 200), box(160, 0)]
  expect(nearestTowards(box(0, 0), boxes, 1, 0)).toBe(1)
})

it('finds a wide bar below from every place above it', () => {
  const bar = box(0, 300, 900)
  for (const left of [0, 300, 860]) expect(nearestTowards(box(left, 0), [bar], 0, 1)).toBe(0)
})
