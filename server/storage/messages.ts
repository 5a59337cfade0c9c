// Messages and their channels in the database.
import type { Kysely, Transaction } from 'kysely'
import type { ChatMessage } from '../../shared/chat.ts'
import type { Draft, MessageStore } from '../chat/store.ts'
import { grouped } from './reader.ts'
import type { Tables } from './schema.ts'
import type { Writer } from './writer.ts'

/** Channels that live as long as their room does. */
const PASSING = ['room', 'team']

const messagesFrom = (db: Kysely<Tables>) =>
  db
    .selectFrom('messages')
    .select(['id', 'channel', 'seq', 'text', 'masked', 'action', 'deleted_at', 'sent_at as sentAt'])
    .select(['author_id', 'author_name', 'author_kind', 'author_avatar', 'author_team'])

type Row = Awaited<ReturnType<ReturnType<typeof messagesFrom>['executeTakeFirstOrThrow']>>

const toMessage = (row: Row, mentions: string[]): ChatMessage => ({
  ...{ id: row.id, channel: row.channel, seq: row.seq },
  author: {
    ...{ id: row.author_id, name: row.author_name, kind: row.author_kind },
    ...{ avatar: row.author_avatar, team: row.author_team },
  },
  ...{ text: row.text, masked: row.masked, action: row.action === 1, mentions },
  ...{ deleted: row.deleted_at !== null, sentAt: row.sentAt },
})

/** Rows as messages, with the people they name. */
async function complete(db: Kysely<Tables>, rows: readonly Row[]): Promise<ChatMessage[]> {
  if (rows.length === 0) return []
  const named = await db
    .selectFrom('mentions')
    .selectAll()
    .where(({ and, or }) => or(rows.map(({ channel, seq }) => and({ channel, seq }))))
    .orderBy('user_id')
    .execute()
  return rows.map((row) => {
    const own = named.filter(({ channel, seq }) => channel === row.channel && seq === row.seq)
    return toMessage(
      row,
      own.map((one) => one.user_id),
    )
  })
}

export function createMessageStore(db: Kysely<Tables>, { write, batched }: Writer): MessageStore {
  const find = grouped(async (asked: readonly Key[]) => {
    const found = await findAll(db, asked)
    return asked.map(({ channel, authorId, cid }) => found.get(keyOf(channel, authorId, cid)) ?? null)
  })

  return {
    find: (channel, authorId, cid) => find({ channel, authorId, cid }),
    append: batched(appendAll),
    async page(channel, before, limit) {
      const all = messagesFrom(db).where('channel', '=', channel).orderBy('seq', 'desc').limit(limit)
      const rows = await (before === 0 ? all : all.where('seq', '<', before)).execute()
      return (await complete(db, rows)).reverse()
    },
    async since(channel, after, limit) {
      const next = messagesFrom(db).where('channel', '=', channel).where('seq', '>', after)
      return complete(db, await next.orderBy('seq').limit(limit).execute())
    },
    async byId(id) {
      const rows = await messagesFrom(db).where('id', '=', id).execute()
      return (await complete(db, rows))[0] ?? null
    },
    drop: (channel) => write((trx) => dropChannels(trx, [channel])),
    prune: (channel, before) =>
      write(async (trx) => {
        const { last } = await trx
          .selectFrom('messages')
          .select(({ fn }) => fn.max('seq').as('last'))
          .where('channel', '=', channel)
          .where('sent_at', '<', before)
          .executeTakeFirstOrThrow()
        if (last === null) return
        await trx.deleteFrom('messages').where('channel', '=', channel).where('seq', '<=', last).execute()
        await trx.deleteFrom('mentions').where('channel', '=', channel).where('seq', '<=', last).execute()
      }),
  }
}

type Stored = Awaited<ReturnType<MessageStore['append']>>

/** What makes a message the same one. */
interface Key {
  channel: string
  authorId: string
  cid: string
}
const keyOf = (channel: string, authorId: string, cid: string): string => [channel, authorId, cid].join(' ')

