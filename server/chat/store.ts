// Where messages are kept: the interface a database can take, and one in memory with a bounded history.
import type { ChatMessage } from '../../shared/chat.ts'

export type Draft = Omit<ChatMessage, 'seq'> & { cid: string }

export interface MessageStore {
  /** The message that this author has sent under this client message id. */
  find(channel: string, authorId: string, cid: string): Promise<ChatMessage | null>
  /** Stores the draft under the channel's next seq; the same author and cid again gives the first message, not `fresh`. */
  append(draft: Draft): Promise<{ message: ChatMessage; fresh: boolean }>
  /** The newest `limit` messages with seq < before, oldest first; before 0: the newest of all. */
  page(channel: string, before: number, limit: number): Promise<ChatMessage[]>
  /** Forgets a channel. */
  drop(channel: string): Promise<void>
}

interface Channel {
  lastSeq: number
  messages: ChatMessage[]
  keys: string[] // of `messages`, in the same order
  byKey: Map<string, ChatMessage>
}

const keyOf = (authorId: string, cid: string): string => `${authorId} ${cid}`

/** Messages in memory, at most `keep(channel)` in each channel. */
export function createMemoryMessages(keep: (channel: string) => number): MessageStore {
  const channels = new Map<string, Channel>()

  const open = (id: string): Channel => {
    const known = channels.get(id)
    if (known) return known
    const channel: Channel = { lastSeq: 0, messages: [], keys: [], byKey: new Map() }
    channels.set(id, channel)
    return channel
  }
  return {
    async find(channel, authorId, cid) {
      return channels.get(channel)?.byKey.get(keyOf(authorId, cid)) ?? null
    },
    async append({ cid, ...draft }) {
      const channel = open(draft.channel)
      const key = keyOf(draft.author.id, cid)
      const known = channel.byKey.get(key)
      if (known) return { message: known, fresh: false }
      const message = { ...draft, seq: ++channel.lastSeq }
      channel.messages.push(message)
      channel.keys.push(key)
      channel.byKey.set(key, message)
      if (channel.messages.length > keep(draft.channel)) {
        channel.messages.shift()
        channel.byKey.delete(channel.keys.shift()!)
      }
      return { message, fresh: true }
    },
    async page(channel, before, limit) {
      const messages = channels.get(channel)?.messages ?? []
      const end = before === 0 ? messages.length : messages.findIndex((m) => m.seq >= before)
      const upTo = end < 0 ? messages.length : end
      return messages.slice(Math.max(0, upTo - limit), upTo)
    },
    async drop(channel) {
      channels.delete(channel)
    },
  }
}
