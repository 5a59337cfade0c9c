// Chat: what people say and read, who may, and that it is stored before anybody hears of it; it knows nothing of sockets.
import {
  type ChatMessage,
  cleanMessage,
  kindOf,
  LOBBY_CHANNEL,
  otherOf,
  PAGE,
  roomChannel,
  teamChannel,
} from '../../shared/chat.ts'
import type { Failure, HubRequests, Result, User } from '../../shared/net/protocol.ts'
import { createBuckets } from '../limits.ts'
import { refuse } from '../refuse.ts'
import { type Access, accessOf } from './access.ts'
import type { Circles } from './circles.ts'
import { maskOf } from './masks.ts'
import { mentionsIn } from './mentions.ts'
import type { Pace } from './pace.ts'
import type { Place, Whereabouts } from './people.ts'
import type { ChannelStore, Draft, MessageStore } from './store.ts'
import type { Audience, Tell } from './tell.ts'
import { createTurns } from './turns.ts'

export interface ChatOptions {
  store: MessageStore
  channels: ChannelStore
  circles: Circles
  pace: Pace
  people: Whereabouts
  now: () => number
  newId: () => string
  /** Why a user may not talk at all, null if they may. */
  mutedOf(userId: string): Failure | null
  isModerator(user: User): boolean
  tell: Tell
  /** The first message of a dm is stored. */
  began(channel: string): void
}

export interface Chat {
  /** Answers once the message is stored; the same cid again answers with the same message. */
  say(user: User, ask: HubRequests['say']['ask'], address: string): Promise<Result<{ message: ChatMessage }>>
  history(userId: string, ask: HubRequests['history']['ask']): Promise<Result<{ messages: ChatMessage[] }>>
  read(userId: string, ask: HubRequests['read']['ask']): Promise<Result>
  typing(user: User, channel: string): Result
  /** What somebody may do in a channel, null: there are no channels like it. */
  access(userId: string, channel: string): Access | null
  /** Those who hear what happens in a channel. */
  audience(channel: string): Audience
  /** Forgets the channels of a room. */
  closeRoom(code: string): Promise<void>
  /** Forgets what the lobby said too long ago. */
  clean(): Promise<void>
}

const TYPING_BURST = 3
const TYPING_PER_S = 0.5
const DAY_MS = 24 * 3600 * 1000
const LOBBY_DAYS = 30
const NOT_THERE = 'You are not in this channel.'

/** The places somebody at `place` may talk in; null is the lobby alone. */
export function placesAt(place: Place | null): string[] {
  if (!place) return [LOBBY_CHANNEL]
  const team = place.team === 0 ? [] : [teamChannel(place.code, place.team)]
  return [LOBBY_CHANNEL, roomChannel(place.code), ...team]
}

