// Room passwords: kept as salted hashes, compared in constant time; they live as long as the room, in memory.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

export interface PasswordHash {
  readonly salt: Buffer
  readonly hash: Buffer
}

const digest = (salt: Buffer, password: string): Buffer =>
  createHash('sha256').update(salt).update(password.normalize('NFC')).digest()

/** The hash to keep of a password; '' is no password. */
export function hashPassword(password: string): PasswordHash | null {
  if (password === '') return null
  const salt = randomBytes(16)
  return { salt, hash: digest(salt, password) }
}

/** Whether `password` opens a room with `kept`; every password opens a room without one. */
export const opens = (kept: PasswordHash | null, password: string): boolean =>
  kept === null || timingSafeEqual(kept.hash, digest(kept.salt, password))
