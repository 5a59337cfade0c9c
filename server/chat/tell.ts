// How chat and moderation reach people; who carries it is not theirs to know.
import type { HubEvents } from '../../shared/net/protocol.ts'

/** All tabs of these users, those who hear a place, or everybody online. */
export type Audience = { users: readonly string[] } | { place: string } | 'everybody'

export type Tell = <E extends keyof HubEvents>(to: Audience, event: E, data: HubEvents[E]) => void
