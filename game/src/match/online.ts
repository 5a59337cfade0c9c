// A match on the server as the pitch sees it: committed world, prediction, smoothing and clock put together.
// It knows no sockets: frames come in as bytes, go out through `send`.
import { ByteWriter } from '../../../shared/net/bytes.ts'
import { RESEND_REASON, writeResend, writeTimeRequest } from '../../../shared/net/frames.ts'
import { PHASE, TICK_MS } from '../../../shared/sim/constants.ts'
import type { SimEvents } from '../../../shared/sim/events.ts'
import { buildGeometry } from '../../../shared/sim/geometry.ts'
import { discOfSlot, type World } from '../../../shared/sim/world.ts'
import type { Stadium } from '../../../shared/stadium/types.ts'
import { createClock } from '../net/clock.ts'
import { createCommitted } from './committed.ts'
import { createFeed } from './feed.ts'
import { createMeasure } from './measure.ts'
import { createOwnInput } from './own.ts'
import { createPrediction } from './prediction.ts'
import { createSmoothing, type Smoothing } from './smoothing.ts'
import type { Look, MatchView } from './view.ts'

const START_PINGS = 5
const START_PING_MS = 60
const ASK_AGAIN_MS = 250 // for a snapshot: every 15 ticks while the world diverges
const BEHIND_TICKS = 120 // after a pause longer than this a snapshot is cheaper than catching up
const MARGIN_END_MS = 250 // about the most a report can tell: either side slept, and nobody knows how long
const WATCHED_MS = 1000 // since `stats` was read
const SHOWN_PART = 0.25 // of the step that the next picture shows of a press, at least
const UNDRAWN_MS = 100 // nobody draws (a hidden tab): frames are consumed as they come

export interface OnlineMatch extends MatchView {
  readonly watched: boolean // somebody reads `stats`
  readonly smoothing: Smoothing // what the picture adds to the prediction
  /** A frame message from the server. */
  receive(bytes: Uint8Array): void
  setSlot(slot: number): void
  /** The line broke and is back: the clock learns anew. */
  reconnected(): void
  pinged(ms: number): void
}

export interface OnlineOptions {
  stadium: Stadium
  now(): number // performance.now()
  send(frame: Uint8Array): void
  look(slot: number): Look | undefined
  /** A hash mismatch, for the server's log. */
  diverged(): void
  /** A frame that is not of this protocol: the page and the server are of different versions. */
  unreadable(): void
}

