// Bots of a room: they fill teams and make way for people; how they play is the match's business.
import type { Side } from '../../shared/sim/constants.ts'
import { type Bot, botsOn, freeSlot, peopleFor, peopleOn, type RoomData, SIDES } from './state.ts'

const NAMES = [
  ...['Hana', 'Milo', 'Zora', 'Otto', 'Lena', 'Kofi', 'Yuki', 'Nico', 'Tara', 'Igor'],
  ...['Maja', 'Raul', 'Suri', 'Finn', 'Dina', 'Jomo', 'Elif', 'Hugo', 'Nela', 'Beto'],
]

/** How many bots belong on `team` beside so many people. */
const botsBeside = (room: RoomData, team: Side, people: number): number =>
  Math.max(0, Math.min(room.fill[team], room.settings.teamSize) - people)

/** Adds and removes bots until each team has as many as it should; newest go first. A new level waits for the match's end. */
export function fillBots(room: RoomData): void {
  const missing = SIDES.map((team) => {
    const wanted = botsBeside(room, team, peopleOn(room, team))
    const bots = botsOn(room, team)
    for (const bot of bots.slice(wanted)) removeBot(room, bot)
    return { team, count: wanted - bots.length }
  })
  for (const { team, count } of missing) for (let n = 0; n < count; n++) addBot(room, team)
  if (!room.match) for (const bot of room.bots) bot.level = room.settings.botLevel
}

/** The bot that makes way when everybody who is about to come on for `team` is there, the newest. */
export function botInTheWay(room: RoomData, team: Side): Bot | undefined {
  const bots = botsOn(room, team)
  return bots.length > botsBeside(room, team, peopleFor(room, team)) ? bots.at(-1) : undefined
}

/** A person who has `userId` goes on in the running match as `bot`, which is gone then; returns its slot. */
export function takeOver(room: RoomData, bot: Bot, userId: string): number {
  room.bots.splice(room.bots.indexOf(bot), 1)
  room.match?.takeOver(bot.slot, userId)
  return bot.slot
}

/** A bot goes on in the running match for a person who was in `slot` of `team`, if it needs one now; false: it does not. */
export function handOver(room: RoomData, team: Side, slot: number): boolean {
  if (botsOn(room, team).length >= botsBeside(room, team, peopleOn(room, team))) return false
  const bot = newBot(room, team)
  bot.slot = slot
  room.players.set(bot.user.id, bot.user)
  room.match?.handOver(slot, bot.user.id, bot.level)
  return true
}

/** One that is not in the room: there are as many as there are places on teams. */
function newBot(room: RoomData, team: Side): Bot {
  const used = new Set(room.bots.map((b) => b.user.id))
  const numbers = NAMES.map((_, n) => (room.botsMade + n) % NAMES.length)
  const number = numbers.find((n) => !used.has(`bot:${n + 1}`))!
  room.botsMade++
  const user = { id: `bot:${number + 1}`, name: `Bot ${NAMES[number]!}`, avatar: '', kind: 'bot' } as const
  const bot: Bot = { user, level: room.settings.botLevel, team, slot: -1 }
  room.bots.push(bot)
  room.changed()
  return bot
}

function addBot(room: RoomData, team: Side): void {
  const bot = newBot(room, team)
  if (room.match) enterBot(room, bot, freeSlot(room))
}

/** Puts a bot of the room into `slot` of the running match. */
export function enterBot(room: RoomData, bot: Bot, slot: number): void {
  bot.slot = slot
  room.players.set(bot.user.id, bot.user)
  room.match?.addBot(slot, bot.team, bot.user.id, bot.level)
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
  if (bot.slot >= 0) enterBot(room, bot, bot.slot)
  room.changed()
}

function leaveFill(room: RoomData, team: Side): void {
  room.fill[team] = peopleOn(room, team) + botsOn(room, team).length - 1
}
