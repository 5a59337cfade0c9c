// One authoritative match: drains inputs, commits a tick, streams it. It knows slots and connections, not people.
import { applyRoomEvent, commitTick, type RoomEvent } from '../../shared/match/commit.ts'
import { createSchedule } from '../../shared/match/schedule.ts'
import { createStatistics } from '../../shared/match/statistics.ts'
import { ByteReader, unwrapTick } from '../../shared/net/bytes.ts'
import { type Change, type ClientFrame, readClientFrame } from '../../shared/net/frames.ts'
import { COUNTDOWN_TICKS, PHASE, type Side, TICK_MS } from '../../shared/sim/constants.ts'
import { createEvents } from '../../shared/sim/events.ts'
import { buildGeometry, type Geometry } from '../../shared/sim/geometry.ts'
import { hashWorld } from '../../shared/sim/hash.ts'
import { addPlayer, removePlayer, reset } from '../../shared/sim/players.ts'
import { createWorld, findPlayer, type Rules } from '../../shared/sim/world.ts'
import type { Stadium } from '../../shared/stadium/types.ts'
import type { Connection } from '../rooms/connection.ts'
import { createBotBench } from './bots.ts'
import { drain, type Intake, receiveInput, takeMargins } from './intake.ts'
import type { Loop } from './loop.ts'
import { createSeats, lastPending } from './seats.ts'
import { createStream } from './stream.ts'
import type { Match, MatchEvents, MatchState } from './types.ts'
import { acknowledge, countMessage, createViewer, type Viewer, watchViewer } from './viewers.ts'

const HASH_TICKS = 60
const SNAPSHOT_TICKS = 600
const SPECTATOR_TICKS = 3 // they get what these bring at once
const MARGIN_TICKS = 15 // 4 Hz
const RESEND_TICKS = 15 // a client gets a snapshot it asks for this often at most

export interface MatchOptions {
  stadium: Stadium
  rules: Rules
  countdown: boolean // 3-2-1 before the first kick-off
  seed: number // for the bots
  events: MatchEvents
  loop: Loop
  now(): number // ms, the loop's clock
}

/** Built once for a stadium in use: it takes some milliseconds, in which nothing ticks. */
const geometries = new WeakMap<Stadium, Geometry>()

function geometryOf(stadium: Stadium): Geometry {
  const known = geometries.get(stadium) ?? buildGeometry(stadium)
  geometries.set(stadium, known)
  return known
}

