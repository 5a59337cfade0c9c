// What one bot is and remembers between ticks; it does not think here.
import type { BotLevel } from '../settings.ts'
import { type Approach, createApproach } from './approach.ts'
import { LEVELS, type LevelNumbers } from './levels.ts'
import { PAST_TICKS } from './past.ts'
import type { PitchMap } from './pitch.ts'
import { createRandom, gauss, next, type Random } from './random.ts'
import type { Heading } from './steer.ts'
import { createView, type View } from './view.ts'

/** A wanted direction of the ball and the way to its kick. */
export interface Aim {
  x: number // unit vector; 0, 0: none
  y: number
  found: boolean // whether there is a kick along it within the foreseen path
  approach: Approach
}

export type Role = 'attacker' | 'keeper' | 'support'

export const KEY_CAPACITY = 3 // changes of keys that may come at once

export interface Bot {
  readonly map: PitchMap
  readonly slot: number
  readonly numbers: LevelNumbers
  readonly lead: number // ticks between the decision for a tick and that tick
  readonly random: Random
  readonly view: View
  readonly futures: readonly [View, View] // where steps that are tried out end
  readonly keys: Int32Array // sent lately; index: tick of the past they went into, modulo 32
  readonly aim: Aim
  tokens: number // changes of keys in hand
  tokenTick: number // when they were counted
  decideAt: number // tick of the next decision
  heading: Heading
  kickAt: number // tick of the planned kick, -1: none
  kickEnd: number // tick in which the kick key is let go
  aimNoise: number // radians by which this kick will be off
  role: Role
  spotX: number // where support waits
  spotY: number
  spotUntil: number // tick until which the spot is kept
  stillX: number // where the ball has been around
  stillY: number
  stillSince: number
  wiggle: number // radians off the way to a stuck ball
  wiggleUntil: number
}

/**
 * A bot for `slot`; the same seed makes it do the same in the same match. With a `lead` its keys are for a tick that many
 * ticks ahead, and it sees that much fresher: the time between seeing and doing stays the level's delay.
 */
export function createBot(map: PitchMap, slot: number, seed: number, level: BotLevel, lead = 0): Bot {
  const random = createRandom(Math.imul(seed, 0x9e3779b1) + slot)
  next(random)
  const numbers = LEVELS[level]
  return {
    map,
    slot,
    numbers,
    lead,
    random,
    view: createView(map),
    futures: [createView(map), createView(map)],
    keys: new Int32Array(PAST_TICKS),
    aim: { x: 0, y: 0, found: false, approach: createApproach() },
    tokens: KEY_CAPACITY,
    tokenTick: 0,
    decideAt: 0,
    heading: 0,
    kickAt: -1,
    kickEnd: 0,
    aimNoise: numbers.aimNoise * gauss(random),
    role: 'support',
    spotX: 0,
    spotY: 0,
    spotUntil: 0,
    stillX: 0,
    stillY: 0,
    stillSince: 0,
    wiggle: 0,
    wiggleUntil: 0,
  }
}
