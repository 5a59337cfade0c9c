// Turns an imported stadium file (.hbs) into the compiled stadium and its hash, so that practice needs no server.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'
import { readStadium } from '../shared/stadium/read.ts'

const HASH_LETTERS = 32 // the rule of server/rooms/stadiums.ts; a test holds the two together

/** A stadium file's text as a JavaScript module: the stadium by default, its `hash` by name. Throws StadiumError. */
export function stadiumModule(source: string): string {
  const json = JSON.stringify(readStadium(source))
  const hash = createHash('sha256').update(json).digest('hex').slice(0, HASH_LETTERS)
  return `export const hash = '${hash}'\nexport default JSON.parse(${JSON.stringify(json)})`
}

/** `import stadium, { hash } from '...hbs'`; a file that can't be read fails the build. */
export function stadiumFiles(): Plugin {
  return {
    name: 'stadium-files',
    async load(id) {
      if (!id.endsWith('.hbs')) return null
      return { code: stadiumModule(await readFile(id, 'utf8')), moduleType: 'js' }
    },
  }
}
