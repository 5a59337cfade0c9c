// The room connections: checks the ticket, guards what comes in, hands the rest to the room. It knows no rules.
import type { Server as HttpServer, IncomingMessage } from 'node:http'
import type { Logger } from 'pino'
import { Server } from 'socket.io'
import { parser } from '../../shared/net/parser.ts'
import { ARENA_PATH, PROTOCOL_VERSION, type Reason, type Result } from '../../shared/net/protocol.ts'
import { roomCommand } from '../../shared/net/schemas.ts'
import { createBuckets } from '../limits.ts'
import type { Connection } from '../rooms/connection.ts'
import type { Seat } from '../rooms/room.ts'
import { type ArenaSocket, createConnection, onFrame } from './connection.ts'

const MESSAGE_BYTES_MAX = 8192 // all settings at once, the welcome in the longest emoji
const COMMANDS_PER_S = 10
const COMMAND_BURST = 20
const PING_MS_MAX = 10_000
// Together well below the 30 s a seat is kept: who lost the line unnoticed has time to come back to it.
const PING_INTERVAL_MS = 5000
const PING_TIMEOUT_MS = 15_000
const AGENT_MAX = 200 // characters of a browser's name in the log

export interface ArenaOptions {
  http: HttpServer
  log: Logger
  now(): number // ms
  allowOrigin(request: IncomingMessage): boolean
  /** Redeems a ticket; the place is taken when the connection is handed over. */
  redeem(ticket: string): ((connection: Connection) => Seat) | null
}

export function createArena(options: ArenaOptions): { close(): Promise<void> } {
  const { log } = options
  const commands = createBuckets(COMMAND_BURST, COMMANDS_PER_S, options.now)
  const io = new Server(options.http, {
    path: ARENA_PATH,
    parser,
    serveClient: false,
    transports: ['websocket', 'polling'],
    allowUpgrades: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: MESSAGE_BYTES_MAX,
    pingInterval: PING_INTERVAL_MS,
    pingTimeout: PING_TIMEOUT_MS,
    destroyUpgrade: false, // the hub's path shares the HTTP server
    allowRequest: (request, decide) => decide(null, options.allowOrigin(request)),
  })

  io.use((socket, next) => {
    const { v, ticket } = socket.handshake.auth as { v?: unknown; ticket?: unknown }
    const refuse = (reason: Reason) => next(new Error(reason))
    if (v !== PROTOCOL_VERSION) return refuse('version')
    const take = typeof ticket === 'string' && ticket.length < 1024 ? options.redeem(ticket) : null
    if (!take) return refuse('bad-ticket')
    socket.data = take
    next()
  })

  io.on('connection', (socket) => serve(socket as ArenaSocket))

  function serve(socket: ArenaSocket): void {
    const connection = createConnection(socket)
    /** Handlers run outside the parser's try: what they throw ends this connection only. */
    const guard = (run: () => void): void => {
      try {
        run()
      } catch (error) {
        log.error({ err: error }, 'arena handler failed')
        connection.close('server-error')
      }
    }
    guard(() => {
      const seat = (socket.data as (connection: Connection) => Seat)(connection)
      const allowed = () => commands.take(socket.id)
      onFrame(socket, (bytes) =>
        guard(() => {
          if (!(bytes instanceof Uint8Array && seat.frame(bytes))) connection.close('bad-data')
        }),
      )
      socket.on('do', (command, answer) =>
        guard(() => {
          if (typeof answer !== 'function') return
          if (!allowed()) return answer(failure('too-fast', 'Too many commands at once.'))
          const parsed = roomCommand.safeParse(command)
          if (!parsed.success) return answer(failure('bad-request', 'That command is not known.'))
          seat.command(parsed.data, (result) => answer(result))
        }),
      )
      socket.on('statistics', (answer) =>
        guard(() => {
          if (typeof answer === 'function') answer(allowed() ? seat.statistics() : null)
        }),
      )
      socket.on('ping', (ms, answer) =>
        guard(() => {
          if (typeof answer !== 'function' || !allowed()) return
          if (typeof ms === 'number' && ms > 0 && ms <= PING_MS_MAX) seat.pong(ms)
          answer()
        }),
      )
      socket.once('diverged', () => {
        const agent = String(socket.handshake.headers['user-agent']).slice(0, AGENT_MAX)
        log.warn({ agent }, 'a client simulated another world')
      })
      socket.on('disconnect', () => guard(() => seat.left()))
    })
  }

  return { close: () => io.close() }
}

const failure = (code: Reason, text: string): Result => ({ ok: false, code, text })
