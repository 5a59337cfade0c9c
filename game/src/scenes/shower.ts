// Confetti on a plain 2D canvas.
import { css } from './colours.ts'
import { PAPER, PAPER_DRAG, type Paper, solid, throwConfetti, turned } from './confetti.ts'
import type { Net } from './nets.ts'

export function createShower() {
  let papers: (Paper & { age: number })[] = []
  return {
    /** One burst for the goal at (x, y); `fill`: colour of the team. */
    burst(goal: { x: number; y: number }, nets: readonly Net[], fill: number): void {
      throwConfetti(goal, nets, fill, (paper) => void papers.push({ ...paper, age: 0 }))
    },
    /** Draws what still flies, `seconds` after the last time. */
    draw(context: CanvasRenderingContext2D, seconds: number): void {
      if (papers.length === 0) return
      for (const paper of papers) paper.age += seconds
      papers = papers.filter(({ age, seconds: life }) => age < life)
      for (const { x, y, angle, speed, spin, flutter, size, tint, age, seconds: life } of papers) {
        const way = (speed * (1 - Math.exp(-PAPER_DRAG * age))) / PAPER_DRAG
        const height = PAPER.height * turned(flutter, age)
        context.save()
        context.translate(x + Math.cos(angle) * way, y + Math.sin(angle) * way)
        context.rotate(spin * age)
        context.scale(size, size)
        context.globalAlpha = solid(age / life)
        context.fillStyle = css(tint)
        context.fillRect(-PAPER.width / 2, -height / 2, PAPER.width, height)
        context.restore()
      }
    },
  }
}