/** Starts ticking at once. Players added before the first tick stand at their spawn places. */
export function createMatch(options: MatchOptions): Match {
  const { loop, now, events } = options
  const world = createWorld(geometryOf(options.stadium), options.rules)
  const pending = createSchedule()
  const seats = createSeats(events)
  const stream = createStream()
  const bench = createBotBench(world, options.seed)
  const viewers = new Map<Connection, Viewer>()
  const roomEvents: RoomEvent[] = []
  const happened = createEvents()
  const statistics = createStatistics(world)
  let nextDueMs = now() + TICK_MS
  let closed = false
  if (options.countdown) world.resume = COUNTDOWN_TICKS

  function tick(dueMs: number): void {
    nextDueMs = dueMs + TICK_MS
    if (world.tick === 0) stream.snapshot(viewers, world, pending) // now everybody is on the pitch
    for (const v of viewers.values()) if (watchViewer(v, world.tick) === 'gone') v.connection.close('slow')
    const hash = world.tick % HASH_TICKS === 0 ? hashWorld(world) : null
    const roomNews = roomEvents.splice(0)
    for (const event of roomNews) applyRoomEvent(world, pending, event)
    const changes: Change[] = []
    seats.drain(world.tick, pending, changes)
    stream.delta(viewers, { tick: world.tick - 1, hash, events: roomNews, changes })
    if (world.tick % SPECTATOR_TICKS === 0) stream.flush(viewers)
    const phase = world.phase
    happened.count = 0
    commitTick(world, pending, happened)
    statistics.observe(world, happened)
    bench.remember(world)
    const kickOff = world.phase === PHASE.KICK_OFF && phase !== PHASE.KICK_OFF
    if (kickOff) seats.forgetBotKeys(pending)
    if (kickOff || world.tick % SNAPSHOT_TICKS === 0) stream.snapshot(viewers, world, pending)
    reportMargins()
    if (isPlayable()) seats.watchIdle()
    if (world.phase !== phase && (kickOff || world.phase === PHASE.CELEBRATE)) events.stopped()
    if (world.over) {
      close()
      events.over(statistics.read(world))
    }
  }

  /** The world moves, and players in it can get at the ball. */
  const isPlayable = () =>
    !world.paused && world.resume === 0 && (world.phase === PHASE.PLAYING || world.phase === PHASE.KICK_OFF)

  /** An input that can only be committed as the coming tick would is told at once: others know it sooner. */
  function relay(intake: Intake): void {
    const changes: Change[] = []
    drain(intake, world.tick, pending, changes)
    if (changes.length === 0) return
    intake.relayed = world.tick
    stream.delta(viewers, { tick: world.tick - 1, hash: null, events: [], changes })
  }

  function reportMargins(): void {
    for (const v of viewers.values()) {
      const intake = v.slot < 0 ? undefined : seats.list.get(v.slot)?.intake
      if (!intake || v.stalledAt >= 0 || (world.tick % MARGIN_TICKS !== 0 && intake.late === 0)) continue
      const target = intake.newestTarget
      const report = takeMargins(intake)
      if (report) stream.margin(v, target, report)
    }
  }

  /** Ticks gone at this moment, with the fraction: the clock clients steer by. */
  const tickNow = () => world.tick - (nextDueMs - now()) / TICK_MS

  function snapshotTo(v: Viewer): void {
    stream.flush(viewers)
    v.acked = world.tick
    stream.snapshot(new Map([[v.connection, v]]), world, pending)
  }

  function take(v: Viewer, frame: ClientFrame, overLimit: boolean): void {
    switch (frame.op) {
      case 'input': {
        const seat = v.slot < 0 ? undefined : seats.list.get(v.slot)
        const target = unwrapTick(frame.target, 16, world.tick)
        if (seat && !seat.bot) {
          receive(seat.intake, target, frame.keys, overLimit)
          seats.heard(seat, frame.keys)
        }
        acknowledged(v, frame.committed)
        return
      }
      case 'ack':
        acknowledged(v, frame.committed)
        return
      case 'time':
        if (!overLimit) stream.time(v, frame.mark, tickNow())
        return
      case 'resend':
        if (world.tick - v.snapshotAt < RESEND_TICKS || v.stalledAt >= 0) return
        v.snapshotAt = world.tick
        snapshotTo(v)
    }
  }

  /** What joins and leaves in the coming tick comes before all inputs of it. */
  function receive(intake: Intake, target: number, keys: number, overLimit: boolean): void {
    const marginMs = (target - tickNow()) * TICK_MS
    const isReady = receiveInput(intake, world.tick, target, keys, marginMs, overLimit)
    if (isReady && world.tick > 0 && roomEvents.length === 0) relay(intake)
  }

  function acknowledged(v: Viewer, low: number): void {
    const committed = Math.min(world.tick, unwrapTick(low, 16, world.tick))
    if (acknowledge(v, committed)) snapshotTo(v)
  }

  /** Before the first tick players simply stand where they belong; later it is an event of the next tick. */
  function enter(slot: number, team: Side, id: string): void {
    statistics.enter(slot, team, id)
    if (world.tick > 0) roomEvents.push({ kind: 'join', slot, team })
    else {
      addPlayer(world, slot, team)
      reset(world)
    }
  }

  function close(): void {
    if (closed) return
    closed = true
    leaveLoop()
    viewers.clear()
  }

  const leaveLoop = loop.add({
    tick,
    failed(error) {
      close()
      events.failed(error)
    },
  })

  return {
    get state(): MatchState {
      const { phase, red, blue, time, paused, rules } = world
      const overtime = phase === PHASE.PLAYING && rules.timeLimit > 0 && time >= 60 * rules.timeLimit
      return { phase, red, blue, seconds: time, overtime, paused, dead: phase !== PHASE.PLAYING }
    },
    addPlayer(slot, team, id) {
      seats.sit(slot, team, null, world.tick)
      bench.people |= 1 << slot
      enter(slot, team, id)
    },
    addBot(slot, team, id, level) {
      bench.people &= ~(1 << slot)
      seats.sit(slot, team, bench.create(slot, level, 0), world.tick)
      enter(slot, team, id)
    },
    takeOver(slot, id) {
      const seat = seats.list.get(slot)
      if (!seat?.bot) return
      seats.handOver(seat, null, world.tick, seat.intake.keys)
      bench.people |= 1 << slot
      statistics.enter(slot, seat.team, id)
    },
    handOver(slot, id, level) {
      const seat = seats.list.get(slot)
      if (!seat || seat.bot) return
      const player = findPlayer(world, slot)
      const keys = lastPending(pending, slot, player < 0 ? 0 : world.input[player]!)
      bench.people &= ~(1 << slot)
      seats.handOver(seat, bench.create(slot, level, keys), world.tick, keys)
      statistics.enter(slot, seat.team, id)
    },
    removePlayer(slot) {
      seats.stand(slot)
      bench.people &= ~(1 << slot)
      statistics.leave(slot)
      if (world.tick > 0) roomEvents.push({ kind: 'leave', slot })
      else {
        removePlayer(world, slot)
        reset(world)
      }
    },
    statistics: () => statistics.read(world),
    setPaused(on) {
      roomEvents.push({ kind: 'pause', on })
    },
    setRules(rules) {
      roomEvents.push({ kind: 'rules', rules: { ...rules } })
    },
    attach(connection, slot) {
      const known = viewers.get(connection)
      if (known) {
        if (known.slot < 0 !== slot < 0) stream.flush(viewers)
        known.slot = slot
        return
      }
      const viewer = createViewer(connection, slot, world.tick)
      if (world.tick > 0) snapshotTo(viewer)
      viewers.set(connection, viewer)
    },
    detach(connection) {
      viewers.delete(connection)
    },
    receive(connection, bytes) {
      const viewer = viewers.get(connection)
      if (!viewer) return true // frames that crossed the end of a match
      const pace = countMessage(viewer, world.tick)
      if (pace === 'flood') {
        connection.close('flood')
        return true
      }
      try {
        const reader = new ByteReader(bytes)
        const frame = readClientFrame(reader)
        if (reader.left > 0) return false
        take(viewer, frame, pace === 'over')
        return true
      } catch (error) {
        if (error instanceof RangeError) return false
        throw error
      }
    },
    close,
  }
}
