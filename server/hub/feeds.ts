// What the hub tells without being asked: the room list and the number of people online, in batches.
import type { RoomListUpdate, RoomSummary } from '../../shared/net/protocol.ts'
import type { Clock } from '../clock.ts'

const LOOK_MS = 100 // the first change after quiet goes out this soon
const LOOKS_APART = 4 // not 5, which made two a second: what waits for the next one is on the page within half a second
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
  let sent = new Map<string, RoomSummary>()
  let rest = 0 // looks to leave out

  const look = (): void => {
    if (rest > 0) {
      rest--
      return
    }
    const next: typeof sent = new Map()
    const changed: RoomSummary[] = []
    for (const row of list()) {
      const before = sent.get(row.code)
      const news = !before || isNews(before, row)
      if (news) changed.push(row)
      next.set(row.code, news ? row : before)
    }
    const gone = [...sent.keys()].filter((code) => !next.has(code))
    sent = next
    if (changed.length === 0 && gone.length === 0) return
    rest = LOOKS_APART - 1
    send({ changed, gone })
  }
  const stop = every(clock, LOOK_MS, look)
  return {
    all: () => ({ all: [...sent.values()] }),
    close: stop,
  }
}

/** Some times a second for every room there is: field by field, since texts to compare would cost ten times as much. */
function isNews(before: RoomSummary, row: RoomSummary): boolean {
  for (const key in row) {
    if (key === 'score' || key === 'seconds') continue
    if (before[key as keyof RoomSummary] !== row[key as keyof RoomSummary]) return true
  }
  if (Math.floor(before.seconds / CLOCK_STEP_S) !== Math.floor(row.seconds / CLOCK_STEP_S)) return true
  return before.score?.[0] !== row.score?.[0] || before.score?.[1] !== row.score?.[1]
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

/** Runs something again and again; returns the way to stop. */
export function every(clock: Clock, ms: number, run: () => void): () => void {
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
