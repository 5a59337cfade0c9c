// What a stadium file means: defaults, traits, the ball, flags, colours, joints.

import { describe, expect, it, test } from 'vitest'
import { FLAG } from '../../../shared/sim/constants.ts'
import { readStadium } from '../../../shared/stadium/read.ts'
import { stadiumFile } from './files.ts'

const WALL = { bCoef: 1, cMask: FLAG.ALL, cGroup: FLAG.WALL }

describe('defaults', () => {
  it('fills everything a nearly empty file leaves out', () => {
    expect(readStadium('{width: 10, height: 5}')).toStrictEqual({
      name: 'Stadium',
      width: 10,
      height: 5,
      spawnDistance: 200,
      kickOffReset: 'partial',
      canBeStored: true,
      maxViewWidth: 0,
      cameraWidth: 0,
      cameraHeight: 0,
      cameraFollow: 'ball',
      background: {
        type: 'none',
        width: 0,
        height: 0,
        kickOffRadius: 0,
        cornerRadius: 0,
        goalLine: 0,
        colour: 0x718c5a,
      },
      vertexes: [],
      segments: [],
      planes: [],
      goals: [],
      discs: [
        {
          x: 0,
          y: 0,
          vx: 0,
          vy: 0,
          gx: 0,
          gy: 0,
          radius: 10,
          invMass: 1,
          damping: 0.99,
          colour: 0xffffff,
          bCoef: 0.5,
          cMask: 63,
          cGroup: 193,
        },
      ],
      joints: [],
      redSpawnPoints: [],
      blueSpawnPoints: [],
      player: {
        radius: 15,
        bCoef: 0.5,
        invMass: 0.5,
        damping: 0.96,
        acceleration: 0.1,
        kickingAcceleration: 0.07,
        kickingDamping: 0.96,
        kickStrength: 5,
        kickback: 0,
        cGroup: 0,
        gx: 0,
        gy: 0,
      },
    })
  })

  it('gives bare list entries the values of the rule book', () => {
    const stadium = readStadium(stadiumFile())
    expect(stadium.vertexes[1]).toStrictEqual({ x: 60, y: 0, ...WALL })
    expect(stadium.segments[0]).toStrictEqual({
      v0: 0,
      v1: 1,
      bias: 0,
      curve: null,
      visible: true,
      colour: 0,
      ...WALL,
    })
    expect(stadium.planes[0]).toStrictEqual({ nx: 0, ny: 1, dist: -40, ...WALL })
    expect(stadium.goals[0]).toStrictEqual({ ax: -90, ay: 10, bx: -90, by: -10, team: 1 })
    expect(stadium.discs[1]).toMatchObject({ x: 30, cMask: FLAG.ALL, cGroup: FLAG.ALL })
    expect(stadium.joints[0]).toStrictEqual({ d0: 1, d1: 2, min: 40, max: 40, strength: null, colour: 0 })
  })

  it('takes null for absent everywhere', () => {
    const nulled = stadiumFile({ name: null, bg: null, goals: null, ballPhysics: null, playerPhysics: null })
    expect(readStadium(nulled)).toMatchObject({
      name: 'Stadium',
      goals: [],
      background: { type: 'none' },
      player: { radius: 15 },
    })
  })

  it('never lets a minus zero through, which JSON would change', () => {
    const stadium = readStadium(stadiumFile({ discs: [{ pos: [-0, -0] }], joints: [] }))
    expect(stadium).toStrictEqual(JSON.parse(JSON.stringify(stadium)))
  })
})

describe('traits', () => {
  const disc = (entry: object, traits: object = { soft: { radius: 3, bCoef: 0.25 } }) =>
    readStadium(stadiumFile({ traits, discs: [entry], joints: [] })).discs[1]

  it('fill absent and null keys only', () => {
    expect(disc({ trait: 'soft', radius: 7, bCoef: null })).toMatchObject({ radius: 7, bCoef: 0.25 })
  })

  test.each(['none', 'constructor', '__proto__', 'toString', 7, ['soft']])('%j names no trait', (trait) => {
    expect(disc({ trait })).toMatchObject({ radius: 10, bCoef: 0.5 })
  })

  it('do not chain', () => {
    const traits = { a: { trait: 'b', radius: 1 }, b: { bCoef: 0 } }
    expect(disc({ trait: 'a' }, traits)).toMatchObject({ radius: 1, bCoef: 0.5 })
  })

  it('reach neither the ball nor the players', () => {
    const physics = { trait: 'soft' }
    const stadium = readStadium(stadiumFile({ ballPhysics: physics, playerPhysics: physics }))
    expect(stadium.discs[0]?.radius).toBe(10)
    expect(stadium.player.radius).toBe(15)
  })

  it('may bear any name of a property', () => {
    const text = '{width: 1, height: 1, traits: {"__proto__": {radius: 4}}, discs: [{trait: "__proto__"}]}'
    expect(readStadium(text).discs[1]?.radius).toBe(4)
    expect(({} as { radius?: number }).radius).toBeUndefined()
  })
})

