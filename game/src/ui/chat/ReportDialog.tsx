// Shows a message to the moderators, with the reason.
import { useSignal } from '@preact/signals'
import type { ChatMessage } from '../../../../shared/chat.ts'
import { REASON_MAX } from '../../../../shared/settings.ts'
import { textOf } from '../../actions/chat-people.ts'
import { report } from '../../actions/chat-talks.ts'
import { Dialog, TextField } from '../parts/Dialog.tsx'
import { talkWords } from '../words/talk.ts'
import { words } from '../words.ts'

export function ReportDialog({ message, close }: { message: ChatMessage; close: () => void }) {
  const say = talkWords.report
  const reason = useSignal('')
  const error = useSignal('')
  const submit = async () => {
    if (reason.value.trim() === '') error.value = say.reasonHint
    else if (await report(message, reason.value.trim())) close()
  }
  return (
    <Dialog title={say.title} onClose={close} onSubmit={() => void submit()}>
      <blockquote>
        <b dir="auto">{message.author.name}</b> <span dir="auto">{textOf(message)}</span>
      </blockquote>
      <TextField
        label={say.reason}
        value={reason.value}
        hint={say.hint}
        maxLength={REASON_MAX}
        focus
        {...(error.value && { error: error.value })}
        onInput={(value) => {
          reason.value = value
          error.value = ''
        }}
      />
      <footer>
        <button type="button" class="btn" onClick={close}>
          {words.cancel}
        </button>
        <button type="submit" class="btn primary">
          {say.submit}
        </button>
      </footer>
    </Dialog>
  )
}
