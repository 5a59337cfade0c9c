import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fieldLines, ownLines } from '../../../game/src/ui/parts/stadium-paths.ts'
import { readStadium } from '../../../shared/stadium/read.ts'

const drawn = (curve: number) =>
  ownLines(
    readStadium({
      name: 'One arc',
      width: 100,
      height: 100,
      vertexes: [
        { x: 0, y: 0 },
        { x: 2, y: 0 },
      ],
      segments: [{ v0: 0, v1: 1, curve, color: 'ff0000' }],
    }),
  )

test('a straight segment is a line in its colour', () => {
  expect(drawn(0)).toEqual([{ colour: '#ff0000', d: 'M0 0L2 0' }])
})

test('a small arc takes the short way, a large one the long way', () => {
  expect(drawn(90)[0]!.d).toMatch(/^M0 0A1\.41\d* 1\.41\d* 0 0 1 2 0$/)
  expect(drawn(270)[0]!.d).toMatch(/^M0 0A1\.41\d* 1\.41\d* 0 1 1 2 0$/)
})

test('a negative curve is the same arc from the other end', () => {
  expect(drawn(-90)[0]!.d).toMatch(/^M2 0A1\.41\d* 1\.41\d* 0 0 1 0 0$/)
})

test('a joint is a line from disc to disc, unless it is transparent', () => {
  const disc = (x: number) => ({ pos: [x, 5], radius: 1 })
  const joints = [
    { d0: 1, d1: 2, color: 'ff0000' },
    { d0: 2, d1: 0, color: 'transparent' },
  ]
  const stadium = { name: 'A joint', width: 100, height: 100, discs: [disc(-3), disc(4)], joints }
  expect(ownLines(readStadium(stadium))).toEqual([{ colour: '#ff0000', d: 'M-3 5L4 5' }])
})

test('the frame of Classic is where the simulation has its lines', () => {
  const file = new URL('../../../shared/stadium/builtin/classic.hbs', import.meta.url)
  expect(fieldLines(readStadium(readFileSync(file, 'utf8')))).toMatch(
    /^M-370 -170H370.*V170.*H-370.*M0 -170V170/,
  )
})
