// The dialect of a Postgres database. It knows no tables.
import { type Dialect, PostgresDialect } from 'kysely'
import pg from 'pg'

const CONNECTIONS = 8
const CONNECT_MS = 5000
const QUERY_MS = 10_000 // then it counts as failed; what it wrote is asked for again under the same id

/** All our 64-bit numbers fit into a double. */
const readNumber = (text: string): number => Number(text)

/** Kysely's dialect for the database at `url`; `lost` hears of connections that broke. */
export const postgresDialect = (url: string, lost: (error: Error) => void): Dialect =>
  new PostgresDialect({
    pool: async () => {
      const types = new pg.TypeOverrides()
      types.setTypeParser(pg.types.builtins.INT8, readNumber)
      const pool = new pg.Pool({
        connectionString: url,
        types,
        max: CONNECTIONS,
        connectionTimeoutMillis: CONNECT_MS,
        query_timeout: QUERY_MS,
      })
      // Without listeners a broken connection would end the process, whether it is idle or in use.
      pool.on('error', lost).on('connect', (client) => client.on('error', lost))
      return pool
    },
  })