export function createChat(options: ChatOptions): Chat {
  const { store, channels, circles, now, people, pace, tell } = options
  const typed = createBuckets(TYPING_BURST, TYPING_PER_S, now)
  const turns = createTurns() // of users: what one sends stays in order
  const sending = new Map<string, Promise<Result<{ message: ChatMessage }>>>()

  function access(userId: string, channel: string): Access | null {
    const kind = kindOf(channel)
    if (!kind) return null
    const isTalk = kind === 'dm' || kind === 'group'
    const inside = isTalk ? circles.has(userId, channel) : placesAt(people.place(userId)).includes(channel)
    const coming = channel === roomChannel(people.expectedIn(userId))
    return accessOf({
      ...{ kind, relation: inside ? 'member' : coming ? 'coming' : 'none' },
      blocked: kind === 'dm' && circles.apart(userId, otherOf(channel, userId)),
      muted: options.mutedOf(userId) !== null,
    })
  }
  function audience(channel: string): Audience {
    const kind = kindOf(channel)
    return kind === 'dm' || kind === 'group' ? { users: circles.online(channel) } : { place: channel }
  }
  function refusal(userId: string, channel: string, act: keyof Access): Failure | null {
    const rights = access(userId, channel)
    const code = rights ? rights[act] : 'not-there'
    if (code === 'not-there') return refuse(code, NOT_THERE)
    if (code === 'muted') return options.mutedOf(userId)
    return code && refuse(code)
  }

  /** Who may read a channel and can be named in it. */
  async function readers(userId: string, channel: string): Promise<Iterable<{ id: string; name: string }>> {
    if (channel === LOBBY_CHANNEL) return people.online()
    const here = [...people.online()].filter((user) => placesAt(people.place(user.id)).includes(channel))
    return here.length > 0 ? here : ((await channels.seen(userId, [channel]))[0]?.members ?? [])
  }
  async function mentions(userId: string, channel: string, text: string): Promise<string[]> {
    if (!text.includes('@')) return []
    const named = mentionsIn(text, await readers(userId, channel))
    return named.filter((id) => id !== userId && !circles.apart(userId, id))
  }

  /** Whether the other of a dm, who may have deleted the account, is still somebody. */
  async function isHeard(userId: string, dm: string): Promise<boolean> {
    const other = otherOf(dm, userId)
    return circles.online(dm).includes(other) || (await channels.person(other)) !== null
  }

  /** The draft of what somebody says, if they may say it; a retry gives the message that is stored. */
  async function prepare(
    user: User,
    { channel, text, cid, action = false }: HubRequests['say']['ask'],
    address: string,
  ): Promise<Failure | { known: ChatMessage } | { draft: Draft }> {
    const known = await store.find(channel, user.id, cid) // a retry costs nothing
    if (known) return { known }
    const failure = refusal(user.id, channel, 'write')
    if (failure) return failure
    if (kindOf(channel) === 'dm' && !(await isHeard(user.id, channel))) return refuse('no-user')
    const clean = cleanMessage(text)
    if (clean === '') return refuse('bad-request', 'The message is empty.')
    const speech = { userId: user.id, address, channel, text: clean, cid, free: options.isModerator(user) }
    const tooFast = pace.take(speech)
    if (tooFast) return tooFast
    const kind = kindOf(channel)
    const team = kind === 'room' || kind === 'team' ? (people.place(user.id)?.team ?? 0) : 0
    const author = { id: user.id, name: user.name, kind: user.kind, avatar: user.avatar, team }
    const named = await mentions(user.id, channel, clean)
    const said = { text: clean, masked: maskOf(clean), action, mentions: named }
    return { draft: { id: options.newId(), channel, author, ...said, sentAt: now(), cid } }
  }

  async function send(
    user: User,
    ask: HubRequests['say']['ask'],
    address: string,
  ): Promise<Result<{ message: ChatMessage }>> {
    // The turn ends when the message is in the store's line, which keeps the order from there.
    const prepared = await turns.take(user.id, async () => {
      const ready = await prepare(user, ask, address)
      return 'draft' in ready
        ? { stored: store.append(ready.draft).then((stored) => publish(stored, ask.cid)) }
        : ready
    })
    if ('stored' in prepared) return { ok: true, message: await prepared.stored }
    return 'known' in prepared ? { ok: true, message: prepared.known } : prepared
  }
  function publish({ message, fresh }: { message: ChatMessage; fresh: boolean }, cid: string): ChatMessage {
    const { channel } = message
    if (fresh) tell(audience(channel), 'chat', [{ ...message, cid }])
    if (fresh && message.seq === 1 && kindOf(channel) === 'dm') options.began(channel)
    return message
  }

  return {
    say(user, ask, address) {
      const key = `${ask.channel} ${user.id} ${ask.cid}`
      const running = sending.get(key) ?? send(user, ask, address).finally(() => sending.delete(key))
      sending.set(key, running)
      return running
    },
    async history(userId, { channel, before, after }) {
      const failure = refusal(userId, channel, 'read')
      if (failure) return failure
      const page = after === undefined ? store.page(channel, before, PAGE) : store.since(channel, after, PAGE)
      return { ok: true, messages: await page }
    },
    async read(userId, { channel, seq }) {
      const failure = refusal(userId, channel, 'read')
      if (failure) return failure
      await channels.mark(userId, channel, seq)
      tell({ users: [userId] }, 'read', { channel, seq })
      return { ok: true }
    },
    typing(user, channel) {
      const failure = refusal(user.id, channel, 'typing')
      if (failure) return failure
      if (!typed.take(user.id)) return { ok: true }
      const others = circles.online(channel).filter((id) => id !== user.id && !circles.apart(user.id, id))
      tell({ users: others }, 'typing', { channel, id: user.id, name: user.name })
      return { ok: true }
    },
    ...{ access, audience },
    async closeRoom(code) {
      const gone = [roomChannel(code), teamChannel(code, 1), teamChannel(code, 2)]
      for (const channel of gone) pace.slow(channel, 0)
      await Promise.all(gone.map(store.drop))
    },
    clean: () => store.prune(LOBBY_CHANNEL, now() - LOBBY_DAYS * DAY_MS),
  }
}
