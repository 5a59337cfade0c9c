// The player's own keys: which tick each change is for, what the server has not confirmed yet, when to send.
import { ByteWriter } from '../../../shared/net/bytes.ts'
import { writeAck, writeInput } from '../../../shared/net/frames.ts'
import { setInput } from '../../../shared/sim/players.ts'
import type { World } from '../../../shared/sim/world.ts'

const HEARTBEAT_TICKS = 4
const ACK_TICKS = 60 // a spectator's only message
const FORGET_TICKS = 60 // a change the server never confirmed was dropped there

interface OwnChange {
  target: number
  keys: number
}

export interface OwnInput {
  slot: number // -1: watches
  /** The keys held now; a change goes out at once, for tick `tick` (whole), or in the first turn when it is null. */
  press(keys: number, tick: number | null): void
  /** Once an animation frame: a new tick ends taps, heartbeats keep the line warm. */
  turn(tick: number, committed: number): void
  /** The server scheduled a change of ours. */
  confirmed(keys: number): void
  /** Applies the unconfirmed changes of the tick a predicted world is about to step; its first tick takes overdue ones. */
  apply(world: World, first: boolean): void
  reset(): void
}

/** `send` gets finished frames; `sending` is told each input's target tick. */
export function createOwnInput(
  send: (frame: Uint8Array) => void,
  sending: (target: number) => void,
): OwnInput {
  const writer = new ByteWriter()
  const unconfirmed: OwnChange[] = []
  let held = 0 // physical keys
  let current = 0 // keys of the present tick: held and tapped
  let tick = 0
  let lastSent = Number.NEGATIVE_INFINITY
  let committedTick = 0

  function sendInput(): void {
    lastSent = tick
    sending(tick)
    writeInput(writer, tick, current, committedTick)
    send(writer.finish())
  }

  function change(keys: number): void {
    if (keys === current) return
    current = keys
    if (own.slot < 0) return
    unconfirmed.push({ target: tick, keys })
    sendInput()
  }

  const own: OwnInput = {
    slot: -1,
    press(keys, now) {
      held = keys
      if (now === null) return
      if (now > tick) tick = now
      change(current | keys) // a release waits for the end of the tick: a tap lasts one tick
    },
    turn(now, committed) {
      committedTick = committed
      if (Math.abs(now - tick) > FORGET_TICKS) lastSent = Number.NEGATIVE_INFINITY
      const newTick = now !== tick
      tick = now
      if (newTick) change(held)
      if (tick - lastSent < (own.slot < 0 ? ACK_TICKS : HEARTBEAT_TICKS)) return
      if (own.slot >= 0) return sendInput()
      lastSent = tick
      writeAck(writer, committedTick)
      send(writer.finish())
    },
    confirmed(keys) {
      const n = unconfirmed.findIndex((c) => c.keys === keys)
      if (n >= 0) unconfirmed.splice(0, n + 1)
    },
    apply(world, first) {
      for (const c of unconfirmed) {
        const overdue = first && c.target < world.tick && world.tick - c.target < FORGET_TICKS
        if (c.target === world.tick || overdue) setInput(world, own.slot, c.keys)
      }
    },
    reset() {
      unconfirmed.length = 0
      current = 0
      lastSent = Number.NEGATIVE_INFINITY
    },
  }
  return own
}
