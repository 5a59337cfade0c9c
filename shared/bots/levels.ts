// The numbers that make a bot as good as it is; another level is another column, never other code.

/** delay..hesitation of one level; ticks, units and radians as in the comments. */
export const LEVELS = {
  normal: {
    delay: 12, // ticks between what happens and what the bot sees
    interval: 10, // ticks between two decisions
    jitter: 2, // up to so many ticks more, drawn each time
    anticipation: 0.5, // share of their velocity with which others are moved from then to now
    error: 0.05, // relative error of the ball's speed, and noise on the value of an aim
    aimNoise: 0.1, // radians, drawn anew after each kick
    ring: 8, // evenly spread directions tried beside the meant ones
    horizon: 54, // ticks a kicked ball is followed
    kickTolerance: 0.25, // radians between the kicked and the wanted direction
    keeperShare: 0.25, // of the way to the ball, in teams of three and more
    keeperMax: 0.22, // of the pitch, likewise
  },
} as const

export type Level = keyof typeof LEVELS
export type LevelNumbers = Readonly<Record<keyof (typeof LEVELS)[Level], number>>
