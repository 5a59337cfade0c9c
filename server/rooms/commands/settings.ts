// Changing what a room is set to, while a match runs too where that is fair; that an admin asks has been checked.
import { cleanRoomName, cleanTeamName, cleanWelcome } from '../../../shared/names.ts'
import type { Result } from '../../../shared/net/protocol.ts'
import type { Kit, RoomSettings } from '../../../shared/settings.ts'
import { refuse } from '../../refuse.ts'
import { fillBots } from '../bots.ts'
import { hashPassword } from '../password.ts'
import { type Person, type RoomData, rulesOf } from '../state.ts'
import { type Command, DONE } from './command.ts'

const cleanKit = (kit: Kit): Kit => ({ ...kit, name: cleanTeamName(kit.name) })

/** The settings somebody sent, their texts as they may be shown. */
export function withCleanTexts(patch: Partial<RoomSettings>): Partial<RoomSettings> {
  const clean = { ...patch }
  if (patch.name !== undefined) clean.name = cleanRoomName(patch.name)
  if (patch.welcome !== undefined) clean.welcome = cleanWelcome(patch.welcome)
  if (patch.red) clean.red = cleanKit(patch.red)
  if (patch.blue) clean.blue = cleanKit(patch.blue)
  return clean
}

/**
 * Changes settings. The limits of time and score are those of the whole match, so they wait for its end. Nobody is sent
 * away by a smaller team or fewer places to watch: nobody new comes until enough have left.
 */
export function changeSettings(room: RoomData, by: Person, { patch }: Command<'settings'>): Result {
  const { settings } = room
  const clean = withCleanTexts(patch)
  const changed = keysOf(clean).filter((key) => !sameValue(clean[key], settings[key]))
  const limits = changed.includes('timeLimit') || changed.includes('scoreLimit')
  if (limits && room.match) return refuse('not-now', 'Not while a match is running.')
  if (clean.name === '') return refuse('bad-name')
  if (clean.rotation?.some((hash) => !room.findStadium(hash))) return refuse('no-stadium')
  Object.assign(settings, clean)
  if (changed.some((key) => KICK_LIMITS.includes(key))) room.match?.setRules(rulesOf(room))
  if (clean.botFill !== undefined) room.fill = { 1: clean.botFill, 2: clean.botFill } // who was sent away comes again
  fillBots(room)
  if (changed.length > 0) room.tell({ kind: 'settings', by: by.user.name })
  room.changed()
  return DONE
}

const KICK_LIMITS: readonly (keyof RoomSettings)[] = ['kickMin', 'kickRate', 'kickBurst']

const keysOf = (patch: Partial<RoomSettings>) => Object.keys(patch) as (keyof RoomSettings)[]
const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Sets the password newcomers need, or with '' that they need none. */
export function changePassword(room: RoomData, by: Person, { password }: Command<'password'>): Result {
  room.password = hashPassword(password)
  room.tell({ kind: 'password', by: by.user.name })
  room.changed()
  return DONE
}

/** Chooses the stadium of the next match. */
export function changeStadium(room: RoomData, by: Person, { hash }: Command<'stadium'>): Result {
  const stadium = room.findStadium(hash)
  if (!stadium) return refuse('no-stadium')
  room.stadium = stadium
  room.tell({ kind: 'stadium', by: by.user.name, name: stadium.stadium.name })
  room.changed()
  return DONE
}
