// Checks of everything a client sends on the hub and the arena, strict in shape and size; used by the server only.
import { z } from 'zod'
import {
  GROUP_MEMBERS_MAX,
  GROUP_NAME_MAX,
  ID_MAX,
  MESSAGE_MAX,
  MUTED_MAX,
  SANCTION_MINUTES_MAX,
  SLOW_SECONDS_MAX,
} from '../chat.ts'
import { CODE_LENGTH, NAME_MAX, ROOM_NAME_MAX } from '../names.ts'
import {
  BOT_LEVELS,
  KICK_BURST_MAX,
  KICK_MIN_MAX,
  KICK_RATE_MAX,
  KIT_COLOURS_MAX,
  LIMIT_MAX,
  PASSWORD_MAX,
  QUEUES,
  REASON_MAX,
  ROTATION_MAX,
  SPECTATORS_MAX,
  TEAM_NAME_MAX,
  TEAM_SIZE_MAX,
  WELCOME_MAX,
} from '../settings.ts'
import type { GroupCommand, HubRequests, ModeratorCommand, RoomCommand } from './protocol.ts'

const LOOSE = 8 // UTF-16 units a character may take before it is cleaned: letters with marks, emoji

const id = z.string().min(1).max(ID_MAX)
const code = z.string().max(CODE_LENGTH * 4) // people type spaces and dashes
const channel = z.string().regex(/^[\x21-\x7e]{1,80}$/u)
const cid = z.string().regex(/^[\x21-\x7e]{1,64}$/u)
const password = z.string().max(PASSWORD_MAX)
const team = z.literal([0, 1, 2])
const hash = z.string().max(64)
const reason = z.string().max(REASON_MAX * LOOSE)
const colour = z.int().min(0).max(0xffffff)
const kit = z.strictObject({
  name: z.string().max(TEAM_NAME_MAX * LOOSE),
  colours: z.array(colour).max(KIT_COLOURS_MAX),
  angle: z.int().min(0).max(359),
  ink: colour,
})

/** What may be changed of a room; every key may be absent. */
export const settingsPatch = z.strictObject({
  name: z.exactOptional(z.string().max(ROOM_NAME_MAX * LOOSE)),
  listed: z.exactOptional(z.boolean()),
  timeLimit: z.exactOptional(z.int().min(0).max(LIMIT_MAX)),
  scoreLimit: z.exactOptional(z.int().min(0).max(LIMIT_MAX)),
  teamSize: z.exactOptional(z.int().min(1).max(TEAM_SIZE_MAX)),
  watchPlaces: z.exactOptional(z.int().min(0).max(SPECTATORS_MAX)),
  lockTeams: z.exactOptional(z.boolean()),
  botFill: z.exactOptional(z.int().min(0).max(TEAM_SIZE_MAX)),
  botLevel: z.exactOptional(z.literal(BOT_LEVELS)),
  queue: z.exactOptional(z.literal(QUEUES)),
  kickMin: z.exactOptional(z.int().min(0).max(KICK_MIN_MAX)),
  kickRate: z.exactOptional(z.int().min(0).max(KICK_RATE_MAX)),
  kickBurst: z.exactOptional(z.int().min(0).max(KICK_BURST_MAX)),
  welcome: z.exactOptional(z.string().max(WELCOME_MAX * LOOSE)),
  red: z.exactOptional(kit),
  blue: z.exactOptional(kit),
  rotation: z.exactOptional(z.array(hash).max(ROTATION_MAX)),
})

const none = z.strictObject({})
const groupName = z.string().max(GROUP_NAME_MAX * LOOSE)
const text = z.string().max(MESSAGE_MAX * LOOSE)

/** The payload of `group`. */
const groupCommand: z.ZodType<GroupCommand> = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('create'), name: groupName, members: z.array(id).max(GROUP_MEMBERS_MAX) }),
  z.strictObject({ do: z.literal('rename'), channel, name: groupName }),
  z.strictObject({ do: z.literal(['invite', 'remove', 'hand-over']), channel, id }),
  z.strictObject({ do: z.literal('leave'), channel }),
])

/** The payload of `moderate`. */
const moderatorCommand: z.ZodType<ModeratorCommand> = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('delete'), message: id }),
  z.strictObject({
    do: z.literal(['mute', 'ban']),
    ...{ id, minutes: z.int().min(1).max(SANCTION_MINUTES_MAX), reason },
  }),
  z.strictObject({ do: z.literal('lift'), id }),
  z.strictObject({ do: z.literal('slow'), channel, seconds: z.int().min(0).max(SLOW_SECONDS_MAX) }),
  z.strictObject({ do: z.literal('announce'), text }),
  z.strictObject({ do: z.literal('settle'), report: id, note: reason }),
])

type Asks = { [K in keyof HubRequests]: z.ZodType<HubRequests[K]['ask']> }

/** The payload of every hub request. */
export const hubRequests: Asks = {
  profile: z.strictObject({
    name: z.exactOptional(z.string().max(NAME_MAX * LOOSE)),
    avatar: z.exactOptional(z.string().max(64)), // one emoji with modifiers may be long
  }),
  create: z.strictObject({ settings: settingsPatch, password }),
  join: z.strictObject({ code, password }),
  play: none,
  leave: none,
  say: z.strictObject({ channel, text, cid, action: z.exactOptional(z.boolean()) }),
  history: z.strictObject({ channel, before: z.int().min(0), after: z.exactOptional(z.int().min(0)) }),
  channels: z.strictObject({ unheard: z.array(id).max(MUTED_MAX) }),
  read: z.strictObject({ channel, seq: z.int().min(0) }),
  typing: z.strictObject({ channel }),
  away: z.strictObject({ on: z.boolean() }),
  people: z.strictObject({ channel }),
  dm: z.strictObject({ id }),
  find: z.strictObject({ name: z.string().max(NAME_MAX * LOOSE) }),
  group: groupCommand,
  block: z.strictObject({ id, on: z.boolean() }),
  blocks: none,
  report: z.strictObject({ message: id, reason }),
  moderate: moderatorCommand,
  slow: z.strictObject({ channel }),
  reports: none,
  audit: z.strictObject({ before: z.int().min(0) }),
}

/** The payload of the arena's `do`. */
export const roomCommand: z.ZodType<RoomCommand> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('start') }),
  z.strictObject({ kind: z.literal('stop') }),
  z.strictObject({ kind: z.literal('pause'), on: z.boolean() }),
  z.strictObject({ kind: z.literal('next') }),
  z.strictObject({ kind: z.literal('team'), id, team }),
  z.strictObject({ kind: z.literal('order'), id, before: z.string().max(40) }),
  z.strictObject({ kind: z.literal('balance') }),
  z.strictObject({ kind: z.literal('shuffle') }),
  z.strictObject({ kind: z.literal('swap') }),
  z.strictObject({ kind: z.literal('away'), on: z.boolean() }),
  z.strictObject({ kind: z.literal('admin'), id, on: z.boolean() }),
  z.strictObject({ kind: z.literal('kick'), id, reason }),
  z.strictObject({ kind: z.literal('ban'), id, reason }),
  z.strictObject({ kind: z.literal('clear-bans') }),
  z.strictObject({ kind: z.literal('settings'), patch: settingsPatch }),
  z.strictObject({ kind: z.literal('password'), password }),
  z.strictObject({ kind: z.literal('stadium'), hash }),
  z.strictObject({ kind: z.literal('emote'), n: z.literal([1, 2, 3, 4]) }),
])
