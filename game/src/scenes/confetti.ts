// The confetti of a goal: one burst out of the goal mouth. How every paper flies, for the pitch and the lobby's window.
import { blend, LIME } from './colours.ts'
import type { Net } from './nets.ts'

const PAPERS = 150
const LONGEST_S = 1.6
const MOUTH = 110 // units across the goal from which they start
const FADE = 0.25 // share of its life in which a paper fades
const NET_NEAR = 150 // units
/** How a paper slows down: its speed falls by this factor of e a second. */
export const PAPER_DRAG = 3.4
export const PAPER = { width: 5.8, height: 3.8 } // units

export interface Paper {
  x: number // where it starts
  y: number
  angle: number // where to, radians
  speed: number // units a second
  seconds: number // of its life
  spin: number // radians a second
  flutter: number // the same, about its own length
  size: number
  tint: number
}

/** Calls back for each paper of the goal at (x, y), always with the same object; `fill`: colour of the team. */
export function throwConfetti(
  goal: { x: number; y: number },
  nets: readonly Net[],
  fill: number,
  each: (paper: Readonly<Paper>) => void,
): void {
  const net = nearestNet(nets, goal.x, goal.y)
  const inX = net ? -net.outX : goal.x > 0 ? -1 : 1
  const inY = net ? -net.outY : 0
  const towards = Math.atan2(inY, inX)
  const tints = [fill, fill, blend(fill, 0xffffff, 0.35), 0xffffff, LIME]
  const paper: Paper = { x: 0, y: 0, angle: 0, speed: 0, seconds: 0, spin: 0, flutter: 0, size: 0, tint: 0 }
  for (let n = 0; n < PAPERS; n++) {
    const aside = (Math.random() - 0.5) * MOUTH
    paper.x = goal.x - inY * aside
    paper.y = goal.y + inX * aside
    paper.angle = towards + (Math.random() - 0.5) * 2.4
    paper.speed = 60 + 760 * Math.random() ** 1.5
    paper.seconds = LONGEST_S * (0.75 + 0.25 * Math.random())
    paper.spin = (Math.random() - 0.5) * 14
    paper.flutter = 4 + Math.random() * 9
    paper.size = 0.75 + 0.5 * Math.random()
    paper.tint = tints[Math.floor(Math.random() * tints.length)]!
    each(paper)
  }
}

/** How much of its height a paper shows at this age. */
export const turned = (flutter: number, age: number) => 0.3 + 0.7 * Math.abs(Math.cos(age * flutter))

/** How solid a paper is when this share of its life is over. */
export const solid = (share: number) => Math.min(1, (1 - share) / FADE)

/** The net a goal at (x, y) went into; null if none is near. */
function nearestNet(nets: readonly Net[], x: number, y: number): Net | null {
  let nearest: Net | null = null
  let least = NET_NEAR
  for (const net of nets) {
    const distance = Math.hypot(x - net.midX, y - net.midY)
    if (distance < least) {
      least = distance
      nearest = net
    }
  }
  return nearest
}
