// Players that the server runs: (what was seen a moment ago, own memory, seeded chance) -> keys; see bots.md for the why.
export { type Bot, createBot } from './bot.ts'
export { LEVELS, type LevelNumbers } from './levels.ts'
export { createPast, type Past, remember } from './past.ts'
export { createPitchMap, type PitchMap } from './pitch.ts'
export { think } from './think.ts'
