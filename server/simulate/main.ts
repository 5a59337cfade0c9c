// `npm run -s simulate -- FILE...`: runs vector files and prints one JSON line per run; exit 1 if any failed.
import { readFileSync } from 'node:fs'
import { runVector, type VectorFile } from './run.ts'

const args = process.argv.slice(2)
const withCheckpoints = args.includes('--checkpoints')
const files = args.filter((a) => !a.startsWith('--'))
const print = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)

function run(vector: VectorFile, fallbackName: string): boolean {
  const name = String(vector?.name ?? fallbackName)
  try {
    const { checkpoints, ...outcome } = runVector(vector)
    print(withCheckpoints ? { ...outcome, name, checkpoints } : { ...outcome, name })
    return true
  } catch (error) {
    print({ name, error: error instanceof Error ? error.message : String(error) })
    return false
  }
}

function runFile(file: string): boolean {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    print({ name: file, error: error instanceof Error ? error.message : String(error) })
    return false
  }
  const vectors = (Array.isArray(content) ? content : [content]) as VectorFile[]
  return vectors.map((v, i) => run(v, `${file}[${i}]`)).every(Boolean)
}

if (files.length === 0) {
  process.stderr.write('usage: npm run -s simulate -- [--checkpoints] FILE...\n')
  process.exitCode = 1
} else if (!files.map(runFile).every(Boolean)) process.exitCode = 1
