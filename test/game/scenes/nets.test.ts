import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findNets } from '../../../game/src/scenes/nets.ts'
import { BUILTIN_STADIUMS } from '../../../shared/stadium/builtin.ts'
import { readStadium } from '../../../shared/stadium/read.ts'
import { stadiumOf } from '../support.ts'

const builtin = (id: string) =>
  readStadium(readFileSync(new URL(`../../../shared/stadium/builtin/${id}.hbs`, import.meta.url), 'utf8'))

/** A goal on the right with the given way round its back. */
const goalWith = (vertexes: [number, number][], segments: object[]) =>
  stadiumOf({
    vertexes: vertexes.map(([x, y]) => ({ x, y })),
    segments,
    goals: [{ p0: [300, -60], p1: [300, 60], team: 'blue' }],
  })

describe('nets', () => {
  it.each(BUILTIN_STADIUMS.map(({ id }) => id))('stand behind both goals of %s and point outwards', (id) => {
    const nets = findNets(builtin(id))
    expect(nets.map((net) => net.team)).toEqual([1, 2])
    expect(nets[0]!.outX).toBe(-1)
    expect(nets[1]!.outX).toBe(1)
    for (const net of nets) {
      expect(net.segments).toHaveLength(5)
      expect(net.threads.length).toBeGreaterThan(10)
    }
  })

  it('keep their threads inside the frame', () => {
    const [left] = findNets(builtin('classic'))
    for (const thread of left!.threads) {
      for (let i = 0; i < thread.length; i += 2) {
        expect(thread[i]!).toBeGreaterThanOrEqual(-400.001)
        expect(thread[i]!).toBeLessThanOrEqual(-369.999)
        expect(Math.abs(thread[i + 1]!)).toBeLessThanOrEqual(64.001)
      }
    }
  })

  it('may be one arc or many segments in any direction', () => {
    const bow = goalWith(
      [
        [300, -60],
        [300, 60],
      ],
      [{ v0: 0, v1: 1, curve: 120 }],
    )
    const box = goalWith(
      [
        [300, -60],
        [330, -60],
        [330, 60],
        [300, 60],
      ],
      [
        { v0: 1, v1: 0 },
        { v0: 1, v1: 2 },
        { v0: 3, v1: 2 },
      ],
    )
    expect(findNets(bow)[0]?.depth).toBeGreaterThan(20)
    expect(findNets(box)[0]?.segments).toEqual([0, 1, 2])
  })

  it('are not the goal line, not the walls round the pitch and not what is invisible', () => {
    const line = goalWith(
      [
        [300, -60],
        [300, 60],
      ],
      [{ v0: 0, v1: 1 }],
    )
    const walls = goalWith(
      [
        [300, -60],
        [300, -200],
        [-300, -200],
        [-300, 200],
        [300, 200],
        [300, 60],
      ],
      [0, 1, 2, 3, 4].map((v0) => ({ v0, v1: v0 + 1 })),
    )
    const hidden = goalWith(
      [
        [300, -60],
        [300, 60],
      ],
      [{ v0: 0, v1: 1, curve: 120, vis: false }],
    )
    for (const stadium of [line, walls, hidden]) expect(findNets(stadium)).toEqual([])
  })

  it('do not trip over a goal without width', () => {
    const stadium = stadiumOf({
      vertexes: [
        { x: 0, y: 0 },
        { x: 20, y: 0 },
      ],
      segments: [{ v0: 0, v1: 1 }],
      goals: [{ p0: [0, 0], p1: [0, 0], team: 'red' }],
    })
    expect(findNets(stadium)).toEqual([])
  })
})
