// Chat: who may talk and read where, how fast, and what is stored; it knows nothing of sockets.
import {
  type ChatMessage,
  cleanMessage,
  LOBBY_CHANNEL,
  PAGE,
  roomChannel,
  teamChannel,
} from '../../shared/chat.ts'
import type { HubRequests, Result, User } from '../../shared/net/protocol.ts'
import { createBuckets } from '../limits.ts'
import { refuse } from '../refuse.ts'
import type { MessageStore } from './store.ts'

/** Where a user is now. */
export interface Place {
  code: string
  team: 0 | 1 | 2
}

export interface ChatOptions {
  store: MessageStore
  now: () => number
  newId: () => string
  place(userId: string): Place | null
  /** The room a user was let into and has not entered yet, '' if none: its chat may be read. */
  expectedIn(userId: string): string
  /** Hears every stored message once, in the order of seq. */
  publish(message: ChatMessage): void
}

export interface Chat {
  /** Answers once the message is stored; the same cid again answers with the same message. */
  say(user: User, ask: HubRequests['say']['ask']): Promise<Result<{ message: ChatMessage }>>
  history(userId: string, ask: HubRequests['history']['ask']): Promise<Result<{ messages: ChatMessage[] }>>
  /** Forgets the channels of a room. */
  closeRoom(code: string): Promise<void>
}

const BURST = 5 // messages
const PER_SECOND = 1 / 1.5

const LOBBY_KEPT = 500
const ROOM_KEPT = 200
/** Messages the memory keeps of a channel. */
export const keptMessages = (channel: string): number => (channel === LOBBY_CHANNEL ? LOBBY_KEPT : ROOM_KEPT)

/** The channels of somebody at `place`; null is the lobby alone. */
export function channelsAt(place: Place | null): string[] {
  if (!place) return [LOBBY_CHANNEL]
  const team = place.team === 0 ? [] : [teamChannel(place.code, place.team)]
  return [LOBBY_CHANNEL, roomChannel(place.code), ...team]
}

export function createChat(options: ChatOptions): Chat {
  const { store, now } = options
  const pace = createBuckets(BURST, PER_SECOND, now)
  const belongs = (userId: string, channel: string): boolean =>
    channelsAt(options.place(userId)).includes(channel)

  return {
    async say(user, { channel, text, cid }) {
      const known = await store.find(channel, user.id, cid) // a retry costs nothing
      if (known) return { ok: true, message: known }
      if (!belongs(user.id, channel)) return refuse('not-there', 'You are not in this channel.')
      const clean = cleanMessage(text)
      if (clean === '') return refuse('bad-request', 'The message is empty.')
      if (!pace.take(user.id)) return refuse('too-fast')
      const team = channel === LOBBY_CHANNEL ? 0 : (options.place(user.id)?.team ?? 0)
      const author = { id: user.id, name: user.name, kind: user.kind, avatar: user.avatar, team }
      const draft = { id: options.newId(), channel, author, text: clean, sentAt: now(), cid }
      const { message, fresh } = await store.append(draft)
      if (fresh) options.publish(message)
      return { ok: true, message }
    },
    async history(userId, { channel, before }) {
      const coming = channel === roomChannel(options.expectedIn(userId))
      if (!coming && !belongs(userId, channel)) return refuse('not-there', 'You are not in this channel.')
      return { ok: true, messages: await store.page(channel, before, PAGE) }
    },
    async closeRoom(code) {
      await Promise.all([roomChannel(code), teamChannel(code, 1), teamChannel(code, 2)].map(store.drop))
    },
  }
}
