// Every stadium of the physics vectors reads the same from an object, from JSON and from free-hand JSON5.

import { describe, expect, it, test } from 'vitest'
import { readStadium } from '../../../shared/stadium/read.ts'
import { vectorFiles } from './files.ts'

/** The value as somebody might type it: bare keys, single quotes, comments, trailing commas. */
function freehand(value: unknown, depth = 0): string {
  const line = `\n${'\t'.repeat(depth)}`
  if (typeof value === 'string') return `'${value.replace(/['\\]/g, '\\$&')}'`
  if (typeof value === 'number')
    return value > 0 && value < 1 ? String(value).replace(/^0\./, '.') : String(value)
  if (Array.isArray(value))
    return `[${value.map((v, i) => `/* ${i} */ ${freehand(v, depth + 1)},`).join(' ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const pairs = Object.entries(value).map(
    ([key, v]) => `${line}\t${key} : ${freehand(v, depth + 1)}, // "${key}"`,
  )
  return `{${pairs.join('')}${line}}`
}

describe('the stadiums of the vectors', () => {
  const files = vectorFiles()

  it('are all here', () => {
    expect(files).toHaveLength(53)
  })

  test.each(files.map((file) => [file.name, file.stadium] as const))(
    '%s reads the same in every writing',
    (_, object) => {
      const compiled = readStadium(object)
      expect(readStadium(JSON.stringify(object))).toStrictEqual(compiled)
      expect(readStadium(JSON.stringify(object, null, '\t').replaceAll('\n', '\r\n'))).toStrictEqual(compiled)
      expect(readStadium(`\ufeff${freehand(object)}`)).toStrictEqual(compiled)
      expect(JSON.parse(JSON.stringify(compiled))).toStrictEqual(compiled)
    },
  )
})
