// Numbers of the simulation that physics.md fixes: flags, input bits, phases and counters.

export const TICKS_PER_SECOND = 60
export const TICK_MS = 1000 / TICKS_PER_SECOND
export const TICK_S = 0.016666666666666666 // what one tick adds to the clock; a running float sum

/** Collision flags. `ALL` does not contain KICK, SCORE or C0..C3. */
export const FLAG = {
  BALL: 1,
  RED: 2,
  BLUE: 4,
  RED_KO: 8,
  BLUE_KO: 16,
  WALL: 32,
  ALL: 63,
  KICK: 64,
  SCORE: 128,
  C0: 1 << 28,
  C1: 1 << 29,
  C2: 1 << 30,
  C3: 1 << 31,
} as const

/** A player's cMask outside the kick-off: ball + red + blue + wall. */
export const PLAYER_MASK = FLAG.BALL | FLAG.RED | FLAG.BLUE | FLAG.WALL

/** The five keys as bits. */
export const KEY = { UP: 1, DOWN: 2, LEFT: 4, RIGHT: 8, KICK: 16 } as const
export const KEY_BITS = 31

/** Teams as the simulation knows them; 0 is "no team", a spectator. */
export const TEAM = { SPECTATOR: 0, RED: 1, BLUE: 2 } as const
export type Side = 1 | 2

export const PHASE = { KICK_OFF: 0, PLAYING: 1, CELEBRATE: 2, ENDED: 3 } as const
export type Phase = 0 | 1 | 2 | 3

export const CELEBRATE_TICKS = 150
export const ENDED_TICKS = 300
export const RESUME_TICKS = 120 // two seconds between "unpause" and the first moving tick
export const COUNTDOWN_TICKS = 180 // 3-2-1 before the first kick-off; the world stands as it does on resuming
export const KICK_REACH = 4 // units between the rims within which a kick hits
export const DIAGONAL = 0.7071067811865475 // 1 / sqrt(2)
export const SPAWN_GAP = 55 // units between players in the spawn row

export const MAX_TEAM_PLAYERS = 20 // both teams together: the slots of a match
