// Where users and sessions are kept, as accounts need it. Tokens come in as hashes only, passwords as theirs; times are ms.
import type { AccountExport } from '../../shared/net/account.ts'
import type { Reason, User } from '../../shared/net/protocol.ts'

/** A name and what it shares with its look-alikes. */
export interface Name {
  text: string
  key: string
}

/** A user whose password was right, and its hash: the one it was checked against and the one to keep. */
export interface ProvedLogin {
  id: string
  proved: string
  password: string
}

/** An export whose messages, which may be very many, come in pages, none of them empty. */
export type ExportOfUser = Omit<AccountExport, 'messages'> & {
  messages: AsyncIterable<AccountExport['messages']>
}

export interface UserStore {
  /** Stores a guest and the session of its browser. */
  add(guest: User, key: string, session: string, now: number): Promise<void>
  /** The user of a session, null if there is none; counts as use. */
  bySession(session: string, now: number): Promise<User | null>
  /** Whether a registered user has this name or one like it. */
  isRegistered(key: string): Promise<boolean>
  /** Changes what is given. A registered user's name changes only if the last change was before `notSince`. */
  change(
    id: string,
    patch: { name?: Name; avatar?: string },
    now: number,
    notSince: number,
  ): Promise<User | Reason>
  /** When a registered user changed the name, ms; 0 = not since it was claimed, or a guest. */
  nameChangedAt(id: string): Promise<number>
  /** Makes a guest a registered user. */
  claim(id: string, name: Name, password: string): Promise<User | Reason>
  /** The registered user of a name. */
  login(key: string): Promise<{ user: User; password: string } | null>
  /** The hash of a user's password, null for guests and strangers. */
  passwordOf(id: string): Promise<string | null>
  /** Stores a password's hash and closes all sessions of its user but `kept`. */
  setPassword(id: string, password: string, kept: string): Promise<void>
  /** Opens a session in the place of the browser's old one; false: the password was changed in the meantime. */
  openSession(login: ProvedLogin, session: string, old: string, now: number): Promise<boolean>
  closeSession(session: string): Promise<void>
  /** Closes all sessions of a user. */
  closeSessions(id: string): Promise<void>
  /** Everything of a user, null if there is none. */
  exportOf(id: string): Promise<ExportOfUser | null>
  /**
   * Removes a user and everything of theirs; their messages stay in place without text and name. Says in which dms and
   * groups the user was.
   */
  remove(id: string, now: number): Promise<string[]>
  /** Removes guests not seen since `before`; says how many. */
  removeUnused(before: number): Promise<number>
}
