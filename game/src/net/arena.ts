// The room connection: ticket in, room state and match frames out, commands with one answer each.
import type { ArenaEvents, Entry, Result, RoomCommand, RoomState } from '../../../shared/net/protocol.ts'
import type { MatchView } from '../match/view.ts'

export interface ArenaHandlers {
  room(state: RoomState): void
  pings(pings: ArenaEvents['pings']): void
  /** A match is on (a new view, from its first snapshot) or over (null). */
  match(view: MatchView | null): void
  /** `lost` starts with the moment the line broke; the client reconnects by itself. */
  status(status: 'connecting' | 'online' | 'lost'): void
  /** The server ended it; nothing is tried again. */
  bye(code: ArenaEvents['bye']['code'] | 'version'): void
  /** A new ticket for the same room after a break; null: not possible now, try again later; 'gone': the room or seat is no more. */
  renew(): Promise<Entry | null | 'gone'>
}

export interface Arena {
  command(command: RoomCommand): Promise<Result>
  close(): void
}
export type OpenArena = (entry: Entry, ownId: string, handlers: ArenaHandlers) => Arena