describe('the ball', () => {
  const ball = (ballPhysics: unknown) =>
    readStadium(stadiumFile({ ballPhysics, joints: [] })).discs[0]?.cGroup

  test.each([
    ['absent', undefined, FLAG.BALL | FLAG.KICK | FLAG.SCORE],
    ['an empty object', {}, FLAG.BALL | FLAG.KICK | FLAG.SCORE],
    ['an object with a group', { cGroup: ['wall'] }, FLAG.WALL | FLAG.KICK | FLAG.SCORE],
    ['an object with no flags', { cGroup: [] }, FLAG.KICK | FLAG.SCORE],
    ['"disc0"', 'disc0', FLAG.ALL],
    ['["disc0"]', ['disc0'], FLAG.ALL],
  ])('with ballPhysics %s has the right group', (_, ballPhysics, cGroup) => {
    expect(ball(ballPhysics)).toBe(cGroup)
  })

  it('stands before the discs of the list, or is the first of them', () => {
    expect(readStadium(stadiumFile()).discs).toHaveLength(3)
    const own = readStadium(stadiumFile({ ballPhysics: 'disc0', joints: [{ d0: 0, d1: 1 }] }))
    expect(own.discs).toHaveLength(2)
    expect(own.discs[0]?.x).toBe(30)
  })

  it('counts as disc 0 for joints even when it is implicit', () => {
    const [joint] = readStadium(stadiumFile({ joints: [{ d0: 0, d1: 2 }] })).joints
    expect(joint).toMatchObject({ d0: 0, d1: 2, min: 50 })
  })
})

describe('flags', () => {
  test.each([
    [['red', 'blue'], 6],
    ['wall', 32],
    [[], 0],
    ['', 0],
    [['c3'], 1 << 31],
    [['all', 'kick', 'score', 'c0'], 63 | 64 | 128 | (1 << 28)],
    [['redKO', 'blueKO', 'nonsense', 7, null], 24],
    [['constructor', '__proto__', 'hasOwnProperty'], 0],
  ])('%j is %i', (cMask, bits) => {
    expect(
      readStadium(stadiumFile({ vertexes: [{ x: 0, y: 0, cMask }], segments: [] })).vertexes[0]?.cMask,
    ).toBe(bits)
  })

  it('of players start from none', () => {
    expect(readStadium(stadiumFile({ playerPhysics: { cGroup: ['kick', 'c0'] } })).player.cGroup).toBe(
      64 | (1 << 28),
    )
  })
})

describe('colours', () => {
  test.each([
    ['transparent', -1],
    ['FF8000', 0xff8000],
    ['ff8000', 0xff8000],
    ['0', 0],
    [[255, 128, 0], 0xff8000],
    [[300, -5, 1.9], 0xff0001],
    ['not a colour', 0xffffff],
    ['', 0xffffff],
  ])('%j', (color, expected) => {
    expect(readStadium(stadiumFile({ discs: [{ color }], joints: [] })).discs[1]?.colour).toBe(expected)
  })
})

describe('joints', () => {
  const joint = (change: object) =>
    readStadium(stadiumFile({ joints: [{ d0: 1, d1: 2, ...change }] })).joints[0]

  test.each([
    ['absent', undefined, 40, 40],
    ['null', null, 40, 40],
    ['a number', 12, 12, 12],
    ['a range', [5, 9], 5, 9],
  ])('with a length that is %s', (_, length, min, max) => {
    expect(joint({ length })).toMatchObject({ min, max })
  })

  test.each([
    ['rigid', null],
    [null, null],
    [0, 0],
    [0.5, 0.5],
  ])('of strength %j', (strength, expected) => {
    expect(joint({ strength })?.strength).toBe(expected)
  })
})

describe('the rest', () => {
  test.each([
    ['  Futsal  ', 'Futsal'],
    ['𝙵𝚄𝚃 ⨯⁴ 🏆', '𝙵𝚄𝚃 ⨯⁴ 🏆'],
    ['a\u0000b\n\u202ec', 'abc'],
    ['\ud800', 'Stadium'],
    ['', 'Stadium'],
    [7, 'Stadium'],
    ['🏆'.repeat(100), '🏆'.repeat(60)],
  ])('the name %j becomes %j', (name, expected) => {
    expect(readStadium(stadiumFile({ name })).name).toBe(expected)
  })

  it('reads camera, storing, reset, spawn points and the picture', () => {
    const change = {
      cameraFollow: 'player',
      canBeStored: false,
      kickOffReset: 'full',
      redSpawnPoints: [[-1, 2]],
    }
    expect(readStadium(stadiumFile(change))).toMatchObject(change)
    expect(readStadium(stadiumFile({ segments: [{ v0: 0, v1: 1, vis: false }] })).segments[0]?.visible).toBe(
      false,
    )
  })

  test.each(['', 'sand', null, 3])('a background of type %j is none', (type) => {
    expect(readStadium(stadiumFile({ bg: { type } })).background.type).toBe('none')
  })

  it('lives with what files in the wild contain', () => {
    const odd = stadiumFile({
      maxViewwidth: 500,
      _data: { mirror: {} },
      bg: { type: 'grass', borderRadius: 5 },
      vertexes: [
        { x: 0, y: 0, curve: 180, color: 'C7E6BD', vis: true, pos: [1, 2], bcoef: 3, _selected: true },
        { x: 60, y: 0, bias: 10 },
      ],
    })
    expect(readStadium(odd).vertexes[0]).toStrictEqual({ x: 0, y: 0, ...WALL })
  })

  it('reads JSON5, and the last of duplicate keys wins', () => {
    const text =
      "// a yard\n{width: 1, 'width': +2, height: .5, /* odd */ name: 'A\\\nB', vertexes: [{x: 0x10, y: -1e1,},],}"
    expect(readStadium(text)).toMatchObject({
      width: 2,
      height: 0.5,
      name: 'AB',
      vertexes: [{ x: 16, y: -10 }],
    })
  })
})
