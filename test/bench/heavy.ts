// A synthetic stadium that is heavier than what people play: as many vertexes as a file may have, dozens of moving discs.
import { readStadium } from '../../shared/stadium/read.ts'
import type { Stadium } from '../../shared/stadium/types.ts'

const SEGMENTS = 120
const DISCS = 40

/** 120 arcs and lines on a grid, 40 free discs, and walls around. */
export function heavyStadium(): Stadium {
  const vertexes: object[] = []
  const segments: object[] = []
  for (let s = 0; s < SEGMENTS; s++) {
    const x = -570 + (s % 20) * 60
    const y = -250 + Math.floor(s / 20) * 90
    vertexes.push({ x, y }, { x: x + 12, y: y + 8 })
    segments.push({ v0: 2 * s, v1: 2 * s + 1, curve: s % 3 === 0 ? 90 : 0, bCoef: 0.8 })
  }
  const discs = Array.from({ length: DISCS }, (_, d) => ({
    pos: [-540 + (d % 10) * 120, -200 + Math.floor(d / 10) * 130],
    speed: [d % 3, (d % 5) - 2],
    radius: 6,
    bCoef: 1,
    damping: 1,
  }))
  const plane = (x: number, y: number, dist: number) => ({ normal: [x, y], dist })
  return readStadium({
    name: 'Heavy',
    width: 650,
    height: 320,
    spawnDistance: 300,
    vertexes,
    segments,
    discs,
    planes: [plane(0, 1, -300), plane(0, -1, -300), plane(1, 0, -620), plane(-1, 0, -620)],
  })
}
