// Who may read, write and be seen typing where: the one table of it. It is told how somebody stands to a channel.
import type { ChannelKind } from '../../shared/chat.ts'
import type { Reason } from '../../shared/net/protocol.ts'

/** How somebody stands to a channel. */
export interface Standing {
  kind: ChannelKind
  relation: 'member' | 'coming' | 'none' // coming: let into the room and not there yet
  blocked: boolean // a dm's two, whichever way
  muted: boolean // by a moderator of the server
}

/** For each act why not, null: it is allowed. */
export interface Access {
  read: Reason | null
  write: Reason | null
  typing: Reason | null
}

/** What somebody may do. A moderator's rights are no others: what they see of talks is in the reports. */
export function accessOf({ kind, relation, blocked, muted }: Standing): Access {
  const isPlace = kind !== 'dm' && kind !== 'group'
  const isMember = kind === 'lobby' || relation === 'member'
  const outside: Reason | null = isMember ? null : 'not-there'
  const read = kind === 'room' && relation === 'coming' ? null : outside
  const write = outside ?? (kind === 'dm' && blocked ? 'blocked' : null) ?? (muted ? 'muted' : null)
  return { read, write, typing: isPlace ? 'not-that' : write }
}
