// Which events are certain enough to be heard and seen, each once: own ones when predicted, others' a little later,
// goals and phases only from committed ticks (netcode.md section 5).
import { createTouches, eachTouch, type Touch } from '../../../shared/match/touches.ts'
import { PHASE } from '../../../shared/sim/constants.ts'
import { HAPPENED, type SimEvents } from '../../../shared/sim/events.ts'
import type { World } from '../../../shared/sim/world.ts'
import type { Look, PitchEvent } from './view.ts'

const SURVIVE_TICKS = 2 // how long a prediction of others must stand
const SAME_KICK_TICKS = 6 // a kick that moved this little is the same kick
const SAME_BOUNCE_TICKS = 4
const FAINT = 0.6 // units a tick: softer contacts make no sound
const REMEMBERED = 64

export interface Feed {
  /** A predicted tick; `drawn` is the tick on the screen. */
  predicted(world: World, events: SimEvents, ownSlot: number, drawn: number): void
  committed(world: World, events: SimEvents, ownSlot: number): void
  listen(listener: (event: PitchEvent) => void): () => void
  clear(): void
}

export function createFeed(look: (slot: number) => Look | undefined): Feed {
  const listeners = new Set<(event: PitchEvent) => void>()
  const touches = createTouches()
  const played = new Int32Array(REMEMBERED * 2).fill(-1_000_000) // key, tick
  let next = 0
  let overtime = false

  const emit = (event: PitchEvent) => {
    for (const listener of listeners) listener(event)
  }

  /** True once for a key within `window` ticks. */
  function isNew(key: number, tick: number, window: number): boolean {
    for (let n = 0; n < REMEMBERED; n++)
      if (played[2 * n] === key && Math.abs(played[2 * n + 1]! - tick) <= window) return false
    played[2 * next] = key
    played[2 * next + 1] = tick
    next = (next + 1) % REMEMBERED
    return true
  }

  const touch = (world: World, p: number, ball: number) =>
    touches.touch(world.slot[p]!, world.team[p]!, world.tick, ball)

  const toLook = (touch: Touch | null) => (touch ? (look(touch.who) ?? null) : null)

  function sound(world: World, events: SimEvents, n: number, ownSlot: number): void {
    const kind = events.kind[n]!
    const a = events.a[n]!
    const b = events.b[n]!
    if (kind === HAPPENED.KICK) {
      if (!isNew(a, world.tick, SAME_KICK_TICKS)) return
      emit({ kind: 'kick', slot: a, own: a === ownSlot, x: world.x[b]!, y: world.y[b]! })
    } else if (kind === HAPPENED.DISCS || kind === HAPPENED.WALL) {
      if (events.strength[n]! < FAINT || !isNew(100 + a * 300 + b, world.tick, SAME_BOUNCE_TICKS)) return
      const [x, y, strength] = [world.x[a]!, world.y[a]!, events.strength[n]!]
      const fixed = kind === HAPPENED.DISCS && (world.invMass[a] === 0 || world.invMass[b] === 0)
      emit({
        kind: 'bounce',
        disc: a,
        on: kind === HAPPENED.WALL ? 'wall' : fixed ? 'post' : 'disc',
        x,
        y,
        strength,
      })
    }
  }

  return {
    predicted(world, events, ownSlot, drawn) {
      for (let n = 0; n < events.count; n++) {
        const own = events.kind[n] === HAPPENED.KICK && events.a[n] === ownSlot
        if (own || world.tick <= drawn - SURVIVE_TICKS) sound(world, events, n, ownSlot)
      }
    },
    committed(world, events, ownSlot) {
      eachTouch(world, events, touch)
      for (let n = 0; n < events.count; n++) {
        const a = events.a[n]!
        if (events.kind[n] === HAPPENED.GOAL) {
          const { scorer, assist, ownGoal } = touches.credit(a, events.b[n]!)
          const d = events.b[n]!
          const team = a === 1 ? 1 : 2
          const [x, y] = [world.x[d]!, world.y[d]!]
          emit({ kind: 'goal', team, scorer: toLook(scorer), assist: toLook(assist), ownGoal, x, y })
        } else if (events.kind[n] === HAPPENED.PHASE && a === PHASE.KICK_OFF) {
          touches.clear()
          emit({ kind: 'kick-off' })
        } else if (events.kind[n] === HAPPENED.PHASE && a === PHASE.ENDED) {
          emit({ kind: 'end', winner: world.red > world.blue ? 1 : world.blue > world.red ? 2 : 0 })
        } else sound(world, events, n, ownSlot)
      }
      const late = isOvertime(world)
      if (late && !overtime) emit({ kind: 'overtime' })
      overtime = late
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    clear() {
      touches.clear()
    },
  }
}

/** Time is up with level scores: the next goal wins. */
export function isOvertime(world: World): boolean {
  const limit = world.rules.timeLimit * 60
  return world.phase !== PHASE.ENDED && limit > 0 && world.time >= limit && world.red === world.blue
}
