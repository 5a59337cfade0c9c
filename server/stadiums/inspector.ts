// Takes in stadium files one after the other, each in a thread of its own: no file can hold up or end the server.
import { extname } from 'node:path'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import type { Stadium } from '../../shared/stadium/types.ts'
import { BURDEN_MAX_MS } from './burden.ts'

export interface Task {
  source: string
  burdenMaxMs: number
}
/** What became of a file; `text` names the field, the line or the figure. */
export type Inspected = { ok: true; stadium: Stadium } | { ok: false; text: string }

export interface Inspector {
  /** Reads and measures a file; null: too many are waiting. Rejects only where the thread itself failed. */
  inspect(source: string): Promise<Inspected> | null
}

export interface InspectorOptions {
  waitingMax?: number // files in the queue
  timeMaxMs?: number // for one file, with the start of its thread
  burdenMaxMs?: number // of one tick
}

const WAITING_MAX = 16
const TIME_MAX_MS = 10_000 // reading takes milliseconds and measuring ends itself; this is for what nobody thought of
const HEAP_MAX_MB = 128
const TOO_LONG = 'The file takes too long to read.'
const TOO_MUCH = 'The file takes too much memory to read.'

export function createInspector(options: InspectorOptions = {}): Inspector {
  const { waitingMax = WAITING_MAX, timeMaxMs = TIME_MAX_MS, burdenMaxMs = BURDEN_MAX_MS } = options
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  return {
    inspect(source) {
      if (waiting >= waitingMax) return null
      waiting++
      const result = last.then(() => runThread({ source, burdenMaxMs }, timeMaxMs))
      last = result.catch(() => {}).then(() => void waiting--)
      return result
    },
  }
}

function runThread(task: Task, timeMaxMs: number): Promise<Inspected> {
  return new Promise((resolve, reject) => {
    const thread = start({ workerData: task, resourceLimits: { maxOldGenerationSizeMb: HEAP_MAX_MB } })
    const timer = setTimeout(() => {
      resolve({ ok: false, text: TOO_LONG })
      void thread.terminate()
    }, timeMaxMs)
    thread.once('message', resolve)
    thread.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ ok: false, text: TOO_MUCH })
      else reject(error)
    })
    thread.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`the stadium thread ended with ${code}`)) // of no effect when it has answered
    })
    thread.unref() // a server that closes does not wait for it
    timer.unref()
  })
}

/** The thread's module stands beside this one: built, or as source, which a thread needs help to read. */
function start(options: WorkerOptions): Worker {
  const ending = extname(import.meta.url)
  const { href } = new URL(`./worker${ending}`, import.meta.url)
  if (ending === '.js') return new Worker(new URL(href), options)
  const code = `import('tsx/esm/api').then((tsx) => { tsx.register(); return import(${JSON.stringify(href)}) })`
  return new Worker(code, { ...options, eval: true, execArgv: [] })
}
