// Names, avatars and room codes: limits and cleaning that both sides apply.
import { REASON_MAX, TEAM_NAME_MAX, WELCOME_MAX } from './settings.ts'

export const NAME_MAX = 24 // characters shown, after cleaning
export const ROOM_NAME_MAX = 40
export const AVATAR_MAX = 2 // characters, or one emoji

/** No look-alikes: no 0 O 1 I L, no vowels that spell words. */
export const CODE_LETTERS = '23456789BCDFGHJKMNPQRSTVWXZ'
export const CODE_LENGTH = 5

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu
/** What is invisible and stays where it joins: the parts of one emoji, the parts of a Persian word. */
const JOINERS = [
  { sign: '\u200d', after: /\p{ExtPict}[\ufe0f\u{1f3fb}-\u{1f3ff}]?$/u, before: /^\p{ExtPict}/u },
  { sign: '\u200c', after: /\p{sc=Arab}$/u, before: /^\p{sc=Arab}/u },
]
const NEAR = 4 // UTF-16 units: an emoji and its skin
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** NFC text without control characters, single-spaced, at most `max` graphemes; may come out empty. */
export function cleanText(text: string, max: number): string {
  const visible = text
    .normalize('NFC')
    .replace(/[\t\n\r]/gu, ' ')
    .replace(INVISIBLE, (sign: string, at: number, whole: string) => (joins(sign, at, whole) ? sign : ''))
  const flat = visible.replace(/\s+/gu, ' ').trim()
  let out = ''
  let n = 0
  for (const { segment } of segmenter.segment(flat)) {
    if (n++ >= max || out.length + segment.length > max * 8) break
    out += segment
  }
  return out.trim()
}

function joins(sign: string, at: number, text: string): boolean {
  const [left, right] = [text.slice(Math.max(0, at - NEAR), at), text.slice(at + 1, at + 1 + NEAR)]
  return JOINERS.some((one) => one.sign === sign && one.after.test(left) && one.before.test(right))
}

export const cleanName = (text: string) => cleanText(text, NAME_MAX)
export const cleanRoomName = (text: string) => cleanText(text, ROOM_NAME_MAX)
export const cleanTeamName = (text: string) => cleanText(text, TEAM_NAME_MAX)
export const cleanWelcome = (text: string) => cleanText(text, WELCOME_MAX)
export const cleanReason = (text: string) => cleanText(text, REASON_MAX)
export const cleanAvatar = (text: string) => cleanText(text, AVATAR_MAX)

/** What somebody typed as a code, in the form rooms use; '' if it can't be one. */
export function cleanCode(text: string): string {
  const code = text.toUpperCase().replace(/[^A-Z0-9]/gu, '')
  return code.length === CODE_LENGTH && [...code].every((c) => CODE_LETTERS.includes(c)) ? code : ''
}

/** The two characters on a disc when no avatar is chosen. */
export function initials(name: string): string {
  const words = name.split(' ').filter(Boolean)
  const letters = words.length > 1 ? [words[0]!, words[1]!].map((w) => [...w][0]!) : [...name].slice(0, 2)
  return letters.join('').toUpperCase()
}

const FIRST = [
  'Swift',
  'Quiet',
  'Lucky',
  'Sunny',
  'Clever',
  'Brave',
  'Mellow',
  'Nimble',
  'Bold',
  'Merry',
  'Jolly',
  'Keen',
]
const SECOND = [
  'Otter',
  'Falcon',
  'Badger',
  'Comet',
  'Maple',
  'Robin',
  'Willow',
  'Lynx',
  'Heron',
  'Fox',
  'Puffin',
  'Wren',
]

/** A guest's first name, from two random numbers in 0..1. */
export function suggestName(a: number, b: number): string {
  return `${FIRST[Math.floor(a * FIRST.length)] ?? 'Keen'} ${SECOND[Math.floor(b * SECOND.length)] ?? 'Fox'}`
}
