// What happened inside steps, for sounds, flashes and statistics; never read by the simulation itself.

export const HAPPENED = {
  KICK: 1, // a: slot of the kicker, b: disc kicked
  DISCS: 2, // a, b: discs that met, strength: closing speed
  WALL: 3, // a: disc, b: -1, strength: speed into a segment, vertex or plane
  GOAL: 4, // a: team that scored, b: disc that crossed the line
  PHASE: 5, // a: new phase
} as const

export interface SimEvents {
  count: number
  readonly kind: Uint8Array
  readonly a: Int16Array
  readonly b: Int16Array
  readonly strength: Float64Array // units per tick, 0 where it means nothing
}

const CAPACITY = 256 // beyond any tick people play; what does not fit is dropped

export function createEvents(): SimEvents {
  return {
    count: 0,
    kind: new Uint8Array(CAPACITY),
    a: new Int16Array(CAPACITY),
    b: new Int16Array(CAPACITY),
    strength: new Float64Array(CAPACITY + 1), // the last one takes the strength of what is dropped
  }
}

/** Appends one event and returns its index, where the caller writes the strength; what does not fit is dropped. */
export function note(events: SimEvents, kind: number, a: number, b: number): number {
  const n = events.count
  if (n >= CAPACITY) return CAPACITY
  events.kind[n] = kind
  events.a[n] = a
  events.b[n] = b
  events.strength[n] = 0
  events.count = n + 1
  return n
}
