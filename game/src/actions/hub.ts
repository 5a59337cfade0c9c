// The one hub connection of the page, for the actions; it is fetched after the first screen, which does not wait for it.
import type { Answer, Hub, HubHandlers } from '../net/hub.ts'
import { toast } from '../store.ts'
import { momentOf } from '../ui/chat/times.ts'
import { holds, type Problem, problems } from '../ui/words.ts'

const AGAIN_MS = 3000 // after its code could not be fetched
let hub: Hub | null = null

/** Connects, and stays connected for the life of the page. */
export async function openHub(handlers: HubHandlers): Promise<void> {
  try {
    const { connectHub } = await import('../net/hub.ts')
    hub = connectHub(handlers)
  } catch {
    handlers.lost()
    setTimeout(() => void openHub(handlers), AGAIN_MS)
  }
}

export const request: Hub['request'] = (kind, ask) =>
  hub?.request(kind, ask) ?? Promise.resolve({ ok: false, code: 'offline', text: '' } as const)

/** Runs what changes the session, and has the hub come back under the new one. */
export const renewSession: Hub['renew'] = (change) => hub?.renew(change) ?? change()

/** Why something failed. */
export interface Refusal {
  code: Problem
  text: string
  waitMs?: number
}

/** Failures whose own text says more: a stadium's mistake, an admin's reason. */
const TELLING: ReadonlySet<Problem> = new Set(['bad-stadium', 'banned'])
/** Failures with a moderator's reason and an end. */
const HOLDING: ReadonlySet<Problem> = new Set(['barred', 'muted'])

/** Why something failed at a time, ms since 1970, and what to do. */
export function sentenceOf(failure: Refusal, at = Date.now()): { title: string; text: string } {
  const sentence = problems[failure.code] ?? problems['server-error']
  if (HOLDING.has(failure.code) && failure.waitMs !== undefined) {
    const until = holds.until(momentOf(at + failure.waitMs))
    return { title: sentence.title, text: failure.text ? `${until} ${holds.reason(failure.text)}` : until }
  }
  const said = TELLING.has(failure.code) ? failure.text : ''
  return { title: sentence.title, text: said || sentence.text }
}

/** Shows why something failed. */
export function showProblem(failure: Refusal): void {
  toast({ tone: 'bad', ...sentenceOf(failure) })
}

export function failed(answer: Answer): answer is Extract<Answer, { ok: false }> {
  if (!answer.ok) showProblem(answer)
  return !answer.ok
}
