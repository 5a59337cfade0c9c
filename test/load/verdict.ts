// What became of the messages: compares what was acknowledged, what is stored and what every tab shows; it runs nothing.
import type { ChatMessage } from '../../shared/chat.ts'

export interface Talk {
  channel: string
  members: ReadonlySet<string> // names of users
}
/** What a tab of a user shows at the end. */
export interface Shown {
  tab: string
  user: string
  messages: ReadonlyMap<string, readonly ChatMessage[]> // by channel
}
export interface Evidence {
  talks: readonly Talk[]
  acked: readonly { channel: string; text: string }[] // every text is written once
  stored: ReadonlyMap<string, readonly ChatMessage[]>
  shown: readonly Shown[]
}
export interface Verdict {
  acked: number
  lost: number
  doubled: number
  reordered: number
  leaked: number
  problems: string[] // one line each
}

/** Counts what is wrong; all four are 0 when everything acknowledged is there once, in order, for members only. */
export function judge({ talks, acked, stored, shown }: Evidence): Verdict {
  const verdict: Verdict = { acked: acked.length, lost: 0, doubled: 0, reordered: 0, leaked: 0, problems: [] }
  const count = (kind: 'lost' | 'doubled' | 'reordered' | 'leaked', by: number, where: string) => {
    if (by === 0) return
    verdict[kind] += by
    verdict.problems.push(`${by} ${kind}: ${where}`)
  }
  for (const { channel, members } of talks) {
    const truth = stored.get(channel) ?? []
    const texts = new Set(truth.map((m) => m.text))
    const own = acked.filter((m) => m.channel === channel)
    count('lost', own.filter((m) => !texts.has(m.text)).length, `${channel}, acknowledged and not stored`)
    count('doubled', truth.length - texts.size, `${channel}, stored`)
    count('reordered', truth.filter((m, n) => m.seq !== n + 1).length, `${channel}, seq as stored`)
    for (const { tab, user, messages } of shown) {
      const seen = messages.get(channel) ?? []
      const where = `${channel}, in ${tab}`
      if (!members.has(user)) {
        count('leaked', seen.length, where)
        continue
      }
      const known = new Set(seen.map((m) => m.id))
      const missed = truth.filter((m) => !known.has(m.id))
      count('lost', missed.length, `${where}: ${missed.map((m) => m.seq).join(' ')} of ${truth.length}`)
      count('doubled', seen.length - known.size, where)
      count('reordered', seen.filter((m, n) => n > 0 && m.seq <= seen[n - 1]!.seq).length, where)
      const numbers = new Map(truth.map((m) => [m.id, m.seq]))
      count(
        'reordered',
        seen.filter((m) => numbers.get(m.id) !== m.seq).length,
        `${where}, other seq than stored`,
      )
    }
  }
  return verdict
}
