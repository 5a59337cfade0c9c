// What a language has to say: every part of the words, complete; English is what they are typed from.
import type { accountWords } from '../ui/words/account.ts'
import type { emoteWords, firstWords, showWords } from '../ui/words/drama.ts'
import type { preferenceWords } from '../ui/words/preferences.ts'
import type { byes, holds, problems } from '../ui/words/problems.ts'
import type { kitWords, newsWords, roomWords, settingsWords } from '../ui/words/room.ts'
import type { commandWords, slashWords } from '../ui/words/slash.ts'
import type { talkWords } from '../ui/words/talk.ts'
import type { MainWords } from '../ui/words.ts'

export interface Translation {
  main: MainWords
  account: typeof accountWords
  show: typeof showWords
  emote: typeof emoteWords
  first: typeof firstWords
  preference: typeof preferenceWords
  problems: typeof problems
  holds: typeof holds
  byes: typeof byes
  room: typeof roomWords
  settings: typeof settingsWords
  kit: typeof kitWords
  news: typeof newsWords
  command: typeof commandWords
  slash: typeof slashWords
  talk: typeof talkWords
}
