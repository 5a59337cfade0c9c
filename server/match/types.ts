// The match as rooms see it: who plays, who watches, what the score is. It knows nothing of people, names or sockets.
import type { Phase, Side } from '../../shared/sim/constants.ts'
import type { Rules } from '../../shared/sim/world.ts'
import type { Connection } from '../rooms/connection.ts'

export interface MatchState {
  phase: Phase
  red: number
  blue: number
  seconds: number
  overtime: boolean
  paused: boolean
}

export interface MatchEvents {
  /** The ended counter ran out: final score. The match is closed already. */
  over(red: number, blue: number): void
  /** The simulation threw; the match is closed already. */
  failed(error: unknown): void
  /** A player's line is silent for 3 s (lagging), speaks again (here). */
  presence(slot: number, state: 'here' | 'lagging'): void
}

export interface Match {
  readonly state: MatchState
  /** A player enters (at the end of the list, as physics.md section 7) or changes team; takes effect in the next tick. */
  addPlayer(slot: number, team: Side): void
  /** The same for a player that the server runs. */
  addBot(slot: number, team: Side): void
  removePlayer(slot: number): void
  setPaused(paused: boolean): void
  setRules(rules: Rules): void
  /** Streams to `connection` from a fresh snapshot on; slot -1 watches. The same connection again changes its slot. */
  attach(connection: Connection, slot: number): void
  detach(connection: Connection): void
  /** Bytes from a client's frame event; false: they are not of the protocol. */
  receive(connection: Connection, bytes: Uint8Array): boolean
  close(): void
}
