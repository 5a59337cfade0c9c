// Words painted on the grass, under the discs: 3-2-1, OVERTIME and GOAL.
import type Phaser from 'phaser'
import { PHASE, TICKS_PER_SECOND } from '../../../shared/sim/constants.ts'
import type { MatchView, ShownMatch } from '../match/view.ts'
import { words } from '../ui/words.ts'
import type { Camera } from './camera.ts'
import { DARK_PAINT, PAINT, type Palette, toNumber } from './colours.ts'
import { DEPTH } from './layers.ts'
import type { Raster } from './raster.ts'

export const PAINT_FONT = '"Barlow Condensed", "Roboto Condensed", "Arial Narrow", sans-serif'
const APPEAR_S = 0.18
const OVERTIME_S = 2.2

interface Word {
  text: string
  size: number // units
  spread: number // how much wider than its own
  width: number // units at most
  lip: number // units the coloured copy lies below
}
const GOAL: Word = { text: words.paint.goal, size: 262, spread: 1.276, width: 630, lip: 11 }
const OVERTIME: Word = { text: words.paint.overtime, size: 110, spread: 1.119, width: 560, lip: 8 }
const NUMBERS = ['1', '2', '3'].map((text): Word => ({ text, size: 128, spread: 1, width: 630, lip: 0 }))
const ABOVE = 1.25 // of its size, for marks over capitals

interface Painting {
  word: Word
  face: Phaser.GameObjects.Image
  lips: Phaser.GameObjects.Image[] // one, or the left and the right half
  width: number // units
  unit: number // scale of the images at their own size
}

export interface Paint {
  goal(team: 1 | 2): void
  overtime(): void
  /** What was painted is of another moment. */
  clear(): void
  /** `viewWidth`, `viewHeight`: what the window shows, units. */
  update(
    view: ShownMatch,
    camera: Camera,
    viewWidth: number,
    viewHeight: number,
    seconds: number,
    calm: boolean,
  ): void
}

export function createPaint(raster: Raster, palette: Palette, light: boolean): Paint {
  const make = (word: Word, lips: number): Painting => {
    const font = `800 ${word.size}px ${PAINT_FONT}`
    const own = raster.measure(font, word.text)
    const width = Math.min(word.width, own * word.spread)
    const key = raster.texture(`paint ${word.text}`, width + 8, word.size * ABOVE, (context) => {
      context.font = font
      context.textAlign = 'center'
      context.fillStyle = '#ffffff'
      context.scale(width / own, 1)
      context.fillText(word.text, 0, word.size * 0.35)
    })
    const image = (depth: number) => raster.image(key, depth).setVisible(false)
    const painting = {
      word,
      face: image(DEPTH.PAINT).setTint(light ? DARK_PAINT : PAINT),
      lips: Array.from({ length: lips }, () => image(DEPTH.PAINT_LIP)),
      width,
      unit: raster.unit(key),
    }
    return painting
  }
  const goal = make(GOAL, 1)
  const overtime = make(OVERTIME, 2)
  const numbers = NUMBERS.map((word) => make(word, 0))
  for (const [i, lip] of overtime.lips.entries()) {
    const half = lip.width / 2
    lip.setTint(toNumber(palette[i === 0 ? 1 : 2].fill)).setCrop(i * half, 0, half, lip.height)
  }
  let shown: Painting | null = null
  let age = 0
  let celebrating = false
  let overtimeLeft = 0
  let x = 0
  let y = 0
  let fit = 1

  function choose(view: ShownMatch, seconds: number): Painting | null {
    const { phase, resume, paused } = view.world
    overtimeLeft = Math.max(0, overtimeLeft - seconds)
    const done = view.committed.phase === PHASE.KICK_OFF || view.committed.phase === PHASE.ENDED
    if (celebrating && done) celebrating = false
    if (view.replaying) return null // the grass is free for the play
    if (celebrating) return goal
    if (resume > 0 && !paused) return numbers[Math.ceil(resume / TICKS_PER_SECOND) - 1] ?? null
    return overtimeLeft > 0 && phase === PHASE.PLAYING ? overtime : null
  }

  /** Once for each word: as large as pitch and window allow, in the middle of the pitch if that is in view. */
  function layOut(
    { word, width: wide }: Painting,
    view: MatchView,
    camera: Camera,
    viewWidth: number,
    viewHeight: number,
  ): void {
    const { width, height } = view.stadium
    fit = Math.min(1, (2 * width * 0.86) / wide, (viewWidth * 0.86) / wide, (2 * height * 0.9) / word.size)
    x = holds(camera.x, viewWidth, wide * fit) ? 0 : clamp(camera.x, width - (wide / 2) * fit)
    y = holds(camera.y, viewHeight, word.size * fit) ? 0 : clamp(camera.y, height - (word.size / 2) * fit)
  }

  function show(painting: Painting, calm: boolean): void {
    const grown = calm ? 1 : Math.min(1, age / APPEAR_S)
    const eased = 1 - (1 - grown) * (1 - grown)
    const scale = fit * (0.94 + 0.06 * eased) * painting.unit
    const up = (painting.word.lip / 2) * fit
    painting.face
      .setPosition(x, y - up)
      .setScale(scale)
      .setAlpha(eased)
      .setVisible(true)
    for (const lip of painting.lips) {
      lip
        .setPosition(x, y + up)
        .setScale(scale)
        .setAlpha(eased)
        .setVisible(true)
    }
  }

  return {
    goal(team) {
      celebrating = true
      goal.lips[0]!.setTint(toNumber(palette[team].fill))
    },
    overtime() {
      overtimeLeft = OVERTIME_S
    },
    clear() {
      celebrating = false
      overtimeLeft = 0
    },
    update(view, camera, viewWidth, viewHeight, seconds, calm) {
      const wanted = choose(view, seconds)
      age += seconds
      if (wanted !== shown) {
        if (shown) hide(shown)
        shown = wanted
        age = 0
        if (wanted) layOut(wanted, view, camera, viewWidth, viewHeight)
      }
      if (shown) show(shown, calm)
    },
  }
}

function hide(painting: Painting): void {
  painting.face.setVisible(false)
  for (const lip of painting.lips) lip.setVisible(false)
}

/** Whether a word of `size` around 0 lies within a view of `view` around `middle`. */
const holds = (middle: number, view: number, size: number) => Math.abs(middle) + size / 2 < view / 2

const clamp = (value: number, reach: number) => (reach <= 0 ? 0 : Math.min(reach, Math.max(-reach, value)))
