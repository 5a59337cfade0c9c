// Reads a stadium file (.hbs) and compiles it to the plain numbers of types.ts; see stadium-format.md.

import { readDiscs, readJoint, readPlayerPhysics } from './discs.ts'
import { printable } from './error.ts'
import { colour, entries, type Fields, flag, get, number, points, section } from './fields.ts'
import { readGoal, readPlane, readSegment, readVertex } from './shapes.ts'
import { parseSource } from './source.ts'
import type { Background, Stadium } from './types.ts'

export { StadiumError, type StadiumErrorCode } from './error.ts'

export const MAX_NAME_CHARACTERS = 60
const DEFAULT_NAME = 'Stadium'
const DEFAULT_SPAWN_DISTANCE = 200
const GRASS_GREEN = 0x718c5a

/** The compiled stadium of a file's text, or of the object in it; throws StadiumError and nothing else. */
export function readStadium(source: string | object): Stadium {
  const root: Fields = { path: '', own: parseSource(source), trait: null }
  const traits = section(root, 'traits').own
  const vertexes = entries(root, 'vertexes', traits).map(readVertex)
  const discs = readDiscs(root, traits)
  return {
    name: readName(get(root, 'name')),
    width: number(root, 'width'),
    height: number(root, 'height'),
    spawnDistance: number(root, 'spawnDistance', DEFAULT_SPAWN_DISTANCE),
    kickOffReset: get(root, 'kickOffReset') === 'full' ? 'full' : 'partial',
    canBeStored: flag(root, 'canBeStored', true),
    maxViewWidth: number(root, 'maxViewWidth', 0),
    cameraWidth: number(root, 'cameraWidth', 0),
    cameraHeight: number(root, 'cameraHeight', 0),
    cameraFollow: get(root, 'cameraFollow') === 'player' ? 'player' : 'ball',
    background: readBackground(section(root, 'bg')),
    vertexes,
    segments: entries(root, 'segments', traits).map((entry) => readSegment(entry, vertexes)),
    planes: entries(root, 'planes', traits).map(readPlane),
    goals: entries(root, 'goals', traits).map(readGoal),
    discs,
    joints: entries(root, 'joints', traits).map((entry) => readJoint(entry, discs)),
    redSpawnPoints: points(root, 'redSpawnPoints'),
    blueSpawnPoints: points(root, 'blueSpawnPoints'),
    player: readPlayerPhysics(section(root, 'playerPhysics')),
  }
}

function readName(value: unknown): string {
  return (typeof value === 'string' && printable(value, MAX_NAME_CHARACTERS)) || DEFAULT_NAME
}

function readBackground(bg: Fields): Background {
  const type = get(bg, 'type')
  return {
    type: type === 'grass' || type === 'hockey' ? type : 'none',
    width: number(bg, 'width', 0),
    height: number(bg, 'height', 0),
    kickOffRadius: number(bg, 'kickOffRadius', 0),
    cornerRadius: number(bg, 'cornerRadius', 0),
    goalLine: number(bg, 'goalLine', 0),
    colour: colour(bg, 'color', GRASS_GREEN),
  }
}
