// How a room runs itself: it sends the waiting on, evens the teams and starts its matches. It knows nothing of rights.
import type { Side } from '../../shared/sim/constants.ts'
import { cancelNextMatch, startDue } from './play.ts'
import { admitWaiting, moveTo } from './sides.ts'
import {
  botsOn,
  freePlaces,
  hasPlace,
  isWaiting,
  peopleFor,
  peopleOn,
  type RoomData,
  runsItself,
  SIDES,
  smallerTeam,
} from './state.ts'

/** Does whatever is due after a change: who may come on does, and a match that can start starts. Harmless at any time. */
export function runItself(room: RoomData): void {
  admitWaiting(room)
  if (!runsItself(room)) {
    cancelNextMatch(room)
    return
  }
  fillTeams(room)
  if (!room.match || room.match.state.dead) evenTeams(room)
  if (room.match || room.nextMatchAt !== 0 || !canPlay(room)) return
  startDue(room)
}

/** Free places go to the spectators in the room's order, but not those promised to people on their way. */
function fillTeams(room: RoomData): void {
  for (const person of room.people.filter(isWaiting)) {
    if (freePlaces(room) <= 0) return
    moveTo(room, person, smallerTeam(room))
  }
}

/** Where one team has two people more, the last to arrive of it moves over. */
function evenTeams(room: RoomData): void {
  for (;;) {
    const more: Side = peopleFor(room, 1) > peopleFor(room, 2) ? 1 : 2
    const fewer: Side = more === 1 ? 2 : 1
    if (peopleFor(room, more) - peopleFor(room, fewer) < 2 || !hasPlace(room, fewer)) return
    const [last] = room.people.filter((p) => p.team === more).sort((a, b) => b.arrived - a.arrived)
    if (!last) return
    moveTo(room, last, fewer)
  }
}

/** Somebody is there to play, and there are players on both sides. */
const canPlay = (room: RoomData): boolean =>
  room.people.some((p) => p.team !== 0 && p.state !== 'gone') &&
  SIDES.every((team) => peopleOn(room, team) + botsOn(room, team).length > 0)
