// How people come to a room, lose their line, come back and leave, and who becomes admin; rights are in commands.
import type { ByeCode, User } from '../../shared/net/protocol.ts'
import type { Connection } from './connection.ts'
import { leaveTeam, moveTo } from './sides.ts'
import {
  type Expected,
  findPerson,
  freePlaces,
  longestPresent,
  type Person,
  type RoomData,
  runsItself,
  smallerTeam,
  spectatorsComing,
} from './state.ts'
import { TICKET_MS } from './tickets.ts'

export const SEAT_KEPT_MS = 30_000 // a reload or a tunnel, not a lunch
export const EMPTY_MS = 30_000

/**
 * Lets a user in: keeps a place until the ticket has run out; false: there is none. Who has a seat is never refused. In a
 * room that runs itself everybody gets a side while there is one, and so does a person alone in a new room of theirs or
 * who finds no place to watch.
 */
export function expectUser(room: RoomData, user: User, takesSide: boolean, addressKey: string): boolean {
  const known = findPerson(room, user.id) !== undefined || room.expected.has(user.id)
  const canWatch = spectatorsComing(room) < room.settings.watchPlaces
  const wantsSide = takesSide || runsItself(room) || (room.fresh && user.id === room.ownerId)
  const side = (wantsSide || (!canWatch && !room.settings.lockTeams)) && freePlaces(room) > 0
  if (!known && !side && !canWatch) return false
  room.expected.get(user.id)?.cancel()
  const cancel = room.clock.after(TICKET_MS, () => {
    room.expected.delete(user.id)
    if (!findPerson(room, user.id)) room.moved(user.id, null)
  })
  room.expected.set(user.id, { user, addressKey, takesSide: side, cancel })
  if (room.people.length === 0) closeIfStillEmpty(room)
  return true
}

/** Seats a user on a line: anew, or where the seat was kept, or instead of the line the user had. */
export function enterUser(room: RoomData, user: User, connection: Connection): Person {
  const expected = room.expected.get(user.id)
  expected?.cancel()
  room.expected.delete(user.id)
  const known = findPerson(room, user.id)
  if (known) {
    comeBack(room, known, user, connection)
    return known
  }
  return arrive(room, user, connection, expected)
}

function arrive(room: RoomData, user: User, connection: Connection, expected?: Expected): Person {
  const team = expected?.takesSide ? smallerTeam(room) : 0
  const owner = user.id === room.ownerId
  const person: Person = {
    user,
    team: 0,
    slot: -1,
    admin: owner,
    host: owner,
    state: 'here',
    connection: null, // until the person stands where they belong
    pingMs: 0,
    addressKey: expected?.addressKey ?? '',
    away: false,
    next: 0,
    cancelNext: () => {},
    matches: 0,
    arrived: room.arrivals++,
    dropSeat: () => {},
  }
  room.tell({ kind: 'joined', who: user.name, by: '' })
  room.people.push(person)
  room.fresh = false
  room.cancelEmpty()
  room.moved(user.id, 0)
  if (team !== 0) moveTo(room, person, team)
  person.connection = connection
  appointAdmin(room)
  greet(room, person, connection)
  return person
}

/** First the room, which names the stadium, then the frames of its match, or what the last one left. */
function greet(room: RoomData, person: Person, connection: Connection): void {
  room.changed()
  room.publish()
  if (room.match) room.match.attach(connection, person.slot)
  else connection.send('result', room.result)
}

function comeBack(room: RoomData, person: Person, user: User, connection: Connection): void {
  person.dropSeat()
  const old = person.connection
  Object.assign(person, { user, connection, state: 'here', pingMs: 0 })
  if (old) {
    room.match?.detach(old)
    old.close('replaced')
  }
  greet(room, person, connection)
}

/** The line of a person is gone; the seat is kept for a while. */
export function loseLine(room: RoomData, person: Person, connection: Connection): void {
  room.match?.detach(connection)
  person.connection = null
  person.state = 'gone'
  person.dropSeat()
  person.dropSeat = room.clock.after(SEAT_KEPT_MS, () => {
    remove(room, person)
    tellLeft(room, person)
    if (!room.expected.has(person.user.id)) room.moved(person.user.id, null)
  })
  room.changed()
}

/** The user goes, or does not come; a line that is still open is told why and cut. `text`: an admin's reason. */
export function leaveUser(room: RoomData, userId: string, why: ByeCode, text = ''): void {
  room.expected.get(userId)?.cancel()
  const wasExpected = room.expected.delete(userId)
  const person = findPerson(room, userId)
  const line = person?.connection
  if (person) remove(room, person)
  if (person && why !== 'kicked' && why !== 'banned') tellLeft(room, person)
  if (person || wasExpected) room.moved(userId, null)
  line?.close(why, text)
}

/** The user has a new name or avatar. */
export function renameUser(room: RoomData, user: User): void {
  const expected = room.expected.get(user.id)
  if (expected) expected.user = user
  const person = findPerson(room, user.id)
  if (!person) return
  person.user = user
  if (room.players.has(user.id)) room.players.set(user.id, user)
  room.changed()
}

const tellLeft = (room: RoomData, person: Person): void =>
  room.tell({ kind: 'left', who: person.user.name, by: '' })

function remove(room: RoomData, person: Person): void {
  person.dropSeat()
  room.people.splice(room.people.indexOf(person), 1)
  if (person.connection) room.match?.detach(person.connection)
  person.connection = null
  leaveTeam(room, person)
  appointAdmin(room)
  if (room.people.length === 0) closeIfStillEmpty(room)
  room.changed()
}

/** Ends the room when nobody has come for a while; bots do not count. */
export function closeIfStillEmpty(room: RoomData): void {
  room.cancelEmpty()
  room.cancelEmpty = room.clock.after(EMPTY_MS, () => {
    if (room.people.length === 0) room.close('closed')
  })
}

/** Somebody has to run the room: the longest present, of those whose line is up if there are any. */
function appointAdmin(room: RoomData): void {
  if (room.auto || room.people.some((p) => p.admin)) return
  const next = longestPresent(room)
  if (next) next.admin = true
}
