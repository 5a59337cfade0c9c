// How a person gets on a team, to the other one and off it, in the running match too; who has the right is in commands.
import type { Side } from '../../shared/sim/constants.ts'
import { botInTheWay, fillBots, handOver, takeOver } from './bots.ts'
import { freeSlot, type Person, type RoomData, runsItself, sideOf, type Team } from './state.ts'

export const TAKE_OVER_MAX_MS = 8000 // nobody waits longer for a bot's place: a goal may never come

/** Puts a person on a team or to the spectators; the caller has checked rights and places. */
export function moveTo(room: RoomData, person: Person, team: Team): void {
  if (team === 0) {
    if (runsItself(room)) setAway(room, person, true) // or it would send them on again
    stepDown(room, person)
  } else if (sideOf(person) !== team) {
    setAway(room, person, false)
    if (person.team === 0) callOn(room, person, team)
    else changeSide(room, person, team)
  }
}

/** Somebody does not want to play for a while, or does again; who is on a team steps down. */
export function setAway(room: RoomData, person: Person, on: boolean): void {
  if (person.away === on) return
  person.away = on
  room.tell({ kind: on ? 'away' : 'back', who: person.user.name, by: '' })
  if (on) stepDown(room, person)
  room.changed()
}

function stepDown(room: RoomData, person: Person): void {
  if (sideOf(person) === 0) return
  leaveTeam(room, person)
  room.moved(person.user.id, 0)
  room.changed()
}

/** Takes a person off their team; in a match a bot goes on in their place if the team is one short then. */
export function leaveTeam(room: RoomData, person: Person): void {
  const { team, slot } = person
  forgetNext(person)
  if (team === 0) return
  person.team = 0
  person.slot = -1
  if (room.match && !handOver(room, team, slot)) room.match.removePlayer(slot)
  if (person.connection) room.match?.attach(person.connection, -1)
  fillBots(room)
}

function changeSide(room: RoomData, person: Person, team: Side): void {
  person.team = team
  fillBots(room) // first: the bot that makes way leaves the list before the person stands at its end
  room.match?.addPlayer(person.slot, team, person.user.id)
  room.moved(person.user.id, team)
  room.changed()
}

/** Sends a spectator on: at once, or at the next stop of the ball where a bot makes way. */
function callOn(room: RoomData, person: Person, team: Side): void {
  forgetNext(person)
  person.next = team
  if (hasToWait(room, team))
    person.cancelNext = room.clock.after(TAKE_OVER_MAX_MS, () => comeOn(room, person))
  else comeOn(room, person)
  room.changed()
}

const hasToWait = (room: RoomData, team: Side): boolean =>
  room.match !== null && !room.match.state.dead && botInTheWay(room, team) !== undefined

function forgetNext(person: Person): void {
  person.cancelNext()
  person.next = 0
}

/** Lets those on who wait for a bot's place and need not any more; harmless at any time. */
export function admitWaiting(room: RoomData): void {
  for (const person of room.people)
    if (person.next !== 0 && !hasToWait(room, person.next)) comeOn(room, person)
}

function comeOn(room: RoomData, person: Person): void {
  const { match } = room
  const team = person.next
  const bot = team !== 0 && match ? botInTheWay(room, team) : undefined
  forgetNext(person)
  room.changed()
  if (team === 0 || person.state === 'gone') return
  person.team = team
  if (bot) person.slot = takeOver(room, bot, person.user.id)
  fillBots(room)
  if (match) {
    if (!bot) person.slot = freeSlot(room)
    if (!bot) match.addPlayer(person.slot, team, person.user.id)
    if (person.connection) match.attach(person.connection, person.slot)
    room.players.set(person.user.id, person.user)
  }
  room.moved(person.user.id, team)
}
