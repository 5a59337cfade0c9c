// A person's line to a room over Socket.IO. Frames skip its layers: one WebSocket frame is built once for everybody.
import type { Socket } from 'socket.io'
import { asBuffer, isFrame } from '../../shared/net/parser.ts'
import { type ArenaEvents, FRAME_EVENT } from '../../shared/net/protocol.ts'
import type { Connection } from '../rooms/connection.ts'

export type ArenaSocket = Socket<Record<string, (...args: unknown[]) => void>, ArenaSocketEvents>
type ArenaSocketEvents = { [E in keyof ArenaEvents]: (data: ArenaEvents[E]) => void }

/** What engine.io writes for a frame: the bytes for polling, the finished frame for WebSocket. */
interface Wire {
  readonly bytes: Uint8Array
  readonly options: { compress: boolean; wsPreEncodedFrame: Uint8Array[] }
}

/** The latest frame, since a match hands the same bytes to one connection after the other. */
let latest: Uint8Array | null = null
let latestWire: Wire

function toWire(frame: Uint8Array): Wire {
  if (frame !== latest) {
    const bytes = asBuffer(frame)
    latest = frame
    latestWire = { bytes, options: { compress: false, wsPreEncodedFrame: [webSocketFrame(bytes)] } }
  }
  return latestWire
}

/** One unmasked final binary frame, header and payload in one buffer (RFC 6455 section 5.2): one write each. */
function webSocketFrame(payload: Uint8Array): Uint8Array {
  const short = payload.length < 126
  const frame = Buffer.allocUnsafe(payload.length + (short ? 2 : 4))
  frame[0] = 0x82
  if (short) frame[1] = payload.length
  else {
    frame[1] = 126
    frame.writeUInt16BE(payload.length, 2)
  }
  frame.set(payload, short ? 2 : 4)
  return frame
}

/** engine.io's socket as far as it is used here, with what its types leave out. */
interface Engine {
  readonly writeBuffer: unknown[]
  readonly transport: { readonly name: string; readonly socket?: WebSocketLine }
  write(bytes: Uint8Array, options: Wire['options']): void
}
/** The WebSocket under it, by the door engine.io itself uses for finished frames. */
interface WebSocketLine {
  readonly readyState: number
  readonly bufferedAmount: number // bytes the kernel has not taken
  readonly _sender: { sendFrame(frame: Uint8Array[]): void }
  listeners(event: 'message'): Receive[]
  removeAllListeners(event: 'message'): void
  on(event: 'message', receive: Receive): void
}
type Receive = (this: WebSocketLine, data: Uint8Array, isBinary: boolean) => void
const OPEN = 1

const engineOf = (socket: ArenaSocket) => socket.conn as unknown as Engine
const lineOf = ({ transport }: Engine) => (transport.name === 'websocket' ? transport.socket : undefined)

/** Hands over what arrives as match frames: most of all messages, so from a WebSocket they skip Socket.IO's layers. */
export function onFrame(socket: ArenaSocket, take: (frame: unknown) => void): void {
  socket.on(FRAME_EVENT, take)
  const line = lineOf(engineOf(socket))
  const usual = line?.listeners('message') ?? []
  line?.removeAllListeners('message')
  line?.on('message', (data, isBinary) => {
    if (isBinary && isFrame(data)) take(data)
    else for (const receive of usual) receive.call(line, data, isBinary)
  })
}

export function createConnection(socket: ArenaSocket): Connection {
  const engine = engineOf(socket)
  const line = lineOf(engine)
  return {
    send(event, data) {
      // One event name at a time can't be told from the union by the compiler.
      socket.emit(event as 'room', data as ArenaEvents['room'])
    },
    frame(bytes) {
      const wire = toWire(bytes)
      // Straight to the WebSocket unless something waits before it: engine.io's own way costs a third more.
      if (line?.readyState === OPEN && engine.writeBuffer.length === 0)
        line._sender.sendFrame(wire.options.wsPreEncodedFrame)
      else engine.write(wire.bytes, wire.options)
    },
    queued: () => engine.writeBuffer.length + (line?.bufferedAmount ?? 0),
    close(code, text = '') {
      socket.emit('bye', { code, text })
      socket.disconnect(true)
    },
  }
}
