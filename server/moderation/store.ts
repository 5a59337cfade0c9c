// Where reports, sanctions and the audit log are kept, as moderation needs it; times are ms since 1970.
import type { AuditAction, AuditEntry, ChatMessage, Report } from '../../shared/chat.ts'

/** What a moderator did; it is stored together with what it did, or not at all. */
export interface Act {
  at: number
  byId: string
  action: AuditAction
  targetId: string // '' = nobody
  subject: string
  amount: number
  detail: string
}

export type LastAct = Pick<Act, 'at' | 'amount' | 'detail'>

export type SanctionKind = 'mute' | 'ban'

export interface Sanction {
  userId: string
  kind: SanctionKind
  reason: string
  createdAt: number
  until: number
}

export interface NewReport {
  id: string
  at: number
  byId: string
  reason: string
  messages: ChatMessage[] // the last one is the one reported
}

export interface ModerationStore {
  /** Keeps a report; somebody's second one of a message is not kept. */
  report(report: NewReport): Promise<void>
  /** Open reports, oldest first. */
  reports(limit: number): Promise<Report[]>
  /** Takes the text from a message, if it is there. */
  deleteMessage(id: string, act: Act): Promise<void>
  /** Mutes or bans in the place of what of the kind there was. */
  sanction(sanction: Sanction, act: Act): Promise<void>
  /** Lifts all sanctions of the act's target. */
  lift(act: Act): Promise<void>
  /** Closes a report; false: it is not open. */
  settle(id: string, act: Act): Promise<boolean>
  /** Only writes the act down. */
  note(act: Act): Promise<void>
  sanctions(): Promise<Sanction[]>
  /** The newest act of a kind about a subject, null if there was none. */
  last(action: AuditAction, subject: string): Promise<LastAct | null>
  /** The newest `limit` acts with n < before; before 0: the newest of all. */
  audit(before: number, limit: number): Promise<AuditEntry[]>
  /** Forgets reports closed before `before` and sanctions that were over then. */
  prune(before: number): Promise<void>
  /** When an account was made, null if there is none. */
  madeAt(userId: string): Promise<number | null>
}
