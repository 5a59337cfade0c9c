// The moving parts of a stadium: the ball and the other discs, joints, and the physics of a player.

import { FLAG } from '../sim/constants.ts'
import { distance } from './compile.ts'
import { bad, StadiumError, show } from './error.ts'
import {
  at,
  bouncy,
  colour,
  entries,
  type Fields,
  flags,
  get,
  index,
  MAX_ENTRIES,
  number,
  pair,
  section,
  toNumber,
  toPair,
} from './fields.ts'
import type { Raw } from './source.ts'
import type { Disc, Joint, PlayerPhysics } from './types.ts'

const WHITE = 0xffffff
const BLACK = 0x000000

/** All discs of a match without players; index 0 is the ball. */
export function readDiscs(root: Fields, traits: Raw): Disc[] {
  const list = entries(root, 'discs', traits)
  if (ballIsFirstDisc(root)) {
    if (list.length === 0)
      throw bad('discs', 'the list is empty, but ballPhysics makes its first disc the ball')
    return list.map((entry) => readDisc(entry))
  }
  if (list.length >= MAX_ENTRIES) {
    throw new StadiumError(
      'too-many',
      'discs',
      `${list.length} entries, at most ${MAX_ENTRIES - 1} and the ball`,
    )
  }
  return [readBall(section(root, 'ballPhysics')), ...list.map((entry) => readDisc(entry))]
}

function ballIsFirstDisc(root: Fields): boolean {
  const value = get(root, 'ballPhysics')
  const name = Array.isArray(value) ? value[0] : value
  if (name === 'disc0') return true
  if (typeof value === 'string' || Array.isArray(value)) {
    throw bad('ballPhysics', `must be an object or "disc0", not ${show(value)}`)
  }
  return false
}

/** A ball from outside the list: always kicked and always scoring; nothing else touches it by default but as `ball`. */
function readBall(fields: Fields): Disc {
  const ball = readDisc(fields, FLAG.BALL)
  return { ...ball, cGroup: ball.cGroup | FLAG.KICK | FLAG.SCORE }
}

function readDisc(entry: Fields, cGroup: number = FLAG.ALL): Disc {
  const [x, y] = pair(entry, 'pos', [0, 0])
  const [vx, vy] = pair(entry, 'speed', [0, 0])
  const [gx, gy] = pair(entry, 'gravity', [0, 0])
  return {
    x,
    y,
    vx,
    vy,
    gx,
    gy,
    radius: number(entry, 'radius', 10),
    invMass: number(entry, 'invMass', 1),
    damping: number(entry, 'damping', 0.99),
    colour: colour(entry, 'color', WHITE),
    ...bouncy(entry, 0.5, FLAG.ALL, cGroup),
  }
}

export function readJoint(entry: Fields, discs: readonly Disc[]): Joint {
  const d0 = index(entry, 'd0', discs.length, 'disc')
  const d1 = index(entry, 'd1', discs.length, 'disc')
  const [min, max] = readLength(entry, discs[d0]!, discs[d1]!)
  const strength = get(entry, 'strength') ?? 'rigid'
  return {
    d0,
    d1,
    min,
    max,
    strength: strength === 'rigid' ? null : toNumber(strength, at(entry, 'strength')),
    colour: colour(entry, 'color', BLACK),
  }
}

function readLength(entry: Fields, d0: Disc, d1: Disc): [number, number] {
  const field = at(entry, 'length')
  const value = get(entry, 'length')
  if (Array.isArray(value)) return toPair(value, field)
  const length = value === undefined ? distance(d0, d1) : toNumber(value, field)
  if (length === null) throw bad(field, 'the discs are too far apart')
  return [length, length]
}

export function readPlayerPhysics(fields: Fields): PlayerPhysics {
  const [gx, gy] = pair(fields, 'gravity', [0, 0])
  return {
    radius: number(fields, 'radius', 15),
    bCoef: number(fields, 'bCoef', 0.5),
    invMass: number(fields, 'invMass', 0.5),
    damping: number(fields, 'damping', 0.96),
    acceleration: number(fields, 'acceleration', 0.1),
    kickingAcceleration: number(fields, 'kickingAcceleration', 0.07),
    kickingDamping: number(fields, 'kickingDamping', 0.96),
    kickStrength: number(fields, 'kickStrength', 5),
    kickback: number(fields, 'kickback', 0),
    cGroup: flags(fields, 'cGroup', 0),
    gx,
    gy,
  }
}
