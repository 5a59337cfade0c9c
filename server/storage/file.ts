// The dialect of one SQLite file: every connection is a thread, so that a slow disk never holds up a tick. It knows no tables.
import { Worker } from 'node:worker_threads'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'

/** The module of the thread. */
export const THREAD = new URL('./thread.js', import.meta.url)

interface Answer {
  id: number
  rows?: unknown[]
  changes?: number
  error?: { code: string; text: string }
}
interface Waiting {
  resolve(answer: Answer): void
  reject(error: Error): void
}

/** What the database said no to; `code` is SQLite's. */
export class FileError extends Error {
  override name = 'FileError'
  readonly code: string

  constructor(code: string, text: string) {
    super(text)
    this.code = code
  }
}

/** A connection to the file at `path` (or ':memory:') in a thread of its own. */
class ThreadConnection implements DatabaseConnection {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  readonly #ended: Promise<void>
  #failure: Error | null = null
  #ids = 0

  constructor(path: string, thread: URL) {
    this.#worker = new Worker(thread, { workerData: { path } })
    this.#worker.on('message', (answer: Answer) => {
      this.#waiting.get(answer.id)?.resolve(answer)
      this.#waiting.delete(answer.id)
    })
    this.#worker.on('error', (error) => this.#fail(error instanceof Error ? error : new Error(String(error))))
    this.#ended = new Promise((resolve) => {
      this.#worker.once('exit', () => {
        this.#fail(new FileError('CLOSED', 'The database is closed.'))
        resolve()
      })
    })
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const id = ++this.#ids
    const { rows, changes, error } = await new Promise<Answer>((resolve, reject) => {
      if (this.#failure) return reject(this.#failure)
      this.#waiting.set(id, { resolve, reject })
      this.#worker.postMessage({ id, sql, parameters })
    })
    if (error) throw new FileError(error.code, error.text)
    const result = { rows: (rows ?? []) as R[] }
    return changes === undefined ? result : { ...result, numAffectedRows: BigInt(changes) }
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('a thread answers whole')
  }

  async close(): Promise<void> {
    this.#worker.postMessage(null)
    await this.#ended
  }

  #fail(error: Error): void {
    this.#failure ??= error
    for (const { reject } of this.#waiting.values()) reject(this.#failure)
    this.#waiting.clear()
  }
}

/** One connection, lent to one borrower at a time. */
class FileDriver implements Driver {
  readonly #path: string
  readonly #thread: URL
  #connection: ThreadConnection | null = null
  #free: Promise<void> = Promise.resolve()
  #release = () => {}

  constructor(path: string, thread: URL) {
    this.#path = path
    this.#thread = thread
  }

  async init(): Promise<void> {
    this.#connection = new ThreadConnection(this.#path, this.#thread)
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#free
    let release = () => {}
    this.#free = new Promise((resolve) => {
      release = resolve
    })
    await before
    this.#release = release
    return this.#connection!
  }

  async releaseConnection(): Promise<void> {
    this.#release()
  }

  /** IMMEDIATE: what is read in it is still true when it writes. */
  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  /** A full disk makes SQLite roll back by itself; then there is nothing left to do. */
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback')).catch((error: unknown) => {
      if (!(error instanceof FileError && /no transaction is active/u.test(error.message))) throw error
    })
  }

  async destroy(): Promise<void> {
    await this.#connection?.close()
  }
}

/** Kysely's dialect for the file at `path`; `thread` is the module that runs its statements. */
export const fileDialect = (path: string, thread: URL = THREAD): Dialect => ({
  createDriver: () => new FileDriver(path, thread),
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createAdapter: () => new SqliteAdapter(),
  createIntrospector: (db) => new SqliteIntrospector(db),
})
