// The ten stadiums everybody knows, in menu order; each stands as builtin/<id>.hbs, which the server reads.

export const BUILTIN_STADIUMS = [
  { id: 'classic', name: 'Classic' },
  { id: 'easy', name: 'Easy' },
  { id: 'small', name: 'Small' },
  { id: 'big', name: 'Big' },
  { id: 'rounded', name: 'Rounded' },
  { id: 'hockey', name: 'Hockey' },
  { id: 'big-hockey', name: 'Big Hockey' },
  { id: 'big-easy', name: 'Big Easy' },
  { id: 'big-rounded', name: 'Big Rounded' },
  { id: 'huge', name: 'Huge' },
] as const

export type BuiltinStadiumId = (typeof BUILTIN_STADIUMS)[number]['id']
