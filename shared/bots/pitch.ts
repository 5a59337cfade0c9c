// A stadium as bots see it, compiled once: walls for thinking ahead, how far players get, and where the goals are.
import { PLAYER_MASK, type Side, TEAM } from '../sim/constants.ts'
import type { Geometry } from '../sim/geometry.ts'
import type { Disc, Goal, PlayerPhysics } from '../stadium/types.ts'
import { bounce } from './bounce.ts'
import { type Body, cellAt, createWalls, type Walls } from './walls.ts'

export const TABLE_TICKS = 160

export interface Point {
  readonly x: number
  readonly y: number
}

/** The pitch from the eyes of one team; u = (ux, uy) points upfield, (-uy, ux) sideways. */
export interface Frame {
  readonly team: Side
  readonly ownX: number // centre of the goal to defend
  readonly ownY: number
  readonly theirX: number
  readonly theirY: number
  readonly ux: number
  readonly uy: number
  readonly length: number // units between the goals
  readonly ownHalf: number // half width of the own goal
  readonly half: number // of the wider goal
  readonly side: number // units from the line between the goals to where the ball is held
  readonly aims: readonly Point[] // points of their goal worth aiming at, the middle first
  readonly banks: readonly Point[] // points beyond the side walls: a ball on its way there comes off the wall into their goal
}

export interface PitchMap {
  readonly geometry: Geometry
  readonly ball: Disc
  readonly player: PlayerPhysics
  readonly ballWalls: Walls
  readonly playerWalls: readonly [Walls, Walls] // red's, blue's
  readonly drift: Float64Array // [t]: units a player at 1 unit per tick drifts in t ticks
  readonly reach: Float64Array // [t]: units a player gets by running for t ticks
  readonly contact: number // units between the centres of a player and the ball that touch
  readonly kick: number // units per tick that a kick adds to the ball
  readonly topSpeed: number // of a player, units per tick
  readonly stopping: number // ticks of velocity to lead by, so as to stop at a point
  readonly roll: number // units that the ball rolls from 1 unit per tick
  readonly frames: readonly [Frame, Frame] | null // red's, blue's; null: nothing to think about, just run
}

/** Reads what bots need from a stadium; any stadium will do. */
export function createPitchMap(geometry: Geometry): PitchMap {
  const { player, discs } = geometry.stadium
  const ball = discs[0]!
  const body = (flag: number) => ({ ...player, cMask: PLAYER_MASK, cGroup: flag | player.cGroup })
  const drift = new Float64Array(TABLE_TICKS + 1)
  const reach = new Float64Array(TABLE_TICKS + 1)
  for (let t = 1; t <= TABLE_TICKS; t++) {
    drift[t] = drift[t - 1]! * player.damping + 1
    reach[t] = reach[t - 1]! + player.acceleration * drift[t]!
  }
  const ballWalls = createWalls(geometry, ball)
  return {
    geometry,
    ball,
    player,
    ballWalls,
    playerWalls: [createWalls(geometry, body(2)), createWalls(geometry, body(4))],
    drift,
    reach,
    contact: ball.radius + player.radius,
    kick: player.kickStrength * ball.invMass,
    topSpeed: player.acceleration / (1 - player.damping),
    stopping: 0.44 / (1 - player.damping), // 11 for the usual damping of .96
    roll: 1 / Math.max(0.0001, 1 - ball.damping),
    frames: isPlayable(ball, player) ? createFrames(geometry, ball, ballWalls) : null,
  }
}

/** Whether the physics is of the kind the formulas know: players that can run, a ball that can be kicked. */
function isPlayable(ball: Disc, player: PlayerPhysics): boolean {
  const kick = player.kickStrength * ball.invMass
  return (
    player.damping >= 0 &&
    player.damping < 1 &&
    player.acceleration > 0 &&
    player.acceleration < 100 &&
    ball.damping >= 0 &&
    ball.damping <= 1 &&
    ball.radius + player.radius > 0 &&
    kick > 0.1 &&
    kick < 1000
  )
}

function createFrames(geometry: Geometry, ball: Disc, walls: Walls): [Frame, Frame] | null {
  const { goals } = geometry.stadium
  const red = goals.find((g) => g.team === TEAM.RED)
  const blue = goals.find((g) => g.team === TEAM.BLUE)
  if (!red || !blue) return null
  const length = Math.hypot(
    (red.ax + red.bx - blue.ax - blue.bx) / 2,
    (red.ay + red.by - blue.ay - blue.by) / 2,
  )
  if (!(length > 4 * ball.radius && length > 1)) return null
  const side = measureSide(geometry, walls, red, blue, length)
  return [
    createFrame(TEAM.RED, red, blue, length, side, ball),
    createFrame(TEAM.BLUE, blue, red, length, side, ball),
  ]
}

const POST_UNITS = 10 // room for the post beside the ball

function createFrame(team: Side, own: Goal, their: Goal, length: number, side: number, ball: Disc): Frame {
  const ownX = (own.ax + own.bx) / 2
  const ownY = (own.ay + own.by) / 2
  const theirX = (their.ax + their.bx) / 2
  const theirY = (their.ay + their.by) / 2
  const mouth = Math.hypot(their.bx - their.ax, their.by - their.ay) / 2
  const share = mouth > 0 ? Math.max(0, mouth - ball.radius - POST_UNITS) / mouth : 0
  const aims = [0, -0.5, 0.5, -1, 1].map((k) => ({
    x: theirX + ((their.bx - their.ax) / 2) * share * k,
    y: theirY + ((their.by - their.ay) / 2) * share * k,
  }))
  const ux = (theirX - ownX) / length
  const uy = (theirY - ownY) / length
  const banks: Point[] = []
  for (const wall of ball.bCoef > 0 ? [-side, side] : []) {
    for (const k of [-0.5, 0.5]) {
      const across = wall + (wall - mouth * share * k) / ball.bCoef // what is beyond the wall comes back slower
      banks.push({ x: theirX - across * uy, y: theirY + across * ux })
    }
  }
  return {
    team,
    ownX,
    ownY,
    theirX,
    theirY,
    ux,
    uy,
    length,
    ownHalf: Math.hypot(own.bx - own.ax, own.by - own.ay) / 2,
    half: Math.max(mouth, Math.hypot(own.bx - own.ax, own.by - own.ay) / 2),
    side,
    aims,
    banks,
  }
}

/** Feels its way from the middle to both sides until a wall holds the ball. */
function measureSide(geometry: Geometry, walls: Walls, red: Goal, blue: Goal, length: number): number {
  const { width, height, background } = geometry.stadium
  const x = (red.ax + red.bx + blue.ax + blue.bx) / 4
  const y = (red.ay + red.by + blue.ay + blue.by) / 4
  const px = (red.ay + red.by - blue.ay - blue.by) / 2 / length
  const py = -(red.ax + red.bx - blue.ax - blue.bx) / 2 / length
  const limit = Math.min(4000, Math.max(Math.abs(width), Math.abs(height)))
  const step = Math.max(2, walls.radius / 2)
  const body: Body = { x: 0, y: 0, vx: 0, vy: 0 }
  for (let far = step; far < limit; far += step) {
    for (const sign of [-1, 1]) {
      body.x = x + sign * far * px
      body.y = y + sign * far * py
      const before = body.x + body.y
      bounce(cellAt(walls, body.x, body.y), body, walls.radius)
      if (body.x + body.y !== before) return far
    }
  }
  return background.height || Math.abs(height)
}
