// Who plays where and who is next: moving one, putting them in order, and dealing out whole teams anew.
import type { Failure, Result } from '../../../shared/net/protocol.ts'
import { type Side, TEAM } from '../../../shared/sim/constants.ts'
import { refuse } from '../../refuse.ts'
import { dismissBot, enterBot, fillBots, moveBot } from '../bots.ts'
import { moveTo } from '../sides.ts'
import {
  type Bot,
  botsOn,
  findPerson,
  hasPlace,
  isWaiting,
  type Person,
  peopleOn,
  type RoomData,
  runsItself,
  sideOf,
  spectatorsComing,
  type Team,
} from '../state.ts'
import { type Command, DONE } from './command.ts'

/** Moves somebody to a team or to the spectators: admins anybody, others themselves while teams are not locked. */
export function changeTeam(room: RoomData, by: Person, { id, team }: Command<'team'>): Result {
  if (!by.admin) {
    if (id !== by.user.id) return refuse('not-admin')
    if (room.settings.lockTeams) return refuse('teams-locked')
    if (team !== 0 && jumpsQueue(room, by)) return refuse('not-now', 'Others wait before you.')
  }
  const bot = room.bots.find((b) => b.user.id === id)
  if (bot) return sendBot(room, bot, team)
  const person = findPerson(room, id)
  if (!person) return refuse('not-there')
  if (sideOf(person) === team) return DONE
  const full = noPlace(room, person, team)
  if (full) return full
  moveTo(room, person, team)
  return DONE
}

/** In a room that runs itself a free place is for who has waited longest. */
function jumpsQueue(room: RoomData, person: Person): boolean {
  if (!runsItself(room) || sideOf(person) !== 0) return false
  const first = room.people.find(isWaiting)
  return first !== undefined && first !== person
}

function noPlace(room: RoomData, person: Person, team: Team): Failure | null {
  if (team !== 0) return hasPlace(room, team) ? null : refuse('team-full')
  const watches = person.team === 0 // and waits to come on, which takes no place
  return watches || spectatorsComing(room) < room.settings.watchPlaces ? null : refuse('room-full')
}

function sendBot(room: RoomData, bot: Bot, team: Team): Result {
  if (team === 0) dismissBot(room, bot)
  else if (team !== bot.team) {
    if (peopleOn(room, team) + botsOn(room, team).length >= room.settings.teamSize) return refuse('team-full')
    moveBot(room, bot, team)
  }
  return DONE
}

/** Puts somebody before another in the room's order: admins anybody, others themselves to its end. */
export function changeOrder(room: RoomData, by: Person, { id, before }: Command<'order'>): Result {
  if (!by.admin && (id !== by.user.id || before !== '')) return refuse('not-admin')
  if (room.bots.some((b) => b.user.id === id || b.user.id === before)) return refuse('not-that')
  const person = findPerson(room, id)
  const next = findPerson(room, before)
  if (!person || (before !== '' && !next)) return refuse('not-there')
  if (person === next) return DONE
  const { people } = room
  people.splice(people.indexOf(person), 1)
  people.splice(next ? people.indexOf(next) : people.length, 0, person)
  room.changed()
  return DONE
}

/** Evens out the people of both teams: who came last changes sides. Bots fill what is left. */
export function balance(room: RoomData, by: Person): Result {
  const red = playersFor(room, TEAM.RED)
  const blue = playersFor(room, TEAM.BLUE)
  const [more, to] = red.length > blue.length ? [red, TEAM.BLUE] : [blue, TEAM.RED]
  const moving = Math.floor(Math.abs(red.length - blue.length) / 2)
  const last = more.sort((a, b) => b.arrived - a.arrived).slice(0, moving)
  deal(room, new Map(last.map((person) => [person, to])))
  room.tell({ kind: 'balanced', by: by.user.name })
  return DONE
}

/** Deals everybody on a team out anew, as many to each. */
export function shuffle(room: RoomData, by: Person): Result {
  const players = room.people.filter((p) => sideOf(p) !== 0)
  for (let n = players.length - 1; n > 0; n--) {
    const other = Math.floor(room.random() * (n + 1))
    const person = players[n]!
    players[n] = players[other]!
    players[other] = person
  }
  const first = room.random() < 0.5 ? TEAM.RED : TEAM.BLUE // the team that gets one more of an odd number
  deal(room, new Map(players.map((person, n) => [person, n % 2 === 0 ? first : otherSide(first)])))
  room.tell({ kind: 'shuffled', by: by.user.name })
  return DONE
}

/** Red and blue change sides, bots too; names and colours stay with the sides. */
export function swap(room: RoomData, by: Person): Result {
  room.fill = { 1: room.fill[2], 2: room.fill[1] }
  for (const bot of room.bots) {
    bot.team = otherSide(bot.team)
    if (bot.slot >= 0) enterBot(room, bot, bot.slot)
  }
  const players = room.people.filter((p) => sideOf(p) !== 0)
  deal(room, new Map(players.map((person) => [person, otherSide(sideOf(person) as Side)])))
  room.tell({ kind: 'swapped', by: by.user.name })
  return DONE
}

const otherSide = (team: Side): Side => (team === TEAM.RED ? TEAM.BLUE : TEAM.RED)

const playersFor = (room: RoomData, team: Side): Person[] => room.people.filter((p) => sideOf(p) === team)

/** Puts people who are on a team, or about to come on, to the sides they were dealt; bots are counted once, at the end. */
function deal(room: RoomData, sides: ReadonlyMap<Person, Side>): void {
  const moved: [Person, Side][] = []
  for (const [person, side] of sides) {
    if (person.team === 0) person.next = side
    else if (person.team !== side) {
      person.team = side
      moved.push([person, side])
    }
  }
  fillBots(room)
  for (const [person, side] of moved) {
    room.match?.addPlayer(person.slot, side, person.user.id)
    room.moved(person.user.id, side)
  }
  room.changed()
}
