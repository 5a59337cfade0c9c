// Chat over the pitch: the last lines fade; Enter opens the line to type in, Tab switches team and all, Esc closes.
import { signal, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { type ChatMessage, MESSAGE_MAX, roomChannel, teamChannel } from '../../../../shared/chat.ts'
import { type Heard, heard, say } from '../../actions/chat.ts'
import { chatOpen, me, myself, room } from '../../store.ts'
import { mentions, TextWithMentions } from '../parts/mentions.tsx'
import { words } from '../words.ts'

const CLOSED_LINES = 3
const OPEN_LINES = 2
const GONE_MS = 10_000
const SIDE = ['', 'r', 'b'] as const
const draft = signal('') // kept when something takes the focus away

/** What was said in this room, live. */
export const roomHeard = () =>
  heard.value.filter(({ message }) => message.channel.split(':')[1] === room.value?.code)

export function HudChat() {
  const open = chatOpen.value
  const lines = roomHeard().slice(open ? -OPEN_LINES : -CLOSED_LINES)
  return (
    <section class="hud-chat" aria-label={words.chat.roomLabel}>
      <div role="log">
        {lines.map((line) => (
          <HudLine key={line.message.id} line={line} stay={open} />
        ))}
      </div>
      {open && <HudComposer />}
    </section>
  )
}

/** One line; it fades by itself from the moment it was heard, unless it names me. */
export function HudLine({ line: { message, at }, stay }: { line: Heard; stay: boolean }) {
  const { author, text } = message
  const keep = stay || mentions(text, me.value?.name)
  const age = performance.now() - at
  if (!keep && age > GONE_MS) return null
  return (
    <p class={keep ? 'ln' : 'ln fades'} style={keep ? {} : { animationDelay: `${-age}ms` }}>
      {isTeam(message) && <span class={`to ${SIDE[author.team]}`}>{words.chat.team}</span>}
      <b class={SIDE[author.team]}>{author.name}</b> <TextWithMentions text={text} />
    </p>
  )
}

const isTeam = (message: ChatMessage) => message.channel.startsWith('team:')

function HudComposer() {
  const input = useRef<HTMLInputElement>(null)
  const toTeam = useSignal(false)
  const { code } = room.value!
  const team = myself.value?.team ?? 0
  const onTeam = toTeam.value && team !== 0
  useEffect(() => input.current!.focus(), [])
  const close = () => {
    chatOpen.value = false
  }
  const send = (event: Event) => {
    event.preventDefault()
    say(onTeam ? teamChannel(code, team as 1 | 2) : roomChannel(code), draft.value)
    draft.value = ''
    close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation() // typing never moves the disc; keys let go still reach the pitch
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
    input.current!.focus()
  }
  return (
    <form class="composer" onSubmit={send}>
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
      <input
        ref={input}
        value={draft.value}
        maxLength={MESSAGE_MAX}
        aria-label={onTeam ? words.chat.messageTeam : words.chat.messageRoom}
        autocomplete="off"
        enterkeyhint="send"
        onInput={(event) => {
          draft.value = event.currentTarget.value
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {team !== 0 && <span class="hint">{onTeam ? words.chat.toAll : words.chat.toTeam}</span>}
    </form>
  )
}
