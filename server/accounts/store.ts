// Where users are kept: the interface a database can take, and one in memory; tokens come in as hashes only.
import type { User } from '../../shared/net/protocol.ts'

export interface UserStore {
  add(user: User, tokenHash: string): Promise<void>
  /** The user of a session; counts as use. */
  byToken(tokenHash: string): Promise<User | null>
  update(user: User): Promise<void>
}

/** Users in memory, at most `capacity`; beyond it the one unused for longest is forgotten. */
export function createMemoryStore(capacity: number): UserStore {
  const users = new Map<string, User>() // by token hash, in order of use
  const hashes = new Map<string, string>() // token hash by user id

  const forgetOldest = (): void => {
    for (const [hash, user] of users) {
      users.delete(hash)
      hashes.delete(user.id)
      return
    }
  }
  return {
    async add(user, tokenHash) {
      if (users.size >= capacity) forgetOldest()
      users.set(tokenHash, user)
      hashes.set(user.id, tokenHash)
    },
    async byToken(tokenHash) {
      const user = users.get(tokenHash)
      if (!user) return null
      users.delete(tokenHash)
      users.set(tokenHash, user)
      return user
    },
    async update(user) {
      const hash = hashes.get(user.id)
      if (hash !== undefined) users.set(hash, user)
    },
  }
}
