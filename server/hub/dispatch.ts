// The border of the hub: every request is checked and answered once, and no handler can throw out of it.
import type { HubRequests, Result } from '../../shared/net/protocol.ts'
import { hubRequests } from '../../shared/net/schemas.ts'
import type { Logger } from '../log.ts'
import { refuse } from '../refuse.ts'

type Name = keyof HubRequests
type Answer<K extends Name> = Result<HubRequests[K]['answer']>

/** What the hub does for each request of a caller. */
export type Handlers<Caller> = {
  [K in Name]: (caller: Caller, ask: HubRequests[K]['ask']) => Answer<K> | Promise<Answer<K>>
}

/** Answers one event; what is not a request with an acknowledgement is ignored. Never rejects. */
export async function dispatch<Caller>(
  handlers: Handlers<Caller>,
  caller: Caller,
  event: unknown,
  args: readonly unknown[],
  log: Logger,
): Promise<void> {
  const answer = args.at(-1)
  if (typeof answer !== 'function' || typeof event !== 'string' || !Object.hasOwn(handlers, event)) return
  let result: Result
  try {
    result = await run(handlers, caller, event as Name, args[0])
  } catch (error) {
    log.error({ event, err: error }, 'hub request failed')
    result = refuse('server-error')
  }
  answer(result)
}

function run<K extends Name, Caller>(
  handlers: Handlers<Caller>,
  caller: Caller,
  name: K,
  payload: unknown,
): Answer<K> | Promise<Answer<K>> {
  const ask = hubRequests[name].safeParse(payload)
  return ask.success ? handlers[name](caller, ask.data) : refuse('bad-request')
}

/** Tells the sender of a request that it was one too many. */
export function refuseTooFast(args: readonly unknown[]): void {
  const answer = args.at(-1)
  if (typeof answer === 'function') answer(refuse('too-fast'))
}
