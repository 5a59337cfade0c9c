// What each sound is made of, as parameters of zzfx; it knows nothing of when they are played.

/** zzfx: volume, randomness, frequency, attack, sustain, release, shape, curve, slide, ... see its documentation. */
type Recipe = readonly (number | undefined)[]

const _ = undefined

export const SOUNDS = {
  kick: [1, 0, 150, 0.001, 0.012, 0.07, 0, 1.6, -9, _, _, _, _, 1.6],
  ownKick: [1, 0, 172, 0.001, 0.016, 0.09, 0, 1.5, -10, _, _, _, _, 1.2],
  wall: [0.7, 0, 185, 0.001, 0.008, 0.06, 0, 1.2, -3, _, _, _, _, 0.7],
  post: [0.8, 0, 590, 0.001, 0.02, 0.26, 1, 1.1, -0.3, _, _, _, _, _, 7],
  disc: [0.5, 0, 210, 0.001, 0.006, 0.045, 0, 1.3, -5, _, _, _, _, 0.8],
  whistle: [0.5, 0, 2150, 0.015, 0.16, 0.07, 0, 1, _, _, _, _, _, 0.5, 46],
  whistleEnd: [0.5, 0, 2150, 0.015, 0.5, 0.12, 0, 1, _, _, _, _, 0.24, 0.5, 46],
  goal: [0.7, 0, 196, 0.02, 0.3, 0.7, 1, 1, _, _, 98, 0.09, _, _, _, _, _, 0.7, 0.1],
  count: [0.5, 0, 440, 0.002, 0.04, 0.1, 0, 1],
  click: [0.35, 0, 900, 0.001, 0.004, 0.018, 0, 1],
  mention: [0.5, 0, 660, 0.002, 0.05, 0.22, 0, 1, _, _, 330, 0.06],
} as const satisfies Record<string, Recipe>

export type SoundName = keyof typeof SOUNDS

/** The slider each sound belongs to. */
export const BUS_OF: Record<SoundName, 'effects' | 'interface'> = {
  kick: 'effects',
  ownKick: 'effects',
  wall: 'effects',
  post: 'effects',
  disc: 'effects',
  whistle: 'effects',
  whistleEnd: 'effects',
  goal: 'effects',
  count: 'effects',
  click: 'interface',
  mention: 'interface',
}

/** Loudness of a bounce by its closing speed, units a tick: quiet touches are hardly heard. */
export const bounceLoudness = (strength: number): number => Math.min(1, (strength / 6) ** 1.3)

/** How excited the crowd is, 0..1: by how near the ball is to either goal, `x` of `halfWidth`, and how fast it goes. */
export function crowdExcitement(x: number, speed: number, halfWidth: number): number {
  const near = Math.max(0, (Math.abs(x) / halfWidth - 0.55) / 0.45)
  return Math.min(1, near * (0.6 + Math.min(0.4, speed / 15)))
}
