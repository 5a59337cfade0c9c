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
  rttMs: number // without jitter
  jitterMs: number // added each way, uniform from 0: the mean round trip is so much longer
  lossPercent?: number // of messages; each holds up everything behind it in its direction for a mean round trip and 25 ms
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
  readonly delays: { ms: number; messages: number } // on their way, both directions
  closed: string | null
  unreadable: number // frames that could not be read
}

export interface VirtualGame {
  readonly match: Match
  readonly over: [red: number, blue: number][]
  readonly idle: [slot: number, stage: string][] // in order
  readonly stops: number[] // phases at which the ball was dead
  join(slot: number, team: 1 | 2, line: Line): VirtualClient
  watch(line: Line): VirtualClient
  /** A client for a slot that is taken already, as who takes it over gets one. */
  play(slot: number, line: Line): VirtualClient
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
  const idle: [number, string][] = []
  const stops: number[] = []
  const match = createMatch({
    stadium,
    rules,
    countdown: false,
    seed: 1,
    now: time.now,
    loop,
    events: {
      over: (statistics) => {
        over.push([statistics.red, statistics.blue])
      },
      failed: (error) => {
        throw error
      },
      presence: () => {},
      idle: (slot, stage) => {
        idle.push([slot, stage])
      },
      stopped: () => {
        stops.push(match.state.phase)
      },
    },
  })
  let closed = false

  /** Delivers in order after half the round trip, jitter and what loss and a narrow line cost. */
  function pipe(
    line: Line,
    delays: VirtualClient['delays'],
    moreMs: () => number,
  ): (bytes: number, deliver: () => void) => void {
    let last = 0
    let sent = 0 // when the line is free again
    return (bytes, deliver) => {
      sent = Math.max(sent, time.now())
      if (line.bytesPerS) sent += ((bytes + WRAPPING_BYTES) * 1000) / line.bytesPerS
      const isLost = line.lossPercent ? random() * 100 < line.lossPercent : false
      const stall = isLost ? line.rttMs + line.jitterMs + RESEND_MS : 0
      last = Math.max(last, sent + line.rttMs / 2 + moreMs() + random() * line.jitterMs + stall)
      delays.ms += last - time.now()
      delays.messages++
      time.after(last - time.now(), deliver)
    }
  }

  function client(slot: number, line: Line): VirtualClient {
    const delays = { ms: 0, messages: 0 }
    const down = pipe(line, delays, () => 0)
    const up = pipe(line, delays, () => line.upMs ?? 0)
    const connection: Connection = {
      send: () => {},
      frame(bytes) {
        made.receivedBytes += bytes.length
        down(bytes.length, () => view.receive(bytes))
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
        made.sentBytes += frame.length
        up(frame.length, () => match.receive(connection, frame))
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
      delays,
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
    idle,
    stops,
    play: client,
    join(slot, team, line) {
      match.addPlayer(slot, team, `person ${slot}`)
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
