// What a stadium file is refused for, and that the message names the field or the line.

import { describe, expect, it, test } from 'vitest'
import { readStadium, StadiumError } from '../../../shared/stadium/read.ts'
import { stadiumFile } from './files.ts'

function refusal(source: string | object): StadiumError {
  try {
    readStadium(source)
  } catch (error) {
    if (error instanceof StadiumError) return error
    throw error
  }
  throw new Error('the stadium was read')
}

const VERTEXES_42 = Array.from({ length: 42 }, (_, x) => ({ x, y: 0 }))
const SEGMENTS_13 = Array.from({ length: 13 }, (_, i) => ({ v0: 0, v1: i === 12 ? 99 : 1 }))

describe('a field the simulation cannot use is named', () => {
  test.each<[Record<string, unknown>, string]>([
    [{ vertexes: VERTEXES_42, segments: SEGMENTS_13 }, 'segments[12].v1: 99 is not a vertex (0..41)'],
    [{ segments: [{ v0: -1, v1: 1 }] }, 'segments[0].v0: -1 is not a vertex (0..1)'],
    [{ segments: [{ v0: 0.5, v1: 1 }] }, 'segments[0].v0: 0.5 is not a vertex (0..1)'],
    [{ segments: [{ v1: 1 }] }, 'segments[0].v0: is missing'],
    [{ vertexes: [] }, 'segments[0].v0: 0 is not a vertex (there is none)'],
    [{ joints: [{ d0: 0, d1: 3 }] }, 'joints[0].d1: 3 is not a disc (0..2)'],
    [{ joints: [{ d0: 0, d1: 1, length: [1] }] }, 'joints[0].length: must be [x, y], not a list'],
    [{ joints: [{ d0: 0, d1: 1, length: 'auto' }] }, 'joints[0].length: "auto" is not a finite number'],
    [{ joints: [{ d0: 0, d1: 1, strength: 'soft' }] }, 'joints[0].strength: "soft" is not a finite number'],
    [{ planes: [{ normal: [0, 0], dist: 1 }] }, 'planes[0].normal: [0, 0] has no direction'],
    [{ planes: [{ normal: [1e300, 0], dist: 1 }] }, 'planes[0].normal: [1e+300, 0] has no direction'],
    [{ planes: [{ dist: 1 }] }, 'planes[0].normal: is missing'],
    [{ planes: [{ normal: [0, 1] }] }, 'planes[0].dist: is missing'],
    [{ goals: [{ p0: [0, 0], p1: [0], team: 'red' }] }, 'goals[0].p1: must be [x, y], not a list'],
    [{ goals: [{ p0: [0, 0], p1: [0, 1], team: 'green' }] }, 'goals[0].team: "green" is not "red" or "blue"'],
    [{ goals: [{ p0: [0, 0], p1: [0, 1] }] }, 'goals[0].team: nothing is not "red" or "blue"'],
    [{ discs: [{ pos: [0, Number.NaN] }] }, 'discs[0].pos[1]: NaN is not a finite number'],
    [{ discs: [{ radius: '9' }] }, 'discs[0].radius: "9" is not a finite number'],
    [{ discs: [{ color: [1, 2, 'x'] }] }, 'discs[0].color[2]: "x" is not a finite number'],
    [{ discs: [{ color: true }] }, 'discs[0].color: must be "transparent", "RRGGBB" or [r, g, b], not true'],
    [{ discs: [{ cMask: 63 }] }, 'discs[0].cMask: must be a list of flags, not 63'],
    [{ vertexes: [{ x: 1 }] }, 'vertexes[0].y: is missing'],
    [{ vertexes: {} }, 'vertexes: must be a list, not an object'],
    [{ discs: [null] }, 'discs[0]: must be an object, not nothing'],
    [{ discs: [[]] }, 'discs[0]: must be an object, not a list'],
    [{ redSpawnPoints: [[0, 0], [1]] }, 'redSpawnPoints[1]: must be [x, y], not a list'],
    [{ traits: [] }, 'traits: must be an object, not a list'],
    [{ bg: 'grass' }, 'bg: must be an object, not "grass"'],
    [{ bg: { width: null, height: '40' } }, 'bg.height: "40" is not a finite number'],
    [{ width: undefined }, 'width: is missing'],
    [{ ballPhysics: 'disc1' }, 'ballPhysics: must be an object or "disc0", not "disc1"'],
    [{ ballPhysics: { damping: {} } }, 'ballPhysics.damping: an object is not a finite number'],
    [
      { ballPhysics: 'disc0', discs: [] },
      'discs: the list is empty, but ballPhysics makes its first disc the ball',
    ],
    [{ playerPhysics: { gravity: 1 } }, 'playerPhysics.gravity: must be [x, y], not 1'],
    [
      { traits: { t: { bCoef: 'x' } }, discs: [{ trait: 't' }] },
      'discs[0].bCoef: "x" is not a finite number',
    ],
    [{ segments: [{ v0: 0, v1: 1, curveF: 1e308 }] }, 'segments[0].curveF: the arc is too large'],
    [{ discs: [{ pos: [1e200, 0] }, {}] }, 'joints[0].length: the discs are too far apart'],
  ])('%#: %j', (change, message) => {
    const error = refusal(stadiumFile(change))
    expect(error.message).toBe(message)
    expect(error.code).toBe('field')
    expect(message.startsWith(`${error.field}: `)).toBe(true)
  })

  test.each(['NaN', 'Infinity', '-Infinity', '1e999', '-1e999'])(
    '%s, which JSON5 allows, is refused',
    (number) => {
      expect(refusal(`{width: 1, height: 1, discs: [{radius: ${number}}]}`).field).toBe('discs[0].radius')
      expect(refusal(`{width: ${number}, height: 1}`).field).toBe('width')
    },
  )

  it('quotes values from the file briefly and on one line', () => {
    const { message } = refusal(stadiumFile({ width: `\u001b[31m\n${'x'.repeat(5000)}` }))
    expect(message).toBe(`width: "[31m${'x'.repeat(20)}" is not a finite number`)
  })
})

