// Who is there, who is typing, and whom this person does not want to hear.
import { signal } from '@preact/signals'
import { type ChatMessage, kindOf, MUTED_MAX } from '../../../shared/chat.ts'
import type { HubEvents } from '../../../shared/net/protocol.ts'
import { preferences, setPreferences } from '../preferences.ts'
import { request } from './hub.ts'

export interface Named {
  id: string
  name: string
}

export const presences = signal<ReadonlyMap<string, HubEvents['presence']>>(new Map()) // by user
export const typing = signal<ReadonlyMap<string, readonly Named[]>>(new Map()) // by channel
export const blocked = signal<readonly Named[]>([])

const TYPING_MS = 5000 // who says nothing for so long has stopped
const TYPED_MS = 2500 // said at most this often
const ends = new Map<string, ReturnType<typeof setTimeout>>()
let typedAt = Number.NEGATIVE_INFINITY

export const isMuted = (id: string) => preferences.value.muted.some((one) => one.id === id)
export const isBlocked = (id: string) => blocked.value.some((one) => one.id === id)

/** Whether this person does not want to see it. */
export const isHidden = ({ author }: { author: Pick<ChatMessage['author'], 'id'> }) =>
  isMuted(author.id) || isBlocked(author.id)

/** The text as this person wants it. */
export const textOf = ({ text, masked }: ChatMessage) =>
  preferences.value.chatFilter ? (masked ?? text) : text

/** Hides what somebody says, in this browser only. */
export function setMuted({ id, name }: Named, on: boolean): void {
  const rest = preferences.value.muted.filter((one) => one.id !== id)
  setPreferences({ muted: on ? [...rest, { id, name }].slice(-MUTED_MAX) : rest })
}

/** Reads whom this person has blocked. */
export async function readBlocks(): Promise<void> {
  const answer = await request('blocks', {})
  if (answer.ok) blocked.value = answer.people
}

export function heardPresence(presence: HubEvents['presence']): void {
  presences.value = new Map(presences.value).set(presence.id, presence)
}

/** Somebody is typing. */
export function heardTyping({ channel, id, name }: HubEvents['typing']): void {
  if (isMuted(id) || isBlocked(id)) return
  const others = (typing.value.get(channel) ?? []).filter((one) => one.id !== id)
  typing.value = new Map(typing.value).set(channel, [...others, { id, name }])
  clearTimeout(ends.get(channel + id))
  ends.set(
    channel + id,
    setTimeout(() => stopTyping(channel, id), TYPING_MS),
  )
}

/** Somebody has said it, or stopped. */
export function stopTyping(channel: string, id: string): void {
  clearTimeout(ends.get(channel + id))
  ends.delete(channel + id)
  const left = (typing.value.get(channel) ?? []).filter((one) => one.id !== id)
  if (left.length < (typing.value.get(channel)?.length ?? 0)) {
    typing.value = new Map(typing.value).set(channel, left)
  }
}

/** Who is typing is told in dms and groups only. */
export const isPrivate = (channel: string) => kindOf(channel) === 'dm' || kindOf(channel) === 'group'

/** Tells a talk that this person is typing, now and then. */
export function tellTyping(channel: string): void {
  const now = performance.now()
  if (!isPrivate(channel) || now - typedAt < TYPED_MS) return
  typedAt = now
  void request('typing', { channel })
}
