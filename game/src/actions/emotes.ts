// Emotes: one's own on its way to the room, and those of everybody over their discs.

import type { Emote } from '../../../shared/net/protocol.ts'
import type { Emotes } from '../match/emotes.ts'
import { preferences } from '../preferences.ts'
import { me, room } from '../store.ts'

/** Those over the discs now. */
export const emotes: Emotes = new Map()

/** Somebody in the room has sent one; others' only where a person wants to see them. */
export function showEmote(id: string, n: Emote): void {
  if (id !== me.value?.id && !preferences.value.emotes) return
  const slot = room.value?.members.find((m) => m.id === id)?.slot ?? -1
  if (slot >= 0) emotes.set(slot, { n, sinceMs: performance.now() })
}
