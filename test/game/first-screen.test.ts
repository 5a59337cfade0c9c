// Which modules the first screen's one file holds.
import { expect, test } from 'vitest'
import { firstScreen } from '../../game/first-screen.ts'

const IMPORTS: Record<string, readonly string[]> = {
  main: ['app', 'left out of the bundle'],
  app: ['circle', 'shared'],
  circle: ['round'],
  round: ['circle'],
  shared: [],
  later: ['shared', 'of later'], // only on demand
  'of later': [],
}

test('all that the entry imports goes into it, whoever else does, and nothing that is asked for later', () => {
  const nameOf = firstScreen('main')
  const getModuleInfo = (id: string) => (IMPORTS[id] ? { importedIds: IMPORTS[id] } : null)
  const first = Object.keys(IMPORTS).filter((id) => nameOf(id, { getModuleInfo }) === 'first')
  expect(first).toEqual(['main', 'app', 'circle', 'round', 'shared'])
})
