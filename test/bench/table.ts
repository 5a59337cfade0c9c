// Readable numbers for the benches: aligned rows and medians.

/** Prints rows under a title, columns aligned; the first row is the heading. */
export function printTable(title: string, rows: (string | number)[][]): void {
  const text = rows.map((row) => row.map(String))
  const widths = text[0]!.map((_, c) => Math.max(...text.map((row) => row[c]!.length)))
  const line = (row: string[]) =>
    row.map((cell, c) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!))).join('  ')
  console.log(`\n${title}\n${text.map((row) => `  ${line(row)}`).join('\n')}`)
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1]!
}

/** Rounded to `digits` places, as a number. */
export const round = (n: number, digits: number): number => Number(n.toFixed(digits))
