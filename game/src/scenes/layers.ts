// The drawing order of the pitch, from the ground up (design: "The pitch, in drawing order").

export const DEPTH = {
  GROUND: 0,
  CROWD: 1,
  NET: 2,
  PAINT_LIP: 3,
  PAINT: 4,
  SHADOW: 5,
  JOINT: 6,
  POST: 7,
  EFFECT: 8,
  TRAIL: 9,
  BALL: 10,
  RING: 11,
  DISC: 12,
  RIM: 13,
  NAME: 14,
  EMOTE: 15,
  ARROW: 16,
} as const
