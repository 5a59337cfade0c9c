// Channels as one user sees them, read marks, people and blocks in the database.
import { type Kysely, sql, type Transaction } from 'kysely'
import { type ChannelKind, DELETED_NAME, otherOf, UNREAD_MAX } from '../../shared/chat.ts'
import type { ChannelStore, StoredChannel } from '../chat/store.ts'
import { createGroupStore } from './groups.ts'
import type { Tables } from './schema.ts'
import type { Writer } from './writer.ts'

const PERSON = ['users.id', 'users.name', 'users.avatar', 'users.kind'] as const

export function createChannelStore(db: Kysely<Tables>, writer: Writer): ChannelStore {
  const { write, batched } = writer
  const mark = batched(markAll)
  return {
    ...createGroupStore(writer),
    async tiesOf(userId) {
      const own = await db.selectFrom('members').select('channel').where('user_id', '=', userId).execute()
      const blocks = await db
        .selectFrom('blocks')
        .select(['user_id', 'blocked_id'])
        .where(({ eb, or }) => or([eb('user_id', '=', userId), eb('blocked_id', '=', userId)]))
        .execute()
      return {
        channels: own.map((row) => row.channel),
        blocked: blocks.filter((row) => row.user_id === userId).map((row) => row.blocked_id),
        blockedBy: blocks.filter((row) => row.blocked_id === userId).map((row) => row.user_id),
      }
    },
    async seen(userId, channels, unheard = []) {
      if (channels.length === 0) return []
      const rows = await seenBy(db, userId, unheard).where('channels.id', 'in', channels).execute()
      return withMembers(db, userId, rows)
    },
    async mine(userId, limit, unheard) {
      const rows = await seenBy(db, userId, unheard)
        .innerJoin('members as mine', 'mine.channel', 'channels.id')
        .where('mine.user_id', '=', userId)
        .where(({ eb, or }) => or([eb('channels.kind', '=', 'group'), eb('channels.last_seq', '>', 0)]))
        .orderBy('lastAt', 'desc')
        .orderBy('channels.id')
        .limit(limit)
        .execute()
      return withMembers(db, userId, rows)
    },
    mark: (userId, channel, seq) => mark({ userId, channel, seq }),
    async person(id) {
      const row = await db.selectFrom('users').select(PERSON).where('id', '=', id).executeTakeFirst()
      return row ?? null
    },
    findPeople: (key, limit) =>
      db
        .selectFrom('users')
        .select(PERSON)
        .where('kind', '=', 'user')
        .where(sql`substr(name_key, 1, ${key.length})`, '=', key)
        .orderBy('name_key')
        .limit(limit)
        .execute(),
    openDm: (channel, ids, now) =>
      write(async (trx) => {
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto('channels')
          .values({ id: channel, kind: 'dm', name: '', owner_id: '', last_seq: 0, created_at: now })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
        if (numInsertedOrUpdatedRows === 0n) return
        const members = ids.map((user_id) => ({ channel, user_id, joined_at: now }))
        await trx.insertInto('members').values(members).execute()
      }),
    block: (userId, blockedId, on, now) =>
      write(async (trx) => {
        const pair = { user_id: userId, blocked_id: blockedId }
        if (on) {
          await trx
            .insertInto('blocks')
            .values({ ...pair, created_at: now })
            .onConflict((conflict) => conflict.doNothing())
            .execute()
        } else
          await trx
            .deleteFrom('blocks')
            .where(({ and }) => and(pair))
            .execute()
      }),
    blocks: (userId) =>
      db
        .selectFrom('blocks')
        .innerJoin('users', 'users.id', 'blocks.blocked_id')
        .select(['users.id', 'users.name'])
        .where('blocks.user_id', '=', userId)
        .orderBy('blocks.created_at')
        .execute(),
  }
}

