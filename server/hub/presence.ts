// Tells people who is online, away or gone of those they share talks with, in batches; it knows no connections.
import type { HubEvents } from '../../shared/net/protocol.ts'
import type { Clock } from '../clock.ts'
import { every } from './feeds.ts'

const BATCH_MS = 1500 // a reload of the page is over by then and says nothing

type News = Omit<HubEvents['presence'], 'id'>

export interface PresenceFeed {
  /** Something of a user may have changed; of who goes offline, call it before their ties are forgotten. */
  touch(userId: string): void
  close(): void
}

export interface PresenceOptions {
  clock: Clock
  look(userId: string): News
  /** Users online to whom the user's presence matters. */
  around(userId: string): Iterable<string>
  send(toId: string, news: HubEvents['presence']): void
}

export function createPresenceFeed({ clock, look, around, send }: PresenceOptions): PresenceFeed {
  const known = new Map<string, News>() // of everybody who is not offline, as it was said last
  let touched = new Map<string, Set<string>>() // and who was around them

  function flush(): void {
    const batch = touched
    touched = new Map()
    for (const [id, before] of batch) {
      const news = look(id)
      const old = known.get(id) ?? { state: 'offline', room: '' }
      if (news.state === old.state && news.room === old.room) continue
      if (news.state === 'offline') known.delete(id)
      else known.set(id, news)
      for (const to of new Set([...before, ...around(id)])) send(to, { id, ...news })
    }
  }
  return {
    touch(userId) {
      const near = touched.get(userId)
      if (near) for (const id of around(userId)) near.add(id)
      else touched.set(userId, new Set(around(userId)))
    },
    close: every(clock, BATCH_MS, flush),
  }
}
