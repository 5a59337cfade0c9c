// The frame of every dialog about the account: sends once, shows what is wrong at its field, has a way back.
import { type Signal, useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { Refusal } from '../../actions/account.ts'
import { dialog } from '../../store.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { Icon } from '../parts/Icon.tsx'
import { words } from '../words.ts'
import { type Fault, faultOf } from './faults.ts'

export interface Faults {
  /** What is wrong at a field, '' if nothing. */
  of(at: Fault['at']): string
  /** A text signal's `onInput`: what was said about the field is about an older text now. */
  onInput(text: Signal<string>, at: Fault['at']): (value: string) => void
  /** Says it, and goes to its field. */
  show(fault: Fault | null): void
}

/** What is wrong with a form, as a state of its component. */
export function useFaults(): Faults {
  const fault = useSignal<Fault | null>(null)
  return {
    of: (at) => (fault.value?.at === at ? fault.value.text : ''),
    onInput: (text, at) => (value) => {
      text.value = value
      if (fault.value?.at === at) fault.value = null
    },
    show: (next) => {
      fault.value = next
      // Once it is drawn: where it has to be put right.
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.dlg [aria-invalid]')?.focus())
    },
  }
}

interface Props {
  title: string
  submit: string
  back?: string
  danger?: boolean
  faults: Faults
  hasNext?: boolean // asks for the current password and a new one
  /** What is wrong before the server is asked. */
  check?: () => Fault | null
  send: () => Promise<Refusal>
  close: () => void
  children: ComponentChildren
}

export function AccountForm(props: Props) {
  const { title, submit, back = words.account.back, danger = false, faults, hasNext = false, close } = props
  const busy = useSignal(false)
  const run = async () => {
    if (busy.value) return
    const wrong = props.check?.() ?? null
    faults.show(wrong)
    if (wrong) return
    busy.value = true
    const refusal = await props.send()
    busy.value = false
    faults.show(refusal && faultOf(refusal, hasNext))
  }
  return (
    <Dialog title={title} onClose={close} onSubmit={() => void run()}>
      {props.children}
      <FormFault text={faults.of('form')} />
      <footer>
        <button
          type="button"
          class="btn"
          onClick={() => {
            dialog.value = { kind: 'profile' }
          }}
        >
          {back}
        </button>
        <button type="submit" class={danger ? 'btn danger' : 'btn primary'} aria-busy={busy.value}>
          {submit}
        </button>
      </footer>
    </Dialog>
  )
}

/** What is wrong with a whole form, read out at once. */
export function FormFault({ text }: { text: string }) {
  return text === '' ? null : (
    <p class="err" role="alert">
      <Icon name="warning" small />
      <span>{text}</span>
    </p>
  )
}
