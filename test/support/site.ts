// A whole server on a free port and visitors of it, as browsers without a screen.
import { io, type Socket } from 'socket.io-client'
import { type RunningServer, type ServerOptions, startServer } from '../../server/app.ts'
import { openStorage } from '../../server/storage/storage.ts'
import type { ChatMessage } from '../../shared/chat.ts'
import { clientParser } from '../../shared/net/parser.ts'
import {
  ARENA_PATH,
  type Entry,
  HUB_PATH,
  type HubEvents,
  type HubRequests,
  PROTOCOL_VERSION,
  type Result,
  type RoomCommand,
  type RoomState,
  type RoomSummary,
  type User,
} from '../../shared/net/protocol.ts'
import { quiet } from './rooms.ts'

/** Where a server is; also what is seen of it through a proxy. */
export type Site = Pick<RunningServer, 'url'>

/** A server with a database in memory, or with the one it is given. */
export async function openSite(options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  const own = options.storage ? null : await openStorage({ memory: true })
  const storage = options.storage ?? own!
  try {
    const server = await startServer({
      host: '127.0.0.1',
      port: 0,
      secret: 'a secret for tests',
      log: quiet,
      guestsPerMinute: 10_000,
      ...options,
      storage,
    })
    const close = async () => {
      await server.close()
      await own?.close()
    }
    return { ...server, close }
  } catch (error) {
    await own?.close()
    throw error
  }
}

/** A server with a moderator, who can sign in by name and password and whose session this cookie is. */
export async function openModerated(
  name: string,
  password: string,
): Promise<{ site: RunningServer; cookie: string }> {
  const storage = await openStorage({ memory: true })
  const before = await openSite({ storage }) // names of moderators can't be claimed
  const cookie = await openSession(before)
  await fetch(`${before.url}/api/account/claim`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ name, password }),
  })
  await before.close()
  const server = await openSite({ storage, moderators: [name] })
  const close = async () => {
    await server.close()
    await storage.close()
  }
  return { site: { ...server, close }, cookie }
}

/** A session cookie. */
export async function openSession(site: Site): Promise<string> {
  const response = await fetch(`${site.url}/api/session`, { method: 'POST' })
  return response.headers.get('set-cookie')!.split(';')[0]!
}

/** A socket to the hub that has not connected yet. */
export const hubSocket = (site: Site, cookie: string, more: object = {}): Socket =>
  io(site.url, {
    path: HUB_PATH,
    parser: clientParser,
    auth: { v: PROTOCOL_VERSION },
    extraHeaders: cookie ? { cookie } : {},
    forceNew: true,
    reconnection: false,
    autoConnect: false,
    ...more,
  })

/** 'connect', or why not. */
export const connecting = (socket: Socket): Promise<string> =>
  new Promise((resolve) => {
    socket.once('connect', () => resolve('connect'))
    socket.once('connect_error', (error) => resolve(error.message))
    socket.connect()
  })

/** Looks again after every event of the socket until `find` finds something. */
export function until<T>(socket: Socket, find: () => T | undefined | null | false): Promise<T> {
  return new Promise((resolve) => {
    const look = () => {
      const found = find()
      if (!found) return
      socket.offAny(later)
      resolve(found)
    }
    const later = () => queueMicrotask(look) // after the listeners that take notes
    socket.onAny(later)
    look()
  })
}

export interface Visitor {
  me: User
  cookie: string
  hub: Socket
  welcome: HubEvents['welcome']
  rooms: Map<string, RoomSummary>
  updates: HubEvents['rooms'][]
  heard: ChatMessage[]
  ask<K extends keyof HubRequests>(
    kind: K,
    ask: HubRequests[K]['ask'],
  ): Promise<Result<HubRequests[K]['answer']>>
  close(): void
}

/** Somebody with a session, connected and welcomed, who has the room list. */
export async function visit(site: Site, cookie?: string, more: object = {}): Promise<Visitor> {
  const pair = cookie ?? (await openSession(site))
  const hub = hubSocket(site, pair, more)
  const rooms = new Map<string, RoomSummary>()
  const updates: HubEvents['rooms'][] = []
  const heard: ChatMessage[] = []
  let welcome: HubEvents['welcome'] | null = null
  hub.on('welcome', (hello: HubEvents['welcome']) => {
    welcome = hello
  })
  hub.on('rooms', (update: HubEvents['rooms']) => {
    updates.push(update)
    if ('all' in update) rooms.clear()
    for (const row of 'all' in update ? update.all : update.changed) rooms.set(row.code, row)
    if ('gone' in update) for (const code of update.gone) rooms.delete(code)
  })
  hub.on('chat', (messages: HubEvents['chat']) => heard.push(...messages))
  const result = await connecting(hub)
  if (result !== 'connect') throw new Error(result)
  const hello = await until(hub, () => updates.length > 0 && welcome)
  return {
    ...{ me: hello.me, cookie: pair, hub, welcome: hello, rooms, updates, heard },
    ask: (kind, ask) => hub.timeout(5000).emitWithAck(kind, ask),
    close: () => void hub.disconnect(),
  }
}

export interface Inside {
  line: Socket
  states: RoomState[]
  bye: string[]
  frames: Uint8Array[]
  command(command: RoomCommand): Promise<Result>
}

/** Enters a room's arena with the answer of a hub request, and has its first state. */
export async function enter(site: Site, answer: Result<{ entry: Entry }>): Promise<Inside> {
  if (!answer.ok) throw new Error(answer.code)
  const line = io(site.url, {
    path: ARENA_PATH,
    parser: clientParser,
    auth: { v: PROTOCOL_VERSION, ticket: answer.entry.ticket },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    autoConnect: false,
  })
  const states: RoomState[] = []
  const bye: string[] = []
  const frames: Uint8Array[] = []
  line.on('room', (state: RoomState) => states.push(state))
  line.on('bye', ({ code }: { code: string }) => bye.push(code))
  line.on('f', (bytes: Uint8Array) => frames.push(bytes))
  const result = await connecting(line)
  if (result !== 'connect') throw new Error(result)
  await until(line, () => states.length > 0)
  return { line, states, bye, frames, command: (command) => line.timeout(5000).emitWithAck('do', command) }
}
