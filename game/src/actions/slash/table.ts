// The commands of chat, one row each; those of a room do what the room panel's buttons do.
import { cleanReason, cleanRoomName } from '../../../../shared/names.ts'
import {
  BOT_LEVELS,
  type BotLevel,
  KICK_BURST_MAX,
  KICK_MIN_MAX,
  KICK_RATE_MAX,
  LIMIT_MAX,
  PASSWORD_MAX,
  type RoomSettings,
  TEAM_SIZE_MAX,
} from '../../../../shared/settings.ts'
import { me, room } from '../../store.ts'
import { readColours } from '../../ui/parts/kit.ts'
import { type commandWords, slashWords } from '../../ui/words/slash.ts'
import { command } from '../room.ts'
import { changeSettings, settings } from '../settings.ts'
import { listStadiums, recentStadiums } from '../stadiums.ts'
import { type Answer, type Command, namesOf, withNamed } from './command.ts'
import { matchName, readNumbers, wordsOf } from './line.ts'
import { talkCommands } from './talk.ts'

const SIDES = ['red', 'blue'] as const
const PLACES: readonly string[] = ['watch', ...SIDES] // by team number

export type CommandName = keyof typeof commandWords

const members = () => room.value?.members ?? []
const people = () => members().filter((m) => m.kind !== 'bot')
const others = () => members().filter((m) => m.id !== me.value?.id)

const simple = (what: Parameters<typeof command>[0]): Command => ({
  admin: true,
  run: () => void command(what),
})

const setting = (patch: Partial<RoomSettings>): Command => ({
  admin: true,
  run: () => void changeSettings(patch),
})

const sendAway = (kind: 'kick' | 'ban'): Command => ({
  admin: true,
  run: (rest) =>
    withNamed(others(), rest, ({ id }, reason) => void command({ kind, id, reason: cleanReason(reason) })),
  offer: (rest) => namesOf(others(), rest),
})

const toTeam = (team: 0 | 1 | 2): Command => ({
  admin: false,
  run: (rest) => {
    const move = ({ id }: { id: string }) => void command({ kind: 'team', id, team })
    return rest === '' ? void (me.value && move(me.value)) : withNamed(members(), rest, move)
  },
  offer: (rest) => namesOf(others(), rest),
})

const away = (on: boolean): Command => ({ admin: false, run: () => void command({ kind: 'away', on }) })

/** Numbers for settings, each up to its limit. */
const numbers = (keys: readonly (keyof RoomSettings)[], max: readonly number[], min = 0): Command => ({
  admin: true,
  run: (rest) => {
    const values = readNumbers(rest, keys.length)
    if (!values?.every((value, i) => value >= min && value <= max[i]!)) return null
    changeSettings(Object.fromEntries(keys.map((key, i) => [key, values[i]!])))
  },
})

function setBots(rest: string): Answer {
  const [count = '', level = settings.value.botLevel] = wordsOf(rest.toLowerCase())
  const fill = readNumbers(count, 1)?.[0]
  if (fill === undefined || fill > TEAM_SIZE_MAX || !BOT_LEVELS.includes(level as BotLevel)) return null
  changeSettings({ botFill: fill, botLevel: level as BotLevel })
}

async function setStadium(rest: string): Promise<Answer> {
  if (rest === '') return null
  const known = [...(await listStadiums()), ...(await recentStadiums())]
  const match = matchName(known, rest)
  if (match.found && match.rest === '') return void command({ kind: 'stadium', hash: match.found.hash })
  const several = match.found ? [] : match.several
  return several.length > 0
    ? slashWords.stadiums(rest, several.map((s) => s.name).join(', '))
    : slashWords.noStadium(rest)
}

function join(rest: string): Answer {
  const team = PLACES.indexOf(rest.toLowerCase())
  if (team < 0) return null
  if (me.value) void command({ kind: 'team', id: me.value.id, team: team as 0 | 1 | 2 })
}

function setColours(rest: string): Answer {
  const [side, ...parts] = wordsOf(rest.toLowerCase())
  const colours = readColours(parts)
  if (!colours || (side !== 'red' && side !== 'blue')) return null
  changeSettings({ [side]: { ...settings.value[side], ...colours } })
}

function setName(rest: string): Answer {
  const name = cleanRoomName(rest)
  if (name === '') return null
  changeSettings({ name })
}

function setPassword(password: string): Answer {
  if (password.length > PASSWORD_MAX) return null
  void command({ kind: 'password', password })
}

export const commands: Readonly<Record<Exclude<CommandName, 'help'>, Command>> = {
  ...talkCommands,
  start: simple({ kind: 'start' }),
  stop: simple({ kind: 'stop' }),
  pause: simple({ kind: 'pause', on: true }),
  resume: simple({ kind: 'pause', on: false }),
  next: simple({ kind: 'next' }),
  red: toTeam(1),
  blue: toTeam(2),
  watch: toTeam(0),
  join: { admin: false, run: join, offer: () => PLACES },
  away: away(true),
  back: away(false),
  kick: sendAway('kick'),
  ban: sendAway('ban'),
  clearbans: simple({ kind: 'clear-bans' }),
  admin: {
    admin: true,
    run: (rest) =>
      withNamed(people(), rest, ({ id, admin }) => void command({ kind: 'admin', id, on: !admin })),
    offer: (rest) => namesOf(people(), rest),
  },
  lock: setting({ lockTeams: true }),
  unlock: setting({ lockTeams: false }),
  swap: simple({ kind: 'swap' }),
  balance: simple({ kind: 'balance' }),
  shuffle: simple({ kind: 'shuffle' }),
  name: { admin: true, run: setName },
  password: { admin: true, run: setPassword },
  limit: numbers(['timeLimit', 'scoreLimit'], [LIMIT_MAX, LIMIT_MAX]),
  size: numbers(['teamSize'], [TEAM_SIZE_MAX], 1),
  bots: { admin: true, run: setBots, offer: (rest) => (/^\d+\s+\S*$/u.test(rest) ? BOT_LEVELS : []) },
  stadium: { admin: true, run: setStadium },
  colors: { admin: true, run: setColours, offer: (rest) => (/\s/u.test(rest) ? ['clear'] : SIDES) },
  kickrate: numbers(['kickMin', 'kickRate', 'kickBurst'], [KICK_MIN_MAX, KICK_RATE_MAX, KICK_BURST_MAX]),
}
