// The goals of a match one after another, as a match of their own that nobody plays: the pitch draws it like any other.
import { PHASE, TICK_MS, TICKS_PER_SECOND } from '../../../shared/sim/constants.ts'
import { addPlayer } from '../../../shared/sim/players.ts'
import { copyWorld, createWorld, DEFAULT_RULES } from '../../../shared/sim/world.ts'
import type { Stadium } from '../../../shared/stadium/types.ts'
import { placeDiscs } from './clips.ts'
import type { SeenGoal } from './replaying.ts'
import type { PitchEvent, ShownMatch } from './view.ts'

const NO_LIMITS = { ...DEFAULT_RULES, timeLimit: 0, scoreLimit: 0 } // the clock says when it was
const BEYOND_TICKS = 110 // how long a goal stays after it was scored

export interface ShowOptions {
  stadium: Stadium
  goals: readonly SeenGoal[] // at least one
  /** Goal number `index` is on. */
  turned(index: number): void
  /** The last one is over, or was skipped. */
  ended(): void
}

/** Plays the goals; `update` drives it, `skip` goes to the next one. */
export function createShow({ stadium, goals, turned, ended }: ShowOptions): ShownMatch {
  const empty = createWorld(stadium, NO_LIMITS)
  const world = createWorld(empty.geometry, NO_LIMITS)
  const x = new Float64Array(world.x.length)
  const y = new Float64Array(world.y.length)
  const listeners = new Set<(event: PitchEvent) => void>()
  let index = 0
  let at = 0 // tick of the clip
  let lastMs = Number.NaN
  let over = false

  const emit = (event: PitchEvent) => {
    for (const listener of listeners) listener(event)
  }

  function begin(): void {
    const { clip, event, red, blue } = goals[index]!
    copyWorld(world, empty)
    for (const { slot, team } of clip.players) addPlayer(world, slot, team)
    at = clip.ticks[0]!
    world.phase = PHASE.PLAYING
    world.red = red - Number(event.team === 1)
    world.blue = blue - Number(event.team === 2)
    place()
    turned(index)
  }

  function place(): void {
    const { clip, event, red, blue, seconds } = goals[index]!
    placeDiscs(clip, at, x, y)
    world.time = Math.max(0, seconds - Math.max(0, clip.goalTick - at) / TICKS_PER_SECOND)
    if (at < clip.goalTick || world.phase === PHASE.CELEBRATE) return
    world.phase = PHASE.CELEBRATE
    world.red = red
    world.blue = blue
    emit(event)
  }

  function skip(): void {
    if (over) return
    if (index + 1 >= goals.length) {
      over = true
      ended()
      return
    }
    index++
    emit({ kind: 'cut' })
    begin()
  }

  begin()
  return {
    stadium,
    world,
    committed: world,
    x,
    y,
    ownSlot: -1,
    replaying: false,
    update(nowMs) {
      if (over) return
      if (lastMs < nowMs) at += (nowMs - lastMs) / TICK_MS
      lastMs = nowMs
      if (at > goals[index]!.clip.goalTick + BEYOND_TICKS) skip()
      else place()
    },
    setKeys() {},
    skip,
    look: (slot) => goals[index]!.looks[slot],
    statistics: () => null,
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stats: () => null,
  }
}
