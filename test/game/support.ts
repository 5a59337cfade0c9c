// Stadiums, rooms and messages for tests of the page.
import type { ChatMessage } from '../../shared/chat.ts'
import type { Member, RoomState } from '../../shared/net/protocol.ts'
import { DEFAULT_SETTINGS, type RoomSettings } from '../../shared/settings.ts'
import { readStadium } from '../../shared/stadium/read.ts'
import type { Stadium } from '../../shared/stadium/types.ts'

/** A stadium of what a file would say; everything not given is the format's default. */
export function stadiumOf(file: object): Stadium {
  return readStadium({ name: 'Test', width: 420, height: 200, ...file })
}

export const member = (id: string, name: string, more: Partial<Member> = {}): Member => ({
  ...{ id, name, avatar: '', kind: 'guest', team: 0, slot: -1, admin: false, host: false },
  ...{ state: 'here', away: false, next: 0, level: null },
  ...more,
})

/** A room's state with these people, between two matches. */
export const roomWith = (members: Member[], settings: Partial<RoomSettings> = {}): RoomState => ({
  ...{ code: 'K7QPX', settings: { ...DEFAULT_SETTINGS, ...settings }, hasPassword: false, members, bans: 0 },
  ...{ stadium: { hash: 'h', name: 'Classic' }, match: { id: 0, running: false, paused: false } },
  ...{ nextMatchMs: 0, nextStadium: '' },
})

/** A message of the lobby by Ada. */
export function message(seq: number): ChatMessage {
  const author = { id: 'a', name: 'Ada', kind: 'guest', avatar: '', team: 0 } as const
  return {
    ...{ id: `m${seq}`, channel: 'lobby', seq, author, text: `text ${seq}`, masked: null, action: false },
    ...{ mentions: [], deleted: false, sentAt: seq },
  }
}
