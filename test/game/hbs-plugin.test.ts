import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { stadiumModule } from '../../game/hbs-plugin.ts'
import { createStadiums } from '../../server/rooms/stadiums.ts'
import { readStadium } from '../../shared/stadium/read.ts'
import type { Stadium } from '../../shared/stadium/types.ts'

const BUILTIN = new URL('../../shared/stadium/builtin/', import.meta.url)

async function imported(id: string): Promise<{ default: Stadium; hash: string }> {
  const code = stadiumModule(await readFile(new URL(`${id}.hbs`, BUILTIN), 'utf8'))
  return import(`data:text/javascript,${encodeURIComponent(code)}`)
}

test.each(['classic', 'big-rounded', 'hockey'])(
  'the %s in the page has the hash the server knows it by',
  async (id) => {
    const page = await imported(id)
    const source = await readFile(new URL(`${id}.hbs`, BUILTIN), 'utf8')
    const server = createStadiums([{ stadium: readStadium(source), source }], 1, () => false)
    expect(page.hash).toBe(server.first.hash)
    expect(page.default).toEqual(server.first.stadium)
  },
)

test('a file with a mistake fails the build', () => {
  expect(() => stadiumModule('{ name: "x", ')).toThrow()
})
