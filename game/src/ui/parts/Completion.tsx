// A line to type in that offers how to go on: a list above it, moved through with the arrows, taken with Tab or Enter.
import { type Signal, useSignal } from '@preact/signals'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { MESSAGE_MAX } from '../../../../shared/chat.ts'
import { tellTyping } from '../../actions/chat-people.ts'
import type { Offer } from '../../actions/slash.ts'
import { extras, wantExtras } from '../chat/extras.ts'

interface Props {
  text: Signal<string>
  label: string
  placeholder?: string
  channel: string
  focus?: boolean
  onKeyDown?: (event: KeyboardEvent) => void // keys the list does not need
  onBlur?: () => void
}

export function TypedLine({ text, label, placeholder, channel, focus, onKeyDown, onBlur }: Props) {
  const id = useId()
  const chosen = useSignal(-1) // -1: none yet
  const closed = useSignal('') // the text the list was closed at
  const input = useRef<HTMLInputElement>(null)
  const more = extras.value
  const typed = useSignal({ text: '', caret: 0 }) // as it was when a key was pressed
  const caret = typed.value.text === text.value ? typed.value.caret : text.value.length
  const [before, after] = [text.value.slice(0, caret), text.value.slice(caret)]
  const list = more && text.value !== closed.value ? more.offersFor(before, channel) : []
  const open = list.length > 0
  useLayoutEffect(() => {
    if (focus) input.current!.focus()
  }, [])
  /** Puts a text before and after the caret. */
  const put = (before: string, after: string) => {
    const line = input.current!
    if (line.value !== before + after) {
      line.value = before + after
      line.setSelectionRange(before.length, before.length)
    }
    typed.value = { text: line.value, caret: before.length }
    text.value = line.value
  }
  const take = (offer: Offer) => {
    put(offer.text, offer.text.endsWith(' ') ? after.trimStart() : after)
    chosen.value = -1
    closed.value = offer.text.endsWith(' ') ? '' : text.value
    input.current!.focus()
  }
  const keyDown = (event: KeyboardEvent) => {
    if (!open || event.isComposing) return onKeyDown?.(event)
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const picked = list[chosen.value]
    if (step) {
      const from = chosen.value < 0 && step < 0 ? 0 : chosen.value
      chosen.value = (from + step + list.length) % list.length
    } else if (event.key === 'Tab' && !event.shiftKey) take(picked ?? list[0]!)
    else if (event.key === 'Enter' && picked) take(picked)
    else if (event.key === 'Escape') closed.value = text.value
    else return onKeyDown?.(event)
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      {open && more && <more.Offers id={id} list={list} chosen={chosen.value} take={take} />}
      <input
        ref={input}
        value={text.value}
        maxLength={MESSAGE_MAX}
        placeholder={placeholder}
        aria-label={label}
        dir="auto"
        autocomplete="off"
        enterkeyhint="send"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-activedescendant={open && chosen.value >= 0 ? `${id}-${chosen.value}` : undefined}
        onFocus={wantExtras}
        onInput={({ currentTarget: { value, selectionStart } }) => {
          const before = value.slice(0, selectionStart ?? value.length)
          put(more ? more.withEmoji(before) : before, value.slice(before.length))
          if (text.value !== '' && !text.value.startsWith('/')) tellTyping(channel)
          chosen.value = -1
          closed.value = ''
        }}
        onKeyDown={keyDown}
        onBlur={() => {
          closed.value = text.value
          onBlur?.()
        }}
      />
    </>
  )
}
