// What somebody does on a pitch for the first time: moves, reaches the ball, kicks, scores. It watches a match and changes
// nothing in it.
import { KEY } from '../../../shared/sim/constants.ts'
import { findPlayer } from '../../../shared/sim/world.ts'
import type { MatchView } from './view.ts'

export const STEPS = ['move', 'reach', 'kick', 'score'] as const
export type Step = (typeof STEPS)[number]

const MOVES = KEY.UP | KEY.DOWN | KEY.LEFT | KEY.RIGHT
const MOVED = 60 // units run that are no accident
const NEAR = 12 // units between the rims that count as there
const JUMP = 30 // units between two looks that nobody runs: a kick-off

export interface Lesson {
  /** What has been done; another object whenever it changes. */
  readonly done: readonly Step[]
  /** Looks at the match as it is; several times a second. */
  look(): void
  close(): void
}

/** Follows the own player of `view`, whoever that is. */
export function createLesson(view: MatchView): Lesson {
  let done: readonly Step[] = []
  let run = 0
  let lastX = Number.NaN
  let lastY = 0

  const tick = (step: Step): void => {
    if (!done.includes(step)) done = [...done, step]
  }
  const stop = view.listen((event) => {
    if (event.kind === 'kick' && event.own) tick('kick')
    else if (event.kind === 'goal' && !event.ownGoal && event.scorer?.own) tick('score')
  })

  return {
    get done() {
      return done
    },
    look() {
      const { world } = view
      const player = findPlayer(world, view.ownSlot)
      if (player < 0) return
      const own = world.disc[player]!
      const [x, y] = [world.x[own]!, world.y[own]!]
      const way = Math.hypot(x - lastX, y - lastY)
      if (way < JUMP && world.input[player]! & MOVES) run += way // others may push too
      lastX = x
      lastY = y
      if (run > MOVED) tick('move')
      const gap = Math.hypot(world.x[0]! - x, world.y[0]! - y) - world.radius[own]! - world.radius[0]!
      if (gap < NEAR && run > 0) tick('reach')
    },
    close: stop,
  }
}
