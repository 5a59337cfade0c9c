// What a match leaves behind: its score, goals and statistics, by the ids of those who played; how they come about is
// in statistics.ts.
import type { Side } from '../sim/constants.ts'

/** Counts of one player on one team. */
export interface Tally {
  goals: number
  assists: number
  ownGoals: number
  shots: number
  shotsOnGoal: number
  passes: number
  interceptions: number
  saves: number
  touches: number
  kicks: number
  possession: number // ticks
  distance: number // units
}
export interface PlayerStatistics extends Tally {
  id: string // of the user or bot
  team: Side
}
export interface GoalRecord {
  team: Side // that scored
  scorer: string | null // id; of the other team for an own goal
  assist: string | null
  ownGoal: boolean
  tick: number // of the match
  seconds: number // on the clock
  red: number // score after it
  blue: number
}
export interface MatchStatistics {
  red: number
  blue: number
  seconds: number
  players: PlayerStatistics[] // everybody who played, also who left; a person who played for both teams is there twice
  goals: GoalRecord[]
  best: string | null // id of the player of the match
}
export interface MatchResult extends MatchStatistics {
  id: number // the room's number of the match
  stadium: string // its name
  people: { id: string; name: string; avatar: string; kind: 'guest' | 'user' | 'bot' }[] // everybody the ids name
}
