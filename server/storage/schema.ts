// The tables as the queries see them; times are ms since 1970. What they look like in the database is in migrations/.
import type { AuditAction } from '../../shared/chat.ts'

/** A guest or registered user. */
interface UserTable {
  id: string
  name: string
  name_key: string // what look-alike names share
  kind: 'guest' | 'user'
  avatar: string
  password: string | null // its hash with parameters, of registered users
  created_at: number
  seen_at: number // to the hour
  name_changed_at: number // 0 = never since the name was claimed
}

/** A signed-in browser. */
interface SessionTable {
  hash: string // of the token
  user_id: string
  created_at: number
  seen_at: number // to the hour
}

/** A place to talk; made with its first message, or when a group is founded. */
interface ChannelTable {
  id: string
  kind: string // the part of the id before the first colon: lobby, room, team, dm, group
  name: string // of a group
  owner_id: string // of a group
  last_seq: number
  created_at: number
}

/** Who belongs to a dm or group. */
interface MemberTable {
  channel: string
  user_id: string
  joined_at: number
}

/** How far somebody has read a channel of any kind. */
interface ReadTable {
  user_id: string
  channel: string
  seq: number
}

/** The author stands as they were when they wrote; '' as id: the account is deleted. */
interface MessageTable {
  channel: string
  seq: number
  id: string
  author_id: string
  author_name: string
  author_kind: 'guest' | 'user' | 'bot'
  author_avatar: string
  author_team: 0 | 1 | 2
  text: string // '' once deleted
  masked: string | null // the text with bad words starred, null if there are none
  action: 0 | 1
  sent_at: number
  cid: string // the sender's own id of it
  deleted_at: number | null
}

/** A message that names somebody. */
interface MentionTable {
  user_id: string
  channel: string
  seq: number
}

interface BlockTable {
  user_id: string
  blocked_id: string
  created_at: number
}

interface ReportTable {
  id: string
  message_id: string
  reporter_id: string // '' = the account is deleted
  target_id: string
  channel: string
  reason: string
  context: string // JSON: the messages before it and it, ChatMessage[]
  created_at: number
  resolved_at: number | null
}

/** A mute or ban of somebody for a time; one of a kind. */
interface SanctionTable {
  user_id: string
  kind: 'mute' | 'ban'
  reason: string
  created_at: number
  until: number
}

/** What moderators did. */
interface AuditTable {
  n: number // counts up
  at: number
  by_id: string
  action: AuditAction
  target_id: string // '' = nobody
  subject: string // a message, report or channel, '' = none
  amount: number // minutes or seconds
  detail: string
}

export interface Tables {
  users: UserTable
  sessions: SessionTable
  channels: ChannelTable
  members: MemberTable
  reads: ReadTable
  messages: MessageTable
  mentions: MentionTable
  blocks: BlockTable
  reports: ReportTable
  sanctions: SanctionTable
  audit: AuditTable
}