/** Stores drafts with a handful of statements, however many they are; those that are known already are answered. */
async function appendAll(trx: Transaction<Tables>, drafts: readonly Draft[]): Promise<Stored[]> {
  const asked = drafts.map(({ channel, author, cid }) => ({ channel, authorId: author.id, cid }))
  const known = await findAll(trx, asked)
  const fresh: (Draft & { seq: number })[] = []
  const keys = asked.map(({ channel, authorId, cid }) => keyOf(channel, authorId, cid))
  const firsts = drafts.filter((_, n) => !known.has(keys[n]!) && keys.indexOf(keys[n]!) === n)
  // In order, so that two servers that lock several channels do not wait for each other.
  for (const channel of [...new Set(firsts.map((draft) => draft.channel))].sort()) {
    const own = firsts.filter((draft) => draft.channel === channel)
    const last = await countUp(trx, channel, own.length, own[0]!.sentAt)
    own.forEach((draft, n) => void fresh.push({ ...draft, seq: last - own.length + 1 + n }))
  }
  if (fresh.length > 0) await trx.insertInto('messages').values(fresh.map(toRow)).execute()
  const named = fresh.flatMap(({ channel, seq, mentions }) =>
    mentions.map((user_id) => ({ user_id, channel, seq })),
  )
  if (named.length > 0) await trx.insertInto('mentions').values(named).execute()
  const made = new Map(fresh.map((draft) => [keyOf(draft.channel, draft.author.id, draft.cid), draft]))
  return keys.map((key, n) => {
    const message = known.get(key) ?? toStored(made.get(key)!)
    return { message, fresh: message.id === drafts[n]!.id } // also when the answer to a first try was lost
  })
}

const toStored = ({ cid: _, ...message }: Draft & { seq: number }): ChatMessage => ({
  ...message,
  mentions: [...message.mentions].sort(), // as they are read
  deleted: false,
})

const toRow = ({ id, channel, seq, text, masked, action, sentAt, author, cid }: Draft & { seq: number }) => ({
  ...{ id, channel, seq, text, masked, sent_at: sentAt, cid, action: action ? (1 as const) : (0 as const) },
  ...{ author_id: author.id, author_name: author.name, author_kind: author.kind },
  ...{ author_avatar: author.avatar, author_team: author.team, deleted_at: null },
})

/** The messages that are stored under these keys. */
async function findAll(db: Kysely<Tables>, asked: readonly Key[]): Promise<Map<string, ChatMessage>> {
  const rows = await messagesFrom(db)
    .select('cid')
    .where(({ and, or }) =>
      or(asked.map(({ channel, authorId, cid }) => and({ author_id: authorId, channel, cid }))),
    )
    .execute()
  const messages = await complete(db, rows)
  return new Map(rows.map((row, n) => [keyOf(row.channel, row.author_id, row.cid), messages[n]!]))
}

/** Counts a channel up, which is made with its first message; its row stays locked until the transaction ends. */
async function countUp(trx: Transaction<Tables>, channel: string, by: number, now: number): Promise<number> {
  const kind = channel.split(':', 1)[0]!
  const { last_seq } = await trx
    .insertInto('channels')
    .values({ id: channel, kind, name: '', owner_id: '', last_seq: by, created_at: now })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ eb }) => ({ last_seq: eb('channels.last_seq', '+', by) })),
    )
    .returning('last_seq')
    .executeTakeFirstOrThrow()
  return last_seq
}

/** Forgets channels with everything in them. */
export async function dropChannels(trx: Transaction<Tables>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await trx.deleteFrom('messages').where('channel', 'in', ids).execute()
  await trx.deleteFrom('mentions').where('channel', 'in', ids).execute()
  await trx.deleteFrom('reads').where('channel', 'in', ids).execute()
  await trx.deleteFrom('members').where('channel', 'in', ids).execute()
  await trx.deleteFrom('channels').where('id', 'in', ids).execute()
}

/** Forgets the talk of rooms that a stop of the server has closed. */
export const dropRoomChannels = ({ write }: Writer): Promise<void> =>
  write(async (trx) => {
    const rows = await trx.selectFrom('channels').select('id').where('kind', 'in', PASSING).execute()
    await dropChannels(
      trx,
      rows.map((row) => row.id),
    )
  })
