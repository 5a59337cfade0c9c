// What a room can be set to, its limits and defaults.
import { MAX_TEAM_PLAYERS } from './sim/constants.ts'

export interface RoomSettings {
  name: string
  listed: boolean // public: shown in the lobby
  timeLimit: number // minutes, 0 = none
  scoreLimit: number // goals, 0 = none
  teamSize: number // players a team
  lockTeams: boolean // only admins move people
  botFill: number // bots fill each team up to this many, 0 = no bots
}

export const LIMIT_MAX = 99
export const TEAM_SIZE_MAX = MAX_TEAM_PLAYERS / 2
export const SPECTATORS_MAX = 50
export const PASSWORD_MAX = 64

export const DEFAULT_SETTINGS: Readonly<RoomSettings> = {
  name: '',
  listed: true,
  timeLimit: 3,
  scoreLimit: 3,
  teamSize: 4,
  lockTeams: false,
  botFill: 0,
}
