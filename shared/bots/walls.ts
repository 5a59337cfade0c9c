// Everything immovable that one kind of disc meets, in a grid that is filled where discs go; knows no players or rules.
import { type Geometry, SEG, SEGMENT_STRIDE } from '../sim/geometry.ts'

/** A disc in thought: place and velocity, units and units per tick. */
export interface Body {
  x: number
  y: number
  vx: number
  vy: number
}

/** What decides which walls a disc meets and how it leaves them. */
export interface Kind {
  radius: number
  bCoef: number
  cMask: number
  cGroup: number
}

export const SHAPE = {
  PLANE: 0,
  LINE: 1,
  ARC: 2,
  POINT: 3, // a vertex, or an immovable disc that stands still
} as const

export interface Wall {
  shape: number
  ax: number // line: first end; arc: centre; point: place
  ay: number
  bx: number // line: second end; arc: first tangent
  by: number
  cx: number // arc: second tangent
  cy: number
  nx: number // unit normal of planes and lines, towards the side that is held when there is a bias
  ny: number
  size: number // plane: dist; arc: radius; point: distance of the centres at touch
  hollow: boolean // arc: curveF <= 0
  sign: number // arc: -1 where a negative bias turned it round
  bias: number // never negative; 0: held on both sides
  factor: number // bCoef of both, plus 1
}

export interface Cell {
  walls: Wall[]
  goal: boolean // a goal line is within a fast ball's tick
}

export interface Walls {
  readonly radius: number
  readonly all: Cell // outside the grid
  readonly goals: Float64Array
  readonly left: number
  readonly top: number
  readonly size: number // units, side of a cell
  readonly columns: number
  readonly rows: number
  readonly cells: (Cell | undefined)[]
}

const CELL_UNITS = 32
const MAX_CELLS_A_SIDE = 128 // beyond, cells grow
const MARGIN_UNITS = 64 // round the stadium
const GOAL_UNITS = 40 // further than any ball moves in a tick

/** The walls that a disc of `kind` meets in a stadium. */
export function createWalls(geometry: Geometry, kind: Kind): Walls {
  const { width, height } = geometry.stadium
  const w = Math.max(1, Math.abs(width) + MARGIN_UNITS)
  const h = Math.max(1, Math.abs(height) + MARGIN_UNITS)
  const size = Math.max(CELL_UNITS, (2 * Math.max(w, h)) / MAX_CELLS_A_SIDE)
  return {
    radius: kind.radius,
    all: { walls: collect(geometry, kind), goal: true },
    goals: geometry.goals,
    left: -w,
    top: -h,
    size,
    columns: Math.ceil((2 * w) / size),
    rows: Math.ceil((2 * h) / size),
    cells: [],
  }
}

const meets = (kind: Kind, mask: number, group: number) =>
  (kind.cMask & group) !== 0 && (kind.cGroup & mask) !== 0

const BLANK: Wall = {
  shape: SHAPE.PLANE,
  ax: 0,
  ay: 0,
  bx: 0,
  by: 0,
  cx: 0,
  cy: 0,
  nx: 0,
  ny: 0,
  size: 0,
  hollow: false,
  sign: 1,
  bias: 0,
  factor: 1,
}

/** In the order of the simulation: discs, planes, segments, vertexes. */
function collect(g: Geometry, kind: Kind): Wall[] {
  const walls: Wall[] = []
  for (const d of g.stadium.discs.slice(1)) {
    if (d.invMass !== 0 || d.vx !== 0 || d.vy !== 0 || !meets(kind, d.cMask, d.cGroup)) continue
    const factor = kind.bCoef * d.bCoef + 1
    walls.push({ ...BLANK, shape: SHAPE.POINT, ax: d.x, ay: d.y, size: kind.radius + d.radius, factor })
  }
  for (const p of g.stadium.planes) {
    if (!meets(kind, p.cMask, p.cGroup)) continue
    walls.push({ ...BLANK, nx: p.nx, ny: p.ny, size: p.dist, factor: kind.bCoef * p.bCoef + 1 })
  }
  g.stadium.segments.forEach((segment, s) => {
    if (meets(kind, segment.cMask, segment.cGroup)) walls.push(segmentWall(g, s, kind))
  })
  for (const v of g.stadium.vertexes) {
    if (!meets(kind, v.cMask, v.cGroup)) continue
    const factor = kind.bCoef * v.bCoef + 1
    walls.push({ ...BLANK, shape: SHAPE.POINT, ax: v.x, ay: v.y, size: kind.radius, factor })
  }
  return walls
}

