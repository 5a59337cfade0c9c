// Which walls a disc can touch from where it is: the pitch in cells, each with its walls in list order. Built once.
import type { Stadium } from '../stadium/types.ts'
import { abs, type Box, reachesSegment, reachesVertex } from './reach.ts'

export interface Grid {
  readonly frame: Float64Array // left, top, columns per unit, rows per unit
  readonly segments: Lists
  readonly vertexes: Lists
}

/** Indexes of walls: those of cell c are items[starts[c]] up to, without, items[starts[c + 1]]; they ascend. */
export interface Lists {
  readonly starts: Int32Array
  readonly items: Int32Array
}

const COLUMNS = 32
const ROWS = 16
const FAR = 1e6 // units from the middle: the cells at the rim go on to here
const ANYWHERE = COLUMNS * ROWS // the cell of what is even farther out, or nowhere (NaN): it has all walls
const LEFT = 0
const TOP = 1
const PER_X = 2
const PER_Y = 3

/**
 * The cell of disc `d`: a wall that is not in its list is not touched from there. Whoever moves the disc asks again.
 * `| 0` cuts towards 0, so that column -0.5 becomes 0, as it should at the rim. Rounding may put a disc next to the cell
 * it is in, by far less than the margin of reach.ts; no result depends on the cell, only the time it takes.
 */
export function cellOf(grid: Grid, x: Float64Array, y: Float64Array, d: number): number {
  const { frame } = grid
  const px = x[d]!
  const py = y[d]!
  if (!(px > -FAR && px < FAR && py > -FAR && py < FAR)) return ANYWHERE
  const column = ((px - frame[LEFT]!) * frame[PER_X]!) | 0
  const row = ((py - frame[TOP]!) * frame[PER_Y]!) | 0
  const inColumn = column < 0 ? 0 : column < COLUMNS ? column : COLUMNS - 1
  const inRow = row < 0 ? 0 : row < ROWS ? row : ROWS - 1
  return inRow * COLUMNS + inColumn
}

/** Where in the list of `cell` the walls behind `wall` in list order begin. */
export function firstAfter({ starts, items }: Lists, cell: number, wall: number): number {
  let n = starts[cell]!
  while (n < starts[cell + 1]! && items[n]! <= wall) n++
  return n
}

/** Sorts the walls of a stadium into cells, for discs as large as its largest one that meets walls. */
export function buildGrid(stadium: Stadium): Grid {
  const { vertexes, segments, discs, player } = stadium
  const moving = [...discs, player].filter((d) => d.invMass !== 0)
  const radius = Math.max(0, ...moving.map((d) => abs(d.radius)))
  const halfX = halfSize(
    stadium.width,
    vertexes.map((v) => v.x),
  )
  const halfY = halfSize(
    stadium.height,
    vertexes.map((v) => v.y),
  )
  const rows = spans(halfY, ROWS)
  const columns = spans(halfX, COLUMNS)
  return {
    frame: Float64Array.of(-halfX, -halfY, COLUMNS / (2 * halfX), ROWS / (2 * halfY)),
    segments: sort(rows, columns, segments, (s, box) => reachesSegment(s, vertexes, radius, box)),
    vertexes: sort(rows, columns, vertexes, (v, box) => reachesVertex(v, radius, box)),
  }
}

/** The pitch is as large as the file says, but not larger than its walls: one of both may be nonsense. */
function halfSize(stated: number, coordinates: number[]): number {
  const walls = Math.max(0, ...coordinates.map(abs))
  return Math.max(1, Math.min(stated, walls, FAR / 2))
}

type Span = readonly [middle: number, half: number]

/** `count` equal parts of ±half; the first and the last go on to FAR. */
function spans(half: number, count: number): Span[] {
  return Array.from({ length: count }, (_, n) => {
    const from = n === 0 ? -FAR : -half + (2 * half * n) / count
    const to = n === count - 1 ? FAR : -half + (2 * half * (n + 1)) / count
    return [(from + to) / 2, (to - from) / 2]
  })
}

function sort<T>(rows: Span[], columns: Span[], walls: T[], reaches: (wall: T, box: Box) => boolean): Lists {
  const all = walls.map((_, n) => n)
  const within = (list: number[], [x, halfX]: Span, [y, halfY]: Span) =>
    list.filter((n) => reaches(walls[n]!, { x, y, halfX, halfY }))
  const lists = rows.flatMap((row) => {
    const inRow = within(all, [0, FAR], row) // only to be quicker
    return columns.map((column) => within(inRow, column, row))
  })
  lists.push(all) // of ANYWHERE
  const starts = new Int32Array(lists.length + 1)
  lists.forEach((list, cell) => {
    starts[cell + 1] = starts[cell]! + list.length
  })
  return { starts, items: Int32Array.from(lists.flat()) }
}
