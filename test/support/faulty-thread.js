// The storage thread over a disk with faults: while `<database>.slow` exists every write takes 50 ms, while `<database>.full`
// exists none succeeds. Plain JavaScript, as the thread itself.
import { existsSync } from 'node:fs'
import { workerData } from 'node:worker_threads'
import Database from 'libsql'

const WRITE_MS = 50
const nobody = new Int32Array(new SharedArrayBuffer(4))
const WRITES = /^\s*(?:insert|update|delete|create|commit)/iu

/** @param {string} sql */
function meetFault(sql) {
  if (!WRITES.test(sql)) return
  if (existsSync(`${workerData.path}.slow`)) Atomics.wait(nobody, 0, 0, WRITE_MS)
  if (existsSync(`${workerData.path}.full`)) {
    throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
  }
}

const { prepare } = Database.prototype
Database.prototype.prepare = function (sql) {
  const statement = prepare.call(this, sql)
  for (const name of ['run', 'all']) {
    const run = statement[name].bind(statement)
    statement[name] = (...parameters) => {
      meetFault(sql)
      return run(...parameters)
    }
  }
  return statement
}

await import('../../server/storage/thread.js')
