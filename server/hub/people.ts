// Who is on the hub: one entry for each user, however many tabs they have; it knows nothing of rooms.
import type { User } from '../../shared/net/protocol.ts'

export interface Presence<Line> {
  user: User
  readonly lines: Set<Line>
}

export interface People<Line> {
  /** Adds a line of `user`; all lines of one user share one entry. */
  add(user: User, line: Line): Presence<Line>
  remove(line: Line, userId: string): void
  find(userId: string): Presence<Line> | undefined
  all(): Iterable<Presence<Line>>
  count(): number
}

export function createPeople<Line>(): People<Line> {
  const people = new Map<string, Presence<Line>>()
  return {
    add(user, line) {
      const entry = people.get(user.id) ?? { user, lines: new Set<Line>() }
      people.set(user.id, entry)
      entry.lines.add(line)
      return entry
    },
    remove(line, userId) {
      const entry = people.get(userId)
      entry?.lines.delete(line)
      if (entry?.lines.size === 0) people.delete(userId)
    },
    find: (userId) => people.get(userId),
    all: () => people.values(),
    count: () => people.size,
  }
}
