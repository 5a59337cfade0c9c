// Finds the line of a field in a stadium file's text, for its author; the text has been read as JSON5 before.

interface Level {
  isList: boolean
  at: string | number | null // key or index of what is being read; null: the next word is a key
}

const COMMENT_OR_SPACE = /(?:[\s\ufeff]|\/\/[^\n\r\u2028\u2029]*|\/\*[\s\S]*?\*\/)+/y
const TOKEN = /[{}[\],:]|"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|[^\s{}[\],:"'/]+/y
const STEP = /\[(\d+)\]|([^.[\]]+)/gu

/** The line (from 1) where `field`, like `segments[12].v1`, stands, or the nearest thing around it; null: it is nowhere. */
export function lineOf(source: string, field: string): number | null {
  const wanted = Array.from(field.matchAll(STEP), ([, index, key]) =>
    index === undefined ? key! : Number(index),
  )
  const levels: Level[] = []
  let found = -1 // the last place on the way to the field: of duplicate keys the last one counts in the file too
  const reached = (offset: number): void => {
    if (levels.every(({ at }, n) => at === wanted[n])) found = offset
  }
  for (let offset = 0; offset < source.length; ) {
    offset = skip(COMMENT_OR_SPACE, source, offset)
    const end = skip(TOKEN, source, offset)
    if (end === offset) break // at the end, or nothing JSON5 would have taken
    const token = source.slice(offset, end)
    const level = levels.at(-1)
    if (token === '}' || token === ']') levels.pop()
    else if (token === ',' && level) level.at = level.isList ? Number(level.at) + 1 : null
    else if (token !== ':' && token !== ',') {
      if (level?.at === null) level.at = token.replace(/^(['"])(.*)\1$/su, '$2')
      if (level?.isList || source[skip(COMMENT_OR_SPACE, source, end)] === ':') reached(offset)
      if (token === '{') levels.push({ isList: false, at: null })
      if (token === '[') levels.push({ isList: true, at: 0 })
    }
    offset = end
  }
  return found < 0 ? null : source.slice(0, found).split(/\r\n|[\n\r\u2028\u2029]/u).length
}

/** Where the pattern ends if it matches at `offset`, else `offset`. */
function skip(pattern: RegExp, source: string, offset: number): number {
  pattern.lastIndex = offset
  return pattern.test(source) ? pattern.lastIndex : offset
}
