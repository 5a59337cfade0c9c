// Passwords as scrypt hashes that say how they were made; it knows neither users nor limits on tries.
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

export interface Passwords {
  /** A hash with a salt of its own: `scrypt$log2N$r$p$salt$hash`. */
  hash(password: string): Promise<string>
  /** Whether the password is that of the hash; without a hash it takes as long and says no. */
  check(password: string, hash: string | null): Promise<boolean>
  /** Whether a hash was made with other parameters than new ones are. */
  isOld(hash: string): boolean
  /** Whether too many are waiting: one takes a tenth of a second and 32 MB. */
  readonly busy: boolean
}

const LOG2_N = 15
const R = 8
const P = 1
const SALT_BYTES = 16
const HASH_BYTES = 32
const WAITING_MAX = 50

interface Parts {
  log2N: number
  r: number
  p: number
  salt: Buffer
  key: Buffer
}

/** `log2N` doubles the work with each step. One at a time is hashed, so that matches and files keep their threads. */
export function createPasswords(log2N = LOG2_N): Passwords {
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  const derive = (password: string, parts: Omit<Parts, 'key'>): Promise<Buffer> => {
    waiting++
    const key = last.then(() => run(password, parts))
    last = key.catch(() => {}).then(() => void waiting--)
    return key
  }
  const write = ({ log2N, r, p, salt, key }: Parts): string =>
    ['scrypt', log2N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$')
  const stranger: Parts = {
    ...{ log2N, r: R, p: P },
    ...{ salt: randomBytes(SALT_BYTES), key: randomBytes(HASH_BYTES) },
  }
  return {
    async hash(password) {
      const parts = { log2N, r: R, p: P, salt: randomBytes(SALT_BYTES) }
      return write({ ...parts, key: await derive(password, parts) })
    },
    async check(password, hash) {
      const parts = hash === null ? stranger : read(hash)
      return timingSafeEqual(await derive(password, parts), parts.key)
    },
    isOld: (hash) => !hash.startsWith(`scrypt$${log2N}$${R}$${P}$`),
    get busy() {
      return waiting >= WAITING_MAX
    },
  }
}

function read(hash: string): Parts {
  const [, log2N, r, p, salt = '', key = ''] = hash.split('$')
  const bytes = (text: string) => Buffer.from(text, 'base64url')
  return { log2N: Number(log2N), r: Number(r), p: Number(p), salt: bytes(salt), key: bytes(key) }
}

function run(password: string, { log2N, r, p, salt }: Omit<Parts, 'key'>): Promise<Buffer> {
  const N = 2 ** log2N
  const cost = { N, r, p, maxmem: 256 * N * r } // twice what it takes
  return new Promise((resolve, reject) => {
    // The same letters may come in several forms from several keyboards.
    scrypt(password.normalize('NFKC'), salt, HASH_BYTES, cost, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
