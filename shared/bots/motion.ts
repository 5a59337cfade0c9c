// Thinking ahead tick by tick: a ball on its way, and a player who runs into it; the rest of the world stands aside.

import { bounce } from './bounce.ts'
import type { PitchMap } from './pitch.ts'
import { HEADING_X, HEADING_Y, type Heading } from './steer.ts'
import { type Body, cellAt, type Walls } from './walls.ts'

/** Moves the ball one tick; the team whose goal it went into, or 0. */
export function roll(map: PitchMap, ball: Body): number {
  const fromX = ball.x
  const fromY = ball.y
  move(ball, map.ball.damping, map.ball.gx, map.ball.gy)
  return hold(map, ball, fromX, fromY)
}

/** Moves a player who holds `heading`, and the ball that may be in the way; the team whose goal it went into, or 0. */
export function run(map: PitchMap, walls: Walls, me: Body, ball: Body, heading: Heading): number {
  const { player } = map
  me.vx += HEADING_X[heading]! * player.acceleration
  me.vy += HEADING_Y[heading]! * player.acceleration
  return advance(map, walls, me, ball, player.damping)
}

/** The part of a tick after the keys: movement, touch, walls. */
export function advance(map: PitchMap, walls: Walls, me: Body, ball: Body, damping: number): number {
  const fromX = ball.x
  const fromY = ball.y
  move(ball, map.ball.damping, map.ball.gx, map.ball.gy)
  move(me, damping, map.player.gx, map.player.gy)
  touch(map, ball, me, true)
  const goal = hold(map, ball, fromX, fromY)
  bounce(cellAt(walls, me.x, me.y), me, walls.radius)
  return goal
}

function move(body: Body, damping: number, gx: number, gy: number): void {
  body.x += body.vx
  body.y += body.vy
  body.vx = damping * (body.vx + gx)
  body.vy = damping * (body.vy + gy)
}

function hold(map: PitchMap, ball: Body, fromX: number, fromY: number): number {
  const cell = cellAt(map.ballWalls, ball.x, ball.y)
  if (cell.walls.length > 0) bounce(cell, ball, map.ballWalls.radius)
  return cell.goal ? goalCrossed(map, fromX, fromY, ball) : 0
}

/** The meeting of the ball with a player; `both`: the player feels it too. */
export function touch(map: PitchMap, ball: Body, player: Body, both: boolean): void {
  const dx = ball.x - player.x
  const dy = ball.y - player.y
  const square = dx * dx + dy * dy
  if (!(square > 0 && square <= map.contact * map.contact)) return
  const length = Math.sqrt(square)
  const nx = dx / length
  const ny = dy / length
  const mass = map.ball.invMass + map.player.invMass
  if (!(mass > 0)) return
  const share = map.ball.invMass / mass
  const overlap = map.contact - length
  ball.x += nx * overlap * share
  ball.y += ny * overlap * share
  let vn = nx * (ball.vx - player.vx) + ny * (ball.vy - player.vy)
  const slowing = vn < 0
  vn *= map.ball.bCoef * map.player.bCoef + 1
  if (slowing) {
    ball.vx -= nx * vn * share
    ball.vy -= ny * vn * share
  }
  if (!both) return
  player.x -= nx * overlap * (1 - share)
  player.y -= ny * overlap * (1 - share)
  if (!slowing) return
  player.vx += nx * vn * (1 - share)
  player.vy += ny * vn * (1 - share)
}

const pace = { x: 0, y: 0, vx: 0, vy: 0 }

/** Moves another player straight on for a tick, with `share` of the velocity seen, and off him the ball. */
export function drift(map: PitchMap, ball: Body, other: Body, share: number): void {
  other.x += share * other.vx
  other.y += share * other.vy
  const dx = ball.x - other.x
  const dy = ball.y - other.y
  if (dx * dx + dy * dy > map.contact * map.contact) return
  pace.x = other.x
  pace.y = other.y
  pace.vx = share * other.vx
  pace.vy = share * other.vy
  touch(map, ball, pace, false)
}

/** The team that concedes when the ball went from (fromX, fromY) to where it is, or 0 (physics.md section 5). */
function goalCrossed(map: PitchMap, fromX: number, fromY: number, ball: Body): number {
  const { goals, goalCount, goalTeam } = map.geometry
  const mx = fromX - ball.x
  const my = fromY - ball.y
  for (let g = 0; g < goalCount; g++) {
    const ax = goals[4 * g]!
    const ay = goals[4 * g + 1]!
    const bx = goals[4 * g + 2]!
    const by = goals[4 * g + 3]!
    if (my * (ax - ball.x) - mx * (ay - ball.y) > 0 === my * (bx - ball.x) - mx * (by - ball.y) > 0) continue
    const gx = bx - ax
    const gy = by - ay
    if (gy * (ball.x - ax) - gx * (ball.y - ay) > 0 === gy * (fromX - ax) - gx * (fromY - ay) > 0) continue
    return goalTeam[g]!
  }
  return 0
}
