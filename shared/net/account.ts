// What page and server exchange about accounts over HTTP: POST /api/account/<action> as JSON, GET /api/account
// (AccountState) and GET /api/account/export (AccountExport).
import type { ChatMessage } from '../chat.ts'
import type { User } from './protocol.ts'

export const ACCOUNT_PATH = '/api/account'
export const ACCOUNT_PASSWORD_MIN = 8 // characters
export const ACCOUNT_PASSWORD_MAX = 128
export const RENAME_DAYS = 7 // a registered user changes the name this often at most

/**
 * Every action, what it is asked with and what it answers besides `ok: true`; a refusal is a Failure. After sign-in,
 * sign-out and delete the hub lines of the browser's old session are cut: the page asks for its session again.
 */
export interface AccountRequests {
  claim: { ask: { name: string; password: string }; answer: { me: User } } // the guest becomes registered
  'sign-in': { ask: { name: string; password: string }; answer: { me: User } }
  'sign-out': { ask: { everywhere: boolean }; answer: object }
  password: { ask: { current: string; next: string }; answer: object } // ends the user's other sessions
  delete: { ask: { password: string }; answer: { text: string } } // a guest's password is ''; the text says what is gone
}

/** What only its owner is told of an account. */
export interface AccountState {
  renameAt: number // ms since 1970 from when on the name may change, 0 = any time
}

/** Everything stored about a user; times are ms since 1970. */
export interface AccountExport {
  profile: {
    id: string
    name: string
    avatar: string
    kind: 'guest' | 'user'
    createdAt: number
    seenAt: number
  }
  sessions: { openedAt: number; seenAt: number }[]
  channels: { id: string; kind: string; name: string; joinedAt: number }[] // direct messages and groups
  reads: { channel: string; seq: number }[]
  messages: Pick<ChatMessage, 'id' | 'channel' | 'seq' | 'text' | 'action' | 'sentAt'>[] // one's own
  blocks: { id: string; at: number }[]
  reports: { about: string; reason: string; at: number }[] // one's own
  sanctions: { kind: 'mute' | 'ban'; reason: string; at: number; until: number }[] // against oneself
}
