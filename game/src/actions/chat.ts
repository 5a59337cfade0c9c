// Chat as this page has it: every channel complete and in order after a break, and what is on its way out.
import { computed, signal } from '@preact/signals'
import { type ChatMessage, cleanMessage, LOBBY_CHANNEL, PAGE } from '../../../shared/chat.ts'
import { preferences, setPreferences } from '../preferences.ts'
import { me } from '../store.ts'
import { type Problem, problems } from '../ui/words.ts'
import { request } from './hub.ts'

export interface Channel {
  messages: readonly ChatMessage[] // by seq, without gaps
  more: boolean // there may be older ones
}
export interface Outgoing {
  cid: string
  channel: string
  text: string
  problem: string // '' while it is on its way
}
export interface Heard {
  message: ChatMessage
  at: number // performance.now() of its arrival
}

export const channels = signal<ReadonlyMap<string, Channel>>(new Map())
export const outbox = signal<readonly Outgoing[]>([])
export const heard = signal<readonly Heard[]>([]) // the last few that came live, of all channels

const EMPTY: Channel = { messages: [], more: true }
const KEPT = 500 // messages a channel holds in memory while people talk
const HEARD = 8
const RETRY_MS = [1000, 3000, 8000, 8000, 8000]
const reading = new Map<string, Promise<void>>() // channels being read from the server

export const channelOf = (name: string) => channels.value.get(name) ?? EMPTY

/** Lobby messages of others since this browser last showed the lobby's chat. */
export const lobbyUnread = computed(() => {
  const { lobbyRead } = preferences.value
  return channelOf(LOBBY_CHANNEL).messages.filter((m) => m.seq > lobbyRead && m.author.id !== me.value?.id)
    .length
})

export function markLobbyRead(): void {
  const last = channelOf(LOBBY_CHANNEL).messages.at(-1)
  if (last && last.seq !== preferences.peek().lobbyRead) setPreferences({ lobbyRead: last.seq })
}

/** A message that arrived live; when one before it is missing the channel is read again from the server. */
export function hear(message: ChatMessage): void {
  if (!heard.value.some((h) => h.message.id === message.id)) {
    heard.value = [...heard.value, { message, at: performance.now() }].slice(-HEARD)
  }
  const last = channelOf(message.channel).messages.at(-1)
  if (last && message.seq > last.seq + 1) void sync(message.channel)
  else merge(message.channel, [message])
}

/** Reads the newest page and, after a break, everything since the last message known. */
export function sync(channel: string): Promise<void> {
  const running = reading.get(channel) ?? readNewest(channel).finally(() => reading.delete(channel))
  reading.set(channel, running)
  return running
}

async function readNewest(channel: string): Promise<void> {
  const known = channelOf(channel).messages.at(-1)?.seq ?? 0
  const found: ChatMessage[] = []
  let before = 0
  for (;;) {
    const answer = await request('history', { channel, before })
    if (!answer.ok) return
    const seqs = answer.messages.map((m) => m.seq)
    found.push(...answer.messages)
    if (before === 0 && Math.max(0, ...seqs) < known) drop(channel) // the server began anew
    const whole = answer.messages.length < PAGE
    if (whole || known === 0 || Math.min(...seqs) <= known + 1) return merge(channel, found, !whole)
    before = Math.min(...seqs)
  }
}

/** One page further back. */
export async function older(channel: string): Promise<void> {
  const before = channelOf(channel).messages[0]?.seq ?? 0
  const answer = await request('history', { channel, before })
  if (answer.ok) merge(channel, answer.messages, answer.messages.length === PAGE)
}

/** Forgets a channel, as when its room was left. */
export function drop(channel: string): void {
  const rest = new Map(channels.value)
  rest.delete(channel)
  channels.value = rest
}

/** Sends a text and keeps trying the same one until the server has it or says no. */
export function say(channel: string, text: string): void {
  const clean = cleanMessage(text)
  if (clean === '') return
  const message = { cid: newCid(), channel, text: clean, problem: '' }
  outbox.value = [...outbox.value, message]
  void deliver(message)
}

export function resend(message: Outgoing): void {
  const again = { ...message, problem: '' }
  outbox.value = outbox.value.map((m) => (m.cid === message.cid ? again : m))
  void deliver(again)
}

export function discard(cid: string): void {
  outbox.value = outbox.value.filter((m) => m.cid !== cid)
}

async function deliver({ cid, channel, text }: Outgoing): Promise<void> {
  for (let tries = 0; ; tries++) {
    const answer = await request('say', { channel, text, cid })
    if (answer.ok) {
      discard(cid)
      return hear(answer.message)
    }
    const wait = answer.code === 'offline' ? RETRY_MS[tries] : undefined
    if (wait === undefined) return refuse(cid, answer.code)
    await new Promise((done) => setTimeout(done, wait))
  }
}

function refuse(cid: string, code: Problem): void {
  const { title, text } = problems[code]
  outbox.value = outbox.value.map((m) => (m.cid === cid ? { ...m, problem: `${title}. ${text}` } : m))
}

function merge(name: string, added: readonly ChatMessage[], more?: boolean): void {
  const channel = channelOf(name)
  const bySeq = new Map([...channel.messages, ...added].map((m) => [m.seq, m]))
  const messages = [...bySeq.values()].sort((a, b) => a.seq - b.seq)
  const trimmed = added.length === 1 && messages.length > KEPT // only while people talk, not while one reads back
  const next = {
    messages: trimmed ? messages.slice(-KEPT) : messages,
    more: trimmed || (more ?? channel.more),
  }
  channels.value = new Map(channels.value).set(name, next)
}

/** A name for a message that the server stores once; randomUUID is missing on plain http. */
function newCid(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(36)).join('-')
}
