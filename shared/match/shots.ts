// Whether a ball on its way is a shot: its line, straight on and with its damping, against a team's goal lines.
import { TICKS_PER_SECOND } from '../sim/constants.ts'
import type { World } from '../sim/world.ts'

const REACH_TICKS = 2 * TICKS_PER_SECOND // a ball that needs longer to the line is no shot
const WIDENED = 0.2 // of the goal's width, on each side: so wide a miss is still a shot

export const SHOT = { NONE: 0, WIDE: 1, ON_GOAL: 2 } as const

/** Units a ball that starts with 1 unit per tick rolls in the time a shot may take. */
export function shotReach(damping: number): number {
  let units = 0
  let speed = 1
  for (let t = 0; t < REACH_TICKS; t++) {
    units += speed
    speed *= damping
  }
  return units
}

/** What a ball at (x, y) that rolls (dx, dy) until it is no shot any more is for a goal that is not `team`'s. */
export function judgeShot(world: World, team: number, x: number, y: number, dx: number, dy: number): number {
  const { goals, goalCount, goalTeam } = world.geometry
  let best: number = SHOT.NONE
  for (let g = 0; g < goalCount; g++) {
    if (goalTeam[g] === team) continue
    const ax = goals[4 * g]!
    const ay = goals[4 * g + 1]!
    const gx = goals[4 * g + 2]! - ax
    const gy = goals[4 * g + 3]! - ay
    const cross = dx * gy - dy * gx
    if (cross === 0) continue
    const way = ((ax - x) * gy - (ay - y) * gx) / cross // share of the roll at which it meets the line
    const place = ((ax - x) * dy - (ay - y) * dx) / cross // 0 and 1: the posts
    if (way < 0 || way > 1 || place < -WIDENED || place > 1 + WIDENED) continue
    best = Math.max(best, place >= 0 && place <= 1 ? SHOT.ON_GOAL : SHOT.WIDE)
  }
  return best
}
