// A match with clients over lines with delay and jitter, in virtual time: real server and client code, no sockets.
import { createOnlineMatch, type OnlineMatch } from '../../game/src/match/online.ts'
import { createLoop } from '../../server/match/loop.ts'
import { createMatch } from '../../server/match/match.ts'
import type { Match } from '../../server/match/types.ts'
import type { Connection } from '../../server/rooms/connection.ts'
import { DEFAULT_RULES, type Rules } from '../../shared/sim/world.ts'
import type { Stadium } from '../../shared/stadium/types.ts'
import type { VirtualTime } from './virtual.ts'

export interface Line {
  rttMs: number
  jitterMs: number // one way, uniform
}

export interface VirtualClient {
  readonly view: OnlineMatch
  readonly connection: Connection
  readonly line: Line
  sentBytes: number
  receivedBytes: number
  closed: string | null
}

export interface VirtualGame {
  readonly match: Match
  readonly over: [red: number, blue: number][]
  join(slot: number, team: 1 | 2, line: Line): VirtualClient
  watch(line: Line): VirtualClient
  close(): void
}

/** `random` drives jitter only. Every client draws 60 frames a second. */
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

  /** Delivers in order after half the round trip and jitter. */
  function pipe(line: Line): (deliver: () => void) => void {
    let last = 0
    return (deliver) => {
      const at = Math.max(last, time.now() + line.rttMs / 2 + random() * line.jitterMs)
      last = at
      time.after(at - time.now(), deliver)
    }
  }

  function client(slot: number, line: Line): VirtualClient {
    const down = pipe(line)
    const up = pipe(line)
    const connection: Connection = {
      send: () => {},
      frame(bytes) {
        made.receivedBytes += bytes.length + 1
        down(() => view.receive(bytes))
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
        up(() => match.receive(connection, frame))
      },
      look: () => undefined,
      diverged: () => {},
    })
    view.setSlot(slot)
    const made: VirtualClient = { view, connection, line, sentBytes: 0, receivedBytes: 0, closed: null }
    match.attach(connection, slot)
    const draw = () => {
      if (closed) return
      view.update(time.now())
      time.after(1000 / 60, draw)
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
