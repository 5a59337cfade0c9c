// How fast people may talk: buckets of a user and an address, slow mode, repeats. It does not know what is said where.
import type { Failure } from '../../shared/net/protocol.ts'
import { createBuckets } from '../limits.ts'
import { refuse, refuseFor } from '../refuse.ts'

export interface Speech {
  userId: string
  address: string // '' if not known
  channel: string
  text: string
  cid: string // trying again is no repeat
  free: boolean // a moderator: only the buckets count
}

export interface Pace {
  /** Counts a message; why not if it is one too many, which then does not count. */
  take(speech: Speech): Failure | null
  /** One message of each user in so many seconds, 0 = off. */
  slow(channel: string, seconds: number): void
  /** What was set so. */
  slowed(channel: string): number
  /** Counts a new talk with a stranger. */
  meet(userId: string, kind: 'guest' | 'user' | 'bot'): boolean
}

const BURST = 5 // messages
const PER_SECOND = 1 / 1.5
const PER_ADDRESS = 4 // times that
const REPEAT_MS = 30_000
const REPEAT_LETTERS = 4 // shorter ones, as "gg", may come again
const REMEMBERED = 40 // more than the buckets let through in REPEAT_MS; texts of a user
const RUSH_MS = 10_000
const RUSH_SLOW_S = 5
const HOUR_S = 3600
const STRANGERS = { guest: 10, user: 30, bot: 0 } // an hour
const SWEEP_SIZE = 5000 // users remembered before those of long ago are dropped

type Said = Pick<Speech, 'text' | 'channel' | 'cid'> & { at: number }

/** `rush` messages in ten seconds put one of the `rushed` channels into slow mode by itself. */
export function createPace(now: () => number, rush: number, rushed: readonly string[]): Pace {
  const byUser = createBuckets(BURST, PER_SECOND, now)
  const byAddress = createBuckets(BURST * PER_ADDRESS, PER_SECOND * PER_ADDRESS, now)
  const strangers = {
    guest: createBuckets(STRANGERS.guest, STRANGERS.guest / HOUR_S, now),
    user: createBuckets(STRANGERS.user, STRANGERS.user / HOUR_S, now),
  }
  const slowed = new Map<string, number>() // seconds, by channel
  const lately = new Map<string, number[]>() // when, by rushed channel
  let sweepAt = SWEEP_SIZE
  const said = new Map<string, Said[]>() // by user, newest first

  function slowOf(channel: string): number {
    const recent = (lately.get(channel) ?? []).filter((at) => at > now() - RUSH_MS)
    lately.set(channel, recent)
    return Math.max(slowed.get(channel) ?? 0, recent.length >= rush ? RUSH_SLOW_S : 0)
  }

  function waitMs({ userId, channel, cid }: Speech): number {
    const slowS = rushed.includes(channel) ? slowOf(channel) : (slowed.get(channel) ?? 0)
    const last = said.get(userId)?.find((one) => one.channel === channel && one.cid !== cid)
    return slowS === 0 || !last ? 0 : last.at + slowS * 1000 - now()
  }

  function isRepeated({ userId, text, cid }: Speech): boolean {
    const plain = plainOf(text)
    const same = (one: Said) => one.at > now() - REPEAT_MS && one.text === plain && one.cid !== cid
    return plain.length >= REPEAT_LETTERS && (said.get(userId)?.some(same) ?? false)
  }

  function remember({ userId, channel, text, cid }: Speech): void {
    const one = { channel, text: plainOf(text), cid, at: now() }
    said.set(userId, [one, ...(said.get(userId) ?? [])].slice(0, REMEMBERED))
    lately.get(channel)?.push(now())
    if (said.size <= sweepAt) return
    for (const [id, [newest]] of said) if (newest!.at < now() - HOUR_S * 1000) said.delete(id)
    sweepAt = Math.max(SWEEP_SIZE, said.size * 2) // a crowd that talks is not swept at every message
  }

  return {
    take(speech) {
      const { userId, address, free } = speech
      if (!byUser.has(userId) || (address !== '' && !byAddress.has(address))) return refuse('too-fast')
      const ms = free ? 0 : waitMs(speech)
      if (ms > 0) return refuseFor(ms, 'slow-mode')
      if (!free && isRepeated(speech)) return refuse('repeated')
      byUser.take(userId)
      if (address !== '') byAddress.take(address)
      remember(speech)
      return null
    },
    slow(channel, seconds) {
      if (seconds > 0) slowed.set(channel, seconds)
      else slowed.delete(channel)
    },
    slowed: (channel) => slowed.get(channel) ?? 0,
    meet: (userId, kind) => kind !== 'bot' && strangers[kind].take(userId),
  }
}

/** What stays the same when somebody varies case, spaces, signs and long drawn letters. */
function plainOf(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase()
  const letters = folded.replace(/[^\p{L}\p{N}]+/gu, '').replace(/(\p{L})\1+/gu, '$1')
  return letters === '' ? folded : letters
}
