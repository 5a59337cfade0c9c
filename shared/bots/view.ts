// What a bot believes about this moment, and what it expects of the next two seconds; filled by perceive and foresee.
import { MAX_TEAM_PLAYERS } from '../sim/constants.ts'
import type { Frame, PitchMap } from './pitch.ts'
import type { Body, Walls } from './walls.ts'

/** Another player as the bot sees it. */
export interface Other extends Body {
  mate: boolean
  person: boolean
  time: number // ticks until the player can have the ball
}

export const PATH_TICKS = 110

/** Where the ball goes if nobody touches it; index t is t ticks from now. It stays where it meets a goal line. */
export interface Path {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly vx: Float64Array
  readonly vy: Float64Array
  goal: number // the team whose goal it goes into, or 0
  goalTick: number // when it does
}

export interface View {
  readonly me: Body
  readonly ball: Body
  readonly others: readonly Other[] // the first `count` are there
  count: number
  mates: number
  rank: number // mates before me in the player list, which is the order of the spawn places too
  frame: Frame
  walls: Walls // what holds me
  readonly path: Path
  myTime: number // ticks until I, a mate, an opponent can have the ball
  mateTime: number
  theirTime: number
}

const body = () => ({ x: 0, y: 0, vx: 0, vy: 0 })
const column = () => new Float64Array(PATH_TICKS + 1)

export function createView(map: PitchMap): View {
  return {
    me: body(),
    ball: body(),
    others: Array.from({ length: MAX_TEAM_PLAYERS }, () => ({
      ...body(),
      mate: false,
      person: false,
      time: 0,
    })),
    count: 0,
    mates: 0,
    rank: 0,
    frame: NOWHERE,
    walls: map.playerWalls[0],
    path: { x: column(), y: column(), vx: column(), vy: column(), goal: 0, goalTick: 0 },
    myTime: 0,
    mateTime: 0,
    theirTime: 0,
  }
}

/** Makes `to` the same moment as `from`; what is foreseen of it is not copied. */
export function copyMoment(to: View, from: View): void {
  copyBody(to.me, from.me)
  copyBody(to.ball, from.ball)
  for (let i = 0; i < from.count; i++) {
    const other = to.others[i]!
    copyBody(other, from.others[i]!)
    other.mate = from.others[i]!.mate
    other.person = from.others[i]!.person
  }
  to.count = from.count
  to.mates = from.mates
  to.rank = from.rank
  to.frame = from.frame
  to.walls = from.walls
}

function copyBody(to: Body, from: Body): void {
  to.x = from.x
  to.y = from.y
  to.vx = from.vx
  to.vy = from.vy
}

const NOWHERE: Frame = {
  team: 1,
  ownX: 0,
  ownY: 0,
  theirX: 0,
  theirY: 0,
  ux: 1,
  uy: 0,
  length: 1,
  ownHalf: 0,
  half: 0,
  side: 0,
  aims: [],
  banks: [],
}
