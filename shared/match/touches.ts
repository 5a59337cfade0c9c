// Who touched the ball last: names the scorer, the assist and own goals from committed ticks.
import { FLAG, TICKS_PER_SECOND } from '../sim/constants.ts'
import { HAPPENED, type SimEvents } from '../sim/events.ts'
import type { World } from '../sim/world.ts'

const KEPT = 16
const ASSIST_TICKS = 10 * TICKS_PER_SECOND
const DEFLECTION_TICKS = 2 * TICKS_PER_SECOND // a defender's touch this soon after a shot is a failed save

export interface Touch {
  slot: number
  team: number
  tick: number
}
export interface Credit {
  scorer: Touch | null // of the scoring team, or of the other one for an own goal
  assist: Touch | null
  ownGoal: boolean
}
export interface Touches {
  /** Looks at what happened in the tick just stepped. */
  observe(world: World, events: SimEvents): void
  /** Who made a goal for `team` in the tick just stepped. */
  credit(team: number): Credit
  clear(): void
}

export function createTouches(): Touches {
  const touches: Touch[] = [] // newest first, a player once in a row

  function touch(world: World, p: number): void {
    const slot = world.slot[p]!
    if (touches[0]?.slot === slot) touches[0].tick = world.tick
    else touches.unshift({ slot, team: world.team[p]!, tick: world.tick })
    if (touches.length > KEPT) touches.pop()
  }

  const isBall = (world: World, d: number) => (world.cGroup[d]! & FLAG.SCORE) !== 0

  return {
    observe(world, events) {
      const first = world.geometry.stadium.discs.length // player p has disc first + p
      for (let n = 0; n < events.count; n++) {
        const a = events.a[n]!
        const b = events.b[n]!
        if (events.kind[n] === HAPPENED.KICK && isBall(world, b)) {
          for (let p = 0; p < world.playerCount; p++) if (world.slot[p] === a) touch(world, p)
        } else if (events.kind[n] === HAPPENED.DISCS) {
          if (b >= first && isBall(world, a)) touch(world, b - first)
          else if (a >= first && isBall(world, b)) touch(world, a - first)
        }
      }
    },
    credit(team) {
      const last = touches[0]
      if (!last) return { scorer: null, assist: null, ownGoal: false }
      const shot = touches.findIndex((t) => t.team === team)
      const scorer = touches[shot]
      if (!scorer || (shot > 0 && last.tick - scorer.tick > DEFLECTION_TICKS))
        return { scorer: last, assist: null, ownGoal: true }
      const before = touches[shot + 1]
      const passed = before && before.team === team && scorer.tick - before.tick <= ASSIST_TICKS
      return { scorer, assist: passed ? before : null, ownGoal: false }
    },
    clear() {
      touches.length = 0
    },
  }
}
