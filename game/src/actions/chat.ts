// The messages of every channel this page has open: in order, without gaps, each once; it knows no unread counts.
import { signal } from '@preact/signals'
import { type ChatMessage, PAGE, withoutAuthor } from '../../../shared/chat.ts'
import { insist } from './insist.ts'

export interface Channel {
  messages: readonly ChatMessage[] // by seq, without gaps
  more: boolean // there may be older ones
}
export interface Heard {
  message: ChatMessage
  at: number // performance.now() of its arrival
}

export const channels = signal<ReadonlyMap<string, Channel>>(new Map())
export const heard = signal<readonly Heard[]>([]) // the last few that came live, of all channels

const EMPTY: Channel = { messages: [], more: true }
const KEPT = 500 // messages a channel holds in memory while people talk
const HEARD = 8
type Reads = Map<string, Promise<void>> // channels being read from the server
const readingOn: Reads = new Map()
const readingBack: Reads = new Map()
const newest = new Map<string, number>() // by channel, the highest seq heard of

export const channelOf = (name: string) => channels.value.get(name) ?? EMPTY
const lastSeq = (name: string) => channelOf(name).messages.at(-1)?.seq ?? 0

/**
 * A message that arrived live, or an own one that was acknowledged. When one before it is missing, or it is the first known
 * here, which may be an old one that was sent again, the channel is read on from the server.
 */
export function hear(message: ChatMessage): void {
  const { channel, seq } = message
  if (!heard.value.some((h) => h.message.id === message.id)) {
    heard.value = [...heard.value, { message, at: performance.now() }].slice(-HEARD)
  }
  newest.set(channel, Math.max(seq, newest.get(channel) ?? 0))
  const last = lastSeq(channel)
  if (last === 0 || seq <= last + 1) merge(channel, [message])
  if (last === 0 || seq > last + 1) void sync(channel)
}

/** Reads the newest page, or, after a break, everything since the last message known. */
export function sync(channel: string): Promise<void> {
  return once(readingOn, channel, lastSeq(channel) > 0 ? catchUp : readNewest)
}

function once(reads: Reads, channel: string, read: (channel: string) => Promise<void>): Promise<void> {
  const running = reads.get(channel) ?? read(channel).finally(() => reads.delete(channel))
  reads.set(channel, running)
  return running
}

async function readNewest(channel: string): Promise<void> {
  const answer = await insist('history', { channel, before: 0 })
  if (answer.ok) merge(channel, answer.messages, answer.messages.length === PAGE)
}

async function catchUp(channel: string): Promise<void> {
  let after = lastSeq(channel)
  for (;;) {
    const answer = await insist('history', { channel, before: 0, after })
    if (!answer.ok) return // the next welcome reads it again
    merge(channel, answer.messages)
    after = Math.max(after, ...answer.messages.map((m) => m.seq))
    const whole = answer.messages.length < PAGE && after >= (newest.get(channel) ?? 0)
    if (whole || answer.messages.length === 0) return
  }
}

/** Reads on after a break, and again what is here: some of it may have been deleted in the meantime. */
export async function refresh(channel: string): Promise<void> {
  const known = lastSeq(channel)
  await sync(channel)
  for (let before = known + 1; before > (channelOf(channel).messages[0]?.seq ?? before); ) {
    const answer = await insist('history', { channel, before })
    if (!answer.ok || answer.messages.length === 0) return
    const gone = answer.messages.filter(
      (m) => m.deleted && m.seq >= (channelOf(channel).messages[0]?.seq ?? 0),
    )
    merge(channel, gone) // an account that is gone took its name along
    for (const { id } of gone) erase(channel, id)
    before = answer.messages[0]!.seq
  }
}

/** One page further back; nothing while one is on its way. */
export function older(channel: string): Promise<void> {
  return once(readingBack, channel, readOlder)
}

async function readOlder(channel: string): Promise<void> {
  const before = channelOf(channel).messages[0]?.seq ?? 0
  const answer = await insist('history', { channel, before })
  if (answer.ok) merge(channel, answer.messages, answer.messages.length === PAGE)
}

/** Forgets a channel, as when its room was left. */
export function drop(channel: string): void {
  const rest = new Map(channels.value)
  rest.delete(channel)
  newest.delete(channel)
  channels.value = rest
}

/** Takes the text out of a message that a moderator deleted. */
export function erase(channel: string, id: string): void {
  const blank = (m: ChatMessage) => (m.id === id ? { ...m, text: '', masked: null, deleted: true } : m)
  const known = channels.value.get(channel)
  if (known) {
    channels.value = new Map(channels.value).set(channel, { ...known, messages: known.messages.map(blank) })
  }
  heard.value = heard.value.filter((h) => h.message.id !== id)
}

/** Takes name and texts of somebody out who has deleted the account. */
export function eraseAuthor(id: string): void {
  const blank = (m: ChatMessage) => (m.author.id === id ? withoutAuthor(m) : m)
  channels.value = new Map(
    [...channels.value].map(([name, one]) => [name, { ...one, messages: one.messages.map(blank) }]),
  )
  heard.value = heard.value.filter((h) => h.message.author.id !== id)
}

/** Adds messages; what a gap parts from the newest is forgotten, it can be read again. */
function merge(name: string, added: readonly ChatMessage[], more?: boolean): void {
  const channel = channelOf(name)
  const bySeq = new Map([...channel.messages, ...added].map((m) => [m.seq, m]))
  const messages = [...bySeq.values()].sort((a, b) => a.seq - b.seq)
  const talking = added.length === 1 && messages.length > KEPT // only while people talk, not while one reads back
  const first = Math.max(messages.findLastIndex(isAfterGap), talking ? messages.length - KEPT : 0)
  const next = {
    messages: first > 0 ? messages.slice(first) : messages,
    more: first > 0 || (more ?? channel.more),
  }
  channels.value = new Map(channels.value).set(name, next)
}

const isAfterGap = ({ seq }: ChatMessage, n: number, all: readonly ChatMessage[]): boolean =>
  n > 0 && all[n - 1]!.seq !== seq - 1
