// A native modal dialog with a title, a way out and a form in it; Esc and the cross close it.
import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { toasts } from '../../store.ts'
import { Toasts } from '../Toasts.tsx'
import { words } from '../words.ts'
import { Icon } from './Icon.tsx'

interface Props {
  title: string
  onClose: () => void
  onSubmit?: () => void
  wide?: boolean
  children: ComponentChildren
}

export function Dialog({ title, onClose, onSubmit, wide = false, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [older] = useState(() => toasts.peek().at(-1)?.id ?? 0) // they would only be in the way
  useLayoutEffect(() => {
    const dialog = ref.current!
    if (!dialog.open) dialog.showModal()
    return () => dialog.close() // gives the focus back to where it was, as long as it is still in the page
  }, [])
  const submit = (event: Event) => {
    event.preventDefault()
    onSubmit?.()
  }
  return (
    <dialog
      ref={ref}
      class={wide ? 'dlg wide' : 'dlg'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault() // the owner decides; it is taken away when it agrees
        onClose()
      }}
      onKeyDown={(event) => event.stopPropagation()} // nothing typed here is for the pitch
    >
      <form method="dialog" onSubmit={submit}>
        <header>
          <h2 id={id}>{title}</h2>
          <button type="button" class="btn flat icon" aria-label={words.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        {children}
      </form>
      <Toasts after={older} />
    </dialog>
  )
}

interface FieldProps {
  label: string
  value: string
  onInput: (value: string) => void
  error?: string
  hint?: string
  type?: 'text' | 'password'
  maxLength?: number
  focus?: boolean
  code?: boolean // capital letters in the condensed face
  autocomplete?: 'username' | 'new-password' | 'current-password' // for password managers
  children?: ComponentChildren // beside the input, in its frame
}

/** A labelled line of text; the error is read out and tied to the input. */
export function TextField({
  label,
  value,
  onInput,
  error,
  hint,
  type = 'text',
  maxLength,
  focus,
  code,
  autocomplete,
  children,
}: FieldProps) {
  const id = useId()
  return (
    <div class="blk">
      <label class="label" for={id}>
        {label}
      </label>
      <div class={code ? 'field codefield' : 'field'}>
        <input
          id={id}
          type={type as 'text'} // preact types each kind of input apart
          value={value}
          autofocus={focus}
          onFocus={(event) => event.currentTarget.select()}
          maxLength={maxLength}
          autocomplete={autocomplete ?? 'off'}
          autocapitalize={code ? 'characters' : autocomplete && 'none'}
          spellcheck={false}
          aria-invalid={error ? true : undefined}
          aria-describedby={error || hint ? `${id}-note` : undefined}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        {children}
      </div>
      {(error || hint) && (
        <p id={`${id}-note`} class={error ? 'err' : 'label'} role={error ? 'alert' : undefined}>
          {error ? <Icon name="warning" small /> : null}
          <span>{error ?? hint}</span>
        </p>
      )}
    </div>
  )
}
