// Seeded random stadiums for tests: all kinds of walls, masks, discs and joints; wild ones have absurd numbers too.
import { readStadium, StadiumError } from '../../shared/stadium/read.ts'
import type { Stadium } from '../../shared/stadium/types.ts'
import { seeded } from './random.ts'

export interface Sizes {
  vertexes: number // at most
  segments: number
  discs: number
}
const MEDIUM: Sizes = { vertexes: 50, segments: 50, discs: 12 }
const ABSURD = [0, 1e-160, 1e-9, 0.004, -7, 90, 900, 3e4, 1.2e6, 9e6, 2e7, 1e12, 1e155, -1e155]
const FLAGS = ['ball', 'red', 'blue', 'redKO', 'blueKO', 'wall', 'kick', 'score', 'c0', 'c3']
const WILD_NUMBERS = 0.02 // share of the numbers of a wild stadium

/** The stadium of a seed. */
export function oddStadium(seed: number, isWild: boolean, sizes = MEDIUM): Stadium {
  const random = seeded(seed)
  for (;;) {
    try {
      return readStadium(draw(random, isWild, sizes))
    } catch (error) {
      if (!(error instanceof StadiumError)) throw error // an arc that is too large: the next one is not
    }
  }
}

function draw(random: () => number, isWild: boolean, sizes: Sizes): object {
  const chance = (share: number) => random() < share
  const upTo = (n: number) => Math.floor(random() * (n + 1))
  const one = <T>(list: readonly T[]) => list[upTo(list.length - 1)]!
  const real = (low: number, high: number) => {
    if (isWild && chance(WILD_NUMBERS)) return one(ABSURD)
    const n = low + random() * (high - low)
    return chance(0.5) ? Math.round(n) : n
  }
  const many = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n))
  const maybe = (share: number, fields: object) => (chance(share) ? fields : {})
  const flags = () => one([['all'], ['wall'], ['ball'], ['red', 'blue'], many(upTo(4), () => one(FLAGS))])
  const bouncy = () => ({
    ...maybe(0.5, { bCoef: real(0, 1.5) }),
    ...maybe(0.25, { cMask: flags() }),
    ...maybe(0.2, { cGroup: flags() }),
  })
  const width = real(150, 700)
  const height = real(80, 350)
  const place = () => [real(-width, width), real(-height, height)] as const
  const vertexes = many(2 + upTo(sizes.vertexes - 2), () => {
    const [x, y] = place()
    return { x, y, ...bouncy() }
  })
  const segment = () => ({
    v0: upTo(vertexes.length - 1),
    v1: upTo(vertexes.length - 1),
    ...maybe(0.4, { curve: real(-360, 360) }),
    ...maybe(0.1, { curveF: real(-3, 3) }),
    ...maybe(0.3, { bias: real(-40, 40) }),
    ...bouncy(),
  })
  const disc = () => ({
    pos: place(),
    radius: real(2, 25),
    ...maybe(0.4, { speed: [real(-4, 4), real(-4, 4)] }),
    ...maybe(0.4, { invMass: chance(0.5) ? 0 : real(0, 2) }),
    ...maybe(0.3, { damping: real(0.9, 1) }),
    ...maybe(0.2, { gravity: [real(-0.05, 0.05), real(-0.05, 0.05)] }),
    ...bouncy(),
  })
  const discs = many(upTo(sizes.discs), disc)
  const plane = ([x, y]: readonly number[], size: number) => ({ normal: [x, y], dist: -size, ...bouncy() })
  const joint = () => ({
    d0: upTo(discs.length),
    d1: upTo(discs.length),
    ...maybe(0.5, { length: chance(0.5) ? real(10, 100) : [real(10, 60), real(60, 150)] }),
    ...maybe(0.5, { strength: real(0.01, 0.5) }),
  })
  const goal = (side: number) => ({
    p0: [side * width * 0.8, -height / 2],
    p1: [side * width * 0.8, height / 2],
    team: side < 0 ? 'red' : 'blue',
  })
  return {
    name: 'Odd',
    ...{ width, height, spawnDistance: real(20, width), kickOffReset: one(['full', 'partial']) },
    vertexes,
    segments: many(upTo(sizes.segments), segment),
    planes: [
      ...[plane([0, 1], height), plane([0, -1], height), plane([1, 0], width), plane([-1, 0], width)],
      ...many(upTo(1), () => plane([real(1, 2), real(-1, 1)], width)),
    ],
    goals: [goal(-1), goal(1)],
    discs,
    joints: many(upTo(3), joint),
    ...maybe(0.2, { redSpawnPoints: many(1 + upTo(3), place) }),
    playerPhysics: { ...maybe(0.3, { radius: real(5, 30) }), ...maybe(0.2, { invMass: real(0.1, 2) }) },
    ballPhysics: disc(),
  }
}
