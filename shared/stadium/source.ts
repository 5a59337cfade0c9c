// From the text of a .hbs file to the object in it: size limit and JSON5; knows nothing about stadiums.

import JSON5 from 'json5'
import { bad, StadiumError, show } from './error.ts'

/** An object out of a file: any keys, any values; read it with `Object.hasOwn` only. */
export type Raw = Record<string, unknown>

export const MAX_TEXT_BYTES = 256 * 1024 // UTF-8

/** The root object of a file; throws StadiumError. */
export function parseSource(source: string | object): Raw {
  const root: unknown = typeof source === 'string' ? parseText(source) : source
  if (!isObject(root)) throw bad('', `a stadium must be an object, not ${show(root)}`)
  return root
}

export function isObject(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parseText(text: string): unknown {
  if (utf8Length(text, MAX_TEXT_BYTES) > MAX_TEXT_BYTES) {
    throw new StadiumError('too-long', '', `the file is larger than ${MAX_TEXT_BYTES / 1024} KiB`)
  }
  try {
    // json5 writes a console warning for each raw U+2028 and U+2029 in a string; a space reads the same.
    return JSON5.parse(text.replace(/[\u2028\u2029]/g, ' '))
  } catch (error) {
    throw syntaxError(error)
  }
}

function syntaxError(error: unknown): StadiumError {
  const { message, lineNumber, columnNumber } = error as Error & {
    lineNumber?: number
    columnNumber?: number
  }
  if (!(error instanceof SyntaxError) || lineNumber === undefined) {
    return new StadiumError('syntax', '', 'the file cannot be read')
  }
  const what = message.replace(/^JSON5: /, '').replace(/ at \d+:\d+$/, '')
  return new StadiumError('syntax', `line ${lineNumber}, column ${columnNumber ?? 1}`, what)
}

/** UTF-8 bytes of a text; stops counting soon after `enough`. */
function utf8Length(text: string, enough: number): number {
  if (text.length > enough) return text.length
  let bytes = 0
  for (let i = 0; i < text.length && bytes <= enough; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) bytes += 1
    else if (unit < 0x800) bytes += 2
    else if (unit >= 0xd800 && unit < 0xe000)
      bytes += 2 // each half of a pair is half of four bytes
    else bytes += 3
  }
  return bytes
}
