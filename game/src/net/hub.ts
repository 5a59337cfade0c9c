// The hub connection: session first, then requests with one answer each and the lobby's events; it knows no screen.
import { io, type Socket } from 'socket.io-client'
import { clientParser } from '../../../shared/net/parser.ts'
import {
  type Failure,
  HUB_PATH,
  type HubEvents,
  type HubRequests,
  PROTOCOL_VERSION,
  type Result,
} from '../../../shared/net/protocol.ts'

const ANSWER_MS = 8000 // then the request counts as unanswered
/** After a break: quick at first, since a room waits for it. */
export const HUB_RETRY = { reconnectionDelay: 250, reconnectionDelayMax: 2000 }
const RETRY_MS = 3000 // after a refusal or when the session can't be had

/** The client's own failure: nobody answered. What was asked may or may not have happened. */
export type Unanswered = { ok: false; code: 'offline'; text: string }
export type Answer<T extends object = object> = Result<T> | Unanswered

export type HubHandlers = { [E in keyof HubEvents]: (data: HubEvents[E]) => void } & {
  lost(): void
  /** A moderator has banned this person from the server. It is tried again. */
  barred(ban: Failure): void
  /** The page is older or newer than the server; nothing is tried again. */
  version(): void
}

export interface Hub {
  request<K extends keyof HubRequests>(
    kind: K,
    ask: HubRequests[K]['ask'],
  ): Promise<Answer<HubRequests[K]['answer']>>
  /** Runs what changes the session; when it did, the line comes back under the new one at once. */
  renew<T extends Answer>(change: () => Promise<T>): Promise<T>
  close(): void
}

const EVENTS: readonly (keyof HubEvents)[] = [
  ...(['welcome', 'rooms', 'online', 'me', 'chat', 'channel', 'gone', 'read', 'typing'] as const),
  ...(['deleted', 'removed', 'announcement', 'presence'] as const),
]

/** Connects and stays connected until `close`. */
export function connectHub(handlers: HubHandlers): Hub {
  const socket: Socket = io({
    path: HUB_PATH,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    parser: clientParser,
    auth: { v: PROTOCOL_VERSION },
    autoConnect: false,
    ...HUB_RETRY,
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed = false
  let held = false // the session is being changed: whoever asked for it now could get a guest instead

  const open = async () => {
    const ready = await openSession()
    if (closed) return
    if (ready) socket.connect()
    else retry()
  }
  const retry = () => {
    handlers.lost()
    clearTimeout(timer)
    if (!held) timer = setTimeout(open, RETRY_MS)
  }

  for (const event of EVENTS) {
    socket.on(event, handlers[event] as (data: unknown) => void)
  }
  socket.on('disconnect', (reason) => {
    if (closed || reason === 'io client disconnect') return
    handlers.lost()
    if (reason === 'io server disconnect') retry() // the only cut that socket.io does not mend by itself
  })
  socket.on('connect_error', (error) => {
    handlers.lost()
    if (socket.active) return // the network's fault; socket.io tries again
    const failure = refusal(error)
    if (failure.code === 'barred') handlers.barred(failure)
    if (failure.code !== 'version') return retry()
    handlers.version()
  })
  void open()

  return {
    async request(kind, ask) {
      if (!socket.connected) return UNANSWERED // never queued: a late join would surprise
      try {
        return await socket.timeout(ANSWER_MS).emitWithAck(kind, ask)
      } catch {
        return UNANSWERED
      }
    },
    async renew(change) {
      held = true
      clearTimeout(timer)
      const answer = await change()
      held = false
      if (closed || (!answer.ok && socket.active)) return answer
      socket.disconnect()
      await open()
      return answer
    },
    close() {
      closed = true
      clearTimeout(timer)
      socket.disconnect()
    },
  }
}

const UNANSWERED: Unanswered = { ok: false, code: 'offline', text: 'No answer' }

/** Makes sure this browser has its session cookie. */
async function openSession(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(ANSWER_MS) // a line that is dead at the other end only would hold for ever
    return (await fetch('/api/session', { method: 'POST', signal })).ok
  } catch {
    return false
  }
}

const refusal = (error: Error & { data?: Partial<Failure> }): Failure =>
  ({ ok: false, text: '', code: error.message, ...error.data }) as Failure
