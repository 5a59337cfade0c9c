// The account in the profile dialog: how a guest gets one or comes back to it, and what a user can do with theirs.
import '../styles/account.css'
import { useSignal } from '@preact/signals'
import { ACCOUNT_PATH } from '../../../../shared/net/account.ts'
import { leaveFirst, signOut } from '../../actions/account.ts'
import { type DialogState, dialog, me } from '../../store.ts'
import { Icon } from '../parts/Icon.tsx'
import { words } from '../words.ts'
import { FormFault } from './AccountForm.tsx'
import { faultOf } from './faults.ts'

const own = words.account

const open = (next: DialogState) => () => {
  dialog.value = next
}
/** For what ends the session of this browser. */
const openOutside = (next: DialogState) => async () => {
  if (await leaveFirst()) dialog.value = next
}

/** `name`: as typed in the profile so far. */
export function AccountSection({ name }: { name: string }) {
  const isGuest = me.value?.kind === 'guest'
  return (
    <>
      <section class="account" aria-labelledby="account-title">
        <h3 id="account-title">{own.title}</h3>
        <p>{isGuest ? own.guest : own.user}</p>
        {isGuest ? <Guest name={name} /> : <Registered />}
      </section>
      <section class="account" aria-labelledby="data-title">
        <h3 id="data-title">{own.data}</h3>
        <div class="account-acts">
          <a class="btn" href={`${ACCOUNT_PATH}/export`} download>
            <Icon name="download" small />
            {own.exportData}
          </a>
          <button type="button" class="btn danger" onClick={openOutside({ kind: 'delete-account' })}>
            {isGuest ? own.remove.openGuest : own.remove.open}
          </button>
        </div>
      </section>
    </>
  )
}

function Guest({ name }: { name: string }) {
  return (
    <div class="account-acts">
      <button type="button" class="btn" onClick={open({ kind: 'claim', name })}>
        {own.claim.open}
      </button>
      <button type="button" class="btn" onClick={openOutside({ kind: 'sign-in', name: '' })}>
        {own['sign-in'].open}
      </button>
    </div>
  )
}

function Registered() {
  const fault = useSignal('')
  const leave = (everywhere: boolean) => async () => {
    if (!(await leaveFirst())) return
    const refusal = await signOut(everywhere)
    fault.value = refusal ? faultOf(refusal).text : ''
  }
  return (
    <>
      <div class="account-acts">
        <button type="button" class="btn" onClick={open({ kind: 'password' })}>
          {own.change.open}
        </button>
        <button type="button" class="btn" onClick={leave(false)}>
          {own.signOut}
        </button>
        <button type="button" class="btn" onClick={leave(true)}>
          {own.signOutEverywhere}
        </button>
      </div>
      <FormFault text={fault.value} />
    </>
  )
}
