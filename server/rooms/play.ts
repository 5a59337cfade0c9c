// Starting, stopping and ending a room's match and what it leaves behind; the match itself is behind an interface.
import type { MatchResult, MatchStatistics } from '../../shared/match/result.ts'
import { enterBot, fillBots } from './bots.ts'
import { setAway } from './sides.ts'
import { freeSlot, nextStadiumOf, type RoomData, rulesOf, runsItself, type Team } from './state.ts'
import { takeTurns } from './turns.ts'

export const REMATCH_MS = 8000 // time to look at the result before a room that runs itself goes on
const BENCH_MS = 20_000 // from the warning to the bench, as the match counts

/** Starts a match with everybody who is on a team; the caller has seen that none is running. */
export function startMatch(room: RoomData): void {
  cancelNextMatch(room)
  const match = room.createMatch({
    stadium: room.stadium.stadium,
    rules: rulesOf(room),
    countdown: true,
    events: {
      over(statistics) {
        const { red, blue } = statistics
        if (room.match === match) matchOver(room, statistics, red === blue ? 0 : red < blue ? 1 : 2)
      },
      failed(error) {
        if (room.match === match) room.fail(error)
      },
      presence(slot, state) {
        if (room.match === match) setPresence(room, slot, state)
      },
      idle(slot, stage) {
        if (room.match === match) setIdle(room, slot, stage)
      },
      stopped() {
        if (room.match === match) room.changed() // who waits for it comes on at the end of the turn
      },
    },
  })
  room.match = match
  room.matchId++
  room.paused = false
  room.playedIn = room.stadium.hash
  room.players.clear()
  for (const person of room.people) if (person.team !== 0) person.slot = freeSlot(room)
  for (const bot of room.bots) bot.slot = freeSlot(room)
  room.publish() // the frames name slots
  for (const { user, slot, team, connection } of room.people) {
    if (team !== 0) {
      room.players.set(user.id, user)
      match.addPlayer(slot, team, user.id)
    }
    if (connection) match.attach(connection, slot)
  }
  for (const bot of room.bots) enterBot(room, bot, bot.slot)
  room.log.info({ room: room.code, people: room.people.length, bots: room.bots.length }, 'match started')
}

/** Starts a match in the next stadium of the rotation, in the same without one; the caller has seen that none is running. */
export function startNext(room: RoomData): void {
  room.stadium = nextStadiumOf(room) ?? room.stadium
  startMatch(room)
}

/** Starts the match that is due in a room that runs itself: in the next stadium, unless somebody has chosen one since the last. */
export function startDue(room: RoomData): void {
  if (room.stadium.hash === room.playedIn) startNext(room)
  else startMatch(room)
}

/** Stops the running match for good, with the score it has. */
export function stopMatch(room: RoomData): void {
  const match = room.match
  if (!match) return
  matchOver(room, match.statistics(), 0)
  match.close()
}

/** `loser` 0: nobody has lost. */
function matchOver(room: RoomData, statistics: MatchStatistics, loser: Team): void {
  room.match = null
  room.paused = false
  room.result = resultOf(room, statistics)
  for (const person of room.people) {
    person.matches = person.slot < 0 ? 0 : person.matches + 1
    if (person.state === 'lagging') person.state = 'here'
    person.connection?.send('result', room.result)
  }
  for (const player of [...room.people, ...room.bots]) player.slot = -1
  if (runsItself(room)) {
    takeTurns(room, loser)
    scheduleNextMatch(room)
  }
  fillBots(room)
  room.changed()
  room.log.info({ room: room.code, red: statistics.red, blue: statistics.blue }, 'match over')
}

const resultOf = (room: RoomData, statistics: MatchStatistics): MatchResult => ({
  ...statistics,
  id: room.matchId,
  stadium: room.stadium.stadium.name,
  people: [...room.players.values()],
})

function setPresence(room: RoomData, slot: number, state: 'here' | 'lagging'): void {
  const person = room.people.find((p) => p.slot === slot)
  if (!person || person.state === 'gone') return
  person.state = state
  room.changed()
}

function setIdle(room: RoomData, slot: number, stage: 'warned' | 'benched' | 'keys'): void {
  const person = room.people.find((p) => p.slot === slot)
  if (!person) return
  if (stage === 'benched') setAway(room, person, true)
  else person.connection?.send('idle', { benchMs: stage === 'warned' ? BENCH_MS : 0 })
}

function scheduleNextMatch(room: RoomData): void {
  room.nextMatchAt = room.clock.now() + REMATCH_MS
  room.cancelNextMatch = room.clock.after(REMATCH_MS, () => cancelNextMatch(room))
}

/** No match starts by itself at a set time any more. */
export function cancelNextMatch(room: RoomData): void {
  if (room.nextMatchAt === 0) return
  room.nextMatchAt = 0
  room.cancelNextMatch()
  room.changed() // a room that runs itself starts when it can
}
