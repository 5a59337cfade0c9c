// Stadiums for tests of the picture.
import { readStadium } from '../../shared/stadium/read.ts'
import type { Stadium } from '../../shared/stadium/types.ts'

/** A stadium of what a file would say; everything not given is the format's default. */
export function stadiumOf(file: object): Stadium {
  return readStadium({ name: 'Test', width: 420, height: 200, ...file })
}
