// What the interface shows, as signals; who changes them and why is in actions/.
import { computed, signal } from '@preact/signals'
import type { ChatMessage } from '../../shared/chat.ts'
import type { MatchResult } from '../../shared/match/result.ts'
import type { RoomNews, RoomState, RoomSummary, User } from '../../shared/net/protocol.ts'
import type { Stadium } from '../../shared/stadium/types.ts'
import type { SeenGoal } from './match/replaying.ts'
import type { ShownMatch } from './match/view.ts'

export type Place =
  | { at: 'lobby' }
  | { at: 'entering' } // a room was asked for
  | { at: 'room'; code: string }
  | { at: 'practice' }

export type DialogState =
  | { kind: 'profile' }
  | { kind: 'settings' }
  | { kind: 'claim' | 'sign-in'; name: string } // as typed so far
  | { kind: 'password' | 'delete-account' }
  | { kind: 'create' }
  | { kind: 'code' }
  | { kind: 'join-password'; code: string; refused: number } // how often so far
  | { kind: 'room-password' }
  | { kind: 'room-name' }
  | { kind: 'room-more' }
  | { kind: 'kit'; team: 1 | 2 }
  | { kind: 'send-away'; id: string; name: string; ban: boolean }
  | { kind: 'qr' }
  | { kind: 'stadium' }
  | { kind: 'practice' }
  | { kind: 'group'; channel: string } // '' = a new one
  | { kind: 'report'; message: ChatMessage }
  | { kind: 'moderation' }
  | { kind: 'leave'; answer: (leave: boolean) => void }

/** A quiet line in a chat that nobody wrote; this page's own, not stored. */
export interface Note {
  id: number
  channel: string
  kind: RoomNews['kind'] | 'welcome' | 'hint'
  text: string
  after: number // seq of the last chat message before it
  at: number // performance.now()
}

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
export const barred = signal<{ title: string; text: string } | null>(null) // banned from the server: what to say
export const updateNeeded = signal(false)
export const online = signal(0)
export const rooms = signal<readonly RoomSummary[] | null>(null) // null: not here yet

export const place = signal<Place>({ at: 'lobby' })
export const room = signal<RoomState | null>(null)
export const roomSeenAt = signal(0) // performance.now() of the last room state
export const pings = signal<ReadonlyMap<string, number>>(new Map())
export const result = signal<MatchResult | null>(null) // of the room's last match
export const idleMs = signal(0) // no key for long: on the bench in so many ms; 0: keys again
export const notes = signal<readonly Note[]>([]) // the oldest first
export const lostAt = signal(0) // performance.now() when the room's line broke, 0 = it holds

export const match = signal<ShownMatch | null>(null)
/** The goals of the room's last match, as far as this page saw them. */
export const seen = signal<{ stadium: Stadium; goals: readonly SeenGoal[] } | null>(null)
/** Those goals are on the pitch in place of a match: which one; null: they are not. */
export const showing = signal<{ index: number; of: number } | null>(null)
/** The practice match is the lesson for who plays for the first time. */
export const lesson = signal(false)
export const panelOpen = signal(true) // the room panel over the pitch
/** The match has the screen for itself, with score and clock at the top. */
export const hudShown = computed(() => match.value !== null && !panelOpen.value)
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
