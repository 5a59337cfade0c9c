// A match with its goals shown again: for a moment after each, while the ball is dead, the discs are drawn where they
// were. The match beneath goes on untouched; keys, sounds and rules are its own.
import { KEY, MAX_TEAM_PLAYERS, PHASE, TICK_MS } from '../../../shared/sim/constants.ts'
import { type Clip, createRecorder, placeDiscs } from './clips.ts'
import type { Look, MatchView, PitchEvent, ShownMatch } from './view.ts'

const AFTER_GOAL_TICKS = 66 // of celebration before the replay
const BEFORE_TICKS = 104 // of play that is shown
const BEYOND_TICKS = 16 // and of what followed: two seconds in all, the last half of one in the kick-off
const KEPT_BEFORE_TICKS = 180 // in the clip for later
const KEPT_AFTER_TICKS = 100
const GOALS_MAX = 30 // of one match; the latest are kept

export type GoalEvent = Extract<PitchEvent, { kind: 'goal' }>

/** A goal as this page saw it. */
export interface SeenGoal {
  readonly clip: Clip
  readonly event: GoalEvent
  readonly looks: readonly (Look | undefined)[] // by slot
  readonly red: number // score after it
  readonly blue: number
  readonly seconds: number // of play until it
}

export interface ReplayingView extends ShownMatch {
  /** The goals of the match so far. */
  readonly goals: readonly SeenGoal[]
  close(): void
}

interface Scored extends Omit<SeenGoal, 'clip'> {
  tick: number
  shown: boolean // or its moment has passed
}

/** Shows the goals of `view` again while `isWanted()`; the kick key goes back to the match. */
export function withReplays(view: MatchView, isWanted: () => boolean): ReplayingView {
  const recorder = createRecorder(view.world.x.length)
  const x = new Float64Array(view.x.length)
  const y = new Float64Array(view.y.length)
  let goals: readonly SeenGoal[] = []
  let scored: Scored | null = null // still celebrated
  let clip: Clip | null = null // on the screen
  let at = 0 // tick of it
  let lastMs = 0
  let held = 0

  const stop = view.listen((event) => {
    if (event.kind === 'goal') {
      const { tick, red, blue, time: seconds } = view.committed
      const looks = Array.from({ length: MAX_TEAM_PLAYERS }, (_, slot) => view.look(slot))
      scored = { event, looks, red, blue, seconds, tick, shown: false }
    } else if (event.kind === 'kick-off' || event.kind === 'end') keepGoal()
  })

  function keepGoal(): void {
    if (!scored) return
    const { tick, shown: _, ...goal } = scored
    scored = null
    const kept = recorder.cut(tick, KEPT_BEFORE_TICKS)
    if (kept) goals = [...goals, { ...goal, clip: kept }].slice(-GOALS_MAX)
  }

  function followGoal(): void {
    if (!scored) return
    const age = view.committed.tick - scored.tick
    if (age >= AFTER_GOAL_TICKS && !scored.shown) {
      scored.shown = true
      const cut = isWanted() ? recorder.cut(scored.tick, BEFORE_TICKS) : null
      if (cut?.discs === view.world.discCount) {
        clip = cut
        at = scored.tick - BEFORE_TICKS
      }
    }
    if (age >= KEPT_AFTER_TICKS) keepGoal()
  }

  function replay(nowMs: number): void {
    if (!clip) return
    at += (nowMs - lastMs) / TICK_MS
    const { committed, world } = view
    const live = committed.phase === PHASE.PLAYING
    if (live || committed.paused || world.discCount !== clip.discs || at > clip.goalTick + BEYOND_TICKS)
      clip = null
  }

  return Object.create(view, {
    x: { value: x },
    y: { value: y },
    replaying: { get: () => clip !== null },
    goals: { get: () => goals },
    update: {
      value(nowMs: number) {
        view.update(nowMs)
        recorder.see(view.committed)
        followGoal()
        replay(nowMs)
        lastMs = nowMs
        if (clip) placeDiscs(clip, at, x, y)
        else {
          x.set(view.x)
          y.set(view.y)
        }
      },
    },
    setKeys: {
      value(bits: number) {
        const pressed = bits & ~held
        held = bits
        // At a kick-off every key goes back to the match: nobody runs unseen.
        if (pressed & KEY.KICK || (pressed && view.world.phase === PHASE.KICK_OFF)) clip = null
        view.setKeys(bits)
      },
    },
    skip: {
      value() {
        clip = null
      },
    },
    close: { value: stop },
  }) as ReplayingView
}
