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
  /**
   * The keys held now; a change goes out at once. It is tick `tick`, what is pressed is for `press`, what is let go for
   * the tick after; null: nobody knows, it goes out in the first turn.
   */
  press(keys: number, now: { tick: number; press: number } | null): void
  /** Once an animation frame: heartbeats keep the line warm. */
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
  let told = 0 // keys from tick `toldTick` on
  let toldTick = Number.NEGATIVE_INFINITY
  let pressTick = Number.NEGATIVE_INFINITY // of the latest key pressed: it lasts one tick at least
  let tick = 0
  let lastSent = Number.NEGATIVE_INFINITY
  let committedTick = 0

  function sendInput(): void {
    lastSent = tick
    const target = Math.max(tick, toldTick)
    sending(target)
    writeInput(writer, target, told, committedTick)
    send(writer.finish())
  }

  function change(keys: number, target: number): void {
    if (keys === told) return
    told = keys
    toldTick = target
    if (own.slot < 0) return
    unconfirmed.push({ target, keys })
    sendInput()
  }

  /** A press is for tick `press`; a release is for the next one, and told now, so that others know it sooner. */
  function follow(keys: number, press: number): void {
    const target = Math.max(press, toldTick)
    if (keys & ~told) {
      pressTick = target
      change(told | keys, target)
    }
    change(keys, Math.max(tick + 1, pressTick + 1, toldTick))
  }

  const own: OwnInput = {
    slot: -1,
    press(keys, now) {
      held = keys
      if (now === null) return
      if (now.tick > tick) tick = now.tick
      follow(keys, now.press)
    },
    turn(now, committed) {
      committedTick = committed
      if (Math.abs(now - tick) > FORGET_TICKS) lastSent = toldTick = pressTick = Number.NEGATIVE_INFINITY
      tick = now
      follow(held, tick)
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
      told = 0
      lastSent = toldTick = pressTick = Number.NEGATIVE_INFINITY
    },
  }
  return own
}
