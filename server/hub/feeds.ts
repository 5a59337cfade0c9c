// What the hub tells without being asked: the room list and the number of people online, in batches.
import type { RoomListUpdate, RoomSummary } from '../../shared/net/protocol.ts'
import type { Clock } from '../clock.ts'

const LIST_MS = 500 // at most two updates a second
const ONLINE_MS = 2000
const CLOCK_STEP_S = 5 // a running clock alone is news this often; it would be most of the traffic

export interface ListFeed {
  /** Everything sent so far, for a newcomer. */
  all(): RoomListUpdate
  close(): void
}

/** Sends what changed of `list` since the last time, rows whole. */
export function createListFeed(
  clock: Clock,
  list: () => RoomSummary[],
  send: (update: RoomListUpdate) => void,
): ListFeed {
  let sent = new Map<string, { row: RoomSummary; key: string }>()

  const look = (): void => {
    const next: typeof sent = new Map()
    const changed: RoomSummary[] = []
    for (const row of list()) {
      const key = JSON.stringify({ ...row, seconds: Math.floor(row.seconds / CLOCK_STEP_S) })
      const before = sent.get(row.code)
      const news = before?.key !== key
      if (news) changed.push(row)
      next.set(row.code, news ? { row, key } : before)
    }
    const gone = [...sent.keys()].filter((code) => !next.has(code))
    sent = next
    if (changed.length > 0 || gone.length > 0) send({ changed, gone })
  }
  const stop = every(clock, LIST_MS, look)
  return {
    all: () => ({ all: [...sent.values()].map(({ row }) => row) }),
    close: stop,
  }
}

/** Sends the number when it has changed; returns the way to stop. */
export function createOnlineFeed(
  clock: Clock,
  count: () => number,
  send: (online: number) => void,
): () => void {
  let sent = 0
  return every(clock, ONLINE_MS, () => {
    const online = count()
    if (online !== sent) send(online)
    sent = online
  })
}

function every(clock: Clock, ms: number, run: () => void): () => void {
  let cancel = () => {}
  const again = (): void => {
    cancel = clock.after(ms, () => {
      again()
      run()
    })
  }
  again()
  return () => cancel()
}
