import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const vector = (name: string) => join(root, 'test/vectors', `${name}.json`)
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kickabout-simulate-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function simulate(...args: string[]) {
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'server/simulate/main.ts', ...args],
    { cwd: root, encoding: 'utf8' },
  )
  return {
    status,
    lines: stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  }
}

function file(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const small = {
  teams: [1],
  kickRateLimit: [2, 0, 0],
  scoreLimit: 3,
  timeLimit: 3,
  inputs: [],
  events: [],
  ticks: 10,
}

describe('simulate', () => {
  test('prints one line a run, and checkpoints when asked', () => {
    const { status, lines } = simulate('--checkpoints', vector('score-limit'), vector('kick-once'))
    expect(status).toBe(0)
    expect(lines.map((l) => [l.name, l.endedAtTick, l.red, l.blue])).toEqual([
      ['score-limit', 567, 1, 0],
      ['kick-once', null, 0, 0],
    ])
    expect(lines[0].checkpoints.length).toBeGreaterThan(0)
    expect(simulate(vector('kick-once')).lines[0]).not.toHaveProperty('checkpoints')
  })

  test('takes lists, and stadiums as the text of a file', () => {
    const text = "{ name: 'x', width: 100, height: 50, /* nothing in it */ }"
    const path = file('list.json', [
      { ...small, name: 'object', stadium: { width: 100, height: 50 } },
      { ...small, name: 'text', stadium: text },
    ])
    const { status, lines } = simulate(path)
    expect(status).toBe(0)
    expect(lines[0].sha256).toBe(lines[1].sha256)
  })

  test('names what is wrong, goes on with the rest, and fails', () => {
    const path = file('bad.json', [
      { ...small, name: 'bad stadium', stadium: { width: 100, height: 50, segments: [{ v0: 0, v1: 99 }] } },
      { ...small, name: 'bad event', stadium: { width: 9, height: 9 }, events: [[1, 'explode']] },
      { ...small, name: 'fine', stadium: { width: 9, height: 9 } },
    ])
    const { status, lines } = simulate(path, file('no.json', '{'), join(folder, 'missing.json'))
    expect(status).toBe(1)
    expect(lines).toHaveLength(5)
    expect(lines[0].error).toMatch(/segments\[0\]\.v0/)
    expect(lines[1].error).toMatch(/explode/)
    expect(lines[2]).toMatchObject({ name: 'fine', ticks: 10 })
    expect(lines[3]).toHaveProperty('error')
    expect(lines[4]).toHaveProperty('error')
  })
})
