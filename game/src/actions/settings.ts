// Room settings as the admin sees them: a change shows at once and is sent when the pressing stops,
// or before the next thing said to the room.
import { computed, effect, signal } from '@preact/signals'
import { DEFAULT_SETTINGS, type RoomSettings } from '../../../shared/settings.ts'
import { room } from '../store.ts'
import { command, sendFirst } from './room.ts'

const QUIET_MS = 250 // several presses of a stepper make one message

const pending = signal<Partial<RoomSettings>>({}) // not confirmed by the room yet
let unsent: Partial<RoomSettings> = {}
let timer: ReturnType<typeof setTimeout> | undefined
let underway = 0

export const settings = computed<RoomSettings>(() => ({
  ...(room.value?.settings ?? DEFAULT_SETTINGS),
  ...pending.value,
}))

export function changeSettings(patch: Partial<RoomSettings>): void {
  pending.value = { ...pending.value, ...patch }
  unsent = { ...unsent, ...patch }
  clearTimeout(timer)
  timer = setTimeout(send, QUIET_MS)
  sendFirst(send)
}

async function send(): Promise<void> {
  const patch = unsent
  unsent = {}
  clearTimeout(timer)
  timer = undefined
  sendFirst(null)
  underway++
  const done = await command({ kind: 'settings', patch })
  underway--
  if (!done) pending.value = unsent
}

// The room has spoken: what it says counts, unless a change is still on its way.
effect(() => {
  if (room.value && underway === 0 && timer === undefined) pending.value = {}
})
