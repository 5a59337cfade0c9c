// Paints a player's disc and name on a 2D canvas: team colour, pattern, avatar, rim; knows no Phaser.
import { css, NIGHT, OWN, type TeamColours } from './colours.ts'
import type { Wear } from './wear.ts'

export const RIM = 2 // units; the rim lies inside the radius
const RIM_MIN_PX = 1.5
export const AVATAR_FONT = '"Inter Variable", Inter, "Noto Color Emoji", "Apple Color Emoji", sans-serif'
const NAME_SIZE = 8.4 // units
const NAME_MIN_PX = 11
const OUTLINE = 2.4
const FACE_OUTLINE = 0.24 // of the letters' size
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u

/** Rim width in units at this many device pixels per unit and per CSS pixel. */
export function rimWidth(scale: number, ratio: number): number {
  return Math.max(RIM, (RIM_MIN_PX * ratio) / scale)
}

/** A disc of `radius` units around (0, 0). */
export function paintDisc(
  context: CanvasRenderingContext2D,
  radius: number,
  rim: number,
  colours: TeamColours,
  avatar: string,
): void {
  const inner = radius - rim / 2
  context.save()
  context.beginPath()
  context.arc(0, 0, inner, 0, 2 * Math.PI)
  context.fillStyle = colours.fill
  context.fill()
  context.clip()
  if (colours.wear) paintKit(context, radius, colours.wear)
  if (!colours.wear || colours.wear.pattern) paintPattern(context, radius, colours.pattern)
  context.restore()
  paintAvatar(context, radius, colours, avatar)
  context.beginPath()
  context.arc(0, 0, inner, 0, 2 * Math.PI)
  context.strokeStyle = NIGHT
  context.lineWidth = rim
  context.stroke()
}

/** The stripes of a kit side by side, turned clockwise. */
function paintKit(context: CanvasRenderingContext2D, radius: number, { stripes, angle }: Wear): void {
  const width = (2 * radius) / stripes.length
  context.save()
  context.rotate((angle * Math.PI) / 180)
  for (const [i, colour] of stripes.entries()) {
    context.fillStyle = css(colour)
    const last = i === stripes.length - 1
    context.fillRect(-radius + i * width, -radius, last ? width : width + 0.3, 2 * radius) // no seams
  }
  context.restore()
}

function paintPattern(
  context: CanvasRenderingContext2D,
  radius: number,
  pattern: TeamColours['pattern'],
): void {
  if (pattern === 'stripes') paintStripes(context, radius)
  else paintDots(context, radius)
}

function paintStripes(context: CanvasRenderingContext2D, radius: number): void {
  const step = (radius * 5.4) / 15
  context.rotate((35 * Math.PI) / 180)
  context.fillStyle = 'rgb(60 6 6 / 0.24)'
  for (let x = -3 * step; x < 3 * step; x += step) context.fillRect(x, -radius, step * 0.41, 2 * radius)
}

function paintDots(context: CanvasRenderingContext2D, radius: number): void {
  const step = (radius * 5.2) / 15
  context.fillStyle = 'rgb(2 24 56 / 0.34)'
  context.beginPath()
  for (let x = -2.5 * step; x < 3 * step; x += step) {
    for (let y = -2.5 * step; y < 3 * step; y += step) {
      context.moveTo(x, y)
      context.arc(x, y, step * 0.22, 0, 2 * Math.PI)
    }
  }
  context.fill()
}

