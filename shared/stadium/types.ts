// The compiled stadium: what the simulation and the picture need, as plain JSON whose numbers are exact.

/** Colour as 0xRRGGBB; -1 is transparent. */
export type Colour = number

export interface Bouncy {
  bCoef: number // restitution, 0..
  cMask: number // what it collides with, flag bits
  cGroup: number // what it is, flag bits
}

export interface Vertex extends Bouncy {
  x: number
  y: number
}

export interface Segment extends Bouncy {
  v0: number // vertex index, after the swap for negative curves
  v1: number
  bias: number // units, sign after the swap
  curve: Curve | null // null: straight
  visible: boolean
  colour: Colour
}

/** An arc; every number as physics.md section 4 computes it, once, on the server. */
export interface Curve {
  f: number // 1 / tan(angle / 2)
  cx: number
  cy: number
  radius: number
  t0x: number // tangent tests that tell which side of the chord a point is
  t0y: number
  t1x: number
  t1y: number
}

export interface Plane extends Bouncy {
  nx: number // unit normal
  ny: number
  dist: number
}

export interface Goal {
  ax: number
  ay: number
  bx: number
  by: number
  team: 1 | 2 // who defends it: 1 red, 2 blue
}

export interface Disc extends Bouncy {
  x: number
  y: number
  vx: number // units per tick
  vy: number
  gx: number // gravity, units per tick^2
  gy: number
  radius: number
  invMass: number // 0: immovable
  damping: number // share of the velocity kept each tick
  colour: Colour
}

export interface Joint {
  d0: number // disc index, the ball is 0
  d1: number
  min: number // length, units; min >= max: fixed length
  max: number
  strength: number | null // null: rigid
  colour: Colour
}

export interface PlayerPhysics {
  radius: number
  bCoef: number
  invMass: number
  damping: number
  acceleration: number
  kickingAcceleration: number
  kickingDamping: number
  kickStrength: number
  kickback: number
  cGroup: number // added to the team flag
  gx: number
  gy: number
}

export interface Background {
  type: 'grass' | 'hockey' | 'none'
  width: number // half size of the lines, units
  height: number
  kickOffRadius: number
  cornerRadius: number
  goalLine: number
  colour: Colour
}

export interface Stadium {
  name: string
  width: number // half size of the world, units
  height: number
  spawnDistance: number
  kickOffReset: 'partial' | 'full'
  canBeStored: boolean
  maxViewWidth: number // 0: no limit
  cameraWidth: number // 0: not given
  cameraHeight: number
  cameraFollow: 'ball' | 'player'
  background: Background
  vertexes: Vertex[]
  segments: Segment[]
  planes: Plane[]
  goals: Goal[]
  discs: Disc[] // index 0 is the ball
  joints: Joint[]
  redSpawnPoints: [number, number][]
  blueSpawnPoints: [number, number][]
  player: PlayerPhysics
}
