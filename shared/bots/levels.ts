// The numbers that make a bot as good as it is; another level is another column, never other code.
import type { BotLevel } from '../settings.ts'

/** What one level can do; ticks, units and radians as in the comments. */
export interface LevelNumbers {
  readonly delay: number // ticks between what happens and what the bot sees
  readonly interval: number // ticks between two decisions
  readonly jitter: number // up to so many ticks more, drawn each time
  readonly hesitation: number // share of the decisions that are left out
  readonly anticipation: number // share of their velocity with which others are moved from then to now
  readonly error: number // relative error of the ball's speed, and noise on the value of an aim
  readonly aimNoise: number // radians, drawn anew after each kick
  readonly ring: number // evenly spread directions tried beside the meant ones
  readonly goalPoints: number // points of their goal that are aimed at
  readonly banks: number // shots off a side wall that are tried
  readonly passes: boolean // whether mates are aimed at
  readonly horizon: number // ticks a kicked ball is followed
  readonly kickTolerance: number // radians between the kicked and the wanted direction; not for who searches
  readonly searchAims: number // aims by which the end of a step close to the ball is judged; 0: steps are not tried out
  readonly searchKickGap: number // ticks between two kicks tried in a step
  readonly searchSecond: number // of the best first steps so many are followed by second ones
  readonly keeperShare: number // of the way to the ball, in teams of three and more
  readonly keeperMax: number // of the pitch, likewise
}

export const LEVELS: Readonly<Record<BotLevel, LevelNumbers>> = {
  easy: {
    delay: 15,
    interval: 13,
    jitter: 4,
    hesitation: 0.15,
    anticipation: 0,
    error: 0.1,
    aimNoise: 0.22,
    ring: 0,
    goalPoints: 3,
    banks: 0,
    passes: false,
    horizon: 45,
    kickTolerance: 0.5,
    searchAims: 0,
    searchKickGap: 1,
    searchSecond: 0,
    keeperShare: 0.3,
    keeperMax: 0.22,
  },
  normal: {
    delay: 12,
    interval: 10,
    jitter: 2,
    hesitation: 0,
    anticipation: 0.5,
    error: 0.05,
    aimNoise: 0.1,
    ring: 8,
    goalPoints: 5,
    banks: 0,
    passes: true,
    horizon: 54,
    kickTolerance: 0.25,
    searchAims: 0,
    searchKickGap: 1,
    searchSecond: 0,
    keeperShare: 0.25,
    keeperMax: 0.22,
  },
  hard: {
    delay: 9,
    interval: 8,
    jitter: 1,
    hesitation: 0,
    anticipation: 0.7,
    error: 0.03,
    aimNoise: 0.06,
    ring: 12,
    goalPoints: 5,
    banks: 4,
    passes: true,
    horizon: 66,
    kickTolerance: 0.2,
    searchAims: 2,
    searchKickGap: 2,
    searchSecond: 0,
    keeperShare: 0.2,
    keeperMax: 0.15,
  },
  expert: {
    delay: 6,
    interval: 6,
    jitter: 1,
    hesitation: 0,
    anticipation: 1,
    error: 0,
    aimNoise: 0,
    ring: 16,
    goalPoints: 5,
    banks: 4,
    passes: true,
    horizon: 110,
    kickTolerance: 0.2,
    searchAims: 3,
    searchKickGap: 1,
    searchSecond: 3,
    keeperShare: 0.2,
    keeperMax: 0.15,
  },
}