/** Channels with the user's mark and what is after it, of those they hear. */
const seenBy = (db: Kysely<Tables>, userId: string, unheard: readonly string[]) =>
  db
    .selectFrom('channels')
    .leftJoin('reads', (join) =>
      join.onRef('reads.channel', '=', 'channels.id').on('reads.user_id', '=', userId),
    )
    .leftJoin('messages as last', (join) =>
      join.onRef('last.channel', '=', 'channels.id').onRef('last.seq', '=', 'channels.last_seq'),
    )
    .select(['channels.id', 'channels.kind', 'channels.name', 'channels.owner_id as owner'])
    .select(['channels.last_seq as lastSeq', 'reads.seq as read'])
    .select(({ fn }) => fn.coalesce('last.sent_at', 'channels.created_at').as('lastAt'))
    .select((eb) => {
      const read = eb.fn.coalesce('reads.seq', eb.val(0))
      const blocked = eb.selectFrom('blocks').select('blocked_id').where('user_id', '=', userId)
      const heard = eb
        .selectFrom('messages as m')
        .select('m.seq')
        .whereRef('m.channel', '=', 'channels.id')
        .where('m.author_id', 'not in', [userId, ...unheard])
        .where('m.author_id', 'not in', blocked)
        .where('m.deleted_at', 'is', null)
      const unread = heard.where('m.seq', '>', read).limit(UNREAD_MAX)
      const mentions = eb
        .selectFrom('mentions as n')
        .select('n.seq')
        .whereRef('n.channel', '=', 'channels.id')
        .where('n.user_id', '=', userId)
        .where('n.seq', '>', read)
        .where(({ exists }) => exists(heard.where('m.seq', '=', sql.ref<number>('n.seq'))))
        .limit(UNREAD_MAX)
      return [
        eb.selectFrom(unread.as('u')).select(eb.fn.countAll<number>().as('c')).as('unread'),
        eb.selectFrom(mentions.as('n')).select(eb.fn.countAll<number>().as('c')).as('mentions'),
      ]
    })

type Row = Awaited<ReturnType<ReturnType<typeof seenBy>['executeTakeFirstOrThrow']>>

/** Whoever comes to a place has read all there was; to dms and groups one is invited. */
const isPlace = (kind: string): boolean => kind !== 'dm' && kind !== 'group'

async function withMembers(
  db: Kysely<Tables>,
  userId: string,
  rows: readonly Row[],
): Promise<StoredChannel[]> {
  const ids = rows.filter((row) => !isPlace(row.kind)).map((row) => row.id)
  const members =
    ids.length === 0
      ? []
      : await db
          .selectFrom('members')
          .innerJoin('users', 'users.id', 'members.user_id')
          .select([...PERSON, 'members.channel'])
          .where('members.channel', 'in', ids)
          .orderBy('members.joined_at')
          .orderBy('users.id')
          .execute()
  const byChannel = new Map<string, StoredChannel['members']>(ids.map((id) => [id, []]))
  for (const { channel, ...person } of members) byChannel.get(channel)!.push(person)
  return rows.map(({ id, read, ...row }) => {
    const inside = byChannel.get(id) ?? []
    const other = otherOf(id, userId)
    const name = row.kind === 'dm' ? inside.find((member) => member.id === other)?.name : row.name
    const info = { ...row, kind: row.kind as ChannelKind, channel: id, members: inside }
    const counts = { unread: row.unread ?? 0, mentions: row.mentions ?? 0 }
    const named = { ...info, ...counts, name: name ?? DELETED_NAME, read: read ?? 0 }
    return read === null && isPlace(row.kind)
      ? { ...named, read: row.lastSeq, unread: 0, mentions: 0 }
      : named
  })
}

interface Mark {
  userId: string
  channel: string
  seq: number
}

async function markAll(trx: Transaction<Tables>, marks: readonly Mark[]): Promise<undefined[]> {
  for (const { userId, channel, seq } of marks) {
    await trx
      .insertInto('reads')
      .columns(['user_id', 'channel', 'seq'])
      .expression(
        trx
          .selectFrom('channels')
          .select(({ eb, ref }) => [
            sql<string>`cast(${userId} as text)`.as('user_id'),
            'id as channel',
            eb.case().when('last_seq', '<', seq).then(ref('last_seq')).else(seq).end().as('seq'),
          ])
          .where('id', '=', channel),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['user_id', 'channel'])
          .doUpdateSet(({ ref }) => ({ seq: ref('excluded.seq') }))
          .whereRef('reads.seq', '<', 'excluded.seq'),
      )
      .execute()
  }
  return marks.map(() => undefined)
}
