// The channels a person has: how much of each is unread, what was read, which one is looked at.
import { computed, signal } from '@preact/signals'
import { type ChannelInfo, type ChatMessage, kindOf, otherOf, teamChannel } from '../../../shared/chat.ts'
import { preferences } from '../preferences.ts'
import { me, myself, room, toast } from '../store.ts'
import { words } from '../ui/words.ts'
import { channelOf, channels, drop, refresh } from './chat.ts'
import { isHidden } from './chat-people.ts'
import { request } from './hub.ts'
import { insist } from './insist.ts'

export type Tab = 'room' | 'team' | 'lobby' | 'direct' | 'groups' | 'people'
export interface Count {
  unread: number
  mentions: number
}

export const infos = signal<ReadonlyMap<string, ChannelInfo>>(new Map())
export const tab = signal<Tab>('lobby')
export const talk = signal({ direct: '', groups: '' }) // the channel open in these tabs, '' = their list
export const chatAsked = signal(false) // somebody wants to see the chat; whoever shows it takes this back

const MARK_MS = 400 // marks wait so long for the next one
const due = new Map<string, number>() // by channel, the mark the server does not know yet

/** The tab a channel is in. */
export const tabOf = (channel: string): Tab => {
  const kind = kindOf(channel)
  if (kind === 'dm') return 'direct'
  return kind === 'group' ? 'groups' : (kind ?? 'room')
}

/** The channel of this person's team in the room, '' for who has none. */
export const myTeam = computed(() => {
  const team = myself.value?.team ?? 0
  return room.value && team !== 0 ? teamChannel(room.value.code, team) : ''
})

const isOfRoom = (channel: string): boolean => tabOf(channel) === 'room' || tabOf(channel) === 'team'

/** What is unread in a tab. */
export const unreadIn = (wanted: Tab): Count => sum((info) => tabOf(info.channel) === wanted)

/** What concerns a person wherever they are; the lobby's talk only in the lobby. */
export const unreadHere = computed(() => sum(({ kind }) => kind !== 'lobby' || room.value === null))

function sum(which: (info: ChannelInfo) => boolean): Count {
  const isReadable = ({ channel, kind }: ChannelInfo) => {
    if (kind === 'dm') return !isHidden({ author: { id: otherOf(channel, me.value?.id ?? '') } }) // the server counts the muted
    return kind !== 'team' || channel === myTeam.value
  }
  const all = [...infos.value.values()].filter((info) => isReadable(info) && which(info))
  const add = (key: keyof Count) => all.reduce((total, info) => total + info[key], 0)
  return { unread: add('unread'), mentions: add('mentions') }
}

/** Shows a channel, wherever the chat is. */
export function openTalk(channel: string): void {
  const wanted = tabOf(channel)
  if (wanted === 'direct' || wanted === 'groups') talk.value = { ...talk.value, [wanted]: channel }
  showTab(wanted)
}

export function showTab(wanted: Tab): void {
  tab.value = wanted
  chatAsked.value = true
}

/** Asks the server which channels there are; reads on in those that are open. */
export async function readChannels(): Promise<void> {
  const [known, shown] = [infos.value, channels.value] // what comes while the answer is on its way is newer
  const answer = await insist('channels', { unheard: preferences.value.muted.map(({ id }) => id) })
  if (!answer.ok) return
  const listed = new Set(answer.channels.map((c) => c.channel))
  for (const name of known.keys()) if (!listed.has(name) && !isOfRoom(name)) lose(name)
  for (const info of answer.channels) {
    const last = shown.get(info.channel)?.messages.at(-1)?.seq ?? 0
    if (info.lastSeq < last) drop(info.channel) // it began anew
    take(info)
  }
  for (const name of channels.value.keys()) void refresh(name)
}

/** A channel that is new or has changed. */
export function take(info: ChannelInfo): void {
  const known = infos.value.get(info.channel)
  // Who has never read a public place has missed nothing there.
  const fresh = info.read === 0 && info.members.length === 0
  const counted = fresh && !known ? { ...info, read: info.lastSeq, unread: 0, mentions: 0 } : info
  put(known && known.read > info.read ? withRead(counted, known.read) : counted)
  if (known && known.read > info.read) mark(info.channel, known.read)
}

