// What somebody sees of talks and people: their channels, direct messages, groups, who is here. Rules of writing are in chat.
import {
  type ChannelInfo,
  type ChannelKind,
  cleanGroupName,
  dmChannel,
  groupChannel,
  kindOf,
  LOBBY_CHANNEL,
  type PersonHere,
  type PersonName,
} from '../../shared/chat.ts'
import { cleanName } from '../../shared/names.ts'
import type { Failure, GroupCommand, Result, User } from '../../shared/net/protocol.ts'
import { createBuckets } from '../limits.ts'
import { refuse } from '../refuse.ts'
import { type Chat, placesAt } from './chat.ts'
import type { Circles } from './circles.ts'
import type { Pace } from './pace.ts'
import type { Whereabouts } from './people.ts'
import type { ChannelStore, GroupRefusal, StoredChannel, StoredPerson } from './store.ts'
import type { Tell } from './tell.ts'

export interface TalksOptions {
  store: ChannelStore
  chat: Pick<Chat, 'access'>
  circles: Circles
  pace: Pace
  people: Whereabouts
  now: () => number
  newId: () => string
  /** What names share that look alike. */
  nameKey(name: string): string
  tell: Tell
}

export interface Talks {
  channels(userId: string, unheard: readonly string[]): Promise<Result<{ channels: ChannelInfo[] }>>
  people(userId: string, channel: string): Promise<Result<{ people: PersonHere[] }>>
  find(userId: string, name: string): Promise<Result<{ people: PersonHere[] }>>
  /** Opens the talk of two people. */
  dm(user: User, id: string): Promise<Result<{ info: ChannelInfo }>>
  group(user: User, command: GroupCommand): Promise<Result<{ info: ChannelInfo | null }>>
  /** Blocks or unblocks somebody. */
  block(userId: string, id: string, on: boolean): Promise<Result>
  blocks(userId: string): Promise<Result<{ people: PersonName[] }>>
  /** Tells those in a dm or group how they see it now. */
  show(channel: string): Promise<void>
  /** Tells everybody that a user is no more, and those in their dms and groups how they see them now. */
  forget(userId: string, channels: readonly string[]): Promise<void>
}

const MINE_MAX = 300 // dms and groups
const HERE_MAX = 200 // people
const FOUND_MAX = 10
const BLOCKS_MAX = 1000 // people blocked by one
const FIND_BURST = 10
const FIND_PER_S = 1
const GROUP_BURST = 20 // every change is told to all in it
const GROUP_PER_S = 0.5

const REFUSALS: Record<GroupRefusal, () => Failure> = {
  'no-user': () => refuse('no-user'),
  'not-there': () => refuse('not-there', 'You or they are not in this group.'),
  'not-owner': () => refuse('not-owner'),
  'group-full': () => refuse('group-full'),
  'groups-full': () => refuse('group-full', 'Somebody is in as many groups as one can be.'),
}

