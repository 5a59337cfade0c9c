// Messages on their way out: in order, tried again until the server has them or says no, kept over a reload.
import { signal } from '@preact/signals'
import { cleanMessage } from '../../../shared/chat.ts'
import { hear } from './chat.ts'
import { type Refusal, request } from './hub.ts'

export interface Outgoing {
  cid: string
  channel: string
  text: string
  action: boolean // "/me"
  failed: (Refusal & { at: number }) | null // and when, ms since 1970; null while it is on its way
}

const KEY = 'kickabout-outbox'
const RETRY_MS = [1000, 3000, 8000, 8000, 8000]
const SLOWER_MS = 1500 // the server lets one message through in so long

export const outbox = signal<readonly Outgoing[]>([])

const sending = new Set<string>() // channels with a message on its way
const waiting = new Set<() => void>() // what waits before its next try
let owner = '' // the user whose messages these are

function setOutbox(messages: readonly Outgoing[]): void {
  outbox.value = messages
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ owner, messages }))
  } catch {
    // a browser that stores nothing still talks
  }
}

/** Sends a text; it stays in the outbox until the server has it. */
export function say(channel: string, text: string, action = false): void {
  const clean = cleanMessage(text)
  if (clean === '') return
  setOutbox([...outbox.value, { cid: newCid(), channel, text: clean, action, failed: null }])
  void pump(channel)
}

export function resend({ cid, channel }: Outgoing): void {
  setOutbox(outbox.value.map((m) => (m.cid === cid ? { ...m, failed: null } : m)))
  void pump(channel)
}

export function discard(cid: string): void {
  setOutbox(outbox.value.filter((m) => m.cid !== cid))
}

/** The server is there again, for this user: takes up what was left, of before a reload too. */
export function resume(user: string): void {
  if (owner !== user) {
    owner = user
    setOutbox(stored(user))
  }
  setOutbox(outbox.value.map((m) => (m.failed?.code === 'offline' ? { ...m, failed: null } : m)))
  for (const wake of waiting) wake()
  for (const { channel } of outbox.value) void pump(channel)
}

/** Sends what a channel has waiting, one after the other, so that their order holds. */
async function pump(channel: string): Promise<void> {
  if (sending.has(channel)) return
  sending.add(channel)
  for (;;) {
    const next = outbox.value.find((m) => m.channel === channel && !m.failed)
    if (!next) break
    await deliver(next)
  }
  sending.delete(channel)
}

async function deliver({ cid, channel, text, action }: Outgoing): Promise<void> {
  for (let breaks = 0; ; ) {
    const answer = await request('say', { channel, text, cid, ...(action && { action }) })
    if (answer.ok) {
      discard(cid)
      return hear(answer.message)
    }
    const isLost = answer.code === 'offline'
    const wait = isLost ? RETRY_MS[breaks++] : answer.code === 'too-fast' ? SLOWER_MS : undefined
    if (wait === undefined) {
      const { ok: _, ...failure } = answer
      const failed = { ...failure, at: Date.now() }
      return setOutbox(outbox.value.map((m) => (m.cid === cid ? { ...m, failed } : m)))
    }
    await pause(wait)
    if (!outbox.value.some((m) => m.cid === cid)) return // taken back in the meantime
  }
}

/** Until the time is over or the server is there again. */
function pause(ms: number): Promise<void> {
  return new Promise((done) => {
    const wake = () => {
      waiting.delete(wake)
      clearTimeout(timer)
      done()
    }
    const timer = setTimeout(wake, ms)
    waiting.add(wake)
  })
}

const isOutgoing = (one: Partial<Outgoing> | null): one is Outgoing =>
  typeof one?.cid === 'string' && typeof one.channel === 'string' && typeof one.text === 'string'

/** What this tab had not delivered before a reload. */
function stored(user: string): Outgoing[] {
  try {
    const found = JSON.parse(sessionStorage.getItem(KEY) ?? '{}')
    if (found.owner !== user || !Array.isArray(found.messages)) return []
    return found.messages
      .filter(isOutgoing)
      .map((m: Outgoing) => ({ ...m, action: m.action === true, failed: m.failed ?? null }))
  } catch {
    return []
  }
}

/** A name for a message that the server stores once; randomUUID is missing on plain http. */
function newCid(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(36)).join('-')
}
