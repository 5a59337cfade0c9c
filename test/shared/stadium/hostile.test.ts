// Whatever a stranger uploads ends in a stadium or a StadiumError: no crash, no hang, no pollution.

import fc from 'fast-check'
import JSON5 from 'json5'
import { describe, expect, it, test, vi } from 'vitest'
import { readStadium, StadiumError } from '../../../shared/stadium/read.ts'
import type { Stadium } from '../../../shared/stadium/types.ts'
import { builtinText, stadiumFile } from './files.ts'

/** The stadium, or the error if it is the right kind; anything else escapes. */
function attempt(source: string | object): Stadium | StadiumError {
  try {
    return readStadium(source)
  } catch (error) {
    if (error instanceof StadiumError) return error
    throw error
  }
}

const KEYS = [
  'width',
  'height',
  'bg',
  'traits',
  'vertexes',
  'segments',
  'planes',
  'goals',
  'discs',
  'joints',
].concat([
  'redSpawnPoints',
  'ballPhysics',
  'playerPhysics',
  'name',
  '__proto__',
  'constructor',
  'x',
  'y',
  'v0',
  'pos',
  'trait',
])

function isSound(stadium: Stadium): void {
  expect(stadium).toStrictEqual(JSON.parse(JSON.stringify(stadium))) // finite, no undefined, no minus zero
  const { vertexes, discs } = stadium
  for (const { v0, v1 } of stadium.segments) expect(vertexes[v0] && vertexes[v1]).toBeDefined()
  for (const { d0, d1 } of stadium.joints) expect(discs[d0] && discs[d1]).toBeDefined()
  for (const { nx, ny } of stadium.planes) expect(nx * nx + ny * ny).toBeCloseTo(1)
  expect(discs.length).toBeGreaterThan(0)
}

describe('a hostile text', () => {
  const deep = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times)
  const inside = (value: string) => `{width: 1, height: 1, name: ${value}, x: ${value}, vertexes: [${value}]}`

  test.each([
    ['200 KB of [', '['.repeat(200 * 1024)],
    ['200 KB of {a:', '{a:'.repeat(68 * 1024)],
    ['closed deep lists', deep('[', ']', 100_000)],
    ['closed deep lists where an entry should be', inside(deep('[', ']', 20_000))],
    ['an endless string', `"${'\\'.repeat(200_001)}`],
    ['an endless comment', `/*${'*'.repeat(200_000)}`],
    ['an endless number', `{width: ${'9'.repeat(200_000)}}`],
    ['a huge list', `{width: 1, height: 1, vertexes: [${'0,'.repeat(100_000)}]}`],
    ['an evil key', '{"__proto__": {"width": 1, "height": 1}}'],
    ['a getter of the prototype as a list', '{width: 1, height: 1, vertexes: "constructor"}'],
  ])('%s is refused', (_, text) => {
    expect(attempt(text)).toBeInstanceOf(StadiumError)
  })

  it('cannot reach a prototype', () => {
    const evil = '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}'
    const text = `{width: 1, height: 1, traits: ${evil}, bg: ${evil}, playerPhysics: ${evil}, discs: [${evil}]}`
    expect(readStadium(text).discs).toHaveLength(2)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it('cannot fill the log through the parser', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    expect(readStadium('{width: 1, height: 1, name: "a\u2028\u2029b"}').name).toBe('a  b')
    expect(warn).not.toHaveBeenCalled()
    warn.mockRestore()
  })
})

describe('fuzz', () => {
  const json = fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.jsonValue({ depthSize: 'large' }))
  const shaped = fc.dictionary(
    fc.constantFrom(...KEYS),
    fc.oneof(json, fc.array(fc.dictionary(fc.constantFrom(...KEYS), json))),
  )

  it('any JSON, any text and any shaped object is read or refused', () => {
    const text = fc.oneof(
      json.map((v) => JSON.stringify(v)),
      fc.string({ unit: 'binary', maxLength: 200 }),
    )
    const object = fc.oneof(fc.object(), shaped)
    fc.assert(
      fc.property(fc.oneof(text, object), (source) => {
        const result = attempt(source)
        if (!(result instanceof StadiumError)) isSound(result)
      }),
      { seed: 20, numRuns: 500 },
    )
  })

  const odd: fc.Arbitrary<unknown> = fc.oneof(
    fc.constantFrom(
      null,
      true,
      Number.NaN,
      Infinity,
      -0,
      1e308,
      -1,
      0.5,
      300,
      '',
      'x',
      'disc0',
      [],
      {},
      [[]],
      [1],
    ),
    fc.double(),
    json,
  )

  it('a stadium with one value changed is read, or refused with a field', () => {
    const originals = [stadiumFile(), JSON5.parse(builtinText('hockey')), JSON5.parse(builtinText('rounded'))]
    fc.assert(
      fc.property(fc.constantFrom(...originals), fc.array(fc.nat()), odd, (original, path, value) => {
        const result = attempt(replaced(original, path, value))
        if (result instanceof StadiumError)
          expect(result.field).toMatch(/^[a-zA-Z]+[0-9]?(\[\d+\])?(\.[a-zA-Z0-9]+)?(\[\d\])?$/)
        else isSound(result)
      }),
      { seed: 21, numRuns: 800 },
    )
  })

  it('a text with a piece cut out is read or refused', () => {
    const text = builtinText('classic')
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 3 }), (start, length, patch) => {
        attempt(text.slice(0, start) + patch + text.slice(start + length))
      }),
      { seed: 22, numRuns: 400 },
    )
  })
})

/** A copy in which the value that `path` leads to (each step picks a key) is another; never the root itself. */
function replaced(original: object, path: readonly number[], value: unknown): object {
  const copy: Record<string, unknown> = structuredClone(original) as Record<string, unknown>
  let at: Record<string, unknown> = copy
  for (let depth = 0; ; depth++) {
    const keys = Object.keys(at)
    const key = keys[(path[depth] ?? 0) % keys.length]
    if (key === undefined) return copy
    const next = at[key]
    if (depth + 1 >= path.length || typeof next !== 'object' || next === null) {
      at[key] = value
      return copy
    }
    at = next as Record<string, unknown>
  }
}
