// What is said of goals shown again, emotes and first steps. Part of words.ts, which everybody reads from.

import type { Emote } from '../../../../shared/net/protocol.ts'
import { say } from '../../i18n/say.ts'
import type { Step } from '../../match/lesson.ts'

export const showWords = say('show', {
  replay: 'Replay',
  goOn: 'Kick to go on',
  watchGoals: 'Watch the goals',
  label: 'The goals again',
  goal: (n: number, of: number) => `Goal ${n} of ${of}`,
  next: 'Next',
  back: 'Back to the result',
})

const emotes: Readonly<Record<Emote, string>> = { 1: 'Nice', 2: 'Ha ha', 3: 'Oops', 4: 'Good game' }

export const emoteWords = say('emote', {
  title: 'Emotes',
  names: emotes,
})

type Taught = Readonly<Record<Exclude<Step, 'score'>, string>>
const keys: Taught = { move: 'Move', reach: 'Run to the ball', kick: 'Kick' }
const thumbs: Taught = {
  move: 'Put a thumb down and push it to move',
  reach: 'Run to the ball',
  kick: 'Press the ring to kick',
}

export const firstWords = say('first', {
  link: 'New here? Learn in 30 seconds',
  label: 'First steps',
  keys,
  thumbs,
  score: (side: 'left' | 'right') => `Score in the goal on the ${side}`,
  skip: 'Skip',
  hide: 'Hide the hints',
  well: 'That is all there is to it',
})
