// How far the picture may run ahead of what the server has committed; apart, since the interface asks for it too.

/** Ticks; beyond them the picture stands and the interface says what it waits for. */
export const AHEAD_MAX_TICKS = 30
