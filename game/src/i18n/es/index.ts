// Everything the page says, in Spanish.
import type { Translation } from '../translation.ts'
import { account } from './account.ts'
import { emote, first, show } from './drama.ts'
import { main } from './main.ts'
import { preference } from './preferences.ts'
import { byes, holds, problems } from './problems.ts'
import { kit, news, room, settings } from './room.ts'
import { command, slash } from './slash.ts'
import { talk } from './talk.ts'

export const translation: Translation = {
  main,
  account,
  show,
  emote,
  first,
  preference,
  problems,
  holds,
  byes,
  room,
  settings,
  kit,
  news,
  command,
  slash,
  talk,
}