function paintAvatar(
  context: CanvasRenderingContext2D,
  radius: number,
  { ink, wear }: TeamColours,
  avatar: string,
): void {
  if (avatar === '') return
  const emoji = EMOJI.test(avatar)
  if (emoji) {
    context.beginPath()
    context.arc(0, 0, radius * 0.68, 0, 2 * Math.PI)
    context.fillStyle = 'rgb(10 15 24 / 0.34)'
    context.fill()
  }
  const size = radius * (emoji ? 0.93 : 0.767)
  context.font = `750 ${size}px ${AVATAR_FONT}`
  context.textAlign = 'center'
  context.fillStyle = ink
  const box = context.measureText(avatar)
  const squeeze = Math.min(1, (radius * 1.6) / box.width)
  context.save()
  context.scale(squeeze, squeeze)
  const capHeight = emoji ? box.actualBoundingBoxAscent - box.actualBoundingBoxDescent : size * 0.727
  if (wear && wear.outline >= 0 && !emoji) {
    context.lineJoin = 'round'
    context.lineWidth = size * FACE_OUTLINE
    context.strokeStyle = css(wear.outline)
    context.strokeText(avatar, 0, capHeight / 2)
  }
  context.fillText(avatar, 0, capHeight / 2)
  context.restore()
}

export const nameFont = (own: boolean) => `${own ? 750 : 600} ${NAME_SIZE}px ${AVATAR_FONT}`

/** How much larger than on the grass names are written, at this many CSS pixels per unit, to stay legible. */
export const nameGrowth = (scale: number) => Math.max(1, NAME_MIN_PX / (NAME_SIZE * scale))

/** Room a name of `textWidth` needs, units. */
export const nameBox = (textWidth: number) => ({ width: textWidth + 2 * OUTLINE, height: NAME_SIZE * 1.7 })

/** A name, centred, its baseline a third below the middle. */
export function paintName(context: CanvasRenderingContext2D, name: string, own: boolean): void {
  context.font = nameFont(own)
  context.textAlign = 'center'
  context.lineJoin = 'round'
  context.lineWidth = OUTLINE
  context.strokeStyle = 'rgb(6 18 12 / 0.72)'
  context.strokeText(name, 0, NAME_SIZE * 0.3)
  context.fillStyle = own ? OWN : '#f3f8f4'
  context.fillText(name, 0, NAME_SIZE * 0.3)
}

/** A stadium's disc in white with a dark rim, to be tinted; rim and shine stay dark under any tint. */
export function paintPlainDisc(context: CanvasRenderingContext2D, radius: number, rim: number): void {
  const inner = Math.max(radius / 2, radius - rim / 2)
  context.beginPath()
  context.arc(0, 0, inner, 0, 2 * Math.PI)
  context.fillStyle = css(0xffffff)
  context.fill()
  context.strokeStyle = NIGHT
  context.lineWidth = 2 * (radius - inner)
  context.stroke()
}

/** The shadow four floodlights throw: four soft copies of a disc of `radius`. */
export function paintShadow(context: CanvasRenderingContext2D, radius: number): void {
  const off = Math.min(1, radius / FULL_SHADOW) // a large obstacle is no taller than a player
  context.fillStyle = '#03140a'
  for (const [x, y, alpha] of SHADOWS) {
    context.globalAlpha = alpha
    context.beginPath()
    context.arc(x * off, y * off, radius, 0, 2 * Math.PI)
    context.fill()
  }
}
const FULL_SHADOW = 14.5
const SHADOWS = [
  [8, 8, 0.2],
  [-8, 8, 0.2],
  [6, -6, 0.1],
  [-6, -6, 0.1],
] as const

/** The ring round the own disc. */
export function paintOwnRing(context: CanvasRenderingContext2D, radius: number): void {
  context.beginPath()
  context.arc(0, 0, radius, 0, 2 * Math.PI)
  context.strokeStyle = 'rgb(6 18 12 / 0.5)'
  context.lineWidth = 5
  context.stroke()
  context.strokeStyle = OWN
  context.lineWidth = 2
  context.stroke()
}

/** A plain white circle line. */
export function paintRing(context: CanvasRenderingContext2D, radius: number, width: number): void {
  context.beginPath()
  context.arc(0, 0, radius, 0, 2 * Math.PI)
  context.strokeStyle = '#ffffff'
  context.lineWidth = width
  context.stroke()
}
