// The stadiums everybody knows, read from their files once at the start.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BUILTIN_STADIUMS } from '../shared/stadium/builtin.ts'
import { readStadium } from '../shared/stadium/read.ts'
import type { StadiumFile } from './rooms/stadiums.ts'
import { PROJECT_ROOT } from './root.ts'

const FOLDER = join(PROJECT_ROOT, 'shared/stadium/builtin')

/** All of them, in menu order; throws if a file is missing or broken. */
export const readBuiltins = (): StadiumFile[] =>
  BUILTIN_STADIUMS.map(({ id }) => {
    const source = readFileSync(join(FOLDER, `${id}.hbs`), 'utf8')
    return { source, stadium: readStadium(source) }
  })
