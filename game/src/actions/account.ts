// Claiming, signing in and out, the password and the end of an account, asked of the server over HTTP; it knows no form.
import { ACCOUNT_PATH, type AccountRequests, type AccountState } from '../../../shared/net/account.ts'
import type { Answer } from '../net/hub.ts'
import { dialog, hubStatus, me, place, toast } from '../store.ts'
import { words } from '../ui/words.ts'
import { renewSession } from './hub.ts'
import { leaveRoom, mayLeave } from './room.ts'

type Ask<K extends keyof AccountRequests> = AccountRequests[K]['ask']
/** Why it was not done; null: it is, and the person was told. */
export type Refusal = Extract<Answer, { ok: false }> | null

const ANSWER_MS = 20_000 // many passwords may be waiting before this one
const OFFLINE = { ok: false, code: 'offline', text: '' } as const

/** Makes the guest a registered user. */
export async function claim(ask: Ask<'claim'>): Promise<Refusal> {
  const answer = await post('claim', ask)
  if (!answer.ok) return answer
  me.value = answer.me
  const { done, doneText } = words.account.claim
  return tell(done(answer.me.name), doneText)
}

/** Goes on as a registered user. */
export async function signIn(ask: Ask<'sign-in'>): Promise<Refusal> {
  const answer = await renew(() => post('sign-in', ask))
  if (!answer.ok) return answer
  const { done, doneText } = words.account['sign-in']
  return tell(done(answer.me.name), doneText)
}

/** Goes on as a new guest; the welcome says so. */
export async function signOut(everywhere: boolean): Promise<Refusal> {
  const answer = await renew(() => post('sign-out', { everywhere }))
  if (!answer.ok) return answer
  dialog.value = null
  return null
}

/** Changes the password and ends the user's other sessions. */
export async function changePassword(ask: Ask<'password'>): Promise<Refusal> {
  const answer = await post('password', ask)
  if (!answer.ok) return answer
  const { done, doneText } = words.account.change
  return tell(done, doneText)
}

/** Deletes the account for good; a guest's password is ''. */
export async function deleteAccount(ask: Ask<'delete'>): Promise<Refusal> {
  const { done, doneGuest, doneText } = words.account.remove
  const title = me.value?.kind === 'guest' ? doneGuest : done
  const answer = await renew(() => post('delete', ask))
  return answer.ok ? tell(title, doneText) : answer
}

/** When the name may change again, ms since 1970; 0: at any time, or nobody knows. */
export async function askRenameAt(): Promise<number> {
  const answer = await send<AccountState>('')
  return answer.ok ? answer.renameAt : 0
}

/** Out of the room, after asking when a match runs there: a seat goes with its session. False: the person stays. */
export async function leaveFirst(): Promise<boolean> {
  if (!(await mayLeave())) return false
  if (place.value.at === 'room') leaveRoom()
  return true
}

async function renew<T extends Answer>(change: () => Promise<T>): Promise<T> {
  return renewSession(async () => {
    const answer = await change()
    if (answer.ok) hubStatus.value = 'connecting'
    return answer
  })
}

function tell(title: string, text: string): null {
  dialog.value = null
  toast({ tone: 'info', title, text })
  return null
}

const post = <K extends keyof AccountRequests>(action: K, ask: Ask<K>) =>
  send<AccountRequests[K]['answer']>(`/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(ask),
  })

async function send<T extends object>(path: string, more: RequestInit = {}): Promise<Answer<T>> {
  try {
    const response = await fetch(ACCOUNT_PATH + path, { ...more, signal: AbortSignal.timeout(ANSWER_MS) })
    return (await response.json()) as Answer<T>
  } catch {
    return OFFLINE
  }
}
