// The colours of the pitch: fixed night and grass, team colours from the page's custom properties; knows no Phaser.
import type { Wear, Wears } from './wear.ts'

export const NIGHT = '#0a0f18'
export const CHALK = '#e6f5e2'
export const PAINT = 0xf4fbf1 // big words on the grass
export const DARK_PAINT = 0x24425f // and on ice
export const OWN = '#d4ff7a' // lime means "you"
export const LIME = 0xb6f23c

export interface TeamColours {
  fill: string
  ink: string // text on the fill
  pattern: 'stripes' | 'dots'
  wear: Wear | null // null: plain, with the pattern
}
/** Team colours by team number; index 0 is never drawn. */
export type Palette = readonly [none: TeamColours, red: TeamColours, blue: TeamColours]

/** The team colours in force: those of the kits, else the page's, so that a colour-blind palette reaches the pitch too. */
export function readPalette(element: Element, wears: Wears): Palette {
  const style = getComputedStyle(element)
  const read = (name: string, fallback: string) => style.getPropertyValue(name).trim() || fallback
  const team = (side: 'red' | 'blue', wear: Wear | null): TeamColours => {
    const pattern = read(`--${side}-pattern`, '') === 'dots' ? 'dots' : 'stripes'
    if (wear) return { fill: css(wear.main), ink: css(wear.ink), pattern, wear }
    return { fill: read(`--${side}`, '#ffffff'), ink: read(`--on-${side}`, '#000000'), pattern, wear }
  }
  const red = team('red', wears[1])
  const blue = team('blue', wears[2])
  return [blue, red, blue]
}

/** 0xRRGGBB as a CSS colour. */
export function css(colour: number): string {
  return `#${colour.toString(16).padStart(6, '0')}`
}

/** A '#rrggbb' colour as a number; white for anything else. */
export function toNumber(colour: string): number {
  return /^#[0-9a-f]{6}$/i.test(colour) ? Number.parseInt(colour.slice(1), 16) : 0xffffff
}

/** `colour` mixed with `other`: 0 is all `colour`, 1 all `other`. */
export function blend(colour: number, other: number, share: number): number {
  let out = 0
  for (const shift of [16, 8, 0]) {
    const a = (colour >> shift) & 255
    const b = (other >> shift) & 255
    out |= Math.round(a + (b - a) * share) << shift
  }
  return out
}
