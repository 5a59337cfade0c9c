// Stadium files for the tests: a small one, the vectors' and the builtin ones.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../../..')
const VECTORS = join(ROOT, 'test/vectors')

/** A small stadium object with one of everything; `change` replaces root keys. */
export function stadiumFile(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    name: 'Yard',
    width: 100,
    height: 50,
    bg: { type: 'grass', width: 90, height: 40 },
    traits: { soft: { bCoef: 0.25, cMask: ['ball'], radius: 3 } },
    vertexes: [
      { x: 0, y: 0 },
      { x: 60, y: 0 },
    ],
    segments: [{ v0: 0, v1: 1 }],
    planes: [{ normal: [0, 3], dist: -40 }],
    goals: [{ p0: [-90, 10], p1: [-90, -10], team: 'red' }],
    discs: [{ pos: [30, 0] }, { pos: [30, 40] }],
    joints: [{ d0: 1, d1: 2 }],
    ...change,
  }
}

export interface VectorFile {
  name: string
  stadium: Record<string, unknown>
}

export function vectorFiles(): VectorFile[] {
  return readdirSync(VECTORS)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(VECTORS, file), 'utf8')) as VectorFile)
}

export function builtinText(id: string): string {
  return readFileSync(join(ROOT, 'shared/stadium/builtin', `${id}.hbs`), 'utf8')
}

export function builtinFileNames(): string[] {
  return readdirSync(join(ROOT, 'shared/stadium/builtin'))
}
