// What the teams wear, from a room's kits, and how it stays legible and apart for every eye; pure, knows no Phaser.
import type { Kit } from '../../../shared/settings.ts'
import { blend } from './colours.ts'

/** A kit as it is drawn. */
export interface Wear {
  stripes: readonly number[] // 0xRRGGBB, side by side; one for a kit of one colour
  angle: number // degrees, 0: stripes upright
  ink: number // of the letters on the disc
  outline: number // drawn round them where a stripe is too close to the ink, -1: none
  pattern: boolean // the team's own stripes or dots on top: the two kits look alike
  main: number // for bars and blocks
  mainInk: number // letters on `main`
  text: number // the team's name on the dark interface
}
/** null: the palette's own colours. */
export type Wears = Readonly<Record<1 | 2, Wear | null>>

export const PLAIN_WEARS: Wears = { 1: null, 2: null }

const HUD = 0x141d2b // what names are written on
const NIGHT = 0x0b111b
const WHITE = 0xffffff
const READABLE = 4.5 // WCAG AA
const FACE_READABLE = 3 // large letters
const ALIKE = 60 // of 255
const PALETTE: Readonly<Record<1 | 2, readonly number[]>> = { 1: [0xff6b57], 2: [0x4aa8ff] }

/** What both teams wear. */
export function wearsOf(red: Kit, blue: Kit): Wears {
  const alike = looksLike(coloursOf(red, 1), coloursOf(blue, 2))
  return { 1: wearOf(red, alike), 2: wearOf(blue, alike) }
}

const coloursOf = (kit: Kit, team: 1 | 2) => (kit.colours.length > 0 ? kit.colours : PALETTE[team])

function wearOf({ colours, angle, ink }: Kit, pattern: boolean): Wear | null {
  const main = colours[0]
  if (main === undefined) return null
  const lost = colours.some((colour) => contrast(colour, ink) < FACE_READABLE)
  const outline = lost ? (luminance(ink) > 0.18 ? NIGHT : WHITE) : -1
  const mainInk = contrast(main, ink) >= READABLE ? ink : better(main)
  return { stripes: colours, angle, ink, outline, pattern, main, mainInk, text: lightened(main, HUD) }
}

/** Contrast of two colours, 1..21 (WCAG 2.2). */
export function contrast(a: number, b: number): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light! + 0.05) / (dark! + 0.05)
}

function luminance(colour: number): number {
  const [r, g, b] = [16, 8, 0].map((shift) => {
    const share = ((colour >> shift) & 255) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

const better = (on: number) => (contrast(on, NIGHT) >= contrast(on, WHITE) ? NIGHT : WHITE)

/** `colour`, with as much white as it takes to be read on `on`. */
function lightened(colour: number, on: number): number {
  for (let share = 0; share < 1; share += 0.1) {
    const mixed = blend(colour, WHITE, share)
    if (contrast(mixed, on) >= READABLE) return mixed
  }
  return WHITE
}

/** Whether somebody who sees no difference between red and green would mix the two up. */
function looksLike(a: readonly number[], b: readonly number[]): boolean {
  const [lightA, blueA] = seen(a)
  const [lightB, blueB] = seen(b)
  return Math.hypot(lightA - lightB, blueA - blueB) < ALIKE
}

/** Mean lightness and blueness of the stripes, 0..255. */
function seen(colours: readonly number[]): [light: number, blue: number] {
  let light = 0
  let blue = 0
  for (const colour of colours) {
    const [r, g, b] = [colour >> 16, (colour >> 8) & 255, colour & 255] as const
    light += (0.3 * r + 0.59 * g + 0.11 * b) / colours.length
    blue += (b - (r + g) / 2) / colours.length
  }
  return [light, blue]
}
