// What moderators did, the newest first, and the way to lift a mute or a ban that still holds.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { type AuditEntry, PAGE } from '../../../../shared/chat.ts'
import { moderate } from '../../actions/chat-talks.ts'
import { failed, request } from '../../actions/hub.ts'
import { talkWords } from '../words/talk.ts'
import { durationOf, momentOf } from './times.ts'

const say = talkWords.moderation

/** Whose name it is, also when the account is gone. */
export const nameOf = ({ name }: { name: string }) => name || say.somebody

export function Audit() {
  const entries = useSignal<readonly AuditEntry[] | null>(null)
  const done = useSignal(false)
  const read = async () => {
    const answer = await request('audit', { before: entries.value?.at(-1)?.n ?? 0 })
    if (failed(answer)) return
    entries.value = [...(entries.value ?? []), ...answer.entries]
    done.value = answer.entries.length < PAGE
  }
  const lift = async (id: string) => {
    if (!(await moderate({ do: 'lift', id }))) return
    entries.value = null
    await read()
  }
  useEffect(() => void read(), [])
  if (!entries.value) return <p class="quiet">{say.loading}</p>
  if (entries.value.length === 0) return <p class="quiet">{say.nothing}</p>
  return (
    <ul class="reports">
      {entries.value.map((entry) => (
        <li key={entry.n}>
          <p>
            <time class="quiet">{momentOf(entry.at)}</time> <b dir="auto">{nameOf(entry.by)}</b>{' '}
            {say.actions[entry.action]} {entry.target.id !== '' && <b dir="auto">{nameOf(entry.target)}</b>}{' '}
            {amountOf(entry)}
          </p>
          {aboutOf(entry) !== '' && <p class="quiet">{aboutOf(entry)}</p>}
          {holdsStill(entry, entries.value!) && (
            <button type="button" class="btn lift" onClick={() => void lift(entry.target.id)}>
              {say.lift}
            </button>
          )}
        </li>
      ))}
      {!done.value && (
        <li>
          <button type="button" class="btn" onClick={() => void read()}>
            {say.more}
          </button>
        </li>
      )}
    </ul>
  )
}

const amountOf = ({ action, amount }: AuditEntry): string => {
  if (action === 'slow') return durationOf(amount)
  return amount === 0 ? '' : durationOf(amount * 60)
}

const aboutOf = ({ action, subject, detail }: AuditEntry) => (action === 'slow' ? subject : detail)

/** Whether a mute or ban is not over and was not lifted; `all`: the newest first. */
function holdsStill(entry: AuditEntry, all: readonly AuditEntry[]): boolean {
  const { action, at, amount, target, n } = entry
  const isSanction = (action === 'mute' || action === 'ban') && target.name !== ''
  const lifted = all.some((one) => one.action === 'lift' && one.target.id === target.id && one.n > n)
  return isSanction && at + amount * 60_000 > Date.now() && !lifted
}
