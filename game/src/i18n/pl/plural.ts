// How Polish counts: 1 pokój, 2 pokoje, 5 pokojów.

const rules = new Intl.PluralRules('pl')

/** The form of a word that stands after a number. */
export function form(n: number, one: string, few: string, many: string): string {
  const rule = rules.select(n)
  return rule === 'one' ? one : rule === 'few' ? few : many
}

export const plural = (n: number, one: string, few: string, many: string) => `${n} ${form(n, one, few, many)}`
