// Quiet lines in a chat that nobody wrote: what happened, the welcome, answers to commands. They are not stored.
import { roomChannel } from '../../../shared/chat.ts'
import type { RoomNews } from '../../../shared/net/protocol.ts'
import { type Note, notes, room } from '../store.ts'
import { words } from '../ui/words.ts'
import { channelOf } from './chat.ts'

const KEPT = 200
let lastNote = 0

/** Adds a line after what has been said so far, in the room or in another channel; news that come again stand there once. */
export function note(kind: Note['kind'], text: string, channel = roomChannel(room.peek()?.code ?? '')): void {
  const after = channelOf(channel).messages.at(-1)?.seq ?? 0
  const last = notes.peek().at(-1)
  if (kind !== 'hint' && last?.text === text && last.channel === channel && last.after === after) return
  const added = { id: ++lastNote, kind, channel, text, after, at: performance.now() }
  notes.value = [...notes.peek(), added].slice(-KEPT)
}

/** What happened in a room, as a sentence. */
export function newsText(news: RoomNews): string {
  const { news: say } = words
  switch (news.kind) {
    case 'joined':
    case 'left':
    case 'away':
    case 'back':
      return say[news.kind](news.who)
    case 'admin':
    case 'no-admin':
      return say[news.kind](news.who, news.by === news.who ? '' : news.by)
    case 'kicked':
    case 'banned':
      return say[news.kind](news.who, news.by || say.somebody, news.reason)
    case 'stadium':
      return say.stadium(news.by, news.name)
    default:
      return say[news.kind](news.by || say.somebody)
  }
}
