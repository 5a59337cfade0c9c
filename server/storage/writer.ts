// Groups writes: what is asked while a transaction runs goes into the next one together, so that a disk is waited for once.
import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './schema.ts'

/** A job of queries; it may run twice, so it changes nothing outside of `trx`. */
export type Job<T> = (trx: Transaction<Tables>) => Promise<T>

/** A job for several items at once; gives a value for each. May run twice, as a Job may. */
export type Batch<I, T> = (trx: Transaction<Tables>, items: readonly I[]) => Promise<readonly T[]>

export interface Writer {
  /** Resolves once the job's writes are stored for good; rejects with nothing of it stored. */
  write<T>(job: Job<T>): Promise<T>
  /** The same for one item of a batch; items asked for one after the other are stored together. */
  batched<I, T>(batch: Batch<I, T>): (item: I) => Promise<T>
  /** Whether the last transaction was stored. */
  readonly works: boolean
  /** Resolves when everything asked so far is done. */
  idle(): Promise<void>
}

interface Asked {
  batch: Batch<unknown, unknown>
  item: unknown
  resolve(value: unknown): void
  reject(error: unknown): void
}

const GROUP_MAX = 200 // jobs a transaction
const WAITING_MAX = 10_000 // a disk that hangs must not fill the memory

/** The job was refused by a key, as both databases say it; the storage itself is well. */
const isConflict = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(?:SQLITE_CONSTRAINT|23\d)/u.test(String(error.code))

export function createWriter(db: Kysely<Tables>): Writer {
  let queue: Asked[] = []
  let running: Promise<void> | null = null
  let works = true

  const commit = (group: readonly Asked[]): Promise<unknown[]> =>
    db.transaction().execute(async (trx) => {
      const values: unknown[] = []
      while (values.length < group.length) {
        const { batch } = group[values.length]!
        let end = values.length
        while (group[end]?.batch === batch) end++
        const items = group.slice(values.length, end).map((asked) => asked.item)
        values.push(...(await batch(trx, items)))
      }
      return values
    })

  async function runAlone(asked: Asked): Promise<void> {
    try {
      const [value] = await commit([asked])
      works = true
      asked.resolve(value)
    } catch (error) {
      works = isConflict(error)
      asked.reject(error)
    }
  }

  async function runGroup(group: Asked[]): Promise<void> {
    try {
      const values = await commit(group)
      works = true
      group.forEach((asked, n) => void asked.resolve(values[n]))
    } catch {
      for (const asked of group) await runAlone(asked) // one bad job costs the others nothing
    }
  }

  async function run(): Promise<void> {
    await new Promise((later) => setImmediate(later)) // what this turn of the event loop asks for comes along
    while (queue.length > 0) {
      const group = queue.slice(0, GROUP_MAX)
      queue = queue.slice(GROUP_MAX)
      await (group.length === 1 ? runAlone(group[0]!) : runGroup(group))
    }
    running = null
  }

  const ask = <I, T>(batch: Batch<I, T>, item: I): Promise<T> =>
    new Promise((resolve, reject) => {
      if (queue.length >= WAITING_MAX) return reject(new Error('too many writes are waiting'))
      queue.push({
        batch: batch as Batch<unknown, unknown>,
        item,
        resolve: (value) => resolve(value as T),
        reject,
      })
      running ??= run()
    })

  return {
    write: (job) => ask(async (trx) => [await job(trx)], null),
    batched: (batch) => (item) => ask(batch, item),
    get works() {
      return works
    },
    async idle() {
      while (running) await running
    },
  }
}
