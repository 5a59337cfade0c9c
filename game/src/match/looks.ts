// How the players of a match look, by slot, from the latest room state.
import { initials } from '../../../shared/names.ts'
import type { RoomState } from '../../../shared/net/protocol.ts'
import type { Look } from './view.ts'

export interface Looks {
  update(state: RoomState): void
  of(slot: number): Look | undefined
  ownSlot(): number // -1: none
}

export function createLooks(ownId: string): Looks {
  const bySlot = new Map<number, Look>()
  let own = -1
  return {
    update(state) {
      bySlot.clear()
      own = -1
      for (const { id, slot, name, avatar, team, state: presence } of state.members) {
        if (slot < 0 || team === 0) continue
        if (id === ownId) own = slot
        bySlot.set(slot, {
          slot,
          name,
          avatar: avatar || initials(name),
          team,
          own: id === ownId,
          lagging: presence !== 'here',
        })
      }
    },
    of: (slot) => bySlot.get(slot),
    ownSlot: () => own,
  }
}