function segmentWall(g: Geometry, s: number, kind: Kind): Wall {
  const at = (offset: number) => g.segments[s * SEGMENT_STRIDE + offset]!
  const bias = Math.abs(at(SEG.BIAS))
  const sign = at(SEG.BIAS) < 0 ? -1 : 1
  const factor = kind.bCoef * at(SEG.B) + 1
  if (g.segmentCurved[s] === 0) {
    const ends = { ax: at(SEG.V0X), ay: at(SEG.V0Y), bx: at(SEG.V1X), by: at(SEG.V1Y) }
    return {
      ...BLANK,
      shape: SHAPE.LINE,
      ...ends,
      nx: sign * at(SEG.NX),
      ny: sign * at(SEG.NY),
      bias,
      factor,
    }
  }
  return {
    ...BLANK,
    shape: SHAPE.ARC,
    ax: at(SEG.CX),
    ay: at(SEG.CY),
    bx: at(SEG.T0X),
    by: at(SEG.T0Y),
    cx: at(SEG.T1X),
    cy: at(SEG.T1Y),
    size: at(SEG.RADIUS),
    hollow: at(SEG.CURVE_F) <= 0,
    sign,
    bias,
    factor,
  }
}

/** What can touch a disc whose centre is at (x, y). */
export function cellAt(walls: Walls, x: number, y: number): Cell {
  const column = Math.floor((x - walls.left) / walls.size)
  const row = Math.floor((y - walls.top) / walls.size)
  if (!(column >= 0 && column < walls.columns && row >= 0 && row < walls.rows)) return walls.all
  const known = walls.cells[row * walls.columns + column]
  if (known) return known
  const cell = fillCell(walls, column, row)
  walls.cells[row * walls.columns + column] = cell
  return cell
}

function fillCell(walls: Walls, column: number, row: number): Cell {
  const x = walls.left + (column + 0.5) * walls.size
  const y = walls.top + (row + 0.5) * walls.size
  const around = walls.size * Math.SQRT1_2
  const near = walls.all.walls.filter((w) => distanceTo(w, x, y, walls.radius) <= around + w.bias)
  let goal = false
  for (let g = 0; g < walls.goals.length; g += 4) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = walls.goals.subarray(g, g + 4)
    if (distanceToLine(ax, ay, bx, by, x, y) <= around + GOAL_UNITS) goal = true
  }
  return { walls: near, goal }
}

/** Units by which a disc at (x, y) misses a wall, or less. */
function distanceTo(w: Wall, x: number, y: number, radius: number): number {
  if (w.shape === SHAPE.PLANE) return w.nx * x + w.ny * y - w.size - radius
  if (w.shape === SHAPE.LINE) return distanceToLine(w.ax, w.ay, w.bx, w.by, x, y) - radius
  const away = Math.hypot(x - w.ax, y - w.ay)
  return w.shape === SHAPE.ARC ? Math.abs(away - w.size) - radius : away - w.size
}

/** Units from (x, y) to the nearest point of the line from a to b. */
export function distanceToLine(ax: number, ay: number, bx: number, by: number, x: number, y: number): number {
  const lx = bx - ax
  const ly = by - ay
  const square = lx * lx + ly * ly
  const t = square > 0 ? Math.max(0, Math.min(1, ((x - ax) * lx + (y - ay) * ly) / square)) : 0
  return Math.hypot(x - ax - t * lx, y - ay - t * ly)
}
