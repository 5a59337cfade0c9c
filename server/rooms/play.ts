// Starting, stopping and ending a room's match, and who plays in it; the match itself is behind an interface.
import { DEFAULT_RULES } from '../../shared/sim/world.ts'
import { fillBots } from './bots.ts'
import { freeSlot, type Person, peopleOn, type RoomData, SIDES, type Team } from './state.ts'

export const REMATCH_MS = 8000 // time to look at the result before an auto room goes on

/** Starts a match with everybody who is on a team; the caller has seen that none is running. */
export function startMatch(room: RoomData): void {
  cancelNextMatch(room)
  const { timeLimit, scoreLimit } = room.settings
  const match = room.createMatch({
    stadium: room.stadium.stadium,
    rules: { ...DEFAULT_RULES, timeLimit, scoreLimit },
    countdown: true,
    events: {
      over: (red, blue) => {
        if (room.match === match) matchOver(room, red, blue)
      },
      failed: (error) => {
        if (room.match === match) room.fail(error)
      },
      presence: (slot, state) => {
        if (room.match === match) setPresence(room, slot, state)
      },
    },
  })
  room.match = match
  room.matchId++
  room.paused = false
  for (const person of room.people) if (person.team !== 0) person.slot = freeSlot(room)
  for (const bot of room.bots) bot.slot = freeSlot(room)
  room.publish() // the frames name slots
  for (const person of room.people) {
    if (person.team !== 0) match.addPlayer(person.slot, person.team)
    if (person.connection) match.attach(person.connection, person.slot)
  }
  for (const bot of room.bots) match.addBot(bot.slot, bot.team)
  room.log.info({ room: room.code, people: room.people.length, bots: room.bots.length }, 'match started')
}

/** Stops the running match for good, with the score it has. */
export function stopMatch(room: RoomData): void {
  const match = room.match
  if (!match) return
  const { red, blue } = match.state
  matchOver(room, red, blue)
  match.close()
}

function matchOver(room: RoomData, red: number, blue: number): void {
  room.match = null
  room.paused = false
  room.lastScore = [red, blue]
  for (const player of [...room.people, ...room.bots]) player.slot = -1
  for (const person of room.people) if (person.state === 'lagging') person.state = 'here'
  if (room.auto) scheduleNextMatch(room)
  room.changed()
  room.log.info({ room: room.code, red, blue }, 'match over')
}

function setPresence(room: RoomData, slot: number, state: 'here' | 'lagging'): void {
  const person = room.people.find((p) => p.slot === slot)
  if (!person || person.state === 'gone') return
  person.state = state
  room.changed()
}

/** Lets an auto room play as soon as a person is on a team. */
export function playByItself(room: RoomData): void {
  if (!room.auto || room.match || room.nextMatchAt !== 0) return
  if (SIDES.some((team) => peopleOn(room, team) > 0)) startMatch(room)
}

function scheduleNextMatch(room: RoomData): void {
  room.nextMatchAt = room.clock.now() + REMATCH_MS
  room.cancelNextMatch = room.clock.after(REMATCH_MS, () => {
    cancelNextMatch(room)
    playByItself(room)
    room.changed()
  })
}

function cancelNextMatch(room: RoomData): void {
  room.nextMatchAt = 0
  room.cancelNextMatch()
}

/** Puts a person on a team or to the spectators, in the running match too; the caller has checked rights and places. */
export function moveTo(room: RoomData, person: Person, team: Team): void {
  if (person.team === team) return
  person.team = team
  fillBots(room) // first: the bot that makes way frees the slot
  if (room.match) seat(room, person)
  room.moved(person.user.id, team)
  playByItself(room)
  room.changed()
}

function seat(room: RoomData, person: Person): void {
  const match = room.match!
  if (person.team === 0) {
    match.removePlayer(person.slot)
    person.slot = -1
  } else {
    if (person.slot < 0) person.slot = freeSlot(room)
    match.addPlayer(person.slot, person.team)
  }
  if (person.connection) match.attach(person.connection, person.slot)
}
