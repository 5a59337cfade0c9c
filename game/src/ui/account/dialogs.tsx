// The dialogs of an account: keep the name, sign in, change the password, delete everything.
import { type Signal, useSignal } from '@preact/signals'
import { cleanName, NAME_MAX } from '../../../../shared/names.ts'
import { changePassword, claim, deleteAccount, signIn } from '../../actions/account.ts'
import { me } from '../../store.ts'
import { TextField } from '../parts/Dialog.tsx'
import { words } from '../words.ts'
import { AccountForm, type Faults, useFaults } from './AccountForm.tsx'
import { type Fault, faultOf, passwordFault } from './faults.ts'
import { PasswordField } from './PasswordField.tsx'

const own = words.account

interface Props {
  close: () => void
}

const checkName = (name: string): Fault | null =>
  cleanName(name) === '' ? faultOf({ code: 'bad-name', text: '' }) : null

function checkNew(password: string, at: 'password' | 'next'): Fault | null {
  const text = passwordFault(password)
  return text === '' ? null : { at, text }
}

export function ClaimDialog({ name: typed, close }: Props & { name: string }) {
  const name = useSignal(typed)
  const password = useSignal('')
  const faults = useFaults()
  return (
    <AccountForm
      title={own.claim.title}
      submit={own.claim.submit}
      faults={faults}
      check={() => checkName(name.value) ?? checkNew(password.value, 'password')}
      send={() => claim({ name: cleanName(name.value), password: password.value })}
      close={close}
    >
      <p>{own.claim.text}</p>
      <NameField name={name} faults={faults} />
      <PasswordField
        label={own.password}
        value={password.value}
        isNew
        focus
        error={faults.of('password')}
        onInput={faults.onInput(password, 'password')}
      />
    </AccountForm>
  )
}

export function SignInDialog({ name: typed, close }: Props & { name: string }) {
  const name = useSignal(typed)
  const password = useSignal('')
  const faults = useFaults()
  return (
    <AccountForm
      title={own['sign-in'].title}
      submit={own['sign-in'].submit}
      faults={faults}
      check={() => checkName(name.value)}
      send={() => signIn({ name: cleanName(name.value), password: password.value })}
      close={close}
    >
      <p>{own['sign-in'].text}</p>
      <NameField name={name} faults={faults} focus />
      <PasswordField
        label={own.password}
        value={password.value}
        error={faults.of('password')}
        onInput={faults.onInput(password, 'password')}
      />
    </AccountForm>
  )
}

export function PasswordDialog({ close }: Props) {
  const current = useSignal('')
  const next = useSignal('')
  const faults = useFaults()
  return (
    <AccountForm
      title={own.change.title}
      submit={own.change.submit}
      faults={faults}
      hasNext
      check={() => checkNew(next.value, 'next')}
      send={() => changePassword({ current: current.value, next: next.value })}
      close={close}
    >
      <p>{own.change.text}</p>
      <Username />
      <PasswordField
        label={own.change.current}
        value={current.value}
        focus
        error={faults.of('password')}
        onInput={faults.onInput(current, 'password')}
      />
      <PasswordField
        label={own.change.next}
        value={next.value}
        isNew
        error={faults.of('next')}
        onInput={faults.onInput(next, 'next')}
      />
    </AccountForm>
  )
}

export function DeleteAccountDialog({ close }: Props) {
  const password = useSignal('')
  const faults = useFaults()
  const isGuest = me.value?.kind === 'guest'
  const { remove } = own
  return (
    <AccountForm
      title={isGuest ? remove.titleGuest : remove.title}
      submit={remove.submit}
      back={remove.keep}
      danger
      faults={faults}
      send={() => deleteAccount({ password: password.value })}
      close={close}
    >
      <ul class="losses">
        {(isGuest ? remove.rowsGuest : remove.rows).map((row) => (
          <li key={row}>{row}</li>
        ))}
      </ul>
      <p>
        <b>{remove.forGood}</b>
      </p>
      {!isGuest && (
        <>
          <Username />
          <PasswordField
            label={own.password}
            value={password.value}
            focus
            error={faults.of('password')}
            onInput={faults.onInput(password, 'password')}
          />
        </>
      )}
    </AccountForm>
  )
}

interface NameProps {
  name: Signal<string>
  faults: Faults
  focus?: boolean
}

function NameField({ name, faults, focus = false }: NameProps) {
  const error = faults.of('name')
  return (
    <TextField
      label={own.name}
      value={name.value}
      maxLength={NAME_MAX * 2}
      autocomplete="username"
      focus={focus}
      {...(error && { error })}
      onInput={faults.onInput(name, 'name')}
    />
  )
}

/** Tells password managers whose password it is. */
function Username() {
  return <input class="sr" hidden type="text" autocomplete="username" readOnly value={me.value?.name ?? ''} />
}