export function createTalks(options: TalksOptions): Talks {
  const { store, chat, circles, people, pace, now, tell } = options
  const finding = createBuckets(FIND_BURST, FIND_PER_S, now)
  const grouping = createBuckets(GROUP_BURST, GROUP_PER_S, now)

  function toInfo(userId: string, channel: StoredChannel): ChannelInfo {
    const isOnline = (id: string) => !circles.apart(userId, id) && people.look(id).state !== 'offline'
    return { ...channel, members: channel.members.map((one) => ({ ...one, online: isOnline(one.id) })) }
  }
  async function infoOf(userId: string, channel: string): Promise<ChannelInfo | null> {
    const [found] = await store.seen(userId, [channel])
    return found ? toInfo(userId, found) : null
  }
  function toPerson(viewerId: string, { id, name, avatar, kind }: StoredPerson): PersonHere {
    const hidden = { state: 'offline', room: '' } as const
    return { id, name, avatar, kind, ...(circles.apart(viewerId, id) ? hidden : people.look(id)) }
  }
  const guestsAndUsers = (): StoredPerson[] =>
    [...people.online()].flatMap(({ kind, ...user }) => (kind === 'bot' ? [] : [{ ...user, kind }]))

  async function show(channel: string): Promise<void> {
    for (const id of circles.online(channel)) {
      const info = await infoOf(id, channel)
      if (info) tell({ users: [id] }, 'channel', info)
    }
  }

  /** Why somebody may not be written to or invited by a user, null if they may. */
  function cannotMeet(user: User, id: string): Failure | null {
    if (id === user.id) return refuse('not-that', 'One cannot talk to oneself.')
    if (id.startsWith('bot:')) return refuse('not-that', 'Bots only play.')
    if (circles.apart(user.id, id)) return refuse('blocked')
    if (circles.has(user.id, dmChannel(user.id, id)) || pace.meet(user.id, user.kind)) return null
    return refuse('too-fast', 'You have met many new people in the last hour. Wait a while.')
  }

  async function found(
    user: User,
    name: string,
    members: string[],
  ): Promise<Result<{ info: ChannelInfo | null }>> {
    const others = [...new Set(members)].filter((id) => id !== user.id)
    const clean = cleanGroupName(name)
    if (clean === '') return refuse('bad-name')
    for (const id of others) {
      const failure = cannotMeet(user, id)
      if (failure) return failure
    }
    const channel = groupChannel(options.newId())
    const refusal = await store.found(channel, clean, user.id, others, now())
    if (refusal) return REFUSALS[refusal]()
    for (const id of [user.id, ...others]) circles.join(id, channel)
    await show(channel)
    return { ok: true, info: await infoOf(user.id, channel) }
  }

  async function change(
    user: User,
    channel: string,
    command: Exclude<GroupCommand, { do: 'create' }>,
  ): Promise<GroupRefusal | Failure | null> {
    switch (command.do) {
      case 'rename': {
        const name = cleanGroupName(command.name)
        return name === '' ? refuse('bad-name') : store.rename(channel, user.id, name)
      }
      case 'invite': {
        if (circles.online(channel).includes(command.id)) return null
        const refusal =
          cannotMeet(user, command.id) ?? (await store.invite(channel, user.id, command.id, now()))
        if (!refusal) circles.join(command.id, channel)
        return refusal
      }
      case 'hand-over':
        return store.handOver(channel, user.id, command.id)
      case 'leave':
      case 'remove': {
        const id = command.do === 'leave' ? user.id : command.id
        const refusal = await store.remove(channel, user.id, id)
        if (refusal) return refusal
        circles.part(id, channel)
        tell({ users: [id] }, 'gone', { channel })
        return null
      }
    }
  }

  return {
    show,
    async forget(userId, channels) {
      tell('everybody', 'removed', { id: userId })
      for (const channel of channels) circles.part(userId, channel)
      await Promise.all(channels.map(show))
    },
    async channels(userId, unheard) {
      const coming = people.expectedIn(userId)
      const places = [...placesAt(people.place(userId)), ...(coming ? [`room:${coming}`] : [])]
      const [known, mine] = await Promise.all([
        store.seen(userId, places, unheard),
        store.mine(userId, MINE_MAX, unheard),
      ])
      const all = [...new Set(places)].map((p) => known.find((one) => one.channel === p) ?? emptyPlace(p))
      return { ok: true, channels: [...all, ...mine].map((one) => toInfo(userId, one)) }
    },
    async people(userId, channel) {
      if (chat.access(userId, channel)?.read !== null)
        return refuse('not-there', 'You are not in this channel.')
      const kind = kindOf(channel)
      const isHere = (id: string) => placesAt(people.place(id)).includes(channel)
      const inside =
        kind === 'dm' || kind === 'group'
          ? ((await store.seen(userId, [channel]))[0]?.members ?? [])
          : guestsAndUsers().filter(({ id }) => channel === LOBBY_CHANNEL || isHere(id))
      return { ok: true, people: inside.slice(0, HERE_MAX).map((one) => toPerson(userId, one)) }
    },
    async find(userId, name) {
      const clean = cleanName(name)
      if (!finding.take(userId)) return refuse('too-fast')
      if (clean === '') return { ok: true, people: [] }
      const key = options.nameKey(clean)
      const begin = clean.toLowerCase() // a key for each of very many people would take too long
      const here = guestsAndUsers().filter((user) => user.name.toLowerCase().startsWith(begin))
      const registered = here.length < FOUND_MAX ? await store.findPeople(key, FOUND_MAX) : []
      const away = registered.filter(({ id }) => !here.some((user) => user.id === id))
      const others = [...here, ...away].filter(({ id }) => id !== userId)
      return { ok: true, people: others.slice(0, FOUND_MAX).map((one) => toPerson(userId, one)) }
    },
    async dm(user, id) {
      const channel = dmChannel(user.id, id)
      if (!circles.has(user.id, channel)) {
        if (id !== user.id && !id.startsWith('bot:') && !(await store.person(id))) return refuse('no-user')
        const failure = cannotMeet(user, id)
        if (failure) return failure
        const pair = [user.id, id] as const
        await store.openDm(channel, pair, now())
        for (const one of pair) circles.join(one, channel)
      }
      const info = await infoOf(user.id, channel)
      return info ? { ok: true, info } : refuse('no-user')
    },
    async group(user, command) {
      if (!grouping.take(user.id)) return refuse('too-fast')
      if (command.do === 'create') return found(user, command.name, command.members)
      const { channel } = command
      if (kindOf(channel) !== 'group' || !circles.has(user.id, channel)) return REFUSALS['not-there']()
      const refusal = await change(user, channel, command)
      if (refusal) return typeof refusal === 'string' ? REFUSALS[refusal]() : refusal
      await show(channel)
      return { ok: true, info: circles.has(user.id, channel) ? await infoOf(user.id, channel) : null }
    },
    async block(userId, id, on) {
      if (id === userId) return refuse('not-that', 'One cannot block oneself.')
      if (on && !(await store.person(id))) return refuse('no-user')
      if (on && (await store.blocks(userId)).length >= BLOCKS_MAX)
        return refuse('not-now', 'Your list is full.')
      await store.block(userId, id, on, now())
      circles.block(userId, id, on)
      const dm = dmChannel(userId, id)
      if (circles.has(userId, dm)) await show(dm) // who is online is another now
      return { ok: true }
    },
    blocks: async (userId) => ({ ok: true, people: await store.blocks(userId) }),
  }
}

/** A place that nobody has said anything in. */
const emptyPlace = (channel: string): StoredChannel => ({
  ...{ channel, kind: kindOf(channel) as ChannelKind, name: '', members: [], owner: '' },
  ...{ lastSeq: 0, lastAt: 0, read: 0, unread: 0, mentions: 0 },
})
