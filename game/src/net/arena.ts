// The room connection: ticket in, room state and match frames out, commands with one answer each. It knows no screen.
import { io, type Socket } from 'socket.io-client'
import { clientParser } from '../../../shared/net/parser.ts'
import {
  ARENA_PATH,
  type ArenaEvents,
  type Entry,
  FRAME_EVENT,
  PROTOCOL_VERSION,
  type Result,
  type RoomCommand,
  type RoomState,
  type StatisticsAnswer,
} from '../../../shared/net/protocol.ts'
import type { Stadium } from '../../../shared/stadium/types.ts'
import { createLooks } from '../match/looks.ts'
import { createOnlineMatch, type OnlineMatch } from '../match/online.ts'
import type { MatchView } from '../match/view.ts'

const ANSWER_MS = 8000
const PING_MS = 2000
const PING_WATCHED_MS = 250 // while the network graph shows
const RETRY_MS = 250
const RETRY_MAX_MS = 2000 // a renewal without a lobby connection costs nothing

export interface ArenaHandlers {
  room(state: RoomState): void
  pings(pings: ArenaEvents['pings']): void
  news(news: ArenaEvents['news']): void
  result(result: ArenaEvents['result']): void
  idle(idle: ArenaEvents['idle']): void
  emote(emote: ArenaEvents['emote']): void
  /** A match is on (a new view, from its first snapshot) or over (null). */
  match(view: MatchView | null): void
  /** `lost` starts with the moment the line broke; the client reconnects by itself. */
  status(status: 'connecting' | 'online' | 'lost'): void
  /** The server ended it; nothing is tried again. `text`: the reason an admin gave. */
  bye(code: ArenaEvents['bye']['code'] | 'version', text: string): void
  /** A new ticket for the same room after a break; null: not possible now, try again later; 'gone': the room or seat is no more. */
  renew(): Promise<Entry | null | 'gone'>
  /** A compiled stadium by its hash; rejects when it can't be had. */
  stadium(hash: string): Promise<Stadium>
}

export interface Arena {
  command(command: RoomCommand): Promise<Result>
  /** The running match so far; null where there is none, or no answer. */
  statistics(): Promise<StatisticsAnswer>
  close(): void
}

/** Enters a room and stays until `close` or `bye`. */
export function openArena(entry: Entry, ownId: string, handlers: ArenaHandlers): Arena {
  const looks = createLooks(ownId)
  let socket: Socket | null = null
  let match: OnlineMatch | null = null
  let matchId = 0 // of the match shown or being loaded, 0 = none
  let waiting: Uint8Array[] = [] // frames of a match whose stadium is on its way
  let timer: ReturnType<typeof setTimeout> | undefined
  let pingTimer: ReturnType<typeof setTimeout> | undefined
  let lastPingMs = 0
  let retryMs = RETRY_MS
  let closed = false

  function connect(to: Entry): void {
    handlers.status('connecting')
    const line = io(to.url, {
      path: ARENA_PATH,
      parser: clientParser,
      auth: { v: PROTOCOL_VERSION, ticket: to.ticket },
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      upgrade: false,
      reconnection: false, // a ticket is good for one connection
      forceNew: true,
    })
    socket = line
    line.on('connect', () => {
      retryMs = RETRY_MS
      handlers.status('online')
      match?.reconnected()
      ping(line)
    })
    line.on('room', showRoom)
    line.on('pings', handlers.pings)
    line.on('news', handlers.news)
    line.on('result', handlers.result)
    line.on('idle', handlers.idle)
    line.on('emote', handlers.emote)
    line.on('bye', ({ code, text }: ArenaEvents['bye']) => {
      if (code === 'slow') return // the line stood still; cut, it is made anew, and the seat may still be kept
      close()
      handlers.bye(code, text)
    })
    line.on(FRAME_EVENT, (bytes: Uint8Array) => receive(bytes))
    line.on('connect_error', (error) => {
      if (error.message !== 'version') return lost()
      close()
      handlers.bye('version', '')
    })
    line.on('disconnect', lost)
  }

  function lost(): void {
    if (closed) return
    socket?.close()
    clearTimeout(pingTimer)
    handlers.status('lost')
    clearTimeout(timer)
    timer = setTimeout(reconnect, retryMs)
    retryMs = Math.min(RETRY_MAX_MS, retryMs * 2)
  }

  async function reconnect(): Promise<void> {
    const to = await handlers.renew()
    if (closed) return
    if (to === 'gone') return close()
    if (to) connect(to)
    else lost()
  }

  function showRoom(state: RoomState): void {
    looks.update(state)
    const own = state.members.find((m) => m.id === ownId)
    const id = state.match.running ? state.match.id : 0
    if (id !== matchId) changeMatch(id, state.stadium.hash)
    match?.setSlot(own?.slot ?? -1)
    handlers.room(state)
  }

  function changeMatch(id: number, hash: string): void {
    matchId = id
    waiting = []
    if (match) handlers.match(null)
    match = null
    if (id === 0) return
    handlers.stadium(hash).then(
      (stadium) => {
        if (!closed && matchId === id) startMatch(stadium)
      },
      () => {
        if (!closed && matchId === id) lost() // the next room state tries again
        if (matchId === id) matchId = 0
      },
    )
  }

  function startMatch(stadium: Stadium): void {
    match = createOnlineMatch({
      stadium,
      now: () => performance.now(),
      send: (frame) => {
        if (socket?.connected) socket.emit(FRAME_EVENT, frame) // offline it would be queued and come out late
      },
      look: looks.of,
      diverged: () => socket?.emit('diverged'),
      unreadable: () => {
        if (closed) return
        close()
        handlers.bye('version', '')
      },
    })
    match.setSlot(looks.ownSlot())
    for (const bytes of waiting.splice(0)) receive(bytes)
    handlers.match(match)
  }

  function receive(bytes: Uint8Array): void {
    if (!match) {
      if (matchId !== 0) waiting.push(bytes)
      return
    }
    match.receive(bytes)
  }

  function ping(line: Socket): void {
    const sentMs = performance.now()
    line.timeout(ANSWER_MS).emit('ping', Math.round(lastPingMs), (error: Error | null) => {
      if (closed || line !== socket) return
      if (!error) {
        lastPingMs = performance.now() - sentMs
        match?.pinged(lastPingMs)
      }
      pingTimer = setTimeout(() => ping(line), match?.watched ? PING_WATCHED_MS : PING_MS)
    })
  }

  function close(): void {
    closed = true
    clearTimeout(timer)
    clearTimeout(pingTimer)
    socket?.close()
    match = null
  }

  connect(entry)
  return {
    async command(command) {
      const failed: Result = { ok: false, code: 'server-error', text: 'No answer from the server.' }
      if (!socket?.connected) return failed
      return socket
        .timeout(ANSWER_MS)
        .emitWithAck('do', command)
        .catch(() => failed)
    },
    async statistics() {
      if (!socket?.connected) return null
      return socket
        .timeout(ANSWER_MS)
        .emitWithAck('statistics')
        .catch(() => null)
    },
    close,
  }
}
