// A player as cheap as can be, so that a thousand fit into a process: real bytes on a real line, no world behind them.
import WebSocket from 'ws'
import { ByteWriter } from '../../shared/net/bytes.ts'
import { OP, writeInput } from '../../shared/net/frames.ts'
import { decodePacket, isFrame, parser } from '../../shared/net/parser.ts'
import { ARENA_PATH, PROTOCOL_VERSION, type Result, type RoomCommand } from '../../shared/net/protocol.ts'
import { TICK_MS, TICKS_PER_SECOND } from '../../shared/sim/constants.ts'

const LEAD_TICKS = 3 // what a clock would find on a line without delay
const HEARTBEAT_TICKS = 4
const CHANGES_PER_S = 5
const PING_TICKS = 120
const LIMITS = { depth: 8, items: 100_000 }
const DELTA_GAP = { shift: 4, mask: 3 }
const SINCE_DELTA_AT = 15 // in a snapshot: op, tick, phase, team, counter, red, blue, resume

export interface LeanPlayer {
  command(command: RoomCommand): Promise<Result>
  /** What a client does in a tick; called about 60 times a second. */
  tick(nowMs: number): void
}

const encoder = new parser.Encoder()
const encode = (type: number, data: unknown, id?: number) =>
  encoder.encode({ type, nsp: '/', data, ...(id === undefined ? {} : { id }) })[0]!

/** Enters a room with a ticket; resolves when the server has let it in. */
export function connectLean(url: string, ticket: string): Promise<LeanPlayer> {
  const line = new WebSocket(`${url.replace('http', 'ws')}${ARENA_PATH}/?EIO=4&transport=websocket`, {
    perMessageDeflate: false,
  })
  const writer = new ByteWriter()
  const answers = new Map<number, (result: Result) => void>()
  let asked = 0
  let committed = -1 // next tick to come, -1: no match yet
  let lastDelta = 0
  let startTick = 0 // of the server's clock, by the first snapshot
  let startMs = 0
  let target = 0
  let lastSent = 0
  let keys = 0

  function frame(b: Uint8Array): void {
    const op = b[0]!
    if (op === OP.SNAPSHOT) {
      committed = b[1]! | (b[2]! << 8) | (b[3]! << 16)
      lastDelta = committed - b[SINCE_DELTA_AT]!
      if (startMs === 0) {
        startTick = committed
        startMs = performance.now()
      }
    } else if ((op & 0xc0) === OP.DELTA) {
      lastDelta += (op >> DELTA_GAP.shift) & DELTA_GAP.mask
      committed = lastDelta + 1
    }
  }

  function send(): void {
    lastSent = target
    writeInput(writer, target, keys, committed)
    line.send(writer.finish())
  }

  return new Promise((resolve, reject) => {
    line.once('error', reject)
    line.on('close', () => reject(new Error('cut')))
    const player: LeanPlayer = {
      command(command) {
        line.send(encode(2, ['do', command], ++asked))
        return new Promise((answer) => answers.set(asked, answer))
      },
      tick(nowMs) {
        const now = Math.floor(startTick + (nowMs - startMs) / TICK_MS) + LEAD_TICKS
        if (committed < 0 || now === target) return
        if (Math.floor(now / PING_TICKS) !== Math.floor(target / PING_TICKS))
          line.send(encode(2, ['ping', 20], ++asked))
        target = now
        const changed = Math.random() < CHANGES_PER_S / TICKS_PER_SECOND
        if (changed) keys = Math.floor(Math.random() * 32)
        if (changed || target - lastSent >= HEARTBEAT_TICKS) send()
      },
    }
    line.on('message', (data: Buffer, isBinary: boolean) => {
      if (isBinary && isFrame(data)) return frame(data)
      if (!isBinary) {
        const kind = data[0]! - 0x30 // engine.io's packet types are digits
        if (kind === 0) line.send(encode(0, { v: PROTOCOL_VERSION, ticket }))
        if (kind === 2) line.send('3')
        return
      }
      if (data[1] !== 0 && data[1] !== 3) return // states and pings
      const packet = decodePacket(data, LIMITS)
      if (packet.type === 0) resolve(player)
      answers.get(packet.id ?? 0)?.((packet.data as [Result])[0])
      answers.delete(packet.id ?? 0)
    })
  })
}
