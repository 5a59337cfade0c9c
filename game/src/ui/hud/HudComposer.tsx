// The line to type in over the pitch: Enter sends, Tab switches team and all, Esc closes.
import { signal, useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { roomChannel, teamChannel } from '../../../../shared/chat.ts'
import { chatOpen, myself, room } from '../../store.ts'
import { TypedLine } from '../parts/Completion.tsx'
import { send as sendTyped } from '../parts/Composer.tsx'
import { words } from '../words.ts'

const SIDE = ['', 'r', 'b'] as const
const draft = signal('') // kept when something takes the focus away

export function HudComposer() {
  const form = useRef<HTMLFormElement>(null)
  const toTeam = useSignal(false)
  const { code } = room.value!
  const team = myself.value?.team ?? 0
  const onTeam = toTeam.value && team !== 0
  const channel = onTeam ? teamChannel(code, team as 1 | 2) : roomChannel(code)
  const close = () => {
    chatOpen.value = false
  }
  const send = (event: Event) => {
    event.preventDefault()
    const typed = draft.value
    draft.value = ''
    close()
    sendTyped(channel, typed, (back) => {
      draft.value = back
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation() // typing never moves the disc; keys let go still reach the pitch
    if (event.isComposing) return // the key is the input method's
    if (event.key === 'Escape') {
      draft.value = ''
      close()
    } else if (event.key === 'Tab' && team !== 0) {
      event.preventDefault()
      toTeam.value = !toTeam.value
    }
  }
  const toggle = () => {
    toTeam.value = !toTeam.value
    form.current!.querySelector('input')!.focus()
  }
  return (
    <form class="composer" ref={form} onSubmit={send}>
      <button
        type="button"
        class={onTeam ? `to ${SIDE[team]}` : 'to'}
        aria-label={`${words.chat.to}: ${onTeam ? words.chat.team : words.chat.all}`}
        disabled={team === 0}
        onPointerDown={(event) => event.preventDefault()} // the input keeps the focus
        onClick={toggle}
      >
        {onTeam ? words.chat.team : words.chat.all}
      </button>
      <TypedLine
        text={draft}
        label={onTeam ? words.chat.messageTeam : words.chat.messageRoom}
        channel={channel}
        focus
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {team !== 0 && <span class="hint">{onTeam ? words.chat.toAll : words.chat.toTeam}</span>}
    </form>
  )
}
