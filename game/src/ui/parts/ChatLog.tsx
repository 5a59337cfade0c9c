// A channel's messages, oldest first, that stays at the newest unless one reads back.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { ChatMessage } from '../../../../shared/chat.ts'
import { channelOf, channels, sync } from '../../actions/chat.ts'
import { infos } from '../../actions/chat-channels.ts'
import { outbox } from '../../actions/chat-delivery.ts'
import { isBlocked, isMuted } from '../../actions/chat-people.ts'
import { hubStatus, me, type Note, notes } from '../../store.ts'
import { askMenu } from '../chat/extras.ts'
import { isSomebody, Message, Waiting } from '../chat/Message.tsx'
import { type Row, rowsOf } from '../chat/rows.ts'
import { useScroll } from '../chat/scroll.ts'
import { dayOf, sameDay } from '../chat/times.ts'
import { words } from '../words.ts'
import { Icon, type IconName } from './Icon.tsx'

interface Props {
  channel: string
  label: string
  plain?: boolean // without discs, one line each
}

const LONG_PRESS_MS = 500
const STILL_PX = 10 // no finger holds quite still

/** Has to be keyed by its channel. */
export function ChatLog({ channel, label, plain = false }: Props) {
  const { messages } = channelOf(channel)
  const waiting = outbox.value.filter((m) => m.channel === channel)
  const said = notes.value.filter((n) => n.channel === channel)
  const box = useRef<HTMLDivElement>(null)
  const { away, newAfter, onScroll, toEnd } = useScroll(box, channel)
  const filled = useSignal(false) // what was there before is not read out
  useEffect(() => {
    filled.value = channels.value.has(channel)
  })
  useEffect(() => {
    if (messages.length === 0 && hubStatus.value === 'online') void sync(channel)
  }, [channel, hubStatus.value])
  const rows = rowsOf(messages, said, {
    ...{ newAfter, me: me.value?.id ?? '', now: Date.now(), sameDay },
    ...{ muted: isMuted, blocked: isBlocked },
  })
  const unread = infos.value.get(channel)?.unread ?? 0
  const lastSeq = messages.findLast((m) => isSomebody(m.author))?.seq
  return (
    <div class="logbox">
      <div
        class={plain ? 'log plain' : 'log'}
        role="log"
        aria-label={label}
        aria-live={filled.value && !away.value ? 'polite' : 'off'} // nor what one pages back to
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard scrolls it
        tabIndex={0}
        ref={box}
        onScroll={onScroll}
        onKeyDown={moveByKey}
        {...longPress(messages)}
      >
        {rows.length + waiting.length === 0 && channels.value.has(channel) && (
          <p class="quiet nothing">{words.chat.empty}</p>
        )}
        {rows.map((row) => (
          <LogRow key={row.key} row={row} plain={plain} lastSeq={lastSeq} />
        ))}
        {waiting.map((message) => (
          <Waiting key={message.cid} message={message} />
        ))}
      </div>
      {away.value && (
        <button type="button" class="btn toend" onClick={toEnd}>
          <Icon name="chevronDown" small />
          {unread > 0 ? words.lobby.unread(unread) : words.chat.toEnd}
        </button>
      )}
    </div>
  )
}

function LogRow({ row, plain, lastSeq }: { row: Row; plain: boolean; lastSeq: number | undefined }) {
  const shown = useSignal(false)
  switch (row.kind) {
    case 'day':
      return <p class="day">{dayOf(row.at, Date.now())}</p>
    case 'new':
      return <p class="unread">{words.chat.newest}</p>
    case 'note':
      return <NoteLine note={row.note} />
    case 'message':
      return <Message message={row.message} plain={plain} stop={row.message.seq === lastSeq} />
    case 'hidden':
      if (shown.value) {
        return (
          <>
            {row.messages.map((message) => (
              <Message key={message.seq} message={message} plain={plain} stop={message.seq === lastSeq} />
            ))}
          </>
        )
      }
      return (
        <button
          type="button"
          class="hiddenline"
          onClick={() => {
            shown.value = true
          }}
        >
          {words.chat.hidden(row.messages.length)}
        </button>
      )
  }
}

/** On a button of one message the arrows go to that of the next. */
function moveByKey(event: KeyboardEvent): void {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
  const from = event.target as HTMLElement
  if (!step || !from.matches('.act')) return
  const all = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.act')]
  all[all.indexOf(from) + step]?.focus()
  event.preventDefault()
  event.stopPropagation()
}

let pressing: ReturnType<typeof setTimeout> | undefined
let pressed = { x: 0, y: 0 }

/** On a touch screen a message held down opens its menu. */
function longPress(messages: readonly ChatMessage[]) {
  const stop = () => clearTimeout(pressing)
  const start = (event: PointerEvent) => {
    const line = (event.target as Element).closest<HTMLElement>('[data-seq]')
    const message = messages.find((m) => m.seq === Number(line?.dataset.seq))
    stop()
    if (event.pointerType !== 'touch' || !line || !message || !isSomebody(message.author)) return
    pressed = { x: event.clientX, y: event.clientY }
    pressing = setTimeout(() => askMenu(message.author, message, line), LONG_PRESS_MS)
  }
  const move = ({ clientX, clientY }: PointerEvent) => {
    if (Math.hypot(clientX - pressed.x, clientY - pressed.y) > STILL_PX) stop()
  }
  return { onPointerDown: start, onPointerUp: stop, onPointerCancel: stop, onPointerMove: move }
}

const ICONS: Partial<Record<Note['kind'], IconName>> = {
  joined: 'users',
  left: 'leave',
  away: 'moon',
  admin: 'shield',
  'no-admin': 'shield',
  started: 'play',
  stopped: 'stop',
  paused: 'pause',
  resumed: 'play',
  swapped: 'swap',
  shuffled: 'shuffle',
  balanced: 'scale',
  stadium: 'map',
  kicked: 'ban',
  banned: 'ban',
  settings: 'sliders',
  password: 'lock',
  welcome: 'chat',
  hint: 'hash',
}

function NoteLine({ note: { kind, text } }: { note: Note }) {
  return (
    <p class="sys" data-kind={kind}>
      <Icon name={ICONS[kind] ?? 'users'} small />
      <span>{text}</span>
    </p>
  )
}
