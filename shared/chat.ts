// Chat: channels, messages and limits that both sides know.
import { cleanText } from './names.ts'

export const ID_MAX = 40 // characters of a user's or message's id
export const MESSAGE_MAX = 300 // characters
export const PAGE = 50 // messages a page of history
export const GROUP_NAME_MAX = 40 // characters
export const GROUP_MEMBERS_MAX = 50
export const GROUPS_MAX = 100 // of one user
export const MENTIONS_MAX = 10 // people one message may name
export const UNREAD_MAX = 100 // counted no further
export const MUTED_MAX = 500 // people a browser hides
export const REPORT_CONTEXT = 30 // messages kept with a report, besides the one it is about
export const SANCTION_MINUTES_MAX = 366 * 24 * 60
export const SLOW_SECONDS_MAX = 3600

export interface ChatMessage {
  id: string
  channel: string
  seq: number // per channel, from 1, no gaps
  author: { id: string; name: string; kind: 'guest' | 'user' | 'bot'; avatar: string; team: 0 | 1 | 2 }
  text: string // '' when deleted
  masked: string | null // the same with bad words starred, null: there are none
  action: boolean // "/me": what the author does
  mentions: string[] // ids of readers it names as @name
  deleted: boolean // by a moderator or with its author's account
  sentAt: number // ms since 1970
}

/** A message as its readers hear of it when it is new. */
export interface SaidMessage extends ChatMessage {
  cid: string // its author's name for it: theirs waits no longer to be sent
}

export type ChannelKind = 'lobby' | 'room' | 'team' | 'dm' | 'group'

/** Somebody in a dm or group. */
export interface ChannelMember {
  id: string
  name: string
  avatar: string
  kind: 'guest' | 'user'
  online: boolean
}

/** A channel as one user sees it. Messages with seq > lastSeq are not in its counts. */
export interface ChannelInfo {
  channel: string
  kind: ChannelKind
  name: string // of a group; the other person's of a dm, 'Deleted user' if there is none; else ''
  members: ChannelMember[] // of a dm or group, those who have been in it longest first
  owner: string // user id, of a group
  lastSeq: number
  lastAt: number // ms since 1970: of the last message, or since when the channel is; 0: never
  read: number // seq up to which this user has read
  unread: number // after that, own and deleted ones not counted, at most UNREAD_MAX
  mentions: number // of this user among them
}

/** Somebody and where they are. */
export interface PersonHere {
  id: string
  name: string
  avatar: string
  kind: 'guest' | 'user'
  state: 'online' | 'away' | 'offline'
  room: string // code of the public room they are in, '' if none
}

export interface PersonName {
  id: string
  name: string // '' when the account is gone
}

/** A report in the moderators' queue. */
export interface Report {
  id: string
  at: number // ms since 1970
  channel: string
  reason: string
  by: PersonName
  target: PersonName
  messages: ChatMessage[] // as they were then; the last one is the one reported
}

export type AuditAction = 'delete' | 'mute' | 'ban' | 'lift' | 'slow' | 'announce' | 'settle'

/** One act of a moderator. */
export interface AuditEntry {
  n: number // counts the acts
  at: number // ms since 1970
  by: PersonName
  action: AuditAction
  target: PersonName // id '' where it is about nobody
  subject: string // the message, report or channel; '' if none
  amount: number // minutes of a mute or ban, seconds of slow mode; else 0
  detail: string // the reason, note or text
}

export const DELETED_NAME = 'Deleted user'

/** A message whose author has deleted the account: only its place and time are left. */
export const withoutAuthor = (message: ChatMessage): ChatMessage => ({
  ...message,
  author: { id: '', name: DELETED_NAME, kind: 'guest', avatar: '', team: message.author.team },
  ...{ text: '', masked: null, deleted: true },
})

export const LOBBY_CHANNEL = 'lobby'
export const roomChannel = (code: string) => `room:${code}`
export const teamChannel = (code: string, team: 1 | 2) => `team:${code}:${team}`
/** The same for both: the smaller id comes first. */
export const dmChannel = (a: string, b: string) => (a < b ? `dm:${a}:${b}` : `dm:${b}:${a}`)
export const groupChannel = (id: string) => `group:${id}`

/**
 * A letter beside which an @ is part of an address, and after which a name goes on. Scripts that write words together
 * have none: there a mention may stand anywhere.
 */
export const MENTION_LETTER =
  /(?![\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Khmr}\p{scx=Laoo}\p{scx=Mymr}])[\p{L}\p{N}\p{M}_]/u

const FORM = /^(?:lobby|room:[^:]+|team:[^:]+:[12]|dm:[^:]+:[^:]+|group:[^:]+)$/u

/** What kind of channel it is, null if there are none like it. */
export const kindOf = (channel: string): ChannelKind | null =>
  FORM.test(channel) ? (channel.split(':', 1)[0] as ChannelKind) : null

/** The other one of a dm. */
export const otherOf = (dm: string, userId: string): string => {
  const [, a = '', b = ''] = dm.split(':')
  return a === userId ? b : a
}

export const cleanMessage = (text: string) => cleanText(text, MESSAGE_MAX)
export const cleanGroupName = (text: string) => cleanText(text, GROUP_NAME_MAX)
