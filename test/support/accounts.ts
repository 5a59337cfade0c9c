// Accounts over a given storage for tests, with a clock that stands still and passwords that cost little.
import { type Accounts, createAccounts } from '../../server/accounts/accounts.ts'
import { createPasswords } from '../../server/accounts/passwords.ts'
import { sessionOf } from '../../server/accounts/token.ts'
import type { Storage } from '../../server/storage/storage.ts'
import type { User } from '../../shared/net/protocol.ts'
import { createFakeClock, type FakeClock } from './clock.ts'

const LOG2_N = 4

export interface AccountsInTest {
  accounts: Accounts
  clock: FakeClock
  /** Users that were said to have changed. */
  changed: User[]
  /** Users that were said to be removed, each with the dms and groups they were in. */
  removed: string[][]
  /** Tells which of these tokens ended since the last time, as the accounts have said. */
  takeEnded(...tokens: string[]): string[]
}

export function createTestAccounts(
  storage: Storage,
  clock = createFakeClock(),
  log2N = LOG2_N,
  moderators: readonly string[] = [],
): AccountsInTest {
  const changed: User[] = []
  const removed: string[][] = []
  let ended: ((session: string) => boolean)[] = []
  const accounts = createAccounts({
    store: storage.users,
    passwords: createPasswords(log2N),
    now: clock.now,
    random: () => 0,
    moderators,
    changed: (user) => void changed.push(user),
    ended: (_userId, which) => void ended.push(which),
    removed: (id, channels) => void removed.push([id, ...channels]),
  })
  return {
    ...{ accounts, clock, changed, removed },
    takeEnded(...tokens) {
      const over = tokens.filter((token) => ended.some((which) => which(sessionOf(token))))
      ended = []
      return over
    },
  }
}
