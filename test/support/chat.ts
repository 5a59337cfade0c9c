// Chat, talks and moderation over a given storage for tests: people without sockets, and what each of them hears.
import { createChat } from '../../server/chat/chat.ts'
import { createCircles } from '../../server/chat/circles.ts'
import { createPace } from '../../server/chat/pace.ts'
import type { Place } from '../../server/chat/people.ts'
import { createTalks } from '../../server/chat/talks.ts'
import type { Tell } from '../../server/chat/tell.ts'
import { createModeration, type ModerationOptions } from '../../server/moderation/moderation.ts'
import { createSanctions } from '../../server/moderation/sanctions.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { type ChannelInfo, type ChatMessage, LOBBY_CHANNEL } from '../../shared/chat.ts'
import type { HubEvents, Result, User } from '../../shared/net/protocol.ts'
import { createFakeClock } from './clock.ts'
import { user } from './rooms.ts'

/** Something that was told, to a place, to users, or to everybody. */
export interface Told {
  to: string // ids with commas, a place, or 'everybody'
  event: keyof HubEvents
  data: unknown
}

export const RUSH = 30 // messages in ten seconds that put the lobby into slow mode

/** The answer's code, 'ok' when it is fine. */
export const codeOf = (result: Result): string => (result.ok ? 'ok' : result.code)

/** Everything about talking, with a clock that stands still; `Mod` is a moderator when registered. */
export function createTestChat(
  storage: Storage,
  clock = createFakeClock(),
  before: ModerationOptions['before'] = { slow: null, announce: null },
) {
  const places = new Map<string, Place>()
  const coming = new Map<string, string>()
  const online = new Map<string, User>()
  const told: Told[] = []
  const cut: string[] = []
  let ids = 0
  const { now } = clock
  const newId = () => `n${++ids}`
  const tell: Tell = (to, event, data) => {
    const names = to === 'everybody' ? to : 'place' in to ? to.place : [...to.users].sort().join(',')
    told.push({ to: names, event, data })
  }
  const sanctions = createSanctions(now, [])
  const circles = createCircles(storage.channels.tiesOf, (error) => {
    throw error
  })
  const pace = createPace(now, RUSH, [LOBBY_CHANNEL])
  const isModerator = ({ name, kind }: Pick<User, 'name' | 'kind'>) => kind === 'user' && name === 'Mod'
  const people = {
    online: () => online.values(),
    look: (id: string) => ({ state: online.has(id) ? ('online' as const) : ('offline' as const), room: '' }),
    place: (id: string) => places.get(id) ?? null,
    expectedIn: (id: string) => coming.get(id) ?? '',
  }
  const shared = { circles, pace, people, now, newId, tell }
  const chat = createChat({
    ...{ ...shared, store: storage.messages, channels: storage.channels },
    ...{ mutedOf: sanctions.mutedOf, isModerator },
    began: (channel) => void began.push(talks.show(channel)),
  })
  const began: Promise<void>[] = []
  const nameKey = (name: string) => name.toLowerCase()
  const talks = createTalks({ ...shared, store: storage.channels, chat, nameKey })
  const moderation = createModeration({
    ...{ store: storage.moderation, messages: storage.messages, chat, pace, sanctions, now, newId, tell },
    ...{ before, person: storage.channels.person, isModerator },
    cut(id) {
      cut.push(id)
      return [`address of ${id}`]
    },
  })

  let cids = 0
  /** Says something, by default something new to the lobby, and gives the message or why not. */
  const say = async (
    who: User = user('ann'),
    text = `text ${++cids}`,
    channel = LOBBY_CHANNEL,
    cid = `c${++cids}`,
  ) => {
    const answer = await chat.say(who, { channel, text, cid }, `address of ${who.id}`)
    return answer.ok ? answer.message : answer.code
  }
  return {
    ...{ chat, talks, moderation, sanctions, circles, pace, clock, places, coming, told, cut, say, began },
    /** A stored user who is online; the id is the name in small letters. */
    async come(name: string, kind: 'guest' | 'user' = 'guest'): Promise<User> {
      const user: User = { id: name.toLowerCase(), name, avatar: '', kind }
      const key = name.toLowerCase()
      await storage.users.add(user, key, `session of ${name}`, now())
      if (kind === 'user') await storage.users.claim(user.id, { text: name, key }, 'hash')
      online.set(user.id, user)
      circles.enter(await circles.read(user.id))
      return user
    },
    leave(user: User): void {
      online.delete(user.id)
      circles.leave(user.id)
    },
    async comeBack(user: User): Promise<void> {
      online.set(user.id, user)
      circles.enter(await circles.read(user.id))
    },
    /** Messages that were told, or what was told of another event. */
    heard: (): ChatMessage[] =>
      told.filter(({ event }) => event === 'chat').flatMap(({ data }) => data as ChatMessage[]),
    /** The texts of a channel's history, or why not. */
    async read(userId: string, channel = LOBBY_CHANNEL, before = 0): Promise<string[] | string> {
      const answer = await chat.history(userId, { channel, before })
      return answer.ok ? answer.messages.map((m) => m.text) : answer.code
    },
    /** A channel as the user sees it. */
    async info(userId: string, channel: string, unheard: string[] = []): Promise<ChannelInfo | undefined> {
      const answer = await talks.channels(userId, unheard)
      return answer.ok ? answer.channels.find((one) => one.channel === channel) : undefined
    },
  }
}
