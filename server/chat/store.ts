// Where messages, channels and who belongs to them are kept, as chat needs it; times are ms since 1970.
import type { ChannelInfo, ChannelMember, ChatMessage } from '../../shared/chat.ts'

export type Draft = Omit<ChatMessage, 'seq' | 'deleted'> & { cid: string }

export interface MessageStore {
  /** The message that this author has sent under this client message id. */
  find(channel: string, authorId: string, cid: string): Promise<ChatMessage | null>
  byId(id: string): Promise<ChatMessage | null>
  /**
   * Stores the draft under the channel's next seq. The same author and cid again gives the first message, which is
   * `fresh` to the draft it was made of only.
   */
  append(draft: Draft): Promise<{ message: ChatMessage; fresh: boolean }>
  /** The newest `limit` messages with seq < before, oldest first; before 0: the newest of all. */
  page(channel: string, before: number, limit: number): Promise<ChatMessage[]>
  /** The first `limit` messages with seq > after. */
  since(channel: string, after: number, limit: number): Promise<ChatMessage[]>
  /** Forgets a channel. */
  drop(channel: string): Promise<void>
  /** Forgets the messages of a channel sent before `before`; numbers go on. */
  prune(channel: string, before: number): Promise<void>
}

/** What is known of somebody as long as they are online. */
export interface Ties {
  channels: string[] // their dms and groups
  blocked: string[]
  blockedBy: string[]
}

/** A channel as the store knows it; who is online is for others to add. */
export type StoredChannel = Omit<ChannelInfo, 'members'> & { members: Omit<ChannelMember, 'online'>[] }
export type StoredPerson = Omit<ChannelMember, 'online'>

export type GroupRefusal = 'no-user' | 'not-there' | 'not-owner' | 'group-full' | 'groups-full'

export interface ChannelStore {
  tiesOf(userId: string): Promise<Ties>
  /** These channels as the user sees them, not counting what the `unheard` say; those nobody has talked in are left out. */
  seen(userId: string, channels: readonly string[], unheard?: readonly string[]): Promise<StoredChannel[]>
  /** The user's groups and the dms with something in them, the newest first, at most `limit`. */
  mine(userId: string, limit: number, unheard: readonly string[]): Promise<StoredChannel[]>
  /** Moves a mark forward, to the channel's end at most. */
  mark(userId: string, channel: string, seq: number): Promise<void>
  person(id: string): Promise<StoredPerson | null>
  /** Registered users whose name's key begins so. */
  findPeople(key: string, limit: number): Promise<StoredPerson[]>
  /** Makes the channel of two people, if there is none. */
  openDm(channel: string, ids: readonly [string, string], now: number): Promise<void>
  /** Makes a group of the owner and these people. */
  found(
    channel: string,
    name: string,
    ownerId: string,
    others: readonly string[],
    now: number,
  ): Promise<GroupRefusal | null>
  rename(channel: string, byId: string, name: string): Promise<GroupRefusal | null>
  invite(channel: string, byId: string, id: string, now: number): Promise<GroupRefusal | null>
  /** The owner takes somebody out, or somebody goes; the group of an owner who goes is its longest member's. */
  remove(channel: string, byId: string, id: string): Promise<GroupRefusal | null>
  handOver(channel: string, byId: string, id: string): Promise<GroupRefusal | null>
  block(userId: string, blockedId: string, on: boolean, now: number): Promise<void>
  blocks(userId: string): Promise<{ id: string; name: string }[]>
}
