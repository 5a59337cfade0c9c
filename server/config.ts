// The settings an operator gives by environment variables, checked once; it starts nothing.
import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { cleanName } from '../shared/names.ts'
import { LOG_LEVELS, type LogLevel } from './log.ts'

/** Where the data are: a folder of our own or a Postgres database. */
export type ConfigStorage = { dataDir: string } | { databaseUrl: string }

export interface Config {
  port: number
  host: string
  secret: string // signs tickets
  logLevel: LogLevel
  trustProxy: string // which proxies may name the client's address, as Express understands it
  place: ConfigStorage
  moderators: string[] // registered names
}

/** An environment variable that cannot be used; the message is one line for the operator. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

const SECRET_MIN = 16 // characters

type Environment = Readonly<Record<string, string | undefined>>

/** Reads PORT, HOST, SECRET, LOG_LEVEL, TRUST_PROXY, DATA_DIR, DATABASE_URL and MODERATORS; throws ConfigError. */
export function readConfig(env: Environment): Config {
  const port = env.PORT || '3000'
  if (!/^\d{1,5}$/u.test(port) || Number(port) > 65535) {
    throw new ConfigError(`PORT must be a number from 0 to 65535, not "${port}".`)
  }
  const secret = env.SECRET || randomBytes(32).toString('base64url')
  if (secret.length < SECRET_MIN) {
    throw new ConfigError(`SECRET must have at least ${SECRET_MIN} characters.`)
  }
  const level = env.LOG_LEVEL || 'info'
  const logLevel = LOG_LEVELS.find((l) => l === level)
  if (!logLevel) throw new ConfigError(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, not "${level}".`)
  return {
    port: Number(port),
    host: env.HOST || '0.0.0.0',
    secret,
    logLevel,
    trustProxy: env.TRUST_PROXY || 'loopback',
    place: readPlace(env),
    moderators: readModerators(env.MODERATORS),
  }
}

function readModerators(text = ''): string[] {
  const names = text.split(',').map((name) => name.trim())
  const bad = names.find((name) => name !== cleanName(name))
  if (bad !== undefined) throw new ConfigError(`MODERATORS holds "${bad}", which nobody can be called.`)
  return names.filter((name) => name !== '')
}

function readPlace(env: Environment): ConfigStorage {
  const databaseUrl = env.DATABASE_URL
  if (!databaseUrl) return { dataDir: resolve(env.DATA_DIR || 'data') }
  if (/^postgres(?:ql)?:\/\//u.test(databaseUrl) && URL.canParse(databaseUrl)) return { databaseUrl }
  // What it is may hold a password, so it is not repeated.
  throw new ConfigError('DATABASE_URL must look like postgres://user:password@host:5432/name.')
}
