// Mirrors of stadiums and keys: left to right swaps the teams as well, up to down does not. List orders stay.
import { FLAG, KEY, type Side } from '../../shared/sim/constants.ts'
import type { Stadium } from '../../shared/stadium/types.ts'

export type Axis = 'x' | 'y' // the coordinate that changes its sign

const swapBits = (bits: number, a: number, b: number) =>
  (bits & ~(a | b)) | (bits & a ? b : 0) | (bits & b ? a : 0)

export const mirrorKeys = (keys: number, axis: Axis): number =>
  axis === 'x' ? swapBits(keys, KEY.LEFT, KEY.RIGHT) : swapBits(keys, KEY.UP, KEY.DOWN)

export const mirrorTeam = <T extends number>(team: T, axis: Axis): T | Side =>
  axis === 'x' && (team === 1 || team === 2) ? ((3 - team) as Side) : team

/** Collision flags: red and blue change places, barriers too. */
export const mirrorFlags = (flags: number, axis: Axis): number =>
  axis === 'x' ? swapBits(swapBits(flags, FLAG.RED, FLAG.BLUE), FLAG.RED_KO, FLAG.BLUE_KO) : flags

export function mirrorStadium(s: Stadium, axis: Axis): Stadium {
  const [sx, sy] = axis === 'x' ? [-1, 1] : [1, -1]
  const flags = (b: { cMask: number; cGroup: number }) => ({
    cMask: mirrorFlags(b.cMask, axis),
    cGroup: mirrorFlags(b.cGroup, axis),
  })
  const points = (list: [number, number][]) => list.map(([x, y]): [number, number] => [sx * x, sy * y])
  const [red, blue] = [points(s.redSpawnPoints), points(s.blueSpawnPoints)]
  return {
    ...s,
    vertexes: s.vertexes.map((v) => ({ ...v, ...flags(v), x: sx * v.x, y: sy * v.y })),
    segments: s.segments.map((g) => {
      const c = g.curve
      if (!c) return { ...g, ...flags(g), bias: -g.bias } // the normal of a line turns over in the mirror, that of an arc does not
      const curve = {
        ...c,
        cx: sx * c.cx,
        cy: sy * c.cy,
        t0x: sx * c.t0x,
        t0y: sy * c.t0y,
        t1x: sx * c.t1x,
        t1y: sy * c.t1y,
      }
      return { ...g, ...flags(g), curve }
    }),
    planes: s.planes.map((p) => ({ ...p, ...flags(p), nx: sx * p.nx, ny: sy * p.ny })),
    goals: s.goals.map((g) => ({
      ...{ ax: sx * g.ax, ay: sy * g.ay, bx: sx * g.bx, by: sy * g.by },
      team: mirrorTeam(g.team, axis),
    })),
    discs: s.discs.map((d) => ({
      ...{ ...d, ...flags(d), x: sx * d.x, y: sy * d.y },
      ...{ vx: sx * d.vx, vy: sy * d.vy, gx: sx * d.gx, gy: sy * d.gy },
    })),
    redSpawnPoints: axis === 'x' ? blue : red,
    blueSpawnPoints: axis === 'x' ? red : blue,
    player: {
      ...{ ...s.player, cGroup: mirrorFlags(s.player.cGroup, axis) },
      ...{ gx: sx * s.player.gx, gy: sy * s.player.gy },
    },
  }
}
