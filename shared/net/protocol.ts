// The words client and server exchange on the hub and the arena: names, shapes, reasons. See PROTOCOL.md.
import type {
  AuditEntry,
  ChannelInfo,
  ChatMessage,
  PersonHere,
  PersonName,
  Report,
  SaidMessage,
} from '../chat.ts'
import type { MatchResult, MatchStatistics } from '../match/result.ts'
import type { BotLevel, RoomSettings } from '../settings.ts'

export const PROTOCOL_VERSION = 5 // a mismatch tells the player to reload
export const HUB_PATH = '/hub'
export const ARENA_PATH = '/arena'
/** The one event on the arena that carries match frames; the parser sends it as raw bytes. */
export const FRAME_EVENT = 'f'

/** Why something was refused; the interface has a sentence for each. */
export type Reason =
  | 'bad-request' // wrong shape or range
  | 'bad-name'
  | 'name-taken' // by a registered user; a look-alike counts
  | 'renamed-lately'
  | 'wrong-login' // name or password
  | 'weak-password'
  | 'version' // the page is older or newer than the server
  | 'no-session'
  | 'no-room'
  | 'no-stadium'
  | 'bad-stadium' // `text` names the field
  | 'wrong-password'
  | 'too-many-tries'
  | 'banned' // from this room; `text` is the reason an admin gave, '' if none
  | 'too-fast' // rate limit
  | 'room-full'
  | 'team-full'
  | 'teams-locked'
  | 'not-admin'
  | 'not-now' // the match is running, or not running
  | 'not-there' // the person is not in the room
  | 'not-that' // the command does not fit this person: a bot can't be an admin, nobody bans themselves
  | 'bad-ticket'
  | 'barred' // from this server; `text` is the reason a moderator gave, '' if none
  | 'muted' // by a moderator; `text` as above
  | 'blocked' // one of the two has blocked the other
  | 'slow-mode' // of the channel
  | 'repeated' // the same text again
  | 'not-moderator'
  | 'not-owner' // of the group
  | 'no-user'
  | 'no-message'
  | 'group-full' // or too many groups; `text` says which
  | 'server-full'
  | 'server-error'

export interface Failure {
  ok: false
  code: Reason
  text: string
  waitMs?: number // how long it holds: of barred, muted and slow-mode
}
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
  free: number // of these that no person has or is about to take; bots make way
  forAll: boolean // quick play may pick it while there is a free place
  spectators: number
  watchPlaces: number // most spectators
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
  away: boolean // said so, or idle for too long: the room that fills its teams passes over them
  next: 0 | 1 | 2 // the team a spectator comes on for at the next stop of the ball, 0 = none
  level: BotLevel | null // of a bot
}

/** Everything a room panel shows; sent whole to its people whenever it changes. */
export interface RoomState {
  code: string
  settings: RoomSettings
  hasPassword: boolean
  stadium: { hash: string; name: string }
  members: Member[] // in the room's order, which is also the queue of the spectators; bots last
  bans: number // people who can't come in
  /** `id` counts the room's matches: it tells one from the next. */
  match: { id: number; running: boolean; paused: boolean }
  nextMatchMs: number // until the room starts the next match by itself, 0 = it does not
  nextStadium: string // name of the stadium the rotation has next, '' without one
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
  say: {
    ask: { channel: string; text: string; cid: string; action?: boolean }
    answer: { message: ChatMessage }
  }
  /** A page, oldest first: before a seq, 0 = the newest; or with `after` the first ones after that seq. */
  history: { ask: { channel: string; before: number; after?: number }; answer: { messages: ChatMessage[] } }
  /** The lobby, where the user is, and their dms and groups with the newest first; what the unheard say is not counted. */
  channels: { ask: { unheard: string[] }; answer: { channels: ChannelInfo[] } }
  read: { ask: { channel: string; seq: number }; answer: object } // marks never go back
  typing: { ask: { channel: string }; answer: object } // dm and group; others see it for a few seconds
  away: { ask: { on: boolean }; answer: object } // this tab; away is who is so in all of theirs
  people: { ask: { channel: string }; answer: { people: PersonHere[] } } // who is online in a place, the members else
  dm: { ask: { id: string }; answer: { info: ChannelInfo } } // opens the talk with somebody
  find: { ask: { name: string }; answer: { people: PersonHere[] } } // by the beginning of the name
  group: { ask: GroupCommand; answer: { info: ChannelInfo | null } } // null: not in it any more
  block: { ask: { id: string; on: boolean }; answer: object }
  blocks: { ask: object; answer: { people: PersonName[] } }
  report: { ask: { message: string; reason: string }; answer: object }
  moderate: { ask: ModeratorCommand; answer: object }
  slow: { ask: { channel: string }; answer: { seconds: number } } // what a moderator has set there, 0 = off
  reports: { ask: object; answer: { reports: Report[] } } // open ones, oldest first
  audit: { ask: { before: number }; answer: { entries: AuditEntry[] } } // a page before n, 0 = the newest
}
/** Members invite; the rest but leaving is the owner's. */
export type GroupCommand =
  | { do: 'create'; name: string; members: string[] }
  | { do: 'rename'; channel: string; name: string }
  | { do: 'invite' | 'remove' | 'hand-over'; channel: string; id: string }
  | { do: 'leave'; channel: string }
