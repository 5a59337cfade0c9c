// The people and bots on the pitch of one match: their inputs in, their margins out, who is silent or idle.
import type { Schedule } from '../../shared/match/schedule.ts'
import type { Change } from '../../shared/net/frames.ts'
import { type Side, TICKS_PER_SECOND } from '../../shared/sim/constants.ts'
import { commit, createIntake, drain, type Intake } from './intake.ts'
import type { MatchEvents } from './types.ts'

const LAGGING_TICKS = 180
const IDLE_WARNED_TICKS = 20 * TICKS_PER_SECOND // without another key
const IDLE_BENCHED_TICKS = 40 * TICKS_PER_SECOND

/** Decides the keys of a bot; `tick` is the tick the keys are for. */
export interface BotDriver {
  readonly leadTicks: number // how far ahead of their tick its keys are committed
  keys(): number
}

export interface Seat {
  readonly intake: Intake
  readonly team: Side
  bot: BotDriver | null
  lagging: boolean
  held: number // keys a person told of last
  idleTicks: number // of play since these changed
}

export interface Seats {
  readonly list: Map<number, Seat>
  sit(slot: number, team: Side, bot: BotDriver | null, tick: number): void
  /** Changes hands: what is committed stands; `keys` are the last of these. */
  handOver(seat: Seat, bot: BotDriver | null, tick: number, keys: number): void
  stand(slot: number): void
  /** Schedules everything that has arrived, and what bots want, for `tick` and later. */
  drain(tick: number, pending: Schedule, out: Change[]): void
  /** Keys of a person arrived: others than before end idleness, a heartbeat does not. */
  heard(seat: Seat, keys: number): void
  /** Once for each tick in which people could play; a kick-off that nobody takes counts, or it would stand for ever. */
  watchIdle(): void
  /** After a kick-off the world holds no keys: bots press again what they want. */
  forgetBotKeys(pending: Schedule): void
}

export function createSeats(events: Pick<MatchEvents, 'presence' | 'idle'>): Seats {
  const list = new Map<number, Seat>()

  function watchSilence(seat: Seat, tick: number): void {
    const lagging = tick - seat.intake.lastHeard >= LAGGING_TICKS
    if (lagging === seat.lagging) return
    seat.lagging = lagging
    events.presence(seat.intake.slot, lagging ? 'lagging' : 'here')
  }

  return {
    list,
    sit(slot, team, bot, tick) {
      const intake = createIntake(slot, tick)
      list.set(slot, { intake, team, bot, lagging: false, held: 0, idleTicks: 0 })
    },
    handOver(seat, bot, tick, keys) {
      const { intake } = seat
      intake.inbox.length = 0
      intake.lastHeard = tick
      intake.keys = keys
      seat.bot = bot
      seat.lagging = false
      seat.held = 0
      seat.idleTicks = 0
    },
    stand(slot) {
      list.delete(slot)
    },
    drain(tick, pending, out) {
      for (const seat of list.values()) {
        const { intake, bot } = seat
        if (bot) commit(intake, tick, tick + bot.leadTicks, bot.keys(), pending, out)
        else {
          drain(intake, tick, pending, out)
          watchSilence(seat, tick)
        }
      }
    },
    heard(seat, keys) {
      if (keys === seat.held) return
      seat.held = keys
      const wasWarned = seat.idleTicks >= IDLE_WARNED_TICKS
      seat.idleTicks = 0
      if (wasWarned) events.idle(seat.intake.slot, 'keys')
    },
    watchIdle() {
      for (const seat of list.values()) {
        if (seat.bot) continue
        seat.idleTicks++
        if (seat.idleTicks === IDLE_WARNED_TICKS) events.idle(seat.intake.slot, 'warned')
        else if (seat.idleTicks === IDLE_BENCHED_TICKS) events.idle(seat.intake.slot, 'benched')
      }
    },
    forgetBotKeys(pending) {
      for (const { intake, bot } of list.values()) if (bot) intake.keys = lastPending(pending, intake.slot, 0)
    },
  }
}

/** The keys a slot will hold when all that is scheduled has been applied to `held`. */
export function lastPending(pending: Schedule, slot: number, held: number): number {
  for (let n = pending.count - 1; n >= 0; n--) if (pending.slot[n] === slot) return pending.bits[n]!
  return held
}
