// Which emotes are over which discs; the interface writes it, the pitch reads it every frame.
import type { Emote } from '../../../shared/net/protocol.ts'

export const EMOTES = [1, 2, 3, 4] as const satisfies readonly Emote[]
export const EMOTE_MS = 2200

/** By slot: what is shown, and since when (performance.now()). */
export type Emotes = Map<number, { n: Emote; sinceMs: number }>
