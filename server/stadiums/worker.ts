// The thread that reads one stadium file and measures it, apart from the matches; it is told the text and the limit.
import { performance } from 'node:perf_hooks'
import { parentPort, workerData } from 'node:worker_threads'
import { lineOf } from '../../shared/stadium/locate.ts'
import { readStadium, StadiumError } from '../../shared/stadium/read.ts'
import { measureBurden } from './burden.ts'
import type { Inspected, Task } from './inspector.ts'

function inspect({ source, burdenMaxMs }: Task): Inspected {
  try {
    const stadium = readStadium(source)
    const ms = measureBurden(stadium, () => performance.now())
    if (ms <= burdenMaxMs) return { ok: true, stadium }
    return {
      ok: false,
      text: `A tick in this stadium takes ${ms.toFixed(2)} ms with all players on it; ${burdenMaxMs} ms is the most that keeps 60 ticks a second smooth. Use fewer discs and segments in one place.`,
    }
  } catch (error) {
    if (error instanceof StadiumError) return { ok: false, text: withLine(error, source) }
    throw error
  }
}

/** Errors of JSON5 name the line themselves. */
function withLine(error: StadiumError, source: string): string {
  const line = error.code === 'syntax' ? null : lineOf(source, error.field)
  return line === null ? error.message : `line ${line}, ${error.message}`
}

parentPort!.postMessage(inspect(workerData))
