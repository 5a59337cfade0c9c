// What the interface shows, as signals; who changes them and why is in actions/.
import { computed, signal } from '@preact/signals'
import type { RoomState, RoomSummary, User } from '../../shared/net/protocol.ts'
import type { MatchView } from './match/view.ts'

export type Place =
  | { at: 'lobby' }
  | { at: 'entering' } // a room was asked for
  | { at: 'room'; code: string }
  | { at: 'practice' }

export type DialogState =
  | { kind: 'profile' }
  | { kind: 'create' }
  | { kind: 'code' }
  | { kind: 'join-password'; code: string; refused: number } // how often so far
  | { kind: 'room-password' }
  | { kind: 'room-name' }
  | { kind: 'stadium' }
  | { kind: 'practice' }
  | { kind: 'leave'; answer: (leave: boolean) => void }

export interface Toast {
  id: number
  tone: 'bad' | 'warn' | 'info'
  title: string
  text: string
  action?: { text: string; run: () => void }
}

export type LineStatus = 'connecting' | 'online' | 'lost'

export const me = signal<User | null>(null)
export const hubStatus = signal<LineStatus>('connecting')
export const updateNeeded = signal(false)
export const online = signal(0)
export const rooms = signal<readonly RoomSummary[] | null>(null) // null: not here yet

export const place = signal<Place>({ at: 'lobby' })
export const room = signal<RoomState | null>(null)
export const roomSeenAt = signal(0) // performance.now() of the last room state
export const pings = signal<ReadonlyMap<string, number>>(new Map())
export const lostAt = signal(0) // performance.now() when the room's line broke, 0 = it holds

export const match = signal<MatchView | null>(null)
export const panelOpen = signal(true) // the room panel over the pitch
export const chatOpen = signal(false) // the line to type in over the pitch
export const dialog = signal<DialogState | null>(null)
export const toasts = signal<readonly Toast[]>([])
export const spoken = signal('') // for screen readers, said politely

export const myself = computed(() => room.value?.members.find((m) => m.id === me.value?.id))
export const isAdmin = computed(() => myself.value?.admin ?? false)

let lastToast = 0
const TOAST_MS = 7000

/** Shows a message at the bottom for seven seconds; one with the same title takes the place of the old. */
export function toast(message: Omit<Toast, 'id'>): void {
  const id = ++lastToast
  toasts.value = [...toasts.value.filter((t) => t.title !== message.title), { ...message, id }].slice(-3)
  setTimeout(() => dismissToast(id), TOAST_MS)
}

export function dismissToast(id: number): void {
  toasts.value = toasts.value.filter((t) => t.id !== id)
}

/** Says a sentence to screen readers. */
export function announce(text: string): void {
  spoken.value = text
}
