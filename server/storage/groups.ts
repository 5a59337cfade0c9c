// Groups in the database: who founds, names, joins, leaves and owns them; each step whole or not at all.
import type { Transaction } from 'kysely'
import { GROUP_MEMBERS_MAX, GROUPS_MAX } from '../../shared/chat.ts'
import type { ChannelStore, GroupRefusal } from '../chat/store.ts'
import { dropChannels } from './messages.ts'
import type { Tables } from './schema.ts'
import type { Writer } from './writer.ts'

type Trx = Transaction<Tables>
type GroupStore = Pick<ChannelStore, 'found' | 'rename' | 'invite' | 'remove' | 'handOver'>

export function createGroupStore({ write }: Writer): GroupStore {
  return {
    found: (channel, name, ownerId, others, now) =>
      write(async (trx) => {
        const ids = [ownerId, ...others]
        if (ids.length > GROUP_MEMBERS_MAX) return 'group-full'
        const refusal = await cannotJoin(trx, ids)
        if (refusal) return refusal
        const group = { id: channel, kind: 'group', name, owner_id: ownerId, last_seq: 0, created_at: now }
        await trx.insertInto('channels').values(group).execute()
        const members = ids.map((user_id) => ({ channel, user_id, joined_at: now }))
        await trx.insertInto('members').values(members).execute()
        return null
      }),
    rename: (channel, byId, name) =>
      write(async (trx) => {
        const refusal = await notOwner(trx, channel, byId)
        if (refusal) return refusal
        await trx.updateTable('channels').set({ name }).where('id', '=', channel).execute()
        return null
      }),
    invite: (channel, byId, id, now) =>
      write(async (trx) => {
        const members = await membersOf(trx, channel)
        if (!members.includes(byId)) return 'not-there'
        if (members.includes(id)) return null
        if (members.length >= GROUP_MEMBERS_MAX) return 'group-full'
        const refusal = await cannotJoin(trx, [id])
        if (refusal) return refusal
        await trx.insertInto('members').values({ channel, user_id: id, joined_at: now }).execute()
        await trx
          .insertInto('reads')
          .columns(['user_id', 'channel', 'seq'])
          .expression(
            trx
              .selectFrom('channels')
              .innerJoin('users', (join) => join.on('users.id', '=', id))
              .select(['users.id as user_id', 'channels.id as channel', 'last_seq as seq'])
              .where('channels.id', '=', channel),
          )
          .execute()
        return null
      }),
    remove: (channel, byId, id) =>
      write(async (trx) => {
        const refusal = byId === id ? null : await notOwner(trx, channel, byId)
        if (refusal) return refusal
        if (!(await membersOf(trx, channel)).includes(id)) return 'not-there'
        for (const table of ['members', 'reads', 'mentions'] as const) {
          await trx.deleteFrom(table).where('channel', '=', channel).where('user_id', '=', id).execute()
        }
        await handOnGroups(trx, [id], [channel])
        return null
      }),
    handOver: (channel, byId, id) =>
      write(async (trx) => {
        const refusal = await notOwner(trx, channel, byId)
        if (refusal) return refusal
        if (!(await membersOf(trx, channel)).includes(id)) return 'not-there'
        await trx.updateTable('channels').set({ owner_id: id }).where('id', '=', channel).execute()
        return null
      }),
  }
}

/** Those who have been in it longest come first. */
async function membersOf(trx: Trx, channel: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('members')
    .innerJoin('channels', 'channels.id', 'members.channel')
    .select('members.user_id')
    .where('members.channel', '=', channel)
    .where('channels.kind', '=', 'group')
    .orderBy('members.joined_at')
    .orderBy('members.user_id')
    .execute()
  return rows.map((row) => row.user_id)
}

async function notOwner(trx: Trx, channel: string, byId: string): Promise<GroupRefusal | null> {
  if (!(await membersOf(trx, channel)).includes(byId)) return 'not-there'
  const group = trx.selectFrom('channels').select('owner_id').where('id', '=', channel)
  return (await group.executeTakeFirst())?.owner_id === byId ? null : 'not-owner'
}

async function cannotJoin(trx: Trx, ids: readonly string[]): Promise<GroupRefusal | null> {
  const known = await trx.selectFrom('users').select('id').where('id', 'in', ids).execute()
  if (known.length < ids.length) return 'no-user'
  const counts = await trx
    .selectFrom('members')
    .innerJoin('channels', 'channels.id', 'members.channel')
    .select(({ fn }) => fn.countAll<number>().as('groups'))
    .where('members.user_id', 'in', ids)
    .where('channels.kind', '=', 'group')
    .groupBy('members.user_id')
    .execute()
  return counts.some(({ groups }) => groups >= GROUPS_MAX) ? 'groups-full' : null
}

/** Gives the groups of owners who are gone to their longest members; those without members end. */
export async function handOnGroups(
  trx: Trx,
  ownerIds: readonly string[],
  only?: readonly string[],
): Promise<void> {
  const owned = trx.selectFrom('channels').select('id').where('kind', '=', 'group')
  const channels = only ? owned.where('id', 'in', only) : owned
  for (const { id } of await channels.where('owner_id', 'in', ownerIds).execute()) {
    const [heir] = await membersOf(trx, id)
    if (heir === undefined) await dropChannels(trx, [id])
    else await trx.updateTable('channels').set({ owner_id: heir }).where('id', '=', id).execute()
  }
}
