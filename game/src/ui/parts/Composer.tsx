// The line to type a message in.
import { useSignal } from '@preact/signals'
import { MESSAGE_MAX } from '../../../../shared/chat.ts'
import { say } from '../../actions/chat.ts'
import { words } from '../words.ts'
import { Icon } from './Icon.tsx'

export function Composer({ channel, placeholder }: { channel: string; placeholder: string }) {
  const text = useSignal('')
  const send = (event: Event) => {
    event.preventDefault()
    say(channel, text.value)
    text.value = ''
  }
  return (
    <form class="say" onSubmit={send}>
      <div class="field">
        <input
          value={text.value}
          maxLength={MESSAGE_MAX}
          placeholder={placeholder}
          aria-label={placeholder}
          autocomplete="off"
          enterkeyhint="send"
          onInput={(event) => {
            text.value = event.currentTarget.value
          }}
        />
        <button type="submit" class="btn flat icon" aria-label={words.send}>
          <Icon name="send" />
        </button>
      </div>
    </form>
  )
}