describe('a file that is not JSON5', () => {
  test.each([
    ['', 'line 1, column 1: invalid end of input'],
    ['{\n  width: 1,\n  height: @\n}', "line 3, column 11: invalid character '@'"],
    ['{\n\n  name: "two\nlines"}', "line 4, column 0: invalid character '\\n'"],
    ['{"width": 1} {', "line 1, column 14: invalid character '{'"],
  ])('%j is refused with its line', (text, message) => {
    expect(refusal(text)).toMatchObject({ code: 'syntax', message })
  })

  test.each(['[]', '7', 'null', '"disc0"', 'Infinity'])('%s is refused as no object', (text) => {
    expect(refusal(text).message).toMatch(/^a stadium must be an object, not /)
  })
})

describe('limits', () => {
  const many = <T>(count: number, entry: T): T[] => Array.from({ length: count }, () => entry)
  const goal = { p0: [0, 0], p1: [0, 1], team: 'red' }

  test.each<[string, object]>([
    ['vertexes', { x: 0, y: 0 }],
    ['segments', { v0: 0, v1: 1 }],
    ['planes', { normal: [0, 1], dist: 0 }],
    ['goals', goal],
    ['joints', { d0: 0, d1: 1 }],
  ])('255 %s are read, 256 are refused', (key, entry) => {
    expect(readStadium(stadiumFile({ [key]: many(255, entry) }))).toHaveProperty(`${key}.length`, 255)
    expect(refusal(stadiumFile({ [key]: many(256, entry) }))).toMatchObject({
      code: 'too-many',
      message: `${key}: 256 entries, at most 255`,
    })
  })

  it('a list of flags is short', () => {
    expect(
      readStadium(stadiumFile({ discs: [{ cMask: many(255, 'red') }], joints: [] })).discs[1]?.cMask,
    ).toBe(2)
    const error = refusal(stadiumFile({ discs: [{ cMask: many(256, 'red') }] }))
    expect(error.message).toBe('discs[0].cMask: 256 flags, at most 255')
  })

  it('there are at most 255 discs with the ball', () => {
    expect(readStadium(stadiumFile({ discs: many(254, {}) })).discs).toHaveLength(255)
    expect(readStadium(stadiumFile({ discs: many(255, {}), ballPhysics: 'disc0' })).discs).toHaveLength(255)
    expect(refusal(stadiumFile({ discs: many(255, {}) })).message).toBe(
      'discs: 255 entries, at most 254 and the ball',
    )
    expect(refusal(stadiumFile({ discs: many(256, {}), ballPhysics: 'disc0' })).code).toBe('too-many')
  })

  test.each([
    ['a', 1],
    ['é', 2],
    ['€', 3],
    ['🏆', 4],
  ])('text counts in UTF-8 bytes: %s is %i', (character, bytes) => {
    const frame = '{width: 1, height: 1} //'
    const room = 256 * 1024 - frame.length
    const fits = frame + character.repeat(Math.floor(room / bytes)) + ' '.repeat(room % bytes)
    expect(readStadium(fits).width).toBe(1)
    expect(refusal(`${fits} `)).toMatchObject({
      code: 'too-long',
      message: 'the file is larger than 256 KiB',
    })
  })
})
