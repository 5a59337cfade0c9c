// The import rules and habits of the house, checked on the sources themselves.
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const LINES_MAX = 350

interface Import {
  target: string // a path from the root, or a package
  isTypeOnly: boolean
}
interface Source {
  path: string // from the root, with slashes
  text: string
  code: string // without comments
  imports: Import[]
}

const sources: Source[] = ['server', 'game', 'shared', 'test'].flatMap(readFolder)
const within = (...folders: string[]) =>
  sources.filter((s) => folders.some((folder) => s.path.startsWith(`${folder}/`)))

function readFolder(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return readFolder(path)
    return /\.tsx?$/.test(entry.name) && !entry.name.startsWith('.') ? [readSource(path)] : []
  })
}

function readSource(path: string): Source {
  const text = readFileSync(join(ROOT, path), 'utf8')
  const code = text.replace(/\/\*[\s\S]*?\*\/|(?<=^|[\s;,{(])\/\/.*$/gm, '')
  return { path, text, code, imports: readImports(path, code) }
}

function readImports(path: string, code: string): Import[] {
  const statements = code.matchAll(/\b(?:import|export)\s+(type\s+)?(?:[^'";()]*?\sfrom\s+)?'([^']+)'/g)
  const dynamic = code.matchAll(/\bimport\(\s*(?:\/\*.*?\*\/\s*)?'([^']+)'/g)
  const resolve = (target: string) =>
    target.startsWith('.') ? posix.join(posix.dirname(path), target) : target
  return [
    ...[...statements].map((m) => ({ target: resolve(m[2]!), isTypeOnly: m[1] !== undefined })),
    ...[...dynamic].map((m) => ({ target: resolve(m[1]!), isTypeOnly: false })),
  ]
}

/** "file -> target" for every import that `allowed` refuses. */
const offences = (list: Source[], allowed: (target: Import, path: string) => boolean): string[] =>
  list.flatMap((s) => s.imports.filter((i) => !allowed(i, s.path)).map((i) => `${s.path} -> ${i.target}`))

const inside = (target: string, ...folders: string[]) =>
  folders.some((folder) => target === folder || target.startsWith(`${folder}/`))

/** "file: word" for every use of a forbidden expression in the code. */
const uses = (list: Source[], forbidden: RegExp): string[] =>
  list.flatMap((s) => [...s.code.matchAll(forbidden)].map((m) => `${s.path}: ${m[0]}`))

test('the reader of imports sees them', () => {
  const code = `import a, { type B } from './a.ts'\nimport type { C } from '../c.ts'\nimport 'x'\nawait import('y')`
  expect(readImports('shared/net/z.ts', code)).toEqual([
    { target: 'shared/net/a.ts', isTypeOnly: false },
    { target: 'shared/c.ts', isTypeOnly: true },
    { target: 'x', isTypeOnly: false },
    { target: 'y', isTypeOnly: false },
  ])
  expect(sources.length).toBeGreaterThan(100)
})

describe('imports go one way', () => {
  test.each([
    ['server', ['server', 'shared']],
    ['game', ['game', 'shared']],
    ['shared', ['shared']],
  ])('%s imports only from %s', (folder, allowed) => {
    const local = (i: Import) => !inside(i.target, 'server', 'game', 'shared', 'test')
    expect(offences(within(folder), (i) => local(i) || inside(i.target, ...allowed))).toEqual([])
  })

  test.each([
    ['shared/sim', ['shared/sim', 'shared/stadium/types.ts']],
    ['shared/stadium', ['shared/stadium', 'shared/sim/constants.ts', 'json5']],
    ['shared/match', ['shared/match', 'shared/sim', 'shared/stadium', 'shared/net']],
    ['server/match', ['server/match', 'shared', 'server/rooms/connection.ts']],
  ])('%s imports nothing but %s', (folder, allowed) => {
    expect(offences(within(folder), (i) => inside(i.target, ...allowed))).toEqual([])
  })

  test('rooms know neither hub nor arena nor http, and these do not know each other', () => {
    const doors = ['server/hub', 'server/arena', 'server/http']
    expect(offences(within('server/rooms'), (i) => !inside(i.target, ...doors))).toEqual([])
    for (const door of doors) {
      const others = doors.filter((other) => other !== door)
      expect(offences(within(door), (i) => !inside(i.target, ...others))).toEqual([])
    }
  })

  test('the match knows of rooms only the shape of a connection', () => {
    const isShape = (i: Import) => !inside(i.target, 'server/rooms') || i.isTypeOnly
    expect(offences(within('server/match'), isShape)).toEqual([])
  })

  // The page waits for its language before anything else: a file of it that needed the page would wait for ever.
  test('a translation takes types from elsewhere and the rest from its own folder', () => {
    const languages = within('game/src/i18n').filter((s) => posix.dirname(s.path) !== 'game/src/i18n')
    expect(languages.length).toBeGreaterThan(50)
    expect(offences(languages, (i, path) => i.isTypeOnly || inside(i.target, posix.dirname(path)))).toEqual(
      [],
    )
  })

  test('nothing imports a main file', () => {
    const mains = [
      'server/main.ts',
      'server/backup.ts',
      'server/simulate/main.ts',
      'game/src/main.tsx',
      'game/src/main.ts',
    ]
    expect(offences(within('server', 'game', 'shared'), (i) => !mains.includes(i.target))).toEqual([])
  })
})

describe('packages stay in their places', () => {
  test.each([
    ['socket.io', ['server/hub', 'server/arena']],
    ['socket.io-client', ['game/src/net']],
    ['phaser', ['game/src/scenes', 'game/src/audio']],
    ['express', ['server/http']],
    ['kysely', ['server/storage']],
    ['libsql', ['server/storage']],
    ['pg', ['server/storage']],
    ['obscenity', ['server/chat']],
    ['preact', ['game/src']],
    ['pino', ['server']],
  ])('%s is imported in %s only', (name, places) => {
    const product = within('server', 'game', 'shared')
    expect(offences(product, (i, path) => !inside(i.target, name) || inside(path, ...places))).toEqual([])
  })

  test('shared/ uses no Node module and only small packages that run anywhere', () => {
    const anywhere = ['shared', 'json5', 'zod', 'msgpack-lite', '@socket.io/component-emitter']
    expect(offences(within('shared'), (i) => inside(i.target, ...anywhere))).toEqual([])
  })
})

describe('the rules of the world are pure', () => {
  const CLOCK =
    /\bDate\.now\b|\bnew Date\b|\bMath\.random\b|\bperformance\.|\bset(?:Timeout|Interval|Immediate)\b/g

  test('shared/, server/match and server/rooms are given their clock and chance', () => {
    expect(uses(within('shared', 'server/match', 'server/rooms'), CLOCK)).toEqual([])
  })

  test('shared/ touches no page and no process', () => {
    expect(
      uses(within('shared'), /\b(?:window|document|navigator|localStorage|process|globalThis)\./g),
    ).toEqual([])
  })

  test('shared/sim computes only what every engine computes alike', () => {
    const exact = /\bMath\.(?!sqrt\b|imul\b|min\b|max\b)\w+|\*\*/g
    expect(uses(within('shared/sim'), exact)).toEqual([])
  })
})

describe('habits', () => {
  test(`no file is longer than ${LINES_MAX} lines`, () => {
    const long = sources.filter((s) => s.text.split('\n').length - 1 > LINES_MAX).map((s) => s.path)
    expect(long).toEqual([])
  })

  test('every module begins with a sentence', () => {
    const silent = within('server', 'game', 'shared')
      .filter((s) => !/^(\/\/|\/\*\*?) ?\S/.test(s.text))
      .map((s) => s.path)
    expect(silent).toEqual([])
  })
})
