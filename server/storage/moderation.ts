// Reports, sanctions and the audit log in the database.
import type { Kysely, Transaction } from 'kysely'
import type { ChatMessage } from '../../shared/chat.ts'
import type { Act, ModerationStore } from '../moderation/store.ts'
import type { Tables } from './schema.ts'
import type { Writer } from './writer.ts'

export function createModerationStore(db: Kysely<Tables>, { write }: Writer): ModerationStore {
  return {
    report: ({ id, at, byId, reason, messages }) =>
      write(async (trx) => {
        const { id: message_id, channel, author } = messages.at(-1)!
        const own = trx.selectFrom('reports').select('id').where('reporter_id', '=', byId)
        if (await own.where('message_id', '=', message_id).executeTakeFirst()) return
        await trx
          .insertInto('reports')
          .values({
            ...{ id, message_id, reporter_id: byId, target_id: author.id, channel, reason },
            ...{ context: JSON.stringify(messages), created_at: at, resolved_at: null },
          })
          .execute()
      }),
    async reports(limit) {
      const rows = await db
        .selectFrom('reports as r')
        .leftJoin('users as reporter', 'reporter.id', 'r.reporter_id')
        .leftJoin('users as target', 'target.id', 'r.target_id')
        .select(['r.id', 'r.created_at as at', 'r.channel', 'r.reason', 'r.context'])
        .select(['r.reporter_id', 'r.target_id', 'reporter.name as reporter', 'target.name as target'])
        .where('r.resolved_at', 'is', null)
        .orderBy('r.created_at')
        .orderBy('r.id')
        .limit(limit)
        .execute()
      return rows.map(({ context, reporter_id, target_id, reporter, target, ...report }) => ({
        ...report,
        by: { id: reporter_id, name: reporter ?? '' },
        target: { id: target_id, name: target ?? '' },
        messages: JSON.parse(context) as ChatMessage[],
      }))
    },
    deleteMessage: (id, act) =>
      write(async (trx) => {
        const message = await trx
          .updateTable('messages')
          .set({ text: '', masked: null, deleted_at: act.at })
          .where('id', '=', id)
          .where('deleted_at', 'is', null)
          .returning(['channel', 'seq'])
          .executeTakeFirst()
        if (!message) return
        const { channel, seq } = message
        await trx.deleteFrom('mentions').where('channel', '=', channel).where('seq', '=', seq).execute()
        await writeDown(trx, act)
      }),
    sanction: ({ userId, kind, reason, createdAt, until }, act) =>
      write(async (trx) => {
        await trx.deleteFrom('sanctions').where('user_id', '=', userId).where('kind', '=', kind).execute()
        const row = { user_id: userId, kind, reason, created_at: createdAt, until }
        await trx.insertInto('sanctions').values(row).execute()
        await writeDown(trx, act)
      }),
    lift: (act) =>
      write(async (trx) => {
        await trx.deleteFrom('sanctions').where('user_id', '=', act.targetId).execute()
        await writeDown(trx, act)
      }),
    settle: (id, act) =>
      write(async (trx) => {
        const report = await trx
          .updateTable('reports')
          .set({ resolved_at: act.at })
          .where('id', '=', id)
          .where('resolved_at', 'is', null)
          .returning('target_id')
          .executeTakeFirst()
        if (report) await writeDown(trx, { ...act, targetId: report.target_id })
        return report !== undefined
      }),
    note: (act) => write((trx) => writeDown(trx, act)),
    sanctions: () =>
      db
        .selectFrom('sanctions')
        .select(['user_id as userId', 'kind', 'reason', 'created_at as createdAt', 'until'])
        .execute(),
    async last(action, subject) {
      const act = await db
        .selectFrom('audit')
        .select(['at', 'amount', 'detail'])
        .where('action', '=', action)
        .where('subject', '=', subject)
        .orderBy('n', 'desc')
        .executeTakeFirst()
      return act ?? null
    },
    async audit(before, limit) {
      const all = db
        .selectFrom('audit as a')
        .leftJoin('users as doer', 'doer.id', 'a.by_id')
        .leftJoin('users as target', 'target.id', 'a.target_id')
        .select(['a.n', 'a.at', 'a.action', 'a.subject', 'a.amount', 'a.detail'])
        .select(['a.by_id', 'a.target_id', 'doer.name as by', 'target.name as target'])
        .orderBy('a.n', 'desc')
        .limit(limit)
      const rows = await (before === 0 ? all : all.where('a.n', '<', before)).execute()
      return rows.map(({ by_id, target_id, by, target, ...entry }) => ({
        ...entry,
        by: { id: by_id, name: by ?? '' },
        target: { id: target_id, name: target ?? '' },
      }))
    },
    prune: (before) =>
      write(async (trx) => {
        await trx.deleteFrom('reports').where('resolved_at', '<', before).execute()
        await trx.deleteFrom('sanctions').where('until', '<', before).execute()
      }),
    async madeAt(userId) {
      const row = await db
        .selectFrom('users')
        .select('created_at')
        .where('id', '=', userId)
        .executeTakeFirst()
      return row?.created_at ?? null
    },
  }
}

async function writeDown(trx: Transaction<Tables>, act: Act): Promise<void> {
  const { last } = await trx
    .selectFrom('audit')
    .select(({ fn }) => fn.max('n').as('last'))
    .executeTakeFirstOrThrow()
  const { at, action, subject, amount, detail } = act
  const row = { at, action, subject, amount, detail, by_id: act.byId, target_id: act.targetId }
  await trx
    .insertInto('audit')
    .values({ ...row, n: (last ?? 0) + 1 })
    .execute()
}
