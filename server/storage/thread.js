// A thread that owns one connection to the database file and runs statements in the order they come; it knows no tables.
// Plain JavaScript: Node starts a thread from a file that it reads itself, in development and in tests too.
import { parentPort, workerData } from 'node:worker_threads'
import Database from 'libsql'

const BUSY_MS = 5000 // waits so long for another process, for example a backup
const STATEMENTS_KEPT = 200

const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort)
/** Opened by the first statement, which hears what is wrong with it. @type {Database.Database | undefined} */
let database
/** @type {Map<string, import('libsql').Statement>} */
const statements = new Map()

function open() {
  const opened = new Database(workerData.path, { timeout: BUSY_MS })
  // FULL: a commit is on the disk before it is acknowledged, also when the power fails. Commits are grouped, so it is cheap.
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) {
    opened.pragma(pragma)
  }
  return opened
}

/** @param {string} sql */
function prepare(sql) {
  const known = statements.get(sql)
  if (known) return known
  database ??= open()
  const statement = database.prepare(sql)
  if (statements.size >= STATEMENTS_KEPT) statements.clear()
  statements.set(sql, statement)
  return statement
}

/**
 * @param {string} sql
 * @param {unknown[]} parameters
 */
function run(sql, parameters) {
  const statement = prepare(sql)
  if (statement.reader) return { rows: statement.all(parameters) }
  return { rows: [], changes: statement.run(parameters).changes }
}

port.on('message', (message) => {
  if (message === null) {
    database?.close()
    port.close()
    return
  }
  const { id, sql, parameters } = message
  try {
    port.postMessage({ id, ...run(sql, parameters) })
  } catch (error) {
    const { code = '', message: text } = /** @type {Error & { code?: string }} */ (error)
    port.postMessage({ id, error: { code, text } })
  }
})
