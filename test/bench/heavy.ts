// Synthetic stadiums that are heavier than what people play, as heavy as their figures say: lines, arcs and free discs.
import { readStadium } from '../../shared/stadium/read.ts'
import type { Stadium } from '../../shared/stadium/types.ts'

const COLUMNS = 20
const STEP_X = 60 // units between the segments
const STEP_Y = 50
const WIDTH = 650
const HEIGHT = 340

export interface Figures {
  segments: number
  vertexes: number
  discs: number // with the ball
}
export const HEAVY: Figures = { segments: 200, vertexes: 250, discs: 60 }
export const LARGEST: Figures = { segments: 255, vertexes: 255, discs: 255 } // more than this no file may have

/** Short segments in rows, each from one vertex to the next, every third an arc; moving discs among them; planes around. */
export function heavyStadium(figures: Figures): Stadium {
  const plane = (x: number, y: number, dist: number) => ({ normal: [x, y], dist })
  return readStadium({
    name: 'Heavy',
    width: WIDTH,
    height: HEIGHT,
    spawnDistance: 300,
    vertexes: Array.from({ length: figures.vertexes }, (_, v) => vertex(v)),
    segments: Array.from({ length: figures.segments }, (_, s) => segment(s, figures.vertexes)),
    discs: Array.from({ length: figures.discs - 1 }, (_, d) => disc(d, figures.discs - 1)),
    planes: [plane(0, 1, -320), plane(0, -1, -320), plane(1, 0, -620), plane(-1, 0, -620)],
  })
}

/** Two vertexes at each place of the grid: one here, and one a short way on. */
function vertex(v: number): object {
  const place = v >> 1
  const x = -570 + (place % COLUMNS) * STEP_X
  const y = -285 + Math.floor(place / COLUMNS) * 95
  return v % 2 === 0 ? { x, y } : { x: x + 12, y: y + STEP_Y }
}

function segment(s: number, vertexes: number): object {
  return { v0: s % vertexes, v1: (s + 1) % vertexes, curve: s % 3 === 0 ? 90 : 0, bCoef: 0.8 }
}

function disc(d: number, count: number): object {
  const rows = Math.ceil(count / COLUMNS)
  return {
    pos: [-590 + (d % COLUMNS) * STEP_X, -290 + (Math.floor(d / COLUMNS) * 580) / rows],
    speed: [d % 3, (d % 5) - 2],
    radius: 6,
    bCoef: 1,
    damping: 1,
  }
}
