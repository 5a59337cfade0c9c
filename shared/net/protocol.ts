// The words client and server exchange on the hub and the arena: names, shapes, reasons. See PROTOCOL.md.
import type { ChatMessage } from '../chat.ts'
import type { RoomSettings } from '../settings.ts'

export const PROTOCOL_VERSION = 1 // a mismatch tells the player to reload
export const HUB_PATH = '/hub'
export const ARENA_PATH = '/arena'
/** The one event on the arena that carries match frames; the parser sends it as raw bytes. */
export const FRAME_EVENT = 'f'

/** Why something was refused; the interface has a sentence for each. */
export type Reason =
  | 'bad-request' // wrong shape or range
  | 'bad-name'
  | 'version' // the page is older or newer than the server
  | 'no-session'
  | 'no-room'
  | 'no-stadium'
  | 'bad-stadium' // `text` names the field
  | 'wrong-password'
  | 'too-many-tries'
  | 'too-fast' // rate limit
  | 'room-full'
  | 'team-full'
  | 'teams-locked'
  | 'not-admin'
  | 'not-now' // the match is running, or not running
  | 'not-there' // the person is not in the room
  | 'bad-ticket'
  | 'server-full'
  | 'server-error'

export type Failure = { ok: false; code: Reason; text: string }
export type Result<T extends object = object> = ({ ok: true } & T) | Failure

export type UserKind = 'guest' | 'user' | 'bot'
export interface User {
  id: string
  name: string
  avatar: string // '' = initials
  kind: UserKind
}

/** A row of the lobby's room list. */
export interface RoomSummary {
  code: string
  name: string
  stadium: string // its name
  stadiumHash: string
  locked: boolean // has a password
  red: number // people and bots on the team
  blue: number
  bots: number
  places: number // both teams together
  spectators: number
  score: [red: number, blue: number] | null // null: no match running
  seconds: number // played
  timeLimit: number // minutes
  overtime: boolean
}
export type RoomListUpdate = { all: RoomSummary[] } | { changed: RoomSummary[]; gone: string[] }

export interface Member extends User {
  team: 0 | 1 | 2
  slot: number // in the running match, -1 = none
  admin: boolean
  host: boolean
  state: 'here' | 'lagging' | 'gone' // gone: connection lost, the seat is kept
}

/** Everything a room panel shows; sent whole to its people whenever it changes. */
export interface RoomState {
  code: string
  settings: RoomSettings
  hasPassword: boolean
  stadium: { hash: string; name: string }
  members: Member[] // in order of arrival, bots last
  /** `id` counts the room's matches: it tells one from the next. */
  match: { id: number; running: boolean; paused: boolean; lastScore: [red: number, blue: number] | null }
  nextMatchMs: number // until the room starts the next match by itself, 0 = it does not
}

/** How to enter a room's arena: connect to `url` with `{ ticket, v }`. */
export interface Entry {
  url: string // '' = same origin
  ticket: string
  code: string
}

export interface CreateRoom {
  settings: Partial<RoomSettings>
  password: string // '' = none
}
export interface JoinRoom {
  code: string
  password: string
}

/** Hub, client to server; every one is acknowledged with a Result. */
export interface HubRequests {
  profile: { ask: { name?: string; avatar?: string }; answer: { me: User } }
  create: { ask: CreateRoom; answer: { entry: Entry } }
  join: { ask: JoinRoom; answer: { entry: Entry } }
  play: { ask: object; answer: { entry: Entry } }
  leave: { ask: object; answer: object }
  say: { ask: { channel: string; text: string; cid: string }; answer: { message: ChatMessage } }
  history: { ask: { channel: string; before: number }; answer: { messages: ChatMessage[] } } // before 0 = newest
}
/** Hub, server to client. */
export interface HubEvents {
  welcome: { me: User; room: string | null; online: number } // room: code of a kept seat
  rooms: RoomListUpdate
  online: number
  me: User // name or avatar changed, in this tab or another
  chat: ChatMessage
}

/** Arena, client to server, event `do`, acknowledged with a Result. */
export type RoomCommand =
  | { kind: 'start' }
  | { kind: 'stop' }
  | { kind: 'pause'; on: boolean }
  | { kind: 'team'; id: string; team: 0 | 1 | 2 }
  | { kind: 'settings'; patch: Partial<RoomSettings> }
  | { kind: 'password'; password: string }
  | { kind: 'stadium'; hash: string }
/** Arena, server to client, besides frames. */
export interface ArenaEvents {
  room: RoomState
  pings: [id: string, ms: number][]
  bye: { code: 'closed' | 'replaced' | 'slow' | 'flood' | 'bad-data' | 'server-error' } // then the line is cut
}
