// Checks of everything a client sends on the hub and the arena, strict in shape and size; used by the server only.
import { z } from 'zod'
import { MESSAGE_MAX } from '../chat.ts'
import { CODE_LENGTH, NAME_MAX, ROOM_NAME_MAX } from '../names.ts'
import { LIMIT_MAX, PASSWORD_MAX, TEAM_SIZE_MAX } from '../settings.ts'
import type { HubRequests, RoomCommand } from './protocol.ts'

const LOOSE = 8 // UTF-16 units a character may take before it is cleaned: letters with marks, emoji

const id = z.string().min(1).max(40)
const code = z.string().max(CODE_LENGTH * 4) // people type spaces and dashes
const channel = z.string().min(1).max(80)
const password = z.string().max(PASSWORD_MAX)
const team = z.literal([0, 1, 2])

/** What may be changed of a room; every key may be absent. */
export const settingsPatch = z.strictObject({
  name: z.exactOptional(z.string().max(ROOM_NAME_MAX * LOOSE)),
  listed: z.exactOptional(z.boolean()),
  timeLimit: z.exactOptional(z.int().min(0).max(LIMIT_MAX)),
  scoreLimit: z.exactOptional(z.int().min(0).max(LIMIT_MAX)),
  teamSize: z.exactOptional(z.int().min(1).max(TEAM_SIZE_MAX)),
  lockTeams: z.exactOptional(z.boolean()),
  botFill: z.exactOptional(z.int().min(0).max(TEAM_SIZE_MAX)),
})

type Asks = { [K in keyof HubRequests]: z.ZodType<HubRequests[K]['ask']> }

/** The payload of every hub request. */
export const hubRequests: Asks = {
  profile: z.strictObject({
    name: z.exactOptional(z.string().max(NAME_MAX * LOOSE)),
    avatar: z.exactOptional(z.string().max(64)), // one emoji with modifiers may be long
  }),
  create: z.strictObject({ settings: settingsPatch, password }),
  join: z.strictObject({ code, password }),
  play: z.strictObject({}),
  leave: z.strictObject({}),
  say: z.strictObject({ channel, text: z.string().max(MESSAGE_MAX * LOOSE), cid: z.string().min(1).max(64) }),
  history: z.strictObject({ channel, before: z.int().min(0) }),
}

/** The payload of the arena's `do`. */
export const roomCommand: z.ZodType<RoomCommand> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('start') }),
  z.strictObject({ kind: z.literal('stop') }),
  z.strictObject({ kind: z.literal('pause'), on: z.boolean() }),
  z.strictObject({ kind: z.literal('team'), id, team }),
  z.strictObject({ kind: z.literal('settings'), patch: settingsPatch }),
  z.strictObject({ kind: z.literal('password'), password }),
  z.strictObject({ kind: z.literal('stadium'), hash: z.string().max(64) }),
])
