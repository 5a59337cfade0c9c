// The ties of everybody online, in memory: who is in which dm and group, who blocks whom. The store has the truth.
import type { Ties } from './store.ts'

interface Circle {
  channels: Set<string>
  blocked: Set<string>
  blockedBy: Set<string>
}

/** Ties as they were read, for when their user comes online. */
export interface ReadTies {
  userId: string
  ties: Ties
  version: number
}

export interface Circles {
  read(userId: string): Promise<ReadTies>
  /** The user is online now; ties that have changed since they were read are read again. */
  enter(read: ReadTies): void
  leave(userId: string): void
  /** Whether a user who is online is in the dm or group. */
  has(userId: string, channel: string): boolean
  /** Members of a dm or group who are online. */
  online(channel: string): string[]
  /** Users online who share a dm or group with the user and do not block each other. */
  around(userId: string): Set<string>
  /** Whether one of the two blocks the other; one of them is online. */
  apart(a: string, b: string): boolean
  join(userId: string, channel: string): void
  part(userId: string, channel: string): void
  block(userId: string, blockedId: string, on: boolean): void
}

export function createCircles(
  load: (userId: string) => Promise<Ties>,
  failed: (error: unknown) => void,
): Circles {
  const circles = new Map<string, Circle>()
  const members = new Map<string, Set<string>>() // online, by channel
  let version = 0 // counts changes

  function join(userId: string, channel: string): void {
    const circle = circles.get(userId)
    if (!circle) return
    circle.channels.add(channel)
    const inside = members.get(channel) ?? new Set()
    members.set(channel, inside.add(userId))
  }
  function part(userId: string, channel: string): void {
    circles.get(userId)?.channels.delete(channel)
    const inside = members.get(channel)
    inside?.delete(userId)
    if (inside?.size === 0) members.delete(channel)
  }
  function leave(userId: string): void {
    for (const channel of circles.get(userId)?.channels ?? []) part(userId, channel)
    circles.delete(userId)
  }
  function set(userId: string, ties: Ties): void {
    leave(userId)
    const { blocked, blockedBy, channels } = ties
    circles.set(userId, { channels: new Set(), blocked: new Set(blocked), blockedBy: new Set(blockedBy) })
    for (const channel of channels) join(userId, channel)
  }
  const read = async (userId: string): Promise<ReadTies> => {
    const before = version
    return { userId, ties: await load(userId), version: before }
  }
  async function readAgain(userId: string): Promise<void> {
    let next = await read(userId)
    while (next.version !== version) next = await read(userId)
    if (circles.has(userId)) set(userId, next.ties)
  }
  const apart = (a: string, b: string): boolean => {
    const circle = circles.get(a)
    if (!circle) return circles.has(b) && apart(b, a)
    return circle.blocked.has(b) || circle.blockedBy.has(b)
  }

  return {
    read,
    enter(known) {
      if (circles.has(known.userId)) return
      set(known.userId, known.ties)
      if (known.version !== version) readAgain(known.userId).catch(failed)
    },
    leave,
    has: (userId, channel) => circles.get(userId)?.channels.has(channel) ?? false,
    online: (channel) => [...(members.get(channel) ?? [])],
    around(userId) {
      const found = new Set<string>()
      for (const channel of circles.get(userId)?.channels ?? []) {
        for (const id of members.get(channel) ?? []) if (id !== userId && !apart(userId, id)) found.add(id)
      }
      return found
    },
    apart,
    join(userId, channel) {
      version++
      join(userId, channel)
    },
    part(userId, channel) {
      version++
      part(userId, channel)
    },
    block(userId, blockedId, on) {
      version++
      const change = (set: Set<string> | undefined, id: string) => (on ? set?.add(id) : set?.delete(id))
      change(circles.get(userId)?.blocked, blockedId)
      change(circles.get(blockedId)?.blockedBy, userId)
    },
  }
}
