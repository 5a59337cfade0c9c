// The stadiums that come with the game, compiled at build time; a chunk of its own, loaded when one is needed.
import { BUILTIN_STADIUMS } from '../../shared/stadium/builtin.ts'
import type { Stadium } from '../../shared/stadium/types.ts'

export interface BuiltinStadium {
  id: string
  hash: string
  stadium: Stadium
}

const files = import.meta.glob<{ default: Stadium; hash: string }>('../../shared/stadium/builtin/*.hbs', {
  eager: true,
})

/** In menu order; the first is the usual one. */
export const builtinStadiums: readonly BuiltinStadium[] = BUILTIN_STADIUMS.map(({ id }) => {
  const file = files[`../../shared/stadium/builtin/${id}.hbs`]!
  return { id, hash: file.hash, stadium: file.default }
})
