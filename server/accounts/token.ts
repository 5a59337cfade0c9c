// Session tokens: random, held by the browser; the server keeps only the id of a session, a hash of its token.
import { createHash, randomBytes } from 'node:crypto'

const TOKEN_BYTES = 32
const TOKEN_FORM = /^[A-Za-z0-9_-]{43}$/u // 32 bytes as base64url

export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url')

export const isToken = (text: string): boolean => TOKEN_FORM.test(text)

/** The id of the session that the token proves. */
export const sessionOf = (token: string): string => createHash('sha256').update(token).digest('hex')
