// The people and bots on the pitch of one match: their inputs in, their margins out, who is silent.
import type { Schedule } from '../../shared/match/schedule.ts'
import type { Change } from '../../shared/net/frames.ts'
import { commit, createIntake, drain, type Intake } from './intake.ts'
import type { MatchEvents } from './types.ts'

const LAGGING_TICKS = 180

/** Decides the keys of a bot; `tick` is the tick the keys are for. */
export interface BotDriver {
  readonly leadTicks: number // how far ahead of their tick its keys are committed
  keys(): number
}

export interface Seat {
  readonly intake: Intake
  readonly bot: BotDriver | null
  lagging: boolean
}

export interface Seats {
  readonly list: Map<number, Seat>
  sit(slot: number, bot: BotDriver | null, tick: number): void
  stand(slot: number): void
  /** Schedules everything that has arrived, and what bots want, for `tick` and later. */
  drain(tick: number, pending: Schedule, out: Change[]): void
  /** After a kick-off the world holds no keys: bots press again what they want. */
  forgetBotKeys(pending: Schedule): void
}

export function createSeats(events: Pick<MatchEvents, 'presence'>): Seats {
  const list = new Map<number, Seat>()

  function watchSilence(seat: Seat, tick: number): void {
    const lagging = tick - seat.intake.lastHeard >= LAGGING_TICKS
    if (lagging === seat.lagging) return
    seat.lagging = lagging
    events.presence(seat.intake.slot, lagging ? 'lagging' : 'here')
  }

  return {
    list,
    sit(slot, bot, tick) {
      list.set(slot, { intake: createIntake(slot, tick), bot, lagging: false })
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
    forgetBotKeys(pending) {
      for (const { intake, bot } of list.values()) if (bot) intake.keys = lastPending(pending, intake.slot)
    },
  }
}

/** The keys a slot will hold when all that is scheduled has been applied to released keys. */
function lastPending(pending: Schedule, slot: number): number {
  for (let n = pending.count - 1; n >= 0; n--) if (pending.slot[n] === slot) return pending.bits[n]!
  return 0
}
