// The colours of the pitch: fixed night and grass, team colours from the page's custom properties; knows no Phaser.

export const NIGHT = '#0a0f18'
export const CHALK = '#e6f5e2'
export const PAINT = 0xf4fbf1 // big words on the grass
export const DARK_PAINT = 0x24425f // and on ice
export const OWN = '#d4ff7a' // lime means "you"
export const LIME = 0xb6f23c

export interface TeamColours {
  fill: string
  ink: string // text on the fill
}
/** Team colours by team number; index 0 is never drawn. */
export type Palette = readonly [none: TeamColours, red: TeamColours, blue: TeamColours]

/** The team colours in force on the page, so that a colour-blind palette reaches the pitch too. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element)
  const read = (name: string, fallback: string) => style.getPropertyValue(name).trim() || fallback
  const red = { fill: read('--red', '#ff6b57'), ink: read('--on-red', '#24080a') }
  const blue = { fill: read('--blue', '#4aa8ff'), ink: read('--on-blue', '#04172b') }
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
