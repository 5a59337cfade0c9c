// What people do with each other: direct messages, groups, looking somebody up, blocking, reporting, moderating.
import { signal } from '@preact/signals'
import { type ChannelInfo, type ChatMessage, LOBBY_CHANNEL, type PersonHere } from '../../../shared/chat.ts'
import type { GroupCommand, ModeratorCommand } from '../../../shared/net/protocol.ts'
import { panelOpen, place, toast } from '../store.ts'
import { talkWords } from '../ui/words/talk.ts'
import { forget, infos, openTalk, readChannels, take } from './chat-channels.ts'
import { blocked, type Named } from './chat-people.ts'
import { failed, request } from './hub.ts'

export const peopleHere = signal<readonly PersonHere[] | null>(null) // online, as last asked; null: never
const FRESH_MS = 10_000
let askedAt = Number.NEGATIVE_INFINITY

/** The talk with somebody, made if there is none; null when it can't be. */
export async function findTalk(id: string): Promise<ChannelInfo | null> {
  const answer = await request('dm', { id })
  if (failed(answer)) return null
  take(answer.info)
  return answer.info
}

/** Shows the talk with somebody. */
export async function openDm(id: string): Promise<void> {
  const info = await findTalk(id)
  if (!info) return
  if (place.value.at === 'room') panelOpen.value = true
  openTalk(info.channel)
}

/** Makes or changes a group; what the group is then, null when it was refused or left. */
export async function group(command: GroupCommand): Promise<ChannelInfo | null> {
  const leaving = command.do === 'leave'
  if (leaving) forget(command.channel) // at once: being out of it is no news then
  const answer = await request('group', command)
  if (failed(answer)) {
    if (leaving) void readChannels()
    return null
  }
  if (answer.info) take(answer.info)
  return answer.info
}

/** Makes a group and shows it; false when it was refused. */
export async function createGroup(name: string, members: readonly string[]): Promise<boolean> {
  const info = await group({ do: 'create', name, members: [...members] })
  if (info) openTalk(info.channel)
  return info !== null
}

/** Dms or groups, those with the newest message first. */
export const listTalks = (kind: 'dm' | 'group'): ChannelInfo[] =>
  [...infos.value.values()].filter((info) => info.kind === kind).sort((a, b) => b.lastAt - a.lastAt)

/** Reads who is online, unless that was done a moment ago. */
export async function readPeople(): Promise<void> {
  const now = performance.now()
  if (now - askedAt < FRESH_MS) return
  askedAt = now
  const answer = await request('people', { channel: LOBBY_CHANNEL })
  if (answer.ok) peopleHere.value = answer.people
  else askedAt = Number.NEGATIVE_INFINITY
}

/** Everybody whose name begins like this; nobody when there is no answer. */
export async function findPeople(name: string): Promise<readonly PersonHere[]> {
  const answer = await request('find', { name })
  return answer.ok ? answer.people : []
}

/** Blocks somebody for good, or no more. */
export async function setBlocked({ id, name }: Named, on: boolean): Promise<boolean> {
  const answer = await request('block', { id, on })
  if (failed(answer)) return false
  const rest = blocked.value.filter((one) => one.id !== id)
  blocked.value = on ? [...rest, { id, name }] : rest
  return true
}

/** Shows a message to the moderators. */
export async function report(message: ChatMessage, reason: string): Promise<boolean> {
  const answer = await request('report', { message: message.id, reason })
  if (failed(answer)) return false
  toast({ tone: 'info', ...talkWords.reported })
  return true
}

/** Something only a moderator may do; says that it was done. */
export async function moderate(command: ModeratorCommand): Promise<boolean> {
  const answer = await request('moderate', command)
  const isSettled = command.do === 'settle' && !answer.ok && answer.code === 'not-now' // by another moderator
  if (!isSettled && failed(answer)) return false
  toast({
    tone: 'info',
    title: isSettled ? talkWords.moderation.closed : talkWords.moderated[command.do],
    text: '',
  })
  return true
}
