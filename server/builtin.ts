// The stadiums everybody knows, read from their files once at the start.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BUILTIN_STADIUMS } from '../shared/stadium/builtin.ts'
import { readStadium } from '../shared/stadium/read.ts'
import type { Stadium } from '../shared/stadium/types.ts'
import { PROJECT_ROOT } from './root.ts'

const FOLDER = join(PROJECT_ROOT, 'shared/stadium/builtin')

/** All of them, in menu order; throws if a file is missing or broken. */
export const readBuiltins = (): Stadium[] =>
  BUILTIN_STADIUMS.map(({ id }) => readStadium(readFileSync(join(FOLDER, `${id}.hbs`), 'utf8')))
