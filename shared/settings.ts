// What a room can be set to, its limits and defaults.
import { MAX_TEAM_PLAYERS } from './sim/constants.ts'

export const BOT_LEVELS = ['easy', 'normal', 'hard', 'expert'] as const
export type BotLevel = (typeof BOT_LEVELS)[number]

/**
 * Who runs the room. `admins`: people take sides and admins start. Otherwise the room runs itself, fills its teams from
 * the spectators in order and starts its matches: `balanced` keeps the teams even and rests who has played longest,
 * `winner-stays` sends the losing team to the end of the queue.
 */
export const QUEUES = ['admins', 'balanced', 'winner-stays'] as const
export type Queue = (typeof QUEUES)[number]

/** What a team wears: one to three stripes across the disc, turned by `angle`; no colours: the palette's own. */
export interface Kit {
  name: string // '' = Red or Blue
  colours: readonly number[] // 0xRRGGBB
  angle: number // degrees, 0..359; 0: stripes upright
  ink: number // 0xRRGGBB, the letters on the disc
}

export interface RoomSettings {
  name: string
  listed: boolean // public: shown in the lobby
  timeLimit: number // minutes, 0 = none
  scoreLimit: number // goals, 0 = none
  teamSize: number // players a team
  watchPlaces: number // most spectators
  lockTeams: boolean // only admins move people
  botFill: number // bots fill each team up to this many, 0 = no bots
  botLevel: BotLevel
  queue: Queue
  kickMin: number // ticks between two kicks of a player
  kickRate: number // ticks a kick takes from the player's bucket, 0 = no further limit
  kickBurst: number // kicks the bucket holds
  welcome: string // said to who comes in, '' = nothing
  red: Kit
  blue: Kit
  rotation: readonly string[] // hashes of stadiums, one after the other; empty: always the same
}

export const LIMIT_MAX = 99
export const TEAM_SIZE_MAX = MAX_TEAM_PLAYERS / 2
export const SPECTATORS_MAX = 50
export const PASSWORD_MAX = 64
export const WELCOME_MAX = 200 // characters
export const REASON_MAX = 100 // characters of why somebody was sent away
export const TEAM_NAME_MAX = 16 // characters
export const KIT_COLOURS_MAX = 3
export const KICK_MIN_MAX = 60 // ticks
export const KICK_RATE_MAX = 600 // ticks
export const KICK_BURST_MAX = 60
export const ROTATION_MAX = 10

export const PLAIN_KIT: Readonly<Kit> = { name: '', colours: [], angle: 0, ink: 0 }

export const DEFAULT_SETTINGS: Readonly<RoomSettings> = {
  name: '',
  listed: true,
  timeLimit: 3,
  scoreLimit: 3,
  teamSize: 4,
  watchPlaces: SPECTATORS_MAX,
  lockTeams: false,
  botFill: 0,
  botLevel: 'normal',
  queue: 'admins',
  kickMin: 2,
  kickRate: 0,
  kickBurst: 0,
  welcome: '',
  red: PLAIN_KIT,
  blue: PLAIN_KIT,
  rotation: [],
}
