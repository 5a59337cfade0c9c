// How French counts and elides; knows no sentence. Before : ; ! ? French sets the narrow no-break space U+202F.

/** "0 bot", "1 bot", "2 bots": nought is singular. */
export const plural = (n: number, one: string, many: string) => `${n} ${n < 2 ? one : many}`

/** "de Luc", "d’Anna". */
export const de = (name: string) => (/^[aeiouy]/iu.test(name.normalize('NFD')) ? `d’${name}` : `de ${name}`)
