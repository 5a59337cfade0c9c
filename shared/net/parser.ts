// The Socket.IO parser of both sides: control packets as MessagePack arrays, match frames as they are.
// It holds what the stock parser guarantees: nothing it emits can surprise socket.io. Layout: PROTOCOL.md.
import { Emitter } from '@socket.io/component-emitter'
import msgpack from 'msgpack-lite'
import { FRAME_EVENT } from './protocol.ts'
import { isPlainMessage, type ScanLimits } from './scan.ts'

const FRAME_END = 0x80 // match frames begin below it; packets are arrays, which begin above

const TYPE = { CONNECT: 0, DISCONNECT: 1, EVENT: 2, ACK: 3, CONNECT_ERROR: 4 } as const
const RESERVED = new Set([
  'connect',
  'connect_error',
  'disconnect',
  'disconnecting',
  'newListener',
  'removeListener',
])

interface Packet {
  type: number
  nsp: string
  data?: unknown
  id?: number
}

const codec = msgpack.createCodec() // without the preset: no ext types

class Encoder {
  encode(packet: Packet): Uint8Array[] {
    const { type, nsp, data, id } = packet
    if (type === TYPE.EVENT && Array.isArray(data) && data[0] === FRAME_EVENT) return [asBuffer(data[1])]
    return [msgpack.encode(id === undefined ? [type, nsp, data] : [type, nsp, data, id], { codec })]
  }
}

/** Whether a message is match frames and no packet. */
export const isFrame = (bytes: Uint8Array): boolean => bytes.length > 0 && bytes[0]! < FRAME_END

/** A match frame as engine.io takes it: ws wants a Buffer. */
export const asBuffer = (frame: Uint8Array): Uint8Array =>
  typeof Buffer === 'undefined' ? frame : Buffer.from(frame.buffer, frame.byteOffset, frame.length)

/** Throws on anything but one well-formed packet; socket.io then closes that connection and nothing else. */
export function decodePacket(bytes: Uint8Array, limits: ScanLimits): Packet {
  if (isFrame(bytes)) return { type: TYPE.EVENT, nsp: '/', data: [FRAME_EVENT, bytes] }
  if (!isPlainMessage(bytes, limits)) throw new Error('not a plain message')
  const value = msgpack.decode(bytes, { codec })
  if (!Array.isArray(value) || value.length < 3 || value.length > 4) throw new Error('not a packet')
  const [type, nsp, raw, id] = value as unknown[]
  const data = raw === null ? undefined : raw
  if (typeof nsp !== 'string' || nsp.length > 64) throw new Error('bad namespace')
  if (id !== undefined && !(Number.isSafeInteger(id) && (id as number) >= 0)) throw new Error('bad id')
  if (!isDataValid(type, data) || hasPrototypeKey(data)) throw new Error('bad data')
  const packet: Packet = { type: type as number, nsp }
  if (data !== undefined) packet.data = data
  if (id !== undefined) packet.id = id as number
  return packet
}

function isDataValid(type: unknown, data: unknown): boolean {
  switch (type) {
    case TYPE.CONNECT:
      return data === undefined || isObject(data)
    case TYPE.DISCONNECT:
      return data === undefined
    case TYPE.EVENT:
      return Array.isArray(data) && typeof data[0] === 'string' && !RESERVED.has(data[0])
    case TYPE.ACK:
      return Array.isArray(data)
    case TYPE.CONNECT_ERROR:
      return typeof data === 'string' || isObject(data)
    default:
      return false
  }
}

const isObject = (v: unknown): v is object => typeof v === 'object' && v !== null && !Array.isArray(v)

/** msgpack-lite assigns keys as they come, so a `__proto__` key shows as a changed prototype. */
function hasPrototypeKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return value.some(hasPrototypeKey)
  if (Object.getPrototypeOf(value) !== Object.prototype || Object.hasOwn(value, '__proto__')) return true
  return Object.values(value).some(hasPrototypeKey)
}

function createParser(limits: ScanLimits) {
  class Decoder extends Emitter<Record<string, never>, { decoded: (packet: Packet) => void }> {
    add(chunk: unknown): void {
      const bytes = chunk instanceof ArrayBuffer ? new Uint8Array(chunk) : chunk
      if (!(bytes instanceof Uint8Array)) throw new Error('text is not of this protocol')
      this.emit('decoded', decodePacket(bytes, limits))
    }
    destroy(): void {}
  }
  return { Encoder, Decoder }
}

/** For servers: what a client may send is small. */
export const parser = createParser({ depth: 8, items: 512 })
/** For clients: the room list and pages of chat are long. */
export const clientParser = createParser({ depth: 8, items: 100_000 })
