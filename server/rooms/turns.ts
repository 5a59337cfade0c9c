// Who rests after a match in a room that runs itself; who plays in their places is decided by the order of the people.
import type { Side } from '../../shared/sim/constants.ts'
import { freePlaces, isWaiting, type Person, type RoomData, SIDES, type Team } from './state.ts'

/**
 * Sends those who rest to the end of the queue. `loser` 0: a draw, or the match was stopped. The caller has seen that no
 * match is running and fills the places.
 */
export function takeTurns(room: RoomData, loser: Team): void {
  const waiting = room.people.filter(isWaiting).length
  for (const team of SIDES) rest(room, byArrival(on(room, team)).slice(room.settings.teamSize)) // the size was changed
  if (room.settings.queue === 'winner-stays') rest(room, on(room, loser || longerOn(room)))
  else rest(room, longestOn(room).slice(0, Math.max(0, waiting - Math.max(0, freePlaces(room)))))
}

const on = (room: RoomData, team: Side): Person[] => room.people.filter((p) => p.team === team)

const byArrival = (people: Person[]): Person[] => people.sort((a, b) => a.arrived - b.arrived)

/** Everybody on a team, who has played the most matches in a row first. */
const longestOn = (room: RoomData): Person[] =>
  byArrival(room.people.filter((p) => p.team !== 0)).sort((a, b) => b.matches - a.matches)

/** The team that has been on for longer. */
function longerOn(room: RoomData): Side {
  const [red, blue] = SIDES.map((team) => on(room, team).reduce((sum, p) => sum + p.matches, 0))
  return blue! > red! ? 2 : 1
}

function rest(room: RoomData, resting: Person[]): void {
  for (const person of room.people.filter((p) => resting.includes(p))) {
    person.team = 0
    room.people.splice(room.people.indexOf(person), 1)
    room.people.push(person)
    room.moved(person.user.id, 0)
  }
}
