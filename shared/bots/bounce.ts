// How a disc in thought leaves the walls it meets: the formulas of the simulation (physics.md section 4), on one body.
import { type Body, type Cell, SHAPE, type Wall } from './walls.ts'

/** Pushes a body out of the walls of its cell and reflects it, as the simulation does. */
export function bounce(cell: Cell, body: Body, radius: number): void {
  const { walls } = cell
  for (let i = 0; i < walls.length; i++) hit(walls[i]!, body, radius)
}

function hit(w: Wall, body: Body, radius: number): void {
  let nx = w.nx
  let ny = w.ny
  let depth: number
  if (w.shape === SHAPE.PLANE) depth = w.size - (nx * body.x + ny * body.y) + radius
  else if (w.shape === SHAPE.POINT) {
    const dx = body.x - w.ax
    const dy = body.y - w.ay
    const square = dx * dx + dy * dy
    if (!(square > 0 && square <= w.size * w.size)) return
    const length = Math.sqrt(square)
    nx = dx / length
    ny = dy / length
    depth = w.size - length
  } else {
    let e: number
    if (w.shape === SHAPE.LINE) {
      const sx = w.bx - w.ax
      const sy = w.by - w.ay
      const dx = body.x - w.bx
      const dy = body.y - w.by
      if (!((body.x - w.ax) * sx + (body.y - w.ay) * sy > 0 && dx * sx + dy * sy < 0)) return
      e = nx * dx + ny * dy
    } else {
      const dx = body.x - w.ax
      const dy = body.y - w.ay
      if ((w.bx * dx + w.by * dy > 0 && w.cx * dx + w.cy * dy > 0) === w.hollow) return
      const length = Math.sqrt(dx * dx + dy * dy)
      if (length === 0) return
      e = w.sign * (length - w.size)
      nx = (w.sign * dx) / length
      ny = (w.sign * dy) / length
    }
    if (w.bias === 0 && e < 0) {
      e = -e
      nx = -nx
      ny = -ny
    } else if (e < -w.bias) return
    depth = radius - e
  }
  if (!(depth > 0)) return
  body.x += nx * depth
  body.y += ny * depth
  const vn = nx * body.vx + ny * body.vy
  if (!(vn < 0)) return
  body.vx -= nx * vn * w.factor
  body.vy -= ny * vn * w.factor
}
