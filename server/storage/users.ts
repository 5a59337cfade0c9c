// Users and sessions in the database.
import type { Kysely, Transaction } from 'kysely'
import type { User } from '../../shared/net/protocol.ts'
import type { UserStore } from '../accounts/store.ts'
import type { Tables } from './schema.ts'
import { exportUser, removePeople, removeUser } from './userData.ts'
import type { Writer } from './writer.ts'

const SEEN_STEP_MS = 3600 * 1000 // use is written down this often at most
const REMOVED_AT_ONCE = 500

const USER = ['users.id', 'users.name', 'users.avatar', 'users.kind'] as const

export function createUserStore(db: Kysely<Tables>, writer: Writer): UserStore {
  const { write } = writer

  const touch = (session: string, id: string, now: number): Promise<void> =>
    write(async (trx) => {
      await trx.updateTable('sessions').set({ seen_at: now }).where('hash', '=', session).execute()
      await trx.updateTable('users').set({ seen_at: now }).where('id', '=', id).execute()
    })

  return {
    add: ({ id, name, avatar }, key, session, now) =>
      write(async (trx) => {
        await trx
          .insertInto('users')
          .values({
            ...{ id, name, avatar, name_key: key, kind: 'guest', password: null },
            ...{ created_at: now, seen_at: now, name_changed_at: 0 },
          })
          .execute()
        await addSession(trx, id, session, now)
      }),
    async bySession(session, now) {
      const row = await db
        .selectFrom('sessions')
        .innerJoin('users', 'users.id', 'sessions.user_id')
        .select([...USER, 'sessions.seen_at'])
        .where('sessions.hash', '=', session)
        .executeTakeFirst()
      if (!row) return null
      const { seen_at, ...user } = row
      if (now - seen_at > SEEN_STEP_MS) touch(session, user.id, now).catch(() => {}) // the next visit tries again
      return user
    },
    isRegistered: async (key) => (await holderOf(db, key)) !== null,
    change: (id, { name, avatar }, now, notSince) =>
      write(async (trx) => {
        const old = await trx
          .selectFrom('users')
          .select([...USER, 'name_changed_at'])
          .where('id', '=', id)
          .executeTakeFirst()
        if (!old) return 'no-session'
        const { name_changed_at, ...user } = old
        const isNew = name !== undefined && name.text !== user.name
        if (isNew) {
          const holder = await holderOf(trx, name.key)
          if (holder !== null && holder !== id) return 'name-taken'
          const isSoon = name_changed_at > 0 && name_changed_at > notSince
          if (user.kind === 'user' && isSoon) return 'renamed-lately'
        }
        const next: User = { ...user, name: name?.text ?? user.name, avatar: avatar ?? user.avatar }
        await trx
          .updateTable('users')
          .set({
            ...{ name: next.name, avatar: next.avatar },
            ...(isNew ? { name_key: name.key, name_changed_at: now } : {}),
          })
          .where('id', '=', id)
          .execute()
        return next
      }),
    async nameChangedAt(id) {
      const row = await db
        .selectFrom('users')
        .select('name_changed_at')
        .where('id', '=', id)
        .where('kind', '=', 'user')
        .executeTakeFirst()
      return row?.name_changed_at ?? 0
    },
    claim: (id, name, password) =>
      write(async (trx) => {
        const user = await trx.selectFrom('users').select(USER).where('id', '=', id).executeTakeFirst()
        if (!user) return 'no-session'
        if (user.kind !== 'guest') return 'not-now'
        if ((await holderOf(trx, name.key)) !== null) return 'name-taken'
        const claimed = { name: name.text, kind: 'user' as const }
        await trx
          .updateTable('users')
          .set({ ...claimed, name_key: name.key, password, name_changed_at: 0 })
          .where('id', '=', id)
          .execute()
        return { ...user, ...claimed }
      }),
    async login(key) {
      const row = await db
        .selectFrom('users')
        .select([...USER, 'password'])
        .where('name_key', '=', key)
        .where('kind', '=', 'user')
        .executeTakeFirst()
      if (!row?.password) return null
      const { password, ...user } = row
      return { user, password }
    },
    async passwordOf(id) {
      const row = await db.selectFrom('users').select('password').where('id', '=', id).executeTakeFirst()
      return row?.password ?? null
    },
    setPassword: (id, password, kept) =>
      write(async (trx) => {
        await trx.updateTable('users').set({ password }).where('id', '=', id).execute()
        await trx.deleteFrom('sessions').where('user_id', '=', id).where('hash', '!=', kept).execute()
      }),
    openSession: ({ id, proved, password }, session, old, now) =>
      write(async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('users')
          .set({ password, seen_at: now })
          .where('id', '=', id)
          .where('password', '=', proved)
          .executeTakeFirst()
        if (numUpdatedRows === 0n) return false
        await trx.deleteFrom('sessions').where('hash', '=', old).execute()
        await addSession(trx, id, session, now)
        return true
      }),
    closeSession: (session) =>
      write(async (trx) => {
        await trx.deleteFrom('sessions').where('hash', '=', session).execute()
      }),
    closeSessions: (id) =>
      write(async (trx) => {
        await trx.deleteFrom('sessions').where('user_id', '=', id).execute()
      }),
    exportOf: (id) => exportUser(db, id),
    remove: (id, now) => write((trx) => removeUser(trx, id, now)),
    async removeUnused(before) {
      const removeSome = () =>
        write(async (trx) => {
          const rows = await trx
            .selectFrom('users')
            .select('id')
            .where('kind', '=', 'guest')
            .where('seen_at', '<', before)
            .limit(REMOVED_AT_ONCE)
            .execute()
          await removePeople(
            trx,
            rows.map((row) => row.id),
          )
          return rows.length
        })
      let removed = 0
      for (let some = REMOVED_AT_ONCE; some === REMOVED_AT_ONCE; removed += some) some = await removeSome()
      return removed
    },
  }
}

/** The id of the registered user with a name like this, null if it is free. */
async function holderOf(db: Kysely<Tables>, key: string): Promise<string | null> {
  const row = await db
    .selectFrom('users')
    .select('id')
    .where('name_key', '=', key)
    .where('kind', '=', 'user')
    .executeTakeFirst()
  return row?.id ?? null
}

async function addSession(trx: Transaction<Tables>, id: string, hash: string, now: number): Promise<void> {
  await trx.insertInto('sessions').values({ hash, user_id: id, created_at: now, seen_at: now }).execute()
}
