// The password of a room: to enter it, or to set it.
import { useSignal } from '@preact/signals'
import { PASSWORD_MAX } from '../../../../shared/settings.ts'
import { command, joinRoom } from '../../actions/room.ts'
import { Dialog, TextField } from '../parts/Dialog.tsx'
import { problems, words } from '../words.ts'

interface FormProps {
  title: string
  submit: string
  hint?: string
  wrong: boolean
  onSubmit: (password: string) => void
  close: () => void
}

function PasswordForm({ title, submit, hint, wrong, onSubmit, close }: FormProps) {
  const password = useSignal('')
  const { title: what, text: advice } = problems['wrong-password']
  return (
    <Dialog title={title} onClose={close} onSubmit={() => onSubmit(password.value)}>
      <TextField
        label={words.password.label}
        type="password"
        value={password.value}
        maxLength={PASSWORD_MAX}
        focus
        {...(hint && { hint })}
        {...(wrong && password.value === '' && { error: `${what}. ${advice}` })}
        onInput={(value) => {
          password.value = value
        }}
      />
      <footer>
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

export function JoinPasswordDialog({
  code,
  wrong,
  close,
}: {
  code: string
  wrong: boolean
  close: () => void
}) {
  const join = (password: string) => {
    if (password !== '') void joinRoom(code, password)
  }
  return (
    <PasswordForm
      title={words.password.title}
      submit={words.password.submit}
      wrong={wrong}
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
      wrong={false}
      onSubmit={(password) => void set(password)}
      close={close}
    />
  )
}
