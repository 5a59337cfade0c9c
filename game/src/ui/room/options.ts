// Choices that more than one screen offers.
import { words } from '../words.ts'

/** Bots fill each team up to this many. */
export const botOptions = [0, 1, 2, 3, 4].map((value) => ({
  value,
  text: value === 0 ? words.settings.off : String(value),
}))
