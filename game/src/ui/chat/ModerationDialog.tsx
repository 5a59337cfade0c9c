// The moderators' desk: what was reported and what was said before it, what to do about it, and what was done.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { LOBBY_CHANNEL, type Report, roomChannel, SLOW_SECONDS_MAX } from '../../../../shared/chat.ts'
import type { ModeratorCommand } from '../../../../shared/net/protocol.ts'
import { moderate } from '../../actions/chat-talks.ts'
import { request, showProblem } from '../../actions/hub.ts'
import { room } from '../../store.ts'
import { Choice } from '../parts/controls.tsx'
import { Dialog, TextField } from '../parts/Dialog.tsx'
import { talkWords } from '../words/talk.ts'
import { Audit, nameOf } from './Audit.tsx'
import { momentOf, timeOf } from './times.ts'

const say = talkWords.moderation
const AGAIN_MS = 10_000
const BAN_MINUTES = 7 * 24 * 60
const PARTS = [
  { value: 'queue', text: say.queue },
  { value: 'audit', text: say.audit },
] as const

export function ModerationDialog({ close }: { close: () => void }) {
  const part = useSignal<'queue' | 'audit'>('queue')
  return (
    <Dialog title={say.title} onClose={close} wide>
      <Choice
        label={say.show}
        options={PARTS}
        value={part.value}
        onChange={(value) => {
          part.value = value
        }}
      />
      {part.value === 'queue' ? <Queue /> : <Audit />}
      <Broadcast />
    </Dialog>
  )
}

function Queue() {
  const reports = useSignal<readonly Report[] | null>(null)
  const read = async (again = false) => {
    const answer = await request('reports', {})
    if (answer.ok) reports.value = answer.reports
    else if (!again) showProblem(answer)
  }
  useEffect(() => {
    void read()
    const timer = setInterval(() => void read(true), AGAIN_MS) // others report, and other moderators settle
    return () => clearInterval(timer)
  }, [])
  if (!reports.value) return <p class="quiet">{say.loading}</p>
  if (reports.value.length === 0) return <p class="quiet">{say.empty}</p>
  return (
    <ul class="reports">
      {reports.value.map((report) => (
        <ReportCard key={report.id} report={report} settled={() => void read()} />
      ))}
    </ul>
  )
}

function ReportCard({ report, settled }: { report: Report; settled: () => void }) {
  const note = useSignal('')
  const done = useSignal<readonly string[]>([]) // what this moderator did about it
  const act = async (command: ModeratorCommand) => {
    if (await moderate(command)) done.value = [...done.value, talkWords.moderated[command.do]]
  }
  const { id, at, reason, by, target, messages } = report
  const reported = messages.at(-1)
  return (
    <li>
      <p>
        <b>{say.from(nameOf(by), nameOf(target))}</b> <time class="quiet">{momentOf(at)}</time>
      </p>
      <p>{reason}</p>
      <details>
        <summary>{say.context}</summary>
        {messages.slice(0, -1).map((m) => (
          <p key={m.id}>
            <time class="quiet">{timeOf(m.sentAt)}</time> <b dir="auto">{m.author.name}</b>{' '}
            <span dir="auto">{m.text}</span>
          </p>
        ))}
      </details>
      {reported && (
        <blockquote>
          <b dir="auto">{reported.author.name}</b> <span dir="auto">{reported.text}</span>
        </blockquote>
      )}
      <TextField
        label={say.note}
        value={note.value}
        onInput={(value) => {
          note.value = value
        }}
      />
      {done.value.length > 0 && <p class="quiet">{done.value.join(' · ')}</p>}
      <div class="judging">
        {reported && (
          <button type="button" class="btn" onClick={() => void act({ do: 'delete', message: reported.id })}>
            {say.delete}
          </button>
        )}
        {say.mutes.map(({ text, minutes }) => (
          <button
            key={minutes}
            type="button"
            class="btn"
            onClick={() => void act({ do: 'mute', id: target.id, minutes, reason: note.value })}
          >
            {text}
          </button>
        ))}
        <button
          type="button"
          class="btn danger"
          onClick={() => void act({ do: 'ban', id: target.id, minutes: BAN_MINUTES, reason: note.value })}
        >
          {say.ban}
        </button>
        <button
          type="button"
          class="btn primary"
          onClick={async () => {
            if (await moderate({ do: 'settle', report: id, note: note.value })) settled()
          }}
        >
          {say.settle}
        </button>
      </div>
    </li>
  )
}

function Broadcast() {
  const text = useSignal('')
  const code = room.value?.code
  return (
    <div class="broadcast">
      <TextField
        label={say.announceLabel}
        value={text.value}
        maxLength={300}
        onInput={(value) => {
          text.value = value
        }}
      />
      <button
        type="button"
        class="btn"
        disabled={text.value.trim() === ''}
        onClick={async () => {
          if (await moderate({ do: 'announce', text: text.value.trim() })) text.value = ''
        }}
      >
        {say.announce}
      </button>
      <SlowMode channel={LOBBY_CHANNEL} label={say.slow} />
      {code && <SlowMode channel={roomChannel(code)} label={say.slowRoom} />}
    </div>
  )
}

function SlowMode({ channel, label }: { channel: string; label: string }) {
  const typed = useSignal('')
  useEffect(() => {
    void request('slow', { channel }).then((answer) => {
      if (answer.ok && typed.value === '') typed.value = String(answer.seconds)
    })
  }, [channel])
  const seconds = Math.min(SLOW_SECONDS_MAX, Math.max(0, Math.round(Number(typed.value)) || 0))
  return (
    <>
      <TextField
        label={label}
        value={typed.value}
        maxLength={4}
        onInput={(value) => {
          typed.value = value
        }}
      />
      <button
        type="button"
        class="btn"
        disabled={typed.value.trim() === ''}
        onClick={() => void moderate({ do: 'slow', channel, seconds })}
      >
        {say.set}
      </button>
    </>
  )
}