/** Forgets a channel this person is not in any more. */
export function forget(channel: string): void {
  const rest = new Map(infos.value)
  rest.delete(channel)
  infos.value = rest
  drop(channel)
  const { direct, groups } = talk.value
  talk.value = { direct: direct === channel ? '' : direct, groups: groups === channel ? '' : groups }
}

/** Forgets a channel this person was taken out of, and says so of a group; one they left is forgotten by then. */
export function lose(channel: string): void {
  const info = infos.value.get(channel)
  if (info?.kind === 'group') {
    toast({ tone: 'warn', title: words.chat.gone(info.name), text: words.chat.goneHint })
  }
  forget(channel)
}

/** Forgets everything, as when another user takes over. */
export function forgetAll(): void {
  for (const name of new Set([...infos.value.keys(), ...channels.value.keys()])) forget(name)
}

/** Forgets what belongs to a room, which was left. */
export function forgetRoom(): void {
  for (const name of new Set([...infos.value.keys(), ...channels.value.keys()])) {
    if (isOfRoom(name)) forget(name)
  }
}

/** Counts a live message. */
export function count(message: ChatMessage): void {
  const { channel, seq } = message
  const known = infos.value.get(channel)
  if (!known && !isOfRoom(channel)) void readChannels()
  else add(known ?? { ...unknown(channel), lastSeq: seq - 1, read: seq - 1 }, message)
}

function add(info: ChannelInfo, { seq, sentAt, author, mentions }: ChatMessage): void {
  if (seq <= info.lastSeq) return
  const own = author.id === me.value?.id
  const counts = !own && !isHidden({ author }) && seq > info.read
  put({
    ...info,
    lastSeq: seq,
    lastAt: sentAt,
    unread: info.unread + (counts ? 1 : 0),
    mentions: info.mentions + (counts && mentions.includes(me.value?.id ?? '') ? 1 : 0),
  })
}

const unknown = (channel: string): ChannelInfo => ({
  ...{ channel, kind: kindOf(channel) ?? 'room', name: '', members: [], owner: '' },
  ...{ lastSeq: 0, lastAt: 0, read: 0, unread: 0, mentions: 0 },
})

/** What another tab of this person has read. */
export function setRead(channel: string, seq: number): void {
  const info = infos.value.get(channel)
  if (info && seq > info.read) put(withRead(info, seq))
}

/** Counts again what is unread where texts were taken away. */
export function recount(): void {
  for (const info of infos.value.values()) put(withRead(info, info.read))
}

/** Everything there is of a channel has been seen; the server hears of it soon. */
export function markRead(channel: string): void {
  const last = channelOf(channel).messages.at(-1)?.seq ?? 0
  const info = infos.value.get(channel)
  if (!info || last <= info.read) return
  put(withRead(info, last))
  mark(channel, last)
}

function mark(channel: string, seq: number): void {
  if (due.size === 0) setTimeout(sendMarks, MARK_MS)
  due.set(channel, seq)
}

function sendMarks(): void {
  for (const [channel, seq] of due) void request('read', { channel, seq })
  due.clear()
}

function withRead(info: ChannelInfo, read: number): ChannelInfo {
  const { messages } = channelOf(info.channel)
  const later = messages.filter(
    (m) => m.seq > read && m.author.id !== me.value?.id && !m.deleted && !isHidden(m),
  )
  const whole = (messages[0]?.seq ?? Number.POSITIVE_INFINITY) <= read + 1 // all that is unread is here
  const left = Math.max(0, info.lastSeq - read)
  const named = later.filter((m) => m.mentions.includes(me.value?.id ?? '')).length
  return {
    ...info,
    read,
    unread: whole ? later.length : Math.min(info.unread, left),
    mentions: whole ? named : Math.min(info.mentions, left),
  }
}

function put(info: ChannelInfo): void {
  infos.value = new Map(infos.value).set(info.channel, info)
}
