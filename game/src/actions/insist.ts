// Requests that must not be forgotten: what has to be read is asked for until the server answers or the line breaks.
import type { HubRequests } from '../../../shared/net/protocol.ts'
import type { Answer } from '../net/hub.ts'
import { hubStatus } from '../store.ts'
import { request } from './hub.ts'

const AGAIN_MS = 1500

/** Asks again when the server wants it slower, and when a line that holds brought no answer; after a break a welcome asks. */
export async function insist<K extends keyof HubRequests>(
  kind: K,
  ask: HubRequests[K]['ask'],
): Promise<Answer<HubRequests[K]['answer']>> {
  for (;;) {
    const answer = await request(kind, ask)
    if (answer.ok) return answer
    const isStalled = answer.code === 'offline' && hubStatus.value === 'online'
    if (answer.code !== 'too-fast' && !isStalled) return answer
    await new Promise((done) => setTimeout(done, AGAIN_MS))
  }
}