/** What server moderators may do; every act goes into the audit log. */
export type ModeratorCommand =
  | { do: 'delete'; message: string }
  | { do: 'mute' | 'ban'; id: string; minutes: number; reason: string }
  | { do: 'lift'; id: string }
  | { do: 'slow'; channel: string; seconds: number } // 0 = off
  | { do: 'announce'; text: string }
  | { do: 'settle'; report: string; note: string }
/** Hub, server to client. */
export interface HubEvents {
  welcome: { me: User; room: string | null; online: number; moderator: boolean } // room: code of a kept seat
  rooms: RoomListUpdate
  online: number
  me: User // name or avatar changed, in this tab or another
  chat: readonly SaidMessage[] // in order of seq; what a place says in quick succession comes together
  channel: ChannelInfo // a dm or group is new or another now
  gone: { channel: string } // not in this group any more
  read: { channel: string; seq: number } // in a tab of the user
  typing: { channel: string; id: string; name: string }
  deleted: { channel: string; id: string } // a message has lost its text
  removed: { id: string } // an account is no more: its name and what it said go
  announcement: { text: string; at: number } // of the operator; newcomers hear it for an hour
  presence: { id: string; state: PersonHere['state']; room: string } // of people in one's dms and groups
}

/** The emotes there are; clients have a picture for each. */
export type Emote = 1 | 2 | 3 | 4

/** Arena, client to server, event `do`, acknowledged with a Result. */
export type RoomCommand =
  | { kind: 'start' }
  | { kind: 'stop' }
  | { kind: 'pause'; on: boolean }
  | { kind: 'next' } // starts a match in the next stadium of the rotation
  | { kind: 'team'; id: string; team: 0 | 1 | 2 }
  | { kind: 'order'; id: string; before: string } // puts somebody before another of the list, '' = at its end
  | { kind: 'balance' } // evens out the teams
  | { kind: 'shuffle' } // deals everybody on a team out anew
  | { kind: 'swap' } // red and blue change sides
  | { kind: 'away'; on: boolean } // oneself
  | { kind: 'admin'; id: string; on: boolean }
  | { kind: 'kick'; id: string; reason: string }
  | { kind: 'ban'; id: string; reason: string }
  | { kind: 'clear-bans' }
  | { kind: 'settings'; patch: Partial<RoomSettings> }
  | { kind: 'password'; password: string }
  | { kind: 'stadium'; hash: string }
  | { kind: 'emote'; n: Emote } // over one's own disc
/** What happened in a room, for a line in its chat; `who` and `by` are names, '' where there is nobody. */
export type RoomNews =
  | { kind: 'joined' | 'left' | 'away' | 'back' | 'admin' | 'no-admin'; who: string; by: string }
  | { kind: 'kicked' | 'banned'; who: string; by: string; reason: string }
  | { kind: 'started' | 'stopped' | 'paused' | 'resumed' | 'swapped' | 'shuffled' | 'balanced'; by: string }
  | { kind: 'stadium'; by: string; name: string }
  | { kind: 'settings' | 'password' | 'bans-cleared'; by: string }

/** Arena, server to client, besides frames. */
export interface ArenaEvents {
  room: RoomState
  pings: [id: string, ms: number][]
  news: RoomNews
  result: MatchResult | null // the last match of the room; at its end, and to who comes in while none is running
  idle: { benchMs: number } // no key for long: on the bench in so many ms; 0: keys again
  emote: { id: string; n: Emote } // of a player
  bye: { code: ByeCode; text: string } // then the line is cut; `text` is an admin's reason
}
export type ByeCode =
  | 'closed'
  | 'replaced'
  | 'slow'
  | 'flood'
  | 'bad-data'
  | 'server-error'
  | 'kicked'
  | 'banned'

/** Arena, client to server, event `statistics` without data: the running match so far, null if there is none. */
export type StatisticsAnswer = MatchStatistics | null
