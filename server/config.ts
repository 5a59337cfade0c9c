// The settings an operator gives by environment variables, checked once; it starts nothing.
import { randomBytes } from 'node:crypto'
import { LOG_LEVELS, type LogLevel } from './log.ts'

export interface Config {
  port: number
  host: string
  secret: string // signs tickets
  logLevel: LogLevel
  trustProxy: string // which proxies may name the client's address, as Express understands it
}

/** An environment variable that cannot be used; the message is one line for the operator. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

const SECRET_MIN = 16 // characters

type Environment = Readonly<Record<string, string | undefined>>

/** Reads PORT, HOST, SECRET, LOG_LEVEL and TRUST_PROXY; throws ConfigError. */
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
  }
}
