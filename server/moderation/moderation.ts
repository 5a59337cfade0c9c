// What people report and what moderators do about it; every act is written down with what it does, or not done.
import {
  type AuditAction,
  type AuditEntry,
  type ChatMessage,
  cleanMessage,
  kindOf,
  LOBBY_CHANNEL,
  PAGE,
  REPORT_CONTEXT,
  type Report,
} from '../../shared/chat.ts'
import { cleanReason } from '../../shared/names.ts'
import type { HubEvents, ModeratorCommand, Result, User } from '../../shared/net/protocol.ts'
import type { Chat } from '../chat/chat.ts'
import type { Pace } from '../chat/pace.ts'
import type { MessageStore } from '../chat/store.ts'
import type { Tell } from '../chat/tell.ts'
import { createBuckets } from '../limits.ts'
import { refuse } from '../refuse.ts'
import type { Sanctions } from './sanctions.ts'
import type { Act, LastAct, ModerationStore } from './store.ts'

export interface ModerationOptions {
  store: ModerationStore
  messages: Pick<MessageStore, 'byId' | 'page'>
  chat: Pick<Chat, 'access' | 'audience'>
  pace: Pick<Pace, 'slow' | 'slowed'>
  sanctions: Sanctions
  /** What held when the server stopped: the lobby's slow mode and the newest announcement. */
  before: { slow: LastAct | null; announce: LastAct | null }
  now: () => number
  newId: () => string
  /** A user by id, null if there is none. */
  person(id: string): Promise<Pick<User, 'id' | 'name' | 'kind'> | null>
  isModerator(user: Pick<User, 'name' | 'kind'>): boolean
  tell: Tell
  /** Cuts all lines of a user and says from which addresses they came. */
  cut(userId: string): string[]
}

export interface Moderation {
  report(userId: string, ask: { message: string; reason: string }): Promise<Result>
  moderate(user: User, command: ModeratorCommand): Promise<Result>
  /** The slow mode of a place, in seconds. */
  slow(user: User, channel: string): Result<{ seconds: number }>
  reports(user: User): Promise<Result<{ reports: Report[] }>>
  audit(user: User, before: number): Promise<Result<{ entries: AuditEntry[] }>>
  /** What newcomers are told, null if there is nothing. */
  announcement(): HubEvents['announcement'] | null
  /** Forgets what is over for long. */
  clean(): Promise<void>
}

const REPORTS_SHOWN = 30
const REPORT_BURST = 5
const REPORT_PER_S = 1 / 60
const MINUTE_MS = 60_000
const SHOWN_MS = 60 * MINUTE_MS // an announcement
const KEPT_MS = 90 * 24 * 60 * MINUTE_MS // closed reports and past sanctions

export function createModeration(options: ModerationOptions): Moderation {
  const { store, messages, chat, sanctions, now, tell, isModerator } = options
  const reporting = createBuckets(REPORT_BURST, REPORT_PER_S, now)
  const { slow, announce } = options.before
  let announced: HubEvents['announcement'] | null = announce && { text: announce.detail, at: announce.at }
  if (slow) options.pace.slow(LOBBY_CHANNEL, slow.amount)

  const act = (by: User, action: AuditAction, more: Partial<Act>): Act => ({
    ...{ at: now(), byId: by.id, action, targetId: '', subject: '', amount: 0, detail: '' },
    ...more,
  })

  async function punish(
    by: User,
    { do: kind, id, minutes, reason }: Extract<ModeratorCommand, { do: 'mute' | 'ban' }>,
  ): Promise<Result> {
    const person = await options.person(id)
    if (!person) return refuse('no-user')
    if (id === by.id || isModerator(person))
      return refuse('not-that', 'Moderators cannot be muted or banned.')
    const why = cleanReason(reason)
    const times = { createdAt: now(), until: now() + minutes * MINUTE_MS }
    const sanction = { userId: id, kind, reason: why, ...times }
    await store.sanction(sanction, act(by, kind, { targetId: id, amount: minutes, detail: why }))
    sanctions.add(sanction)
    if (kind === 'ban') sanctions.addAddresses(id, options.cut(id))
    return { ok: true }
  }

  async function deleteMessage(by: User, id: string): Promise<Result> {
    const message = await messages.byId(id)
    if (!message || message.deleted) return refuse('no-message')
    const { channel, author } = message
    await store.deleteMessage(id, act(by, 'delete', { targetId: author.id, subject: id, detail: channel }))
    tell(chat.audience(channel), 'deleted', { channel, id })
    return { ok: true }
  }

  async function run(by: User, command: ModeratorCommand): Promise<Result> {
    switch (command.do) {
      case 'delete':
        return deleteMessage(by, command.message)
      case 'mute':
      case 'ban':
        return punish(by, command)
      case 'lift':
        if (!(await options.person(command.id))) return refuse('no-user')
        await store.lift(act(by, 'lift', { targetId: command.id }))
        sanctions.lift(command.id)
        return { ok: true }
      case 'slow': {
        const { channel, seconds } = command
        const kind = kindOf(channel)
        if (kind !== 'lobby' && kind !== 'room' && kind !== 'team') return refuse('bad-request')
        await store.note(act(by, 'slow', { subject: channel, amount: seconds }))
        options.pace.slow(channel, seconds)
        return { ok: true }
      }
      case 'announce': {
        const text = cleanMessage(command.text)
        if (text === '') return refuse('bad-request', 'The announcement is empty.')
        await store.note(act(by, 'announce', { detail: text }))
        announced = { text, at: now() }
        tell('everybody', 'announcement', announced)
        return { ok: true }
      }
      case 'settle': {
        const note = cleanReason(command.note)
        const settled = await store.settle(
          command.report,
          act(by, 'settle', { subject: command.report, detail: note }),
        )
        return settled ? { ok: true } : refuse('not-now', 'This report is closed already.')
      }
    }
  }

  /** A message and those before it, as the moderators are to see them. */
  async function contextOf(message: ChatMessage): Promise<ChatMessage[]> {
    const first = message.seq === 1 // a page before 0 would be the newest
    return [...(first ? [] : await messages.page(message.channel, message.seq, REPORT_CONTEXT)), message]
  }

  return {
    async report(userId, { message: id, reason }) {
      const message = await messages.byId(id)
      const mayRead = message && chat.access(userId, message.channel)?.read === null
      if (!mayRead || message.deleted) return refuse('no-message')
      if (message.author.id === userId) return refuse('not-that', 'This message is your own.')
      if (!reporting.take(userId)) return refuse('too-fast')
      const context = await contextOf(message)
      const report = { id: options.newId(), at: now(), byId: userId, reason: cleanReason(reason) }
      await store.report({ ...report, messages: context })
      return { ok: true }
    },
    moderate: async (user, command) => (isModerator(user) ? run(user, command) : refuse('not-moderator')),
    slow(user, channel) {
      if (!isModerator(user)) return refuse('not-moderator')
      return { ok: true, seconds: options.pace.slowed(channel) }
    },
    async reports(user) {
      if (!isModerator(user)) return refuse('not-moderator')
      return { ok: true, reports: await store.reports(REPORTS_SHOWN) }
    },
    async audit(user, before) {
      if (!isModerator(user)) return refuse('not-moderator')
      return { ok: true, entries: await store.audit(before, PAGE) }
    },
    announcement: () => (announced && announced.at > now() - SHOWN_MS ? announced : null),
    clean: () => store.prune(now() - KEPT_MS),
  }
}
