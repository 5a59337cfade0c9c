// Tickets that let one user into one room: signed, short-lived, used once; who was let in and why is not their business.
import { createHmac, timingSafeEqual } from 'node:crypto'

export const TICKET_MS = 30_000
const TICKET_MAX = 200 // characters, far above any real one

export interface Tickets {
  issue(userId: string, code: string): string
  /** What a ticket says, once; null: forged, expired, used or from another run of the server. */
  redeem(ticket: string): { userId: string; code: string } | null
}

/** Tickets signed with `secret`; `user.code.epoch.number.expiry.signature`, none of which contains a dot. */
export function createTickets(secret: string, now: () => number): Tickets {
  const epoch = now().toString(36) // a restart forgets what was used, so it voids what was issued
  const used = new Map<string, number>() // expiry by number, in order of use
  let issued = 0
  const sign = (text: string) => createHmac('sha256', secret).update(text).digest()

  const forgetExpired = (): void => {
    for (const [number, expiry] of used) if (expiry <= now()) used.delete(number)
  }
  return {
    issue(userId, code) {
      const text = [userId, code, epoch, ++issued, now() + TICKET_MS].join('.')
      return `${text}.${sign(text).toString('base64url')}`
    },
    redeem(ticket) {
      if (ticket.length > TICKET_MAX) return null
      const end = ticket.lastIndexOf('.')
      const text = ticket.slice(0, Math.max(0, end))
      const given = Buffer.from(ticket.slice(end + 1), 'base64url')
      const right = sign(text)
      if (given.length !== right.length || !timingSafeEqual(given, right)) return null
      const [userId = '', code = '', from, number = '', expiry] = text.split('.')
      forgetExpired()
      if (from !== epoch || Number(expiry) <= now() || used.has(number)) return null
      used.set(number, Number(expiry))
      return { userId, code }
    },
  }
}
