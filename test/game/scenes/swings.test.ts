// Nets that bulge and the confetti of a goal: the same on the pitch and in the lobby's window.
import { expect, test } from 'vitest'
import { type Paper, throwConfetti } from '../../../game/src/scenes/confetti.ts'
import { findNets } from '../../../game/src/scenes/nets.ts'
import { createSwings } from '../../../game/src/scenes/swings.ts'
import { classic } from '../../support/stadiums.ts'

const nets = findNets(classic)
const right = nets[1]!

test('the net the ball hits from inside bulges and hangs still again; the other one stays', () => {
  const swings = createSwings(classic, nets)
  const seen: number[] = []
  const watch = (i: number) => void seen.push(i)
  swings.update(0.1, watch)
  swings.hit(right.midX - 40, 0, 9) // in front of the goal
  swings.update(0.1, watch)
  expect(seen).toEqual([])
  swings.hit(right.midX + right.depth - 2, 0, 9)
  for (let n = 0; n < 10; n++) swings.update(0.1, watch)
  expect(seen).toEqual([1, 1, 1, 1, 1])
})

test('confetti flies from the goal mouth into the pitch, some of it in the colour of the team', () => {
  for (const net of nets) {
    const papers: Paper[] = []
    throwConfetti({ x: net.midX + 10 * net.outX, y: 20 }, nets, 0xff6b57, (paper) =>
      papers.push({ ...paper }),
    )
    expect(papers.length).toBeGreaterThan(100)
    const inwards = papers.filter(({ angle }) => Math.cos(angle) * net.outX < 0)
    expect(inwards.length).toBeGreaterThan(papers.length * 0.9)
    expect(papers.every(({ y }) => Math.abs(y - 20) <= 55)).toBe(true)
    expect(papers.some(({ tint }) => tint === 0xff6b57)).toBe(true)
  }
})
