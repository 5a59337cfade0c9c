// Follows who touches the ball in a match of slots that alternate red, blue, and counts passes, possession and own goals.
import type { PitchMap } from '../../../shared/bots/index.ts'
import { roll } from '../../../shared/bots/motion.ts'
import { PHASE, TEAM } from '../../../shared/sim/constants.ts'
import { HAPPENED, type SimEvents } from '../../../shared/sim/events.ts'
import type { World } from '../../../shared/sim/world.ts'

export interface TouchCounts {
  ownGoals: number // given away: it touched last, and the ball had not been on its way into the goal
  touches: number // ticks of play in which it was the last to touch
  passes: number // kicks of 80 units or more that a mate was the next to touch
  passTries: number // all such kicks that anybody touched
}

export const noTouches = (): TouchCounts => ({ ownGoals: 0, touches: 0, passes: 0, passTries: 0 })

const ON_TARGET_TICKS = 150
const OWN_PUSH = 1.5 // units per tick towards the own goal before the touch: then it was no gift
const PASS_UNITS = 80
const PASS_TICKS = 180

const ballOf = (world: World) => ({ x: world.x[0]!, y: world.y[0]!, vx: world.vx[0]!, vy: world.vy[0]! })

/** Call `before` and `after` round each step. */
export function followTouches(map: PitchMap, world: World, counts: [TouchCounts, TouchCounts]) {
  let before = ballOf(world)
  let atTouch = before // the ball at the start of the tick of the last touch
  let last = -1 // slot
  let duel = false // both teams touched in that tick
  let kick = { slot: -1, tick: 0, x: 0, y: 0 } // slot -1: the last touch was no kick

  const touch = (slot: number, isKick: boolean) => {
    const far = Math.hypot(world.x[0]! - kick.x, world.y[0]! - kick.y) >= PASS_UNITS
    if (kick.slot >= 0 && slot !== kick.slot && far && world.tick - kick.tick <= PASS_TICKS) {
      counts[kick.slot % 2]!.passTries++
      if (slot % 2 === kick.slot % 2) counts[slot % 2]!.passes++
    }
    kick = { slot: isKick ? slot : -1, tick: world.tick, x: world.x[0]!, y: world.y[0]! }
    last = slot
    atTouch = before
  }

  const isGift = (conceding: number) => {
    const frame = map.frames![conceding - 1]!
    if (duel || last % 2 !== conceding - 1) return false
    if (-(atTouch.vx * frame.ux + atTouch.vy * frame.uy) > OWN_PUSH) return false
    const ball = { ...atTouch }
    for (let t = 0; t < ON_TARGET_TICKS; t++) if (roll(map, ball) === conceding) return false
    return true
  }

  return {
    before() {
      before = ballOf(world)
    },
    after(events: SimEvents) {
      const teams = new Set<number>()
      for (let e = 0; e < events.count; e++) {
        const slot = toucher(world, events, e)
        if (slot >= 0) {
          teams.add(slot % 2)
          touch(slot, events.kind[e] === HAPPENED.KICK)
        }
        if (events.kind[e] !== HAPPENED.GOAL) continue
        const conceding = events.a[e] === TEAM.RED ? TEAM.BLUE : TEAM.RED
        if (isGift(conceding)) counts[conceding - 1]!.ownGoals++
        kick.slot = -1
      }
      if (teams.size > 0) duel = teams.size > 1
      if (last >= 0 && world.phase === PHASE.PLAYING) counts[last % 2]!.touches++
    },
  }
}

/** The slot whose player touches the ball in an event, or -1. */
function toucher(world: World, events: SimEvents, e: number): number {
  if (events.kind[e] === HAPPENED.KICK) return events.b[e] === 0 ? events.a[e]! : -1
  if (events.kind[e] !== HAPPENED.DISCS || events.a[e] !== 0) return -1
  for (let p = 0; p < world.playerCount; p++) if (world.disc[p] === events.b[e]) return world.slot[p]!
  return -1
}
