// Everything of a user across the tables: to hand it out, and to take it away.
import type { Kysely, Transaction } from 'kysely'
import { type ChatMessage, DELETED_NAME, withoutAuthor } from '../../shared/chat.ts'
import type { AccountExport } from '../../shared/net/account.ts'
import type { ExportOfUser } from '../accounts/store.ts'
import { handOnGroups } from './groups.ts'
import type { Tables } from './schema.ts'

const EXPORT_PAGE = 500

/** All that is stored about a user, null if there is no such user. */
export async function exportUser(db: Kysely<Tables>, id: string): Promise<ExportOfUser | null> {
  const profile = await db
    .selectFrom('users')
    .select(['id', 'name', 'avatar', 'kind', 'created_at as createdAt', 'seen_at as seenAt'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!profile) return null
  const sessions = await db
    .selectFrom('sessions')
    .select(['created_at as openedAt', 'seen_at as seenAt'])
    .where('user_id', '=', id)
    .orderBy('created_at')
    .execute()
  const channels = await db
    .selectFrom('members')
    .innerJoin('channels', 'channels.id', 'members.channel')
    .select(['channels.id', 'channels.kind', 'channels.name', 'members.joined_at as joinedAt'])
    .where('members.user_id', '=', id)
    .orderBy('channels.id')
    .execute()
  const reads = await db
    .selectFrom('reads')
    .select(['channel', 'seq'])
    .where('user_id', '=', id)
    .orderBy('channel')
    .execute()
  const blocks = await db
    .selectFrom('blocks')
    .select(['blocked_id as id', 'created_at as at'])
    .where('user_id', '=', id)
    .orderBy('created_at')
    .execute()
  const reports = await db
    .selectFrom('reports')
    .select(['target_id as about', 'reason', 'created_at as at'])
    .where('reporter_id', '=', id)
    .orderBy('created_at')
    .execute()
  const sanctions = await db
    .selectFrom('sanctions')
    .select(['kind', 'reason', 'created_at as at', 'until'])
    .where('user_id', '=', id)
    .orderBy('kind')
    .execute()
  return { profile, sessions, channels, reads, blocks, reports, sanctions, messages: pagesOf(db, id) }
}

/** The messages of a user, by channel and seq. */
async function* pagesOf(db: Kysely<Tables>, id: string): AsyncGenerator<AccountExport['messages']> {
  let last = { channel: '', seq: 0 }
  for (;;) {
    const { channel, seq } = last
    const page = await db
      .selectFrom('messages')
      .select(['id', 'channel', 'seq', 'text', 'action', 'sent_at as sentAt'])
      .where('author_id', '=', id)
      .where(({ eb, refTuple, tuple }) => eb(refTuple('channel', 'seq'), '>', tuple(channel, seq)))
      .orderBy('channel')
      .orderBy('seq')
      .limit(EXPORT_PAGE)
      .execute()
    if (page.length > 0) yield page.map(({ action, ...message }) => ({ ...message, action: action === 1 }))
    if (page.length < EXPORT_PAGE) return
    last = page.at(-1)!
  }
}

/**
 * Removes a user and all that is theirs. Their messages keep their place and time, so that talks of others stay whole. Says
 * in which dms and groups they were.
 */
export async function removeUser(trx: Transaction<Tables>, id: string, now: number): Promise<string[]> {
  const inside = await trx.selectFrom('members').select('channel').where('user_id', '=', id).execute()
  await trx
    .updateTable('messages')
    .set(({ ref }) => ({
      ...{ author_id: '', author_name: DELETED_NAME, author_kind: 'guest' as const, author_avatar: '' },
      ...{ text: '', masked: null, cid: ref('id'), deleted_at: now }, // the id: nothing else is unique among the deleted
    }))
    .where('author_id', '=', id)
    .execute()
  await trx.deleteFrom('reports').where('target_id', '=', id).execute()
  await trx.updateTable('reports').set({ reporter_id: '' }).where('reporter_id', '=', id).execute()
  await forgetQuotes(trx, id)
  await removePeople(trx, [id])
  return inside.map((row) => row.channel)
}

/** Takes the texts of somebody out of the reports about others. */
async function forgetQuotes(trx: Transaction<Tables>, id: string): Promise<void> {
  const reports = trx.selectFrom('reports').select(['id', 'context'])
  for (const report of await reports.where('context', 'like', `%"${likely(id)}"%`).execute()) {
    const messages = JSON.parse(report.context) as ChatMessage[]
    const context = JSON.stringify(messages.map((one) => (one.author.id === id ? withoutAuthor(one) : one)))
    await trx.updateTable('reports').set({ context }).where('id', '=', report.id).execute()
  }
}

/** An id as LIKE finds it: `_` stands for any letter, so it finds too much at worst. */
const likely = (id: string): string => id.replaceAll('%', '_')

/** Removes users with their sessions, marks and memberships; what they wrote stays. */
export async function removePeople(trx: Transaction<Tables>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await trx.deleteFrom('sessions').where('user_id', 'in', ids).execute()
  await trx.deleteFrom('sanctions').where('user_id', 'in', ids).execute()
  await trx.deleteFrom('members').where('user_id', 'in', ids).execute()
  await trx.deleteFrom('reads').where('user_id', 'in', ids).execute()
  await trx.deleteFrom('mentions').where('user_id', 'in', ids).execute()
  await trx.deleteFrom('blocks').where('user_id', 'in', ids).execute()
  await trx.deleteFrom('blocks').where('blocked_id', 'in', ids).execute()
  await trx.deleteFrom('users').where('id', 'in', ids).execute()
  await handOnGroups(trx, ids)
}
