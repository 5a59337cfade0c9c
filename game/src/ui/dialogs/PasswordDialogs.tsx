// The password of a room: to enter it, or to set it.
import { useSignal } from '@preact/signals'
import { PASSWORD_MAX } from '../../../../shared/settings.ts'
import { sentenceOf } from '../../actions/hub.ts'
import { command, joinRoom } from '../../actions/room.ts'
import { room } from '../../store.ts'
import { Dialog, TextField } from '../parts/Dialog.tsx'
import { words } from '../words.ts'

interface FormProps {
  title: string
  submit: string
  hint?: string
  error?: string
  onClear?: (() => void) | undefined
  onSubmit: (password: string) => void
  close: () => void
}

function PasswordForm({ title, submit, hint, error, onClear, onSubmit, close }: FormProps) {
  const password = useSignal('')
  const tried = useSignal('') // what the error is about
  const send = () => {
    tried.value = password.value
    onSubmit(password.value)
  }
  return (
    <Dialog title={title} onClose={close} onSubmit={send}>
      <TextField
        label={words.password.label}
        type="password"
        value={password.value}
        maxLength={PASSWORD_MAX}
        focus
        {...(hint && { hint })}
        {...(error && password.value === tried.value && { error })}
        onInput={(value) => {
          password.value = value
        }}
      />
      <footer>
        {onClear && (
          <button type="button" class="btn flat" onClick={onClear}>
            {words.password.clear}
          </button>
        )}
        <button type="button" class="btn" onClick={close}>
          {words.cancel}
        </button>
        <button type="submit" class="btn primary">
          {submit}
        </button>
      </footer>
    </Dialog>
  )
}

const inWords = (failure: Parameters<typeof sentenceOf>[0]): string => {
  const { title, text } = sentenceOf(failure)
  return `${title}. ${text}`
}

export function JoinPasswordDialog({
  code,
  wrong,
  close,
}: {
  code: string
  wrong: boolean
  close: () => void
}) {
  const problem = useSignal(wrong ? inWords({ code: 'wrong-password', text: '' }) : '')
  const join = (password: string) => {
    if (password === '') return
    void joinRoom(code, password, (failure) => {
      problem.value = inWords(failure)
    })
  }
  return (
    <PasswordForm
      title={words.password.title}
      submit={words.password.submit}
      error={problem.value}
      onSubmit={join}
      close={close}
    />
  )
}

export function RoomPasswordDialog({ close }: { close: () => void }) {
  const set = async (password: string) => {
    if (await command({ kind: 'password', password })) close()
  }
  return (
    <PasswordForm
      title={words.password.setTitle}
      submit={words.save}
      hint={words.password.setHint}
      onClear={room.value?.hasPassword ? () => void set('') : undefined}
      onSubmit={(password) => void set(password)}
      close={close}
    />
  )
}
