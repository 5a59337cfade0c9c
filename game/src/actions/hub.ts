// The one hub connection of the page, for the actions; app.ts opens it.
import { type Answer, connectHub, type Hub, type HubHandlers } from '../net/hub.ts'
import { toast } from '../store.ts'
import { type Problem, problems } from '../ui/words.ts'

let hub: Hub | null = null

export function openHub(handlers: HubHandlers): void {
  hub = connectHub(handlers)
}

export const request: Hub['request'] = (kind, ask) =>
  hub?.request(kind, ask) ?? Promise.resolve({ ok: false, code: 'offline', text: '' } as const)

/** Shows why something failed; `bad-stadium` and `bad-request` carry the server's own words. */
export function showProblem(failure: { code: Problem; text: string }): void {
  const { title, text } = problems[failure.code] ?? problems['server-error']
  toast({ tone: 'bad', title, text: failure.code === 'bad-stadium' ? failure.text : text })
}

export function failed(answer: Answer): answer is Extract<Answer, { ok: false }> {
  if (!answer.ok) showProblem(answer)
  return !answer.ok
}
