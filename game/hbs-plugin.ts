// Turns an imported stadium file (.hbs) into the compiled stadium, so that practice needs no server and no parser.
import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'
import { readStadium } from '../shared/stadium/read.ts'

/** `import stadium from '...hbs'` gives a Stadium; a file that can't be read fails the build. */
export function stadiumFiles(): Plugin {
  return {
    name: 'stadium-files',
    async load(id) {
      if (!id.endsWith('.hbs')) return null
      const stadium = readStadium(await readFile(id, 'utf8'))
      return { code: `export default JSON.parse(${JSON.stringify(JSON.stringify(stadium))})`, moduleType: 'js' }
    },
  }
}