export function createOnlineMatch(options: OnlineOptions): OnlineMatch {
  const { now } = options
  const writer = new ByteWriter()
  const clock = createClock(() => own.slot < 0)
  const feed = createFeed(options.look)
  const measure = createMeasure(options.stadium.discs.length + 20)
  const own = createOwnInput(send, clock.sending)
  const queue: Uint8Array[] = [] // came since the last picture
  const cameMs: number[] = []
  let askedMs = Number.NEGATIVE_INFINITY
  let pingsLeft = START_PINGS
  let pingMs = Number.NEGATIVE_INFINITY
  let lastUpdate = Number.NEGATIVE_INFINITY
  let pictureMs = 0 // between the last two
  let lastDraw = 0
  let readMs = Number.NEGATIVE_INFINITY
  let drawn = 0 // tick of the picture, with fraction
  let jumped = true
  let relayed = false // the latest delta left when a change came, not with a tick
  let diverged = false // until a hash agrees again, snapshots are asked for

  const committed = createCommitted(buildGeometry(options.stadium), {
    tick(world, events) {
      feed.committed(world, events, own.slot)
      measure.committed(world, own.slot)
    },
    delta(delta) {
      relayed = delta.changes.length > 0
      for (const c of delta.changes) {
        if (c.slot !== own.slot) continue
        own.confirmed(c.keys)
        measure.input(c.late)
      }
    },
    jumped() {
      jumped = true
      measure.forget()
    },
    checked(same) {
      diverged = !same
      if (same) return
      measure.healed++
      options.diverged()
    },
    time(mark, tick) {
      clock.answered(now(), now() - mark, tick)
    },
    margin(m) {
      if (Math.abs(m.medianMs) >= MARGIN_END_MS) learnTime()
      else clock.margin(m.target, m.minMs, m.medianMs)
    },
  })
  const prediction = createPrediction(committed.world, committed.pending, own)
  const smoothing = createSmoothing(prediction.x.length)
  const x = new Float64Array(prediction.x.length)
  const y = new Float64Array(prediction.y.length)

  function send(frame: Uint8Array): void {
    measure.up.add(frame.length)
    options.send(frame)
  }

  function askSnapshot(reason: number): void {
    if (now() - askedMs < ASK_AGAIN_MS) return
    askedMs = now()
    writeResend(writer, reason)
    send(writer.finish())
  }

  /** The clock forgets what it knows and asks the server. */
  function learnTime(): void {
    if (pingsLeft > 0) return
    clock.reset()
    pingsLeft = START_PINGS
  }

  function askTime(nowMs: number): void {
    if (pingsLeft === 0 || nowMs - pingMs < START_PING_MS) return
    pingsLeft--
    pingMs = nowMs
    writeTimeRequest(writer, Math.round(nowMs))
    send(writer.finish())
  }

  function consume(): void {
    try {
      for (let n = 0; n < queue.length; n++) {
        const before = committed.world.tick
        committed.receive(queue[n]!)
        clock.arrived(now(), committed.world.tick)
        if (committed.world.tick !== before && !relayed) measure.arrived(cameMs[n]!, committed.world.tick)
      }
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      options.unreadable()
    } finally {
      queue.length = 0 // what throws is not tried again
      cameMs.length = 0
    }
  }

  /** Everything but the picture: keys, heartbeats, frames. Returns the tick to draw. */
  function pump(nowMs: number): number {
    askTime(nowMs)
    if (diverged) askSnapshot(RESEND_REASON.HASH)
    const tick = clock.ready ? clock.advance(nowMs) : committed.world.tick
    if (committed.ready) own.turn(Math.floor(tick), committed.world.tick)
    return tick
  }

  /** A press counts from the nearer end of its tick, if the next picture shows that: others know it sooner. */
  function pressedNow(): { tick: number; press: number } {
    const exact = clock.advance(now())
    const tick = Math.floor(exact)
    const nextPicture = exact + (lastUpdate + pictureMs - now()) / TICK_MS
    return { tick, press: nextPicture >= tick + 1 + SHOWN_PART ? Math.round(exact) : tick }
  }

  function hear(world: World, events: SimEvents): void {
    feed.predicted(world, events, own.slot, drawn)
  }

  function draw(nowMs: number, tick: number): void {
    const fresh = queue.length > 0
    const { world } = prediction
    const discs = world.discCount
    if (fresh && committed.ready && !jumped) prediction.run(tick, null)
    const phase = world.phase
    x.set(prediction.x)
    y.set(prediction.y)
    if (fresh) consume()
    if (!committed.ready) return
    drawn = tick
    prediction.run(tick, hear)
    const isKickOff = world.phase === PHASE.KICK_OFF && phase !== PHASE.KICK_OFF // waited for, out of reach before
    if (jumped || isKickOff || discs !== world.discCount) smoothing.clear()
    else if (fresh)
      for (let d = 0; d < discs; d++) smoothing.absorb(d, x[d]! - prediction.x[d]!, y[d]! - prediction.y[d]!)
    jumped = false
    smoothing.fade((nowMs - lastDraw) / TICK_MS, discs, discOfSlot(world, own.slot))
    lastDraw = nowMs
    for (let d = 0; d < world.discCount; d++) {
      x[d] = prediction.x[d]! + smoothing.dx[d]!
      y[d] = prediction.y[d]! + smoothing.dy[d]!
    }
    measure.drawn(world)
    measure.corrected(nowMs, smoothing.corrections, smoothing.largest)
  }

  return {
    smoothing,
    stadium: options.stadium,
    world: prediction.world,
    committed: committed.world,
    x,
    y,
    get ownSlot() {
      return own.slot
    },
    update(nowMs) {
      pictureMs = nowMs - lastUpdate
      const away = pictureMs / TICK_MS
      lastUpdate = nowMs
      const tick = pump(nowMs)
      draw(nowMs, tick)
      if (away > BEHIND_TICKS && committed.ready && tick - committed.world.tick > BEHIND_TICKS)
        askSnapshot(RESEND_REASON.BEHIND)
    },
    setKeys(bits) {
      const running = clock.ready && committed.ready
      own.press(bits, running ? pressedNow() : null)
    },
    receive(bytes) {
      measure.down.add(bytes.length)
      measure.frames.add(1)
      queue.push(bytes)
      cameMs.push(now())
      if (now() - lastUpdate < UNDRAWN_MS) return
      consume()
      pump(now())
    },
    setSlot(slot) {
      if (slot === own.slot) return
      own.slot = slot
      own.reset()
      clock.reset()
      pingsLeft = START_PINGS
    },
    reconnected() {
      own.reset()
      clock.reset()
      feed.clear()
      pingsLeft = START_PINGS
    },
    look: options.look,
    statistics: () => null,
    listen: feed.listen,
    pinged: measure.pinged,
    get watched() {
      return now() - readMs < WATCHED_MS
    },
    stats() {
      readMs = now()
      return measure.report({
        clock,
        prediction,
        leadTicks: prediction.world.tick - 1 - committed.world.tick,
      })
    },
  }
}
