import { expect, test } from 'vitest'
import { lineOf } from '../../../shared/stadium/locate.ts'
import { readStadium, StadiumError } from '../../../shared/stadium/read.ts'

const FILE = `// a comment with segments: [1]
{
  name: "a { b [", 'width': 100, // height: 5
  /* vertexes: [
  */
  vertexes: [
    { x: 0, y: 0 }, { x: 1,
      "y": 2 },
  ],
  bg: { color: [1,
    2, 3] },
  segments: [{ v0: 0, v1: 1 },
    { v0: 0,
      v1: 7 }],
  "bg": { type: 'it\\'s :' },
}`

test.each([
  ['name', 3],
  ['width', 3],
  ['vertexes', 6],
  ['vertexes[0]', 7],
  ['vertexes[1].x', 7],
  ['vertexes[1].y', 8],
  ['segments[1].v1', 14],
  ['segments[1].curve', 13], // missing: its entry
  ['segments[9].v0', 12], // its list
  ['bg.color[1]', 15], // of duplicate keys the last one counts
  ['height', null],
  ['', null],
])('%s stands on line %s', (field, line) => {
  expect(lineOf(FILE, field)).toBe(line)
})

test('the field an error names is found', () => {
  let error: unknown
  try {
    readStadium(FILE.replace("'width': 100", "'width': 100, height: 50"))
  } catch (thrown) {
    error = thrown
  }
  expect(error).toBeInstanceOf(StadiumError)
  expect(lineOf(FILE, (error as StadiumError).field)).toBe(14)
})

test.each(['', '{', '}}]]', '"', '{ a: [', '/*', '{"a":'.repeat(20_000), "'".repeat(9999), ', , : :'])(
  'a text that is no stadium, like %.10s, harms nobody',
  (text) => {
    expect(() => lineOf(text, 'a.a[0].a')).not.toThrow()
  },
)
