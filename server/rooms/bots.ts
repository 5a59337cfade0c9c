// Bots of a room: they fill teams and make way for people; how they play is the match's business.
import type { Side } from '../../shared/sim/constants.ts'
import { type Bot, botsOn, freeSlot, peopleOn, type RoomData, SIDES } from './state.ts'

const NAMES = [
  ...['Hana', 'Milo', 'Zora', 'Otto', 'Lena', 'Kofi', 'Yuki', 'Nico', 'Tara', 'Igor'],
  ...['Maja', 'Raul', 'Suri', 'Finn', 'Dina', 'Jomo', 'Elif', 'Hugo', 'Nela', 'Beto'],
]

/** Adds and removes bots until each team has as many as it should; newest go first. */
export function fillBots(room: RoomData): void {
  const missing = SIDES.map((team) => {
    const wanted = Math.max(0, Math.min(room.fill[team], room.settings.teamSize) - peopleOn(room, team))
    const bots = botsOn(room, team)
    for (const bot of bots.slice(wanted)) removeBot(room, bot)
    return { team, count: wanted - bots.length }
  })
  for (const { team, count } of missing) for (let n = 0; n < count; n++) addBot(room, team)
}

function addBot(room: RoomData, team: Side): void {
  const start = room.botsMade++
  const used = new Set(room.bots.map((b) => b.user.name))
  const names = NAMES.map((_, n) => `Bot ${NAMES[(start + n) % NAMES.length]!}`)
  const name = names.find((n) => !used.has(n))!
  const bot: Bot = { user: { id: `bot:${start + 1}`, name, avatar: '', kind: 'bot' }, team, slot: -1 }
  room.bots.push(bot)
  if (room.match) {
    bot.slot = freeSlot(room)
    room.match.addBot(bot.slot, team)
  }
  room.changed()
}

function removeBot(room: RoomData, bot: Bot): void {
  room.bots.splice(room.bots.indexOf(bot), 1)
  if (bot.slot >= 0) room.match?.removePlayer(bot.slot)
  room.changed()
}

/** Sends a bot away for good: its team is filled one less. */
export function dismissBot(room: RoomData, bot: Bot): void {
  leaveFill(room, bot.team)
  removeBot(room, bot)
}

/** Moves a bot to the other team, which is filled one more from now on; the caller has seen a place there. */
export function moveBot(room: RoomData, bot: Bot, team: Side): void {
  leaveFill(room, bot.team)
  bot.team = team
  room.fill[team] = peopleOn(room, team) + botsOn(room, team).length
  if (bot.slot >= 0) room.match?.addBot(bot.slot, team)
  room.changed()
}

function leaveFill(room: RoomData, team: Side): void {
  room.fill[team] = peopleOn(room, team) + botsOn(room, team).length - 1
}
