// Rooms and their people for tests of the interface.
import type { Member, RoomState } from '../../../shared/net/protocol.ts'
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts'

export const memberOf = (id: string, more: Partial<Member> = {}): Member => ({
  ...{ id, name: id, avatar: '', kind: 'guest', team: 0, slot: -1, admin: false, host: false },
  ...{ state: 'here', away: false, next: 0, level: null },
  ...more,
})

/** A room with the usual settings; no match runs. */
export const roomOf = (more: Partial<RoomState> = {}): RoomState => ({
  code: 'K7QPX',
  settings: DEFAULT_SETTINGS,
  hasPassword: false,
  stadium: { hash: '', name: 'Classic' },
  members: [],
  bans: 0,
  match: { id: 0, running: false, paused: false },
  nextMatchMs: 0,
  nextStadium: '',
  ...more,
})
