// The stand around the stadium: rows of dots, some of which light up when the ball is near a goal.
import { PHASE } from '../../../shared/sim/constants.ts'
import type { Stadium } from '../../../shared/stadium/types.ts'
import type { MatchView } from '../match/view.ts'
import { DEPTH } from './layers.ts'
import type { Raster } from './raster.ts'

const GAP = 11 // units between dots
const RADIUS = 4.1
const CLEAR = 9 // units between the stadium and the middle of the first seats
const COLOURS = ['#172639', '#18242e', '#221f2d', '#1b2740', '#182338', '#151e33'] as const
const LIVELY = ['#33506f', '#54434a'] as const
const LIT = [0x6d97c0, 0x9a7a80, 0x7f9ab8] as const
const NEAR_GOAL = 190 // units within which the crowd stirs
const STIR_PER_S = 2.5
const MAX_LIT = 80 // people who light up

type Visit = (x: number, y: number, random: () => number) => void

/** Calls back for every seat outside the stadium, the same way every time. */
function visitSeats(stadium: Stadium, halfX: number, halfY: number, visit: Visit): void {
  let seed = 7
  const random = () => {
    seed = (seed * 16807) % 2147483647
    return seed / 2147483647
  }
  const rows = Math.ceil(halfY / GAP)
  const columns = Math.ceil(halfX / GAP)
  for (let row = -rows; row <= rows; row++) {
    const y = (row + 0.5) * GAP
    const shift = row % 2 === 0 ? 0.5 : 0
    const beside = Math.abs(y) < stadium.height + CLEAR // a row with the stadium in its middle
    for (let column = -columns; column <= columns; column++) {
      const x = (column + shift) * GAP
      if (beside && x < 0 && x > -stadium.width - CLEAR) column = Math.floor((stadium.width + CLEAR) / GAP)
      else if (random() > 0.1) visit(x, y, random) // one seat in ten is empty
    }
  }
}

/** The stand out to (halfX, halfY), units. */
export function paintCrowd(
  context: CanvasRenderingContext2D,
  stadium: Stadium,
  halfX: number,
  halfY: number,
): void {
  context.globalAlpha = 0.85
  visitSeats(stadium, halfX, halfY, (x, y, random) => {
    const colours = random() > 0.93 ? LIVELY : COLOURS
    context.fillStyle = colours[Math.floor(random() * colours.length)]!
    context.beginPath()
    context.arc(x, y, RADIUS, 0, 2 * Math.PI)
    context.fill()
  })
  context.globalAlpha = 1
}

export interface Crowd {
  update(view: MatchView, seconds: number, calm: boolean): void
}

/** The dots that light up, over the painted ones. */
export function createCrowd(raster: Raster, stadium: Stadium, halfX: number, halfY: number): Crowd {
  const key = raster.texture('lit', 2 * RADIUS + 2, 2 * RADIUS + 2, (context) => {
    context.fillStyle = '#ffffff'
    context.beginPath()
    context.arc(0, 0, RADIUS, 0, 2 * Math.PI)
    context.fill()
  })
  const seats: { x: number; y: number; phase: number; tint: number }[] = []
  visitSeats(stadium, halfX, halfY, (x, y, random) => {
    const tint = LIT[Math.floor(random() * LIT.length)]!
    seats.push({ x, y, phase: random() * 2 * Math.PI, tint })
  })
  const step = Math.max(1, seats.length / MAX_LIT)
  const lit = Array.from({ length: Math.min(MAX_LIT, seats.length) }, (_, i) => {
    const { x, y, phase, tint } = seats[Math.floor(i * step)]!
    return { phase, image: raster.image(key, DEPTH.CROWD).setPosition(x, y).setTint(tint).setVisible(false) }
  })
  let stir = 0
  let time = 0

  return {
    update({ world, x, y }, seconds, calm) {
      let wanted = world.phase === PHASE.CELEBRATE ? 1 : 0
      for (const goal of stadium.goals) {
        const dx = x[0]! - (goal.ax + goal.bx) / 2
        const dy = y[0]! - (goal.ay + goal.by) / 2
        wanted = Math.max(wanted, 1 - Math.sqrt(dx * dx + dy * dy) / NEAR_GOAL)
      }
      time += seconds
      stir += (wanted - stir) * Math.min(1, seconds * STIR_PER_S)
      const seen = !calm && stir > 0.02
      for (let i = 0; i < lit.length; i++) {
        const { image, phase } = lit[i]!
        image.setVisible(seen)
        if (seen) image.setAlpha(stir * (0.35 + 0.35 * Math.sin(time * 7 + phase)))
      }
    },
  }
}
