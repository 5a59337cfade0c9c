// Stadiums for tests: the built-in ones, and one with a bit of everything.
import { readFileSync } from 'node:fs'
import { readStadium } from '../../shared/stadium/read.ts'
import type { Stadium } from '../../shared/stadium/types.ts'

/** A built-in stadium by its id, e.g. 'classic'. */
export const builtin = (id: string): Stadium =>
  readStadium(readFileSync(new URL(`../../shared/stadium/builtin/${id}.hbs`, import.meta.url), 'utf8'))

export const classic = builtin('classic')
