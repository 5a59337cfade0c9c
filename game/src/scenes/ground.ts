// Paints what lies still below everything: grass, ice or plain colour, lines, light, on a 2D canvas; knows no Phaser.
import type { Background, Stadium } from '../../../shared/stadium/types.ts'
import { blend, CHALK, css, NIGHT } from './colours.ts'

const STRIPE = 74 // units a mown stripe is wide
const GRASS = [0x318049, 0x2a7042] as const
const ICE = [0xd5e6f2, 0xcbdfee] as const
const PLAIN_OUTSIDE = 0x718c5a // what a file means that gives no colour
const LINE = 3
const FRAME = 4 // dark edge between pitch and stand

/** Paints the pitch in units around (0, 0). */
export function paintGround(context: CanvasRenderingContext2D, stadium: Stadium): void {
  const { width, height, background } = stadium
  context.fillStyle = NIGHT
  context.beginPath()
  context.roundRect(-width - FRAME, -height - FRAME, 2 * (width + FRAME), 2 * (height + FRAME), 6)
  context.fill()
  context.save()
  context.beginPath()
  context.roundRect(-width, -height, 2 * width, 2 * height, 3)
  context.clip()
  if (background.type === 'none') {
    context.fillStyle = css(Math.max(0, background.colour))
    context.fillRect(-width, -height, 2 * width, 2 * height)
  } else {
    paintStripes(context, stadium, background.type === 'hockey' ? ICE : GRASS)
    paintOutside(context, stadium)
    paintLight(context, stadium, background.type === 'hockey' ? '255 255 255' : '233 255 184')
    if (background.type === 'hockey') paintHockeyLines(context, background)
    else paintGrassLines(context, background)
  }
  context.restore()
}

/** Whether chalk would not show on this pitch. */
export function isLight({ background }: Stadium): boolean {
  if (background.type !== 'none') return background.type === 'hockey'
  const [red, green, blue] = [16, 8, 0].map((shift) => (Math.max(0, background.colour) >> shift) & 255)
  return 0.3 * red! + 0.59 * green! + 0.11 * blue! > 165
}

function paintStripes(
  context: CanvasRenderingContext2D,
  stadium: Stadium,
  pair: readonly [number, number],
): void {
  const { width, height } = stadium
  const first = Math.floor(-width / STRIPE)
  for (let i = first; i * STRIPE < width; i++) {
    context.fillStyle = css(pair[i % 2 === 0 ? 0 : 1])
    context.fillRect(i * STRIPE, -height, STRIPE + 0.5, 2 * height)
  }
}

/** What lies outside the lines: darker grass, or the colour the file gives. */
function paintOutside(context: CanvasRenderingContext2D, { width, height, background }: Stadium): void {
  if (!(background.width > 0 && background.height > 0)) return
  const given = background.colour >= 0 && background.colour !== PLAIN_OUTSIDE
  context.beginPath()
  context.rect(-width, -height, 2 * width, 2 * height)
  addField(context, background)
  context.fillStyle = given ? css(blend(background.colour, 0x0b2a1a, 0.25)) : 'rgb(11 42 26 / 0.4)'
  context.fill('evenodd')
}

function addField(context: CanvasRenderingContext2D, { width, height, cornerRadius }: Background): void {
  const radius = Math.max(0, Math.min(cornerRadius, width, height))
  context.roundRect(-width, -height, 2 * width, 2 * height, radius)
}

/** The floodlights: one soft ellipse over the middle. */
function paintLight(context: CanvasRenderingContext2D, { width, height }: Stadium, rgb: string): void {
  context.save()
  context.scale(width * 1.024, height * 1.2)
  const light = context.createRadialGradient(0, 0, 0, 0, 0, 1)
  light.addColorStop(0, `rgb(${rgb} / 0.17)`)
  light.addColorStop(0.6, `rgb(${rgb} / 0.07)`)
  light.addColorStop(1, `rgb(${rgb} / 0)`)
  context.fillStyle = light
  context.fillRect(-1, -1, 2, 2)
  context.restore()
}

function paintGrassLines(context: CanvasRenderingContext2D, background: Background): void {
  const { width, height, kickOffRadius } = background
  if (!(width > 0 && height > 0)) return
  context.globalAlpha = 0.88
  context.strokeStyle = CHALK
  context.fillStyle = CHALK
  context.lineWidth = LINE
  context.beginPath()
  addField(context, background)
  context.moveTo(0, -height)
  context.lineTo(0, height)
  addCircle(context, 0, 0, kickOffRadius)
  context.stroke() // one path: crossings are not painted twice
  if (kickOffRadius > 0) fillDot(context, 0, 0, 5)
  context.globalAlpha = 1
}

function paintHockeyLines(context: CanvasRenderingContext2D, background: Background): void {
  const { width, height, kickOffRadius, goalLine } = background
  if (!(width > 0 && height > 0)) return
  context.save()
  context.beginPath()
  addField(context, background)
  context.strokeStyle = '#4b6c87'
  context.lineWidth = LINE
  context.stroke()
  context.clip()
  context.globalAlpha = 0.75
  context.strokeStyle = '#c9483c'
  const goalX = width - goalLine
  for (const x of goalLine > 0 ? [-goalX, 0, goalX] : [0]) {
    context.lineWidth = x === 0 ? 5 : 2.4
    strokeUpright(context, x, height)
  }
  context.strokeStyle = '#3f7fbf'
  context.fillStyle = '#3f7fbf'
  context.lineWidth = LINE
  context.beginPath()
  addCircle(context, 0, 0, kickOffRadius)
  context.stroke()
  if (goalLine > 0) {
    context.lineWidth = 5
    for (const side of [-1, 1]) strokeUpright(context, side * goalX * 0.36, height)
  }
  if (kickOffRadius > 0) fillDot(context, 0, 0, 5)
  context.restore()
}

function strokeUpright(context: CanvasRenderingContext2D, x: number, height: number): void {
  context.beginPath()
  context.moveTo(x, -height)
  context.lineTo(x, height)
  context.stroke()
}

function addCircle(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  if (!(radius > 0)) return
  context.moveTo(x + radius, y)
  context.arc(x, y, radius, 0, 2 * Math.PI)
}

function fillDot(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fill()
}
