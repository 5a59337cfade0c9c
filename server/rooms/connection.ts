// What a room needs of a person's line to it; the arena supplies it, tests a fake.
import type { ArenaEvents, ByeCode } from '../../shared/net/protocol.ts'

export interface Connection {
  send<E extends keyof ArenaEvents>(event: E, data: ArenaEvents[E]): void
  /** One match frame, as bytes. */
  frame(bytes: Uint8Array): void
  /** Match frames handed over that the socket has not taken yet. */
  queued(): number
  /** Says why (`bye`; `text`: an admin's reason) and cuts the line; calling it twice is harmless. */
  close(code: ByeCode, text?: string): void
}
