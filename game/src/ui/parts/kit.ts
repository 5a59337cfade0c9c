// Kits as people write and pick them: the shorthand of /colors, and some classics; pure.
import { KIT_COLOURS_MAX, type Kit } from '../../../../shared/settings.ts'

export type Colours = Pick<Kit, 'colours' | 'angle' | 'ink'>

export const NO_COLOURS: Colours = { colours: [], angle: 0, ink: 0 }
const FULL_TURN = 360

/** Six hexadecimal digits. */
export const hex = (colour: number) => colour.toString(16).padStart(6, '0').toUpperCase()

/** 0xRRGGBB of up to six hexadecimal digits, with or without `#`; null if it is none. */
export function readHex(text: string): number | null {
  return /^#?[0-9a-f]{1,6}$/iu.test(text) ? Number.parseInt(text.replace('#', ''), 16) : null
}

/** `angle ink colour [colour] [colour]`, or `clear`; null if it is neither. */
export function readColours(parts: readonly string[]): Colours | null {
  const [first = '', ...rest] = parts
  if (first.toLowerCase() === 'clear' && rest.length === 0) return NO_COLOURS
  if (!/^-?\d{1,4}$/u.test(first) || rest.length < 2 || rest.length > 1 + KIT_COLOURS_MAX) return null
  const found = rest.map(readHex)
  if (found.includes(null)) return null
  const [ink, ...colours] = found as number[]
  const angle = ((Number(first) % FULL_TURN) + FULL_TURN) % FULL_TURN
  return { colours, angle, ink: ink! }
}

/** The command that dresses a team like this. */
export function coloursCommand(team: 1 | 2, { colours, angle, ink }: Colours): string {
  const side = team === 1 ? 'red' : 'blue'
  return colours.length === 0
    ? `/colors ${side} clear`
    : `/colors ${side} ${angle} ${[ink, ...colours].map(hex).join(' ')}`
}

/** Well-known ways to dress, without any club's name. */
export const CLASSICS: readonly Colours[] = [
  { colours: [0xffffff], angle: 0, ink: 0x1b2a4a },
  { colours: [0x111418, 0xf4f4f4, 0x111418], angle: 0, ink: 0xffc83d },
  { colours: [0xa50044, 0x004d98, 0xa50044], angle: 0, ink: 0xffed02 },
  { colours: [0x75aadb, 0xffffff, 0x75aadb], angle: 0, ink: 0x10233f },
  { colours: [0xffdf00], angle: 0, ink: 0x0a5c36 },
  { colours: [0xff6f1a], angle: 0, ink: 0x111418 },
  { colours: [0x0b7a3b, 0xffffff, 0xd0202e], angle: 90, ink: 0x111418 },
  { colours: [0xffffff, 0xd0202e, 0xffffff], angle: 45, ink: 0x111418 },
]
