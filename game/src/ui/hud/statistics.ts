// The statistics of the running match, asked for once a second while somebody looks at them.
import { useEffect, useState } from 'preact/hooks'
import type { MatchStatistics } from '../../../../shared/match/result.ts'
import { askStatistics } from '../../actions/room.ts'
import { match } from '../../store.ts'

const ASK_MS = 1000

/** The latest answer; null until there is one. */
export function useStatistics(): MatchStatistics | null {
  const [latest, setLatest] = useState<MatchStatistics | null>(null)
  useEffect(() => {
    let gone = false
    const ask = async () => {
      const answer = match.peek()?.statistics() ?? (await askStatistics())
      if (!gone && answer) setLatest(answer)
    }
    void ask()
    const timer = setInterval(() => void ask(), ASK_MS)
    return () => {
      gone = true
      clearInterval(timer)
    }
  }, [])
  return latest
}
