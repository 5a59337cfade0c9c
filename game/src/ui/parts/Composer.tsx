// The line to type a message in, with commands, names and emoji.
import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { say } from '../../actions/chat-delivery.ts'
import { toast } from '../../store.ts'
import { draftOf, extras, loadExtras, wantExtras } from '../chat/extras.ts'
import { words } from '../words.ts'
import { TypedLine } from './Completion.tsx'
import { Icon } from './Icon.tsx'

/** Sends what was typed, or does what it says; the text comes back when that can't be loaded. */
export function send(channel: string, typed: string, back: (typed: string) => void): void {
  if (!typed.trimStart().startsWith('/')) {
    say(channel, typed)
    return
  }
  loadExtras().then(
    ({ speak }) => speak(channel, typed),
    () => {
      back(typed)
      toast({ tone: 'bad', ...words.loadFailed })
    },
  )
}

export function Composer({ channel, placeholder }: { channel: string; placeholder: string }) {
  const text = draftOf(channel)
  const form = useRef<HTMLFormElement>(null)
  const picking = useSignal(false)
  const more = extras.value
  const input = () => form.current!.querySelector<HTMLInputElement>(':scope > .field input')! // not the picker's
  const submit = (event: Event) => {
    event.preventDefault()
    const typed = text.value
    text.value = ''
    send(channel, typed, (back) => {
      text.value = back
    })
  }
  return (
    <form class="say" ref={form} onSubmit={submit}>
      {picking.value && more && (
        <more.EmojiPicker
          pick={(emoji) => {
            const line = input()
            line.setRangeText(emoji, line.selectionStart ?? 0, line.selectionEnd ?? 0, 'end')
            text.value = line.value
          }}
          close={() => {
            picking.value = false
            input().focus()
          }}
        />
      )}
      <div class="field">
        <TypedLine text={text} label={placeholder} placeholder={placeholder} channel={channel} />
        <button
          type="button"
          class="btn flat icon"
          aria-label={words.chat.emoji}
          aria-expanded={picking.value}
          onClick={() => {
            picking.value = !picking.value
            wantExtras()
          }}
        >
          <Icon name="smile" />
        </button>
        <button type="submit" class="btn flat icon" aria-label={words.send}>
          <Icon name="send" />
        </button>
      </div>
    </form>
  )
}
