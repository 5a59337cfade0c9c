// One committed tick: room events, then the inputs due, then the step. Server and clients run exactly this.
import { RESUME_TICKS, type Side } from '../sim/constants.ts'
import type { SimEvents } from '../sim/events.ts'
import { addPlayer, removePlayer, setPaused } from '../sim/players.ts'
import { step } from '../sim/step.ts'
import type { Rules, World } from '../sim/world.ts'
import { applyDue, forgetSlot, type Schedule } from './schedule.ts'

/** What a room does to a running match; takes effect before the inputs of its tick. */
export type RoomEvent =
  | { kind: 'join'; slot: number; team: Side } // a known slot changes its team
  | { kind: 'leave'; slot: number }
  | { kind: 'pause'; on: boolean }
  | { kind: 'rules'; rules: Rules }

export function applyRoomEvent(world: World, pending: Schedule, event: RoomEvent): void {
  switch (event.kind) {
    case 'join':
      forgetSlot(pending, event.slot)
      addPlayer(world, event.slot, event.team)
      return
    case 'leave':
      forgetSlot(pending, event.slot)
      removePlayer(world, event.slot)
      return
    case 'pause':
      setPaused(world, event.on, RESUME_TICKS)
      return
    case 'rules':
      Object.assign(world.rules, event.rules)
  }
}

/** Advances by one tick; room events of that tick have been applied. */
export function commitTick(world: World, pending: Schedule, events: SimEvents | null): void {
  applyDue(pending, world)
  step(world, events)
}
