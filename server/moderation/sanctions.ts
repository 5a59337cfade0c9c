// Who is muted or banned now, in memory; the store has the truth, and of addresses only this run knows anything.
import { createHmac, randomBytes } from 'node:crypto'
import type { Failure } from '../../shared/net/protocol.ts'
import { refuseFor } from '../refuse.ts'
import type { Sanction, SanctionKind } from './store.ts'

export interface Sanctions {
  add(sanction: Sanction): void
  /** New accounts from these addresses share the ban of a user: one is made in a second. */
  addAddresses(userId: string, addresses: readonly string[]): void
  lift(userId: string): void
  /** Why somebody may not talk, null if they may. */
  mutedOf(userId: string): Failure | null
  /** Why somebody may not come in, null if they may; `madeAt` says when the account was made. */
  barredOf(userId: string, address: string, madeAt: () => Promise<number | null>): Promise<Failure | null>
}

/** Begins with what was decided before a restart. */
export function createSanctions(now: () => number, known: readonly Sanction[]): Sanctions {
  const secret = randomBytes(32)
  const byUser = new Map<string, Map<SanctionKind, Sanction>>()
  const byAddress = new Map<string, string>() // id of the banned user
  const keyOf = (address: string) => createHmac('sha256', secret).update(address).digest('base64url')

  function find(userId: string, kind: SanctionKind): Sanction | null {
    const own = byUser.get(userId)
    const sanction = own?.get(kind)
    if (!sanction || sanction.until > now()) return sanction ?? null
    own?.delete(kind)
    if (own?.size === 0) byUser.delete(userId)
    return null
  }

  function add(sanction: Sanction): void {
    const own = byUser.get(sanction.userId) ?? new Map<SanctionKind, Sanction>()
    byUser.set(sanction.userId, own.set(sanction.kind, sanction))
  }
  const barred = ({ until, reason }: Sanction) => refuseFor(until - now(), 'barred', reason)
  known.forEach(add)

  return {
    add,
    addAddresses(userId, addresses) {
      for (const address of addresses) if (address !== '') byAddress.set(keyOf(address), userId)
    },
    lift(userId) {
      byUser.delete(userId)
      for (const [key, id] of byAddress) if (id === userId) byAddress.delete(key)
    },
    mutedOf(userId) {
      const mute = find(userId, 'mute')
      return mute && refuseFor(mute.until - now(), 'muted', mute.reason)
    },
    async barredOf(userId, address, madeAt) {
      const own = find(userId, 'ban')
      if (own) return barred(own)
      if (byAddress.size === 0 || address === '') return null
      const key = keyOf(address)
      const neighbour = byAddress.get(key)
      const ban = neighbour === undefined ? null : find(neighbour, 'ban')
      if (!ban) {
        byAddress.delete(key)
        return null
      }
      const made = await madeAt()
      return made !== null && made >= ban.createdAt ? barred(ban) : null
    },
  }
}
