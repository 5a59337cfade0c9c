// The structured log: room and user ids may stand in it, addresses, tokens and message texts never.
import { type Logger, pino } from 'pino'

export type { Logger } from 'pino'

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** A log of JSON lines on the standard output. */
export const createLog = (level: LogLevel): Logger => pino({ level, base: null })
