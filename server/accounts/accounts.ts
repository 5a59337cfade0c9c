// Users and their sessions: guests, names, avatars; it knows nothing of cookies and connections.
import { createHash, randomBytes } from 'node:crypto'
import { cleanAvatar, cleanName, suggestName } from '../../shared/names.ts'
import type { Result, User } from '../../shared/net/protocol.ts'
import { refuse } from '../refuse.ts'
import type { UserStore } from './store.ts'

export interface Accounts {
  /** A new guest with a suggested name, and the token that proves the session. */
  openGuest(): Promise<{ me: User; token: string }>
  /** The user of a session token, null if there is none. */
  find(token: string): Promise<User | null>
  /** Changes name and avatar; refuses a name that comes out empty. */
  change(user: User, patch: { name?: string; avatar?: string }): Promise<Result<{ me: User }>>
}

const TOKEN_BYTES = 32
const TOKEN_FORM = /^[A-Za-z0-9_-]{43}$/u // 32 bytes as base64url
const ID_BYTES = 9

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Accounts over `store`; `random` gives 0..1 and only suggests names. */
export function createAccounts(store: UserStore, random: () => number): Accounts {
  return {
    async openGuest() {
      const token = randomBytes(TOKEN_BYTES).toString('base64url')
      const me: User = {
        id: randomBytes(ID_BYTES).toString('base64url'),
        name: suggestName(random(), random()),
        avatar: '',
        kind: 'guest',
      }
      await store.add(me, hashOf(token))
      return { me, token }
    },
    async find(token) {
      return TOKEN_FORM.test(token) ? store.byToken(hashOf(token)) : null
    },
    async change(user, patch) {
      const name = patch.name === undefined ? user.name : cleanName(patch.name)
      if (name === '') return refuse('bad-name')
      const avatar = patch.avatar === undefined ? user.avatar : cleanAvatar(patch.avatar)
      const me = { ...user, name, avatar }
      await store.update(me)
      return { ok: true, me }
    },
  }
}
