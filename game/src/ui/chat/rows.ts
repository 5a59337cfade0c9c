// What a log of chat shows, from top to bottom: days, messages, what is hidden, notes, and where the new begins; pure.
import type { ChatMessage } from '../../../../shared/chat.ts'
import type { Note } from '../../store.ts'

export type Row =
  | { kind: 'day'; key: string; at: number }
  | { kind: 'new'; key: string }
  | { kind: 'message'; key: string; message: ChatMessage }
  | { kind: 'hidden'; key: string; messages: ChatMessage[] } // of people this person has muted
  | { kind: 'note'; key: string; note: Note }

interface Way {
  newAfter: number // seq of the last message read before, 0 = nothing is new
  me: string // user id
  now: number // ms since 1970; the first day says its name only when it is over
  sameDay: (a: number, b: number) => boolean
  muted: (id: string) => boolean
  blocked: (id: string) => boolean // shown not at all
}

/** The rows for messages and notes, the oldest first. */
export function rowsOf(messages: readonly ChatMessage[], notes: readonly Note[], way: Way): Row[] {
  const rows: Row[] = []
  let dayAt = way.now
  let noted = 0
  let marked = way.newAfter <= 0
  const addNotes = (until: number) => {
    for (; noted < notes.length && notes[noted]!.after < until; noted++) {
      const note = notes[noted]!
      rows.push({ kind: 'note', key: `note${note.id}`, note })
    }
  }
  for (const message of messages) {
    const { seq, author, sentAt } = message
    addNotes(seq)
    if (way.blocked(author.id)) continue
    if (!way.sameDay(dayAt, sentAt)) rows.push({ kind: 'day', key: `day${seq}`, at: sentAt })
    dayAt = sentAt
    if (!marked && seq > way.newAfter && author.id !== way.me) {
      rows.push({ kind: 'new', key: 'new' })
      marked = true
    }
    const last = rows.at(-1)
    if (!way.muted(author.id)) rows.push({ kind: 'message', key: `${seq}`, message })
    else if (last?.kind === 'hidden') last.messages.push(message)
    else rows.push({ kind: 'hidden', key: `hidden${seq}`, messages: [message] })
  }
  addNotes(Number.POSITIVE_INFINITY)
  return rows
}
