// Claimed accounts: claim, sign in and out, password, export, delete, and the limits on tries. It knows no cookies.

import { cleanName } from '../../shared/names.ts'
import { ACCOUNT_PASSWORD_MAX, ACCOUNT_PASSWORD_MIN, type AccountRequests } from '../../shared/net/account.ts'
import type { Result, User } from '../../shared/net/protocol.ts'
import { createBuckets } from '../limits.ts'
import { refuse } from '../refuse.ts'
import type { AccountsOptions } from './accounts.ts'
import { nameKey, readName } from './names.ts'
import type { ExportOfUser } from './store.ts'
import { newToken, sessionOf } from './token.ts'

type Ask<K extends keyof AccountRequests> = AccountRequests[K]['ask']

/** Who asks: the token of the browser's session and the address it comes from, for limits only. */
export interface Asker {
  token: string
  address: string
}

export interface Registered {
  /** Makes the guest a registered user, who keeps id and history. */
  claim(asker: Asker, ask: Ask<'claim'>): Promise<Result<{ me: User }>>
  /** Opens a session in the place of the browser's old one; the token proves it. */
  signIn(asker: Asker, ask: Ask<'sign-in'>): Promise<Result<{ me: User; token: string }>>
  /** Ends the browser's session, or all of its user. */
  signOut(asker: Asker, ask: Ask<'sign-out'>): Promise<Result>
  /** Changes the password and ends the user's other sessions. */
  changePassword(asker: Asker, ask: Ask<'password'>): Promise<Result>
  /** Everything stored about the user, null without a session. */
  exportOf(token: string): Promise<ExportOfUser | null>
  /** Deletes the user and everything of theirs for good. */
  remove(asker: Asker, ask: Ask<'delete'>): Promise<Result<{ text: string }>>
}

// Tries of passwords, right ones too: a person is never stopped, a machine gets nowhere.
const ADDRESS_BURST = 20
const ADDRESS_PER_S = 1 / 15
const ACCOUNT_BURST = 10
const ACCOUNT_PER_S = 1 / 60

const GONE =
  'Your account is deleted. Your messages keep their place as those of a deleted user, without their text. Everything else is gone.'
const BUSY = 'Many people are signing in. Try again in a minute.'

const isGood = (password: string): boolean => {
  const { length } = [...password]
  return length >= ACCOUNT_PASSWORD_MIN && length <= ACCOUNT_PASSWORD_MAX
}

export function createRegistered(
  options: AccountsOptions,
  find: (token: string) => Promise<User | null>,
  isKept: (key: string) => boolean, // for somebody
): Registered {
  const { store, passwords, now, changed, ended, removed } = options
  const byAddress = createBuckets(ADDRESS_BURST, ADDRESS_PER_S, now)
  const byAccount = createBuckets(ACCOUNT_BURST, ACCOUNT_PER_S, now)

  /** Counts a try; a refusal if it is one too many. */
  const tryOne = (address: string, account: string) => {
    if (passwords.busy) return refuse('server-full', BUSY)
    const may = byAddress.take(address) && byAccount.take(account)
    return may ? null : refuse('too-many-tries')
  }
  /** Whether the password is the user's; guests have none and need none. A refusal if it is not. */
  async function prove({ id }: User, password: string, address: string) {
    const hash = await store.passwordOf(id)
    if (hash === null) return null
    const refusal = tryOne(address, id)
    if (refusal) return refusal
    return (await passwords.check(password, hash)) ? null : refuse('wrong-password')
  }

  return {
    async claim({ token, address }, ask) {
      const user = await find(token)
      if (!user) return refuse('no-session')
      if (user.kind !== 'guest') return refuse('not-now', 'This account is registered already.')
      const name = readName(ask.name)
      if (typeof name === 'string') return refuse(name)
      if (isKept(name.key)) return refuse('name-taken')
      if (!isGood(ask.password)) return refuse('weak-password')
      const refusal = tryOne(address, user.id)
      if (refusal) return refusal
      if (await store.isRegistered(name.key)) return refuse('name-taken')
      const me = await store.claim(user.id, name, await passwords.hash(ask.password))
      if (typeof me === 'string') return refuse(me)
      changed(me)
      return { ok: true, me }
    },
    async signIn({ token, address }, ask) {
      const key = nameKey(cleanName(ask.name))
      const refusal = tryOne(address, key)
      if (refusal) return refusal
      const known = await store.login(key)
      const isRight = await passwords.check(ask.password, known?.password ?? null)
      if (!known || !isRight) return refuse('wrong-login')
      const isOld = passwords.isOld(known.password)
      const password = isOld ? await passwords.hash(ask.password) : known.password
      const before = await find(token)
      const [opened, old] = [newToken(), sessionOf(token)]
      const login = { id: known.user.id, proved: known.password, password }
      if (!(await store.openSession(login, sessionOf(opened), old, now()))) return refuse('wrong-login')
      if (before) ended(before.id, (session) => session === old)
      return { ok: true, me: known.user, token: opened }
    },
    async signOut({ token }, { everywhere }) {
      const user = await find(token)
      if (!user) return { ok: true }
      const own = sessionOf(token)
      await (everywhere ? store.closeSessions(user.id) : store.closeSession(own))
      ended(user.id, (session) => everywhere || session === own)
      return { ok: true }
    },
    async changePassword({ token, address }, { current, next }) {
      const user = await find(token)
      if (!user) return refuse('no-session')
      if (user.kind !== 'user') return refuse('not-now', 'A guest has no password.')
      if (!isGood(next)) return refuse('weak-password')
      const refusal = await prove(user, current, address)
      if (refusal) return refusal
      const own = sessionOf(token)
      await store.setPassword(user.id, await passwords.hash(next), own)
      ended(user.id, (session) => session !== own)
      return { ok: true }
    },
    async exportOf(token) {
      const user = await find(token)
      return user && store.exportOf(user.id)
    },
    async remove({ token, address }, { password }) {
      const user = await find(token)
      if (!user) return refuse('no-session')
      const refusal = await prove(user, password, address)
      if (refusal) return refusal
      const channels = await store.remove(user.id, now())
      ended(user.id, () => true)
      removed(user.id, channels)
      return { ok: true, text: GONE }
    },
  }
}
