// Compiled stadiums for tests and benches: the builtin ones by their id.
import type { BuiltinStadiumId } from '../../shared/stadium/builtin.ts'
import { readStadium } from '../../shared/stadium/read.ts'
import type { Stadium } from '../../shared/stadium/types.ts'
import { builtinText } from '../shared/stadium/files.ts'

export const builtinStadium = (id: BuiltinStadiumId): Stadium => readStadium(builtinText(id))
