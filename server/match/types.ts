// The match as rooms see it: who plays, who watches, what the score is. It knows nothing of people, names or sockets.
import type { MatchStatistics } from '../../shared/match/result.ts'
import type { BotLevel } from '../../shared/settings.ts'
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
  dead: boolean // the ball is: before a kick-off or after a goal
}

export interface MatchEvents {
  /** The ended counter ran out. The match is closed already. */
  over(statistics: MatchStatistics): void
  /** The simulation threw; the match is closed already. */
  failed(error: unknown): void
  /** A player's line is silent for 3 s (lagging), speaks again (here). */
  presence(slot: number, state: 'here' | 'lagging'): void
  /** No key of a player's has changed for 20 s of play (warned), for 40 s (benched); `keys`: one has, after a warning. */
  idle(slot: number, stage: 'warned' | 'benched' | 'keys'): void
  /** The ball is dead from now on: a goal, or the kick-off after it. */
  stopped(): void
}

export interface Match {
  readonly state: MatchState
  /**
   * A player enters (at the end of the list, as physics.md section 7) or changes team; takes effect in the next tick.
   * `id` names who the statistics count for.
   */
  addPlayer(slot: number, team: Side, id: string): void
  /** The same for a player that the server runs. */
  addBot(slot: number, team: Side, id: string, level: BotLevel): void
  /** A person takes over the bot in `slot`: the same disc, where it is; what the bot has committed stands. */
  takeOver(slot: number, id: string): void
  /** A bot takes over the person in `slot`, likewise. */
  handOver(slot: number, id: string, level: BotLevel): void
  removePlayer(slot: number): void
  /** Everything counted so far. */
  statistics(): MatchStatistics
  setPaused(paused: boolean): void
  setRules(rules: Rules): void
  /** Streams to `connection` from a fresh snapshot on; slot -1 watches. The same connection again changes its slot. */
  attach(connection: Connection, slot: number): void
  detach(connection: Connection): void
  /** Bytes from a client's frame event; false: they are not of the protocol. */
  receive(connection: Connection, bytes: Uint8Array): boolean
  close(): void
}
