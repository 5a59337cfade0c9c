// What others see of a room: the panel of its people and its row in the lobby's list.
import type { Member, RoomState, RoomSummary } from '../../shared/net/protocol.ts'
import { isForAll } from './quickplay.ts'
import { type Bot, botsOn, freePlaces, nextStadiumOf, type Person, peopleOn, type RoomData } from './state.ts'

/** The whole room as its panel shows it. */
export function roomState(room: RoomData): RoomState {
  return {
    code: room.code,
    settings: { ...room.settings },
    hasPassword: room.password !== null,
    stadium: { hash: room.stadium.hash, name: room.stadium.stadium.name },
    members: [...room.people.map(member), ...room.bots.map(botMember)],
    bans: room.bans.length,
    match: { id: room.matchId, running: room.match !== null, paused: room.paused },
    nextMatchMs: room.nextMatchAt === 0 ? 0 : Math.max(1, room.nextMatchAt - room.clock.now()),
    nextStadium: nextStadiumOf(room)?.stadium.name ?? '',
  }
}

const member = (p: Person): Member => ({
  ...p.user,
  team: p.team,
  slot: p.slot,
  admin: p.admin,
  host: p.host,
  state: p.state,
  away: p.away,
  next: p.next,
  level: null,
})

const botMember = ({ user, team, slot, level }: Bot): Member => ({
  ...user,
  team,
  slot,
  admin: false,
  host: false,
  state: 'here',
  away: false,
  next: 0,
  level,
})

/** The room as a row of the lobby's list. */
export function roomSummary(room: RoomData): RoomSummary {
  const state = room.match?.state
  return {
    code: room.code,
    name: room.settings.name,
    stadium: room.stadium.stadium.name,
    stadiumHash: room.stadium.hash,
    locked: room.password !== null,
    red: peopleOn(room, 1) + botsOn(room, 1).length,
    blue: peopleOn(room, 2) + botsOn(room, 2).length,
    bots: room.bots.length,
    places: room.settings.teamSize * 2,
    free: Math.max(0, freePlaces(room)),
    forAll: isForAll(room),
    spectators: peopleOn(room, 0),
    watchPlaces: room.settings.watchPlaces,
    score: state ? [state.red, state.blue] : null,
    seconds: Math.floor(state?.seconds ?? 0),
    timeLimit: room.settings.timeLimit,
    overtime: state?.overtime ?? false,
  }
}
