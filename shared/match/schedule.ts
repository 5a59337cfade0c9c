// Inputs that are committed but not yet due: the part of a match's state that lies in the future.
import { setInput } from '../sim/players.ts'
import type { World } from '../sim/world.ts'

export const SCHEDULE_CAPACITY = 512 // far above 20 players x 16 ticks of reach

export interface Schedule {
  count: number
  readonly slot: Uint8Array // in order of commitment
  readonly exec: Int32Array // the tick it takes effect in
  readonly bits: Uint8Array
}

export function createSchedule(): Schedule {
  return {
    count: 0,
    slot: new Uint8Array(SCHEDULE_CAPACITY),
    exec: new Int32Array(SCHEDULE_CAPACITY),
    bits: new Uint8Array(SCHEDULE_CAPACITY),
  }
}

/** Appends one input; false (and no change) when full. */
export function schedule(s: Schedule, slot: number, exec: number, bits: number): boolean {
  if (s.count >= SCHEDULE_CAPACITY) return false
  s.slot[s.count] = slot
  s.exec[s.count] = exec
  s.bits[s.count] = bits
  s.count++
  return true
}

/** Hands the inputs due in the world's coming tick to the world, in order of commitment, and forgets them. */
export function applyDue(s: Schedule, world: World): void {
  let kept = 0
  for (let i = 0; i < s.count; i++) {
    if (s.exec[i]! <= world.tick) setInput(world, s.slot[i]!, s.bits[i]!)
    else {
      s.slot[kept] = s.slot[i]!
      s.exec[kept] = s.exec[i]!
      s.bits[kept] = s.bits[i]!
      kept++
    }
  }
  s.count = kept
}

/** Forgets what a slot had scheduled: its player left or changed team. */
export function forgetSlot(s: Schedule, slot: number): void {
  let kept = 0
  for (let i = 0; i < s.count; i++) {
    if (s.slot[i] === slot) continue
    s.slot[kept] = s.slot[i]!
    s.exec[kept] = s.exec[i]!
    s.bits[kept] = s.bits[i]!
    kept++
  }
  s.count = kept
}

export function copySchedule(to: Schedule, from: Schedule): void {
  to.count = from.count
  to.slot.set(from.slot)
  to.exec.set(from.exec)
  to.bits.set(from.bits)
}
