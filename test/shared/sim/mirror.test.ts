// Mirror the pitch and the keys: the play is mirrored exactly, number for number. The mirrored stadium keeps its list
// orders, since the order of contacts is part of the rules; a stadium that is its own mirror may list its left side first.
import { describe, expect, test } from 'vitest'
import { SPAWN_GAP } from '../../../shared/sim/constants.ts'
import { reset } from '../../../shared/sim/players.ts'
import { step } from '../../../shared/sim/step.ts'
import { createWorld, type World } from '../../../shared/sim/world.ts'
import { BUILTIN_STADIUMS } from '../../../shared/stadium/builtin.ts'
import { readStadium } from '../../../shared/stadium/read.ts'
import type { Stadium } from '../../../shared/stadium/types.ts'
import { applyOp, type Op, randomOps } from '../../support/fuzz.ts'
import { createKickers, sideOf } from '../../support/kickers.ts'
import { type Axis, mirrorFlags, mirrorKeys, mirrorStadium, mirrorTeam } from '../../support/mirror.ts'
import { builtin, classic } from '../../support/stadiums.ts'
import { vectorFiles } from '../stadium/files.ts'

const PLAYERS = 10

function mirrorOp(op: Op, axis: Axis): Op {
  if (op.kind === 'keys') return { ...op, keys: mirrorKeys(op.keys, axis) }
  return op.kind === 'join' ? { ...op, team: mirrorTeam(op.team, axis) } : op
}

/** What of `b` is not the mirror of `a`; null if all is. */
function difference(a: World, b: World, axis: Axis): string | null {
  const [sx, sy] = axis === 'x' ? [-1, 1] : [1, -1]
  for (let d = 0; d < a.discCount; d++) {
    if (a.x[d] !== sx * b.x[d]! || a.y[d] !== sy * b.y[d]!) return `place of disc ${d} at tick ${a.tick}`
    if (a.vx[d] !== sx * b.vx[d]! || a.vy[d] !== sy * b.vy[d]!) return `speed of disc ${d} at tick ${a.tick}`
    if (a.cMask[d] !== mirrorFlags(b.cMask[d]!, axis)) return `mask of disc ${d} at tick ${a.tick}`
  }
  const goals = axis === 'x' ? [b.blue, b.red] : [b.red, b.blue]
  const state = (w: World) => [w.discCount, w.playerCount, w.phase, w.counter, w.time, w.over]
  if (String(state(a)) !== String(state(b))) return `state at tick ${a.tick}`
  if (a.red !== goals[0] || a.blue !== goals[1]) return `goals at tick ${a.tick}`
  return a.kickOffTeam === mirrorTeam(b.kickOffTeam, axis) ? null : `kick-off at tick ${a.tick}`
}

interface Played {
  difference: string | null
  goals: number
}

/** Plays a random match on `stadium` and its mirror image on `image`, up to the first difference. */
function playBoth(stadium: Stadium, image: Stadium, axis: Axis, seed: number, ticks: number): Played {
  const rules = { timeLimit: 0, scoreLimit: 0, kickMin: 2, kickRate: 0, kickBurst: 0 }
  const a = createWorld(stadium, rules)
  const b = createWorld(image, rules)
  b.kickOffTeam = mirrorTeam(a.kickOffTeam, axis)
  const both = (op: Op) => {
    applyOp(a, op)
    applyOp(b, mirrorOp(op, axis))
  }
  for (let slot = 0; slot < PLAYERS; slot++) both({ kind: 'join', slot, team: sideOf(slot) })
  reset(a)
  reset(b)
  const kickers = createKickers(PLAYERS, seed)
  let found = difference(a, b, axis)
  while (!found && a.tick < ticks && !a.over) {
    randomOps(kickers, a).forEach(both)
    step(a, null)
    step(b, null)
    found = difference(a, b, axis)
  }
  return { difference: found, goals: a.red + a.blue }
}

/** The row of spawn places begins below the middle; given as points, a mirror can turn it over. */
function withSpawnPoints(s: Stadium): Stadium {
  const row = (side: number) =>
    [0, 1, -1, 2, -2].map((n): [number, number] => [side * s.spawnDistance, SPAWN_GAP * n])
  return { ...s, redSpawnPoints: row(-1), blueSpawnPoints: row(1) }
}

const strange = vectorFiles().map((v) => ({ name: v.name, stadium: readStadium(v.stadium) }))
const known = BUILTIN_STADIUMS.map(({ id, name }) => ({ name, stadium: builtin(id) }))

describe.each([...known, ...strange])('on $name', ({ stadium }) => {
  test.each([1, 2])('left and right give the mirrored play (seed %i)', (seed) => {
    expect(playBoth(stadium, mirrorStadium(stadium, 'x'), 'x', seed, 2000).difference).toBeNull()
  })
  test('up and down give the mirrored play', () => {
    const own = withSpawnPoints(stadium)
    expect(playBoth(own, mirrorStadium(own, 'y'), 'y', 3, 2000).difference).toBeNull()
  })
})

describe.each(known)('$name is its own mirror image', ({ stadium }) => {
  test.each(['x', 'y'] as const)('in %s', (axis) => {
    const points = (list: readonly { x: number; y: number }[]) =>
      list.map(({ x, y, ...rest }) => JSON.stringify([x + 0, y + 0, rest])).sort()
    const image = mirrorStadium(stadium, axis)
    const plain = ({ planes }: Stadium) => points(planes.map(({ nx, ny, ...p }) => ({ ...p, x: nx, y: ny })))
    expect(points(image.vertexes)).toEqual(points(stadium.vertexes))
    expect(plain(image)).toEqual(plain(stadium))
  })
})

test.each([4, 5, 6])(
  'on Classic itself, which is its own mirror image, red and blue have the same game (seed %i)',
  (seed) => {
    const image = { ...classic, discs: mirrorStadium(classic, 'x').discs } // posts are compared by their index
    const played = playBoth(classic, image, 'x', seed, 10_000)
    expect(played).toEqual({ difference: null, goals: expect.any(Number) })
    expect(played.goals).toBeGreaterThan(0)
  },
)
