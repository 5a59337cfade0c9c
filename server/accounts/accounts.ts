// Users and their sessions: guests, names, avatars; it knows nothing of cookies and connections.
import { randomBytes } from 'node:crypto'
import { cleanAvatar, suggestName } from '../../shared/names.ts'
import { type AccountState, RENAME_DAYS } from '../../shared/net/account.ts'
import type { Result, User } from '../../shared/net/protocol.ts'
import { refuse } from '../refuse.ts'
import { nameKey, readName } from './names.ts'
import type { Passwords } from './passwords.ts'
import { createRegistered, type Registered } from './registered.ts'
import type { Name, UserStore } from './store.ts'
import { isToken, newToken, sessionOf } from './token.ts'

export interface Accounts extends Registered {
  /** A new guest with a suggested name, and the token that proves the session. */
  openGuest(): Promise<{ me: User; token: string }>
  /** The user of a session token, null if there is none. */
  find(token: string): Promise<User | null>
  /** Changes name and avatar, if the name may be had. */
  change(user: User, patch: { name?: string; avatar?: string }): Promise<Result<{ me: User }>>
  /** What only the owner of a session is told; null without one. */
  stateOf(token: string): Promise<AccountState | null>
  /** Whether a user is one of the server's moderators. */
  isModerator(user: Pick<User, 'name' | 'kind'>): boolean
  /** Removes guests who have not come for long. */
  clean(): Promise<void>
}

export interface AccountsOptions {
  store: UserStore
  passwords: Passwords
  moderators: readonly string[] // names; as long as they are listed nobody can take or give them up
  now(): number // ms since 1970
  random(): number // 0..1; only suggests names
  /** Name, avatar or kind of a user is another now. */
  changed(user: User): void
  /** Those sessions of a user are over that `which` picks by their id. */
  ended(userId: string, which: (session: string) => boolean): void
  /** A user is no more, who was in these dms and groups. */
  removed(userId: string, channels: readonly string[]): void
}

const DAY_MS = 24 * 3600 * 1000
const RENAME_MS = RENAME_DAYS * DAY_MS
const GUEST_DAYS = 60
const ID_BYTES = 9

export function createAccounts(options: AccountsOptions): Accounts {
  const { store, now, random, changed } = options

  /** A name that nobody has registered. */
  async function suggest(): Promise<Name> {
    for (let tries = 0; ; tries++) {
      const number = tries === 0 ? '' : ` ${2 + Math.floor(random() * 10 ** (tries + 1))}`
      const text = `${suggestName(random(), random())}${number}`
      const key = nameKey(text)
      if (!(await store.isRegistered(key))) return { text, key }
    }
  }

  const moderatorKeys = new Set(options.moderators.map(nameKey))
  const isModerator: Accounts['isModerator'] = ({ name, kind }) =>
    kind === 'user' && moderatorKeys.size > 0 && moderatorKeys.has(nameKey(name))

  const find: Accounts['find'] = async (token) =>
    isToken(token) ? store.bySession(sessionOf(token), now()) : null

  return {
    ...createRegistered(options, find, (key) => moderatorKeys.has(key)),
    isModerator,
    async openGuest() {
      const token = newToken()
      const name = await suggest()
      const id = randomBytes(ID_BYTES).toString('base64url')
      const me: User = { id, name: name.text, avatar: '', kind: 'guest' }
      await store.add(me, name.key, sessionOf(token), now())
      return { me, token }
    },
    find,
    async change(user, { name: typed, avatar }) {
      const name = typed === undefined || typed === user.name ? undefined : readName(typed)
      if (typeof name === 'string') return refuse(name)
      if (name && name.key !== nameKey(user.name)) {
        if (moderatorKeys.has(name.key)) return refuse('name-taken')
        if (isModerator(user)) return refuse('not-now', 'A moderator keeps the name.')
      }
      const patch = {
        ...(name && { name }),
        ...(avatar !== undefined && { avatar: cleanAvatar(avatar) }),
      }
      const me = await store.change(user.id, patch, now(), now() - RENAME_MS)
      if (typeof me === 'string') return refuse(me)
      changed(me)
      return { ok: true, me }
    },
    async stateOf(token) {
      const user = await find(token)
      if (!user) return null
      const changedAt = await store.nameChangedAt(user.id)
      return { renameAt: changedAt > 0 && changedAt + RENAME_MS > now() ? changedAt + RENAME_MS : 0 }
    },
    async clean() {
      await store.removeUnused(now() - GUEST_DAYS * DAY_MS)
    },
  }
}
