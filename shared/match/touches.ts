// Who touched a ball last, and by that who made a goal: the one rule for scorer, assist and own goal.
import { FLAG, TICKS_PER_SECOND } from '../sim/constants.ts'
import { HAPPENED, type SimEvents } from '../sim/events.ts'
import { findPlayer, type World } from '../sim/world.ts'

const KEPT = 64 // far more than a goal with its assist needs, also with several balls
const ASSIST_TICKS = 10 * TICKS_PER_SECOND
const DEFLECTION_TICKS = 2 * TICKS_PER_SECOND // a defender's touch this soon after a shot is a failed save

export interface Touch {
  who: number // as the caller names players
  team: number
  tick: number // of the last contact of this spell
  ball: number // disc
}
export interface Credit {
  scorer: Touch | null // of the scoring team, or of the other one for an own goal
  assist: Touch | null
  ownGoal: boolean
}
export interface Touches {
  /** Takes in one contact or kick. */
  touch(who: number, team: number, tick: number, ball: number): void
  /** Who made a goal for `team` with disc `ball` in the tick just stepped; the touches are valid until the next one. */
  credit(team: number, ball: number): Credit
  clear(): void
}

/** Remembers touches in a ring; taking in one allocates nothing. */
export function createTouches(): Touches {
  const ring: Touch[] = Array.from({ length: KEPT }, () => ({ who: -1, team: 0, tick: 0, ball: 0 }))
  let made = 0 // touches so far; the ring holds the last ones

  /** The newest touch of a ball among those before touch number `end`, or -1. */
  function before(end: number, ball: number): number {
    for (let n = end - 1; n >= Math.max(0, made - KEPT); n--) if (ring[n % KEPT]!.ball === ball) return n
    return -1
  }

  const at = (n: number): Touch | null => (n < 0 ? null : ring[n % KEPT]!)

  return {
    touch(who, team, tick, ball) {
      const last = at(before(made, ball))
      if (last && last.who === who && last.team === team) {
        last.tick = tick
        return
      }
      const t = ring[made++ % KEPT]!
      t.who = who
      t.team = team
      t.tick = tick
      t.ball = ball
    },
    credit(team, ball) {
      const newest = before(made, ball)
      let shot = newest
      while (shot >= 0 && at(shot)!.team !== team) shot = before(shot, ball)
      const last = at(newest)
      const scorer = at(shot)
      if (!last) return { scorer: null, assist: null, ownGoal: false }
      if (!scorer || (scorer !== last && last.tick - scorer.tick > DEFLECTION_TICKS))
        return { scorer: last, assist: null, ownGoal: true }
      const pass = at(before(shot, ball))
      const passed = pass && pass.team === team && scorer.tick - pass.tick <= ASSIST_TICKS
      return { scorer, assist: passed ? pass : null, ownGoal: false }
    },
    clear() {
      made = 0
    },
  }
}

/** Calls `each` for every kick of a ball and every contact with one in the tick just stepped, in order. */
export function eachTouch(
  world: World,
  events: SimEvents,
  each: (world: World, player: number, ball: number, isKick: boolean) => void,
): void {
  const first = world.geometry.stadium.discs.length // player p has disc first + p
  for (let n = 0; n < events.count; n++) {
    const a = events.a[n]!
    const b = events.b[n]!
    if (events.kind[n] === HAPPENED.KICK) {
      const player = isBall(world, b) ? findPlayer(world, a) : -1
      if (player >= 0) each(world, player, b, true)
    } else if (events.kind[n] === HAPPENED.DISCS) {
      if (b >= first && isBall(world, a)) each(world, b - first, a, false)
      else if (a >= first && isBall(world, b)) each(world, a - first, b, false)
    }
  }
}

/** Whether a disc scores; players who do are not counted as balls of others. */
const isBall = (world: World, disc: number) =>
  disc < world.geometry.stadium.discs.length && (world.cGroup[disc]! & FLAG.SCORE) !== 0
