// Chat over the pitch: the last lines fade; Enter opens the line to type in.
import { useEffect } from 'preact/hooks'
import type { ChatMessage } from '../../../../shared/chat.ts'
import { type Heard, heard } from '../../actions/chat.ts'
import { markRead, showTab, unreadIn } from '../../actions/chat-channels.ts'
import { outbox } from '../../actions/chat-delivery.ts'
import { isHidden } from '../../actions/chat-people.ts'
import { chatOpen, me, type Note, notes, panelOpen, room } from '../../store.ts'
import { Why } from '../chat/Message.tsx'
import { touch } from '../media.ts'
import { Icon } from '../parts/Icon.tsx'
import { TextWithMentions } from '../parts/mentions.tsx'
import { words } from '../words.ts'
import { HudComposer } from './HudComposer.tsx'

const CLOSED_LINES = 3
const OPEN_LINES = 2
const GONE_MS = 10_000
const NEWS_MS = 3000 // what comes into sight again later is not read out a second time
const SIDE = ['', 'r', 'b'] as const

const isOfRoom = ({ channel }: { channel: string }) =>
  /^(?:room|team):/u.test(channel) && channel.split(':')[1] === room.value?.code

/** What was said in this room, live. */
export const roomHeard = () => heard.value.filter(({ message }) => isOfRoom(message) && !isHidden(message))

const COMINGS: ReadonlySet<Note['kind']> = new Set(['joined', 'left', 'away', 'back']) // too many for a match

/** Whether a note is a line over the pitch; a pause has its banner. */
const isLine = ({ kind, channel }: Note) =>
  !COMINGS.has(kind) && kind !== 'paused' && channel.split(':')[1] === room.value?.code

/** Whether a note reaches a screen reader in a match only when it is said: nothing on the screen has it. */
export const isOnlySaid = (note: Note): boolean =>
  note.kind === 'joined' || note.kind === 'left' || (touch.value && !chatOpen.value && isLine(note))

/** What was said and what happened, by the time it came. */
const roomLines = (): (Heard | Note)[] =>
  [...roomHeard(), ...notes.value.filter(isLine)].sort((a, b) => a.at - b.at)

export function HudChat() {
  const open = chatOpen.value
  useRoomRead()
  const lines = roomLines().slice(open ? -OPEN_LINES : -CLOSED_LINES)
  return (
    <section class="hud-chat" aria-label={words.chat.roomLabel}>
      <div role="log">
        {lines.map((line) =>
          'message' in line ? (
            <HudLine key={line.message.id} line={line} stay={open} />
          ) : (
            <HudNote key={line.id} note={line} stay={open} />
          ),
        )}
        <Refused />
      </div>
      {open ? <HudComposer /> : <UnreadTalks />}
    </section>
  )
}

/** Why the last thing one said here did not go out; it waits in the room panel. */
function Refused() {
  const last = outbox.value.findLast((message) => message.failed && isOfRoom(message))
  if (!last?.failed) return null
  return (
    <p key={last.cid} class="ln note fades">
      <Why failed={last.failed} />
    </p>
  )
}

/** What the room says is read as it comes, as long as somebody looks. */
export function useRoomRead(): void {
  const newest = roomHeard().at(-1)?.message
  useEffect(() => {
    const look = () => {
      if (document.hidden || !document.hasFocus()) return
      for (const channel of new Set(roomHeard().map(({ message }) => message.channel))) markRead(channel)
    }
    look()
    addEventListener('focus', look)
    return () => removeEventListener('focus', look)
  }, [newest?.id])
}

/** A small sign that somebody wrote to this person alone, or in a group; it leaves the keys alone. */
function UnreadTalks() {
  const direct = unreadIn('direct')
  const groups = unreadIn('groups')
  const n = direct.unread + groups.mentions
  if (n === 0) return null
  return (
    <button
      type="button"
      class="unread-talks"
      aria-label={words.chat.direct(n)}
      tabIndex={-1}
      onPointerDown={(event) => event.preventDefault()} // the pitch keeps the focus
      onClick={() => {
        panelOpen.value = true
        showTab(direct.unread > 0 ? 'direct' : 'groups')
      }}
    >
      <Icon name="chat" small />
      <b>{n}</b>
    </button>
  )
}

const liveOf = (age: number) => (age > NEWS_MS ? 'off' : undefined)

/** One line; it fades by itself from the moment it was heard, unless it names me. */
export function HudLine({ line: { message, at }, stay }: { line: Heard; stay: boolean }) {
  const { author, action, mentions } = message
  const keep = stay || mentions.includes(me.value?.id ?? '')
  const age = performance.now() - at
  if (!keep && age > GONE_MS) return null
  return (
    <p
      class={keep ? 'ln' : 'ln fades'}
      style={keep ? {} : { animationDelay: `${-age}ms` }}
      aria-live={liveOf(age)}
    >
      {isTeam(message) && <span class={`to ${SIDE[author.team]}`}>{words.chat.team}</span>}
      <b class={SIDE[author.team]} dir="auto">
        {author.name}
      </b>{' '}
      <span class={action ? 'action' : undefined}>
        <TextWithMentions message={message} />
      </span>
    </p>
  )
}

function HudNote({ note: { at, text }, stay }: { note: Note; stay: boolean }) {
  const age = performance.now() - at
  if (!stay && age > GONE_MS) return null
  return (
    <p
      class={stay ? 'ln note' : 'ln note fades'}
      style={stay ? {} : { animationDelay: `${-age}ms` }}
      aria-live={liveOf(age)}
    >
      {text}
    </p>
  )
}

const isTeam = (message: ChatMessage) => message.channel.startsWith('team:')
