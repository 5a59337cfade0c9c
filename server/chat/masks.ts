// The word filter: a text with bad words starred, for those who do not want to read them. It changes nothing that is stored.
import {
  asteriskCensorStrategy,
  englishDataset,
  englishRecommendedTransformers,
  RegExpMatcher,
  TextCensor,
} from 'obscenity'

const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers })
const censor = new TextCensor().setStrategy(asteriskCensorStrategy())

/** The text with its bad words starred, null if it has none. */
export function maskOf(text: string): string | null {
  const matches = matcher.getAllMatches(text)
  return matches.length === 0 ? null : censor.applyTo(text, matches)
}
