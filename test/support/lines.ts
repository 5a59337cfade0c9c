// A match with clients over lines with delay, jitter and loss, in virtual time: real server and client code, no sockets.
import { createOnlineMatch, type OnlineMatch } from '../../game/src/match/online.ts'
import { createLoop } from '../../server/match/loop.ts'
import { createMatch } from '../../server/match/match.ts'
import type { Match } from '../../server/match/types.ts'
import type { Connection } from '../../server/rooms/connection.ts'
import { DEFAULT_RULES, type Rules } from '../../shared/sim/world.ts'
import type { Stadium } from '../../shared/stadium/types.ts'
import type { VirtualTime } from './virtual.ts'

/** May be changed while the game runs: the route changes. */
export interface Line {
  rttMs: number
  jitterMs: number // one way, uniform from 0
  lossPercent?: number // of messages; each holds up everything behind it in its direction for a round trip and 25 ms
  upMs?: number // more on the way to the server only
  bytesPerS?: number // each way; none: no limit
  frameMs?: number // between two pictures, 1/60 s unless told
}

const FRAME_MS = 1000 / 60
const RESEND_MS = 25
const WRAPPING_BYTES = 46 // Ethernet, IP, TCP and WebSocket around each message

export interface VirtualClient {
  readonly view: OnlineMatch
  readonly connection: Connection
  readonly line: Line
  sentBytes: number
  receivedBytes: number
  closed: string | null
  unreadable: number // frames that could not be read
}

export interface VirtualGame {
  readonly match: Match
  readonly over: [red: number, blue: number][]
  join(slot: number, team: 1 | 2, line: Line): VirtualClient
  watch(line: Line): VirtualClient
  close(): void
}

/** `random` drives the lines only. Every client draws 60 frames a second unless its line says else. */
export function createVirtualGame(
  time: VirtualTime,
  stadium: Stadium,
  random: () => number,
  rules: Rules = DEFAULT_RULES,
): VirtualGame {
  const loop = createLoop(time)
  const over: [number, number][] = []
  const match = createMatch({
    stadium,
    rules,
    countdown: false,
    seed: 1,
    now: time.now,
    loop,
    events: {
      over: (red, blue) => over.push([red, blue]),
      failed: (error) => {
        throw error
      },
      presence: () => {},
    },
  })
  let closed = false

  /** Delivers in order after half the round trip, jitter and what loss and a narrow line cost. */
  function pipe(line: Line, moreMs: () => number): (bytes: number, deliver: () => void) => void {
    let last = 0
    let sent = 0 // when the line is free again
    return (bytes, deliver) => {
      sent = Math.max(sent, time.now())
      if (line.bytesPerS) sent += ((bytes + WRAPPING_BYTES) * 1000) / line.bytesPerS
      const isLost = line.lossPercent ? random() * 100 < line.lossPercent : false
      const stall = isLost ? line.rttMs + RESEND_MS : 0
      last = Math.max(last, sent + line.rttMs / 2 + moreMs() + random() * line.jitterMs + stall)
      time.after(last - time.now(), deliver)
    }
  }

  function client(slot: number, line: Line): VirtualClient {
    const down = pipe(line, () => 0)
    const up = pipe(line, () => line.upMs ?? 0)
    const connection: Connection = {
      send: () => {},
      frame(bytes) {
        made.receivedBytes += bytes.length + 1
        down(bytes.length + 1, () => view.receive(bytes))
      },
      queued: () => 0,
      close: (code) => {
        made.closed = code
        match.detach(connection)
      },
    }
    const view = createOnlineMatch({
      stadium,
      now: time.now,
      send(frame) {
        made.sentBytes += frame.length + 1
        up(frame.length + 1, () => match.receive(connection, frame))
      },
      look: () => undefined,
      diverged: () => {},
      unreadable: () => {
        made.unreadable++
      },
    })
    view.setSlot(slot)
    const made: VirtualClient = {
      view,
      connection,
      line,
      sentBytes: 0,
      receivedBytes: 0,
      closed: null,
      unreadable: 0,
    }
    match.attach(connection, slot)
    const draw = () => {
      if (closed) return
      view.update(time.now())
      time.after(line.frameMs ?? FRAME_MS, draw)
    }
    time.after(random() * 16, draw)
    return made
  }

  return {
    match,
    over,
    join(slot, team, line) {
      match.addPlayer(slot, team)
      return client(slot, line)
    },
    watch: (line) => client(-1, line),
    close() {
      closed = true
      match.close()
      loop.close()
    },
  }
}
