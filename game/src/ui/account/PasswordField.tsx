// A password that can be shown while it is typed.
import { useSignal } from '@preact/signals'
import { ACCOUNT_PASSWORD_MAX } from '../../../../shared/net/account.ts'
import { TextField } from '../parts/Dialog.tsx'
import { words } from '../words.ts'
import { passwordHint } from './faults.ts'

const TYPED_MAX = ACCOUNT_PASSWORD_MAX * 2 // so that one too long is told so instead of being cut

interface Props {
  label: string
  value: string
  isNew?: boolean // being chosen: says how long it has to be
  focus?: boolean
  error: string // '' = none
  onInput: (value: string) => void
}

export function PasswordField({ label, value, isNew = false, focus = false, error, onInput }: Props) {
  const shown = useSignal(false)
  const text = shown.value ? words.account.hide : words.account.show
  return (
    <TextField
      label={label}
      type={shown.value ? 'text' : 'password'}
      value={value}
      maxLength={TYPED_MAX}
      focus={focus}
      autocomplete={isNew ? 'new-password' : 'current-password'}
      {...(isNew && { hint: passwordHint(value) })}
      {...(error && { error })}
      onInput={onInput}
    >
      <button
        type="button"
        class="btn flat reveal"
        aria-label={`${text}: ${label}`}
        onClick={() => {
          shown.value = !shown.value
        }}
      >
        {text}
      </button>
    </TextField>
  )
}
