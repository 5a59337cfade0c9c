// The drawing order of the pitch, from the ground up (design: "The pitch, in drawing order").

export const DEPTH = {
  CROWD: 0,
  GROUND: 1,
  NET: 2,
  VIGNETTE: 3,
  PAINT_LIP: 4,
  PAINT: 5,
  SHADOW: 6,
  JOINT: 7,
  POST: 8,
  EFFECT: 9,
  TRAIL: 10,
  BALL: 11,
  RING: 12,
  DISC: 13,
  RIM: 14,
  NAME: 15,
  ARROW: 16,
} as const
