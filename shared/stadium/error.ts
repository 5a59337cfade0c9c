// What goes wrong with a stadium file: one error class whose message names the field or the line.

/** Why a stadium was refused; the interface translates this, the message is for the author of the file. */
export type StadiumErrorCode =
  | 'too-long' // the text is over the size limit
  | 'syntax' // not JSON5; the message names the line
  | 'too-many' // a list is over its limit
  | 'field' // a value the simulation cannot use

export class StadiumError extends Error {
  readonly code: StadiumErrorCode
  readonly field: string // `segments[12].v1`; `line 3, column 7` for syntax; '' for the file as a whole

  constructor(code: StadiumErrorCode, field: string, problem: string) {
    super(field === '' ? problem : `${field}: ${problem}`)
    this.name = 'StadiumError'
    this.code = code
    this.field = field
  }
}

/** For `throw`: a value of the file that cannot be used. */
export function bad(field: string, problem: string): StadiumError {
  return new StadiumError('field', field, problem)
}

const SHOWN_CHARACTERS = 24 // enough to recognise a value, short enough for one line

/** A value from the file as an error may quote it: short, on one line, never walked into. */
export function show(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (typeof value === 'string') return `"${printable(value, SHOWN_CHARACTERS)}"`
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  return printable(String(value), SHOWN_CHARACTERS)
}

// Control characters, line and bidirectional marks, halves of surrogate pairs: never part of a visible text.
const INVISIBLE = /[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** The text without invisible characters, trimmed, at most `limit` code points. */
export function printable(text: string, limit: number): string {
  const head = text.slice(0, limit * 8) // the limit counts what is left; an 8-fold head bounds the work
  return Array.from(head.replace(INVISIBLE, '').trim()).slice(0, limit).join('').trimEnd()
}
