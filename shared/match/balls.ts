// What the statistics remember of each ball: who touched it last, and what may still become of the last shot.
import { FLAG } from '../sim/constants.ts'
import { PLAYER } from '../sim/geometry.ts'
import type { World } from '../sim/world.ts'
import { shotReach } from './shots.ts'

export const NOBODY = -1
export const LONG_AGO = -1_000_000 // ticks

/** What is known of one ball. Rows are named by their index. */
export interface Ball {
  readonly disc: number
  readonly kick: number // units per tick that a kick adds
  readonly reach: number // units it rolls from 1 unit per tick in the time of a shot
  vx: number // after the last tick
  vy: number
  last: number // row that touched it last
  contactTick: number // when
  pusher: number // row that touched it in this tick without a kick
  shooter: number // row of the last shot
  shotTeam: number
  shotTick: number
  shotOpen: boolean // what becomes of it is not known
  onGoal: boolean
  saver: number // row that stopped it, if it stays out
  nextShotTick: number // before it the same spell cannot be another shot
}

/** One for each disc of the stadium that scores. */
export function createBalls(world: World): Ball[] {
  const { discs } = world.geometry.stadium
  return discs.flatMap((disc, d) => ((disc.cGroup & FLAG.SCORE) !== 0 ? [createBall(world, d)] : []))
}

function createBall(world: World, disc: number): Ball {
  const { damping, invMass } = world.geometry.stadium.discs[disc]!
  return {
    disc,
    kick: world.geometry.player[PLAYER.KICK_STRENGTH]! * invMass,
    reach: shotReach(damping),
    vx: world.vx[disc]!,
    vy: world.vy[disc]!,
    last: NOBODY,
    contactTick: LONG_AGO,
    pusher: NOBODY,
    shooter: NOBODY,
    shotTeam: 0,
    shotTick: LONG_AGO,
    shotOpen: false,
    onGoal: false,
    saver: NOBODY,
    nextShotTick: LONG_AGO,
  }
}

/** Whether a ball with such a velocity is faster than `share` of what a kick gives a resting one. */
export const isFast = (ball: Ball, vx: number, vy: number, share: number) =>
  vx * vx + vy * vy > share * ball.kick * (share * ball.kick)
