// A channel's messages, oldest first, that stays at the newest unless one reads back.
import { Fragment } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { ChatMessage } from '../../../../shared/chat.ts'
import { channelOf, discard, type Outgoing, older, outbox, resend } from '../../actions/chat.ts'
import { me } from '../../store.ts'
import { words } from '../words.ts'
import { Disc } from './Disc.tsx'
import { Icon } from './Icon.tsx'
import { mentions, TextWithMentions } from './mentions.tsx'

const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const NEAR_PX = 60 // this far from the end still counts as reading the newest

interface Props {
  channel: string
  label: string
  newAfter?: number // seq of the last message read before; 0 = no mark
  plain?: boolean // without discs, one line each
}

export function ChatLog({ channel, label, newAfter = 0, plain = false }: Props) {
  const { messages, more } = channelOf(channel)
  const waiting = outbox.value.filter((m) => m.channel === channel)
  const box = useRef<HTMLDivElement>(null)
  const atEnd = useRef(true)
  const count = `${messages.at(-1)?.id}/${waiting.length}`
  useLayoutEffect(() => {
    if (atEnd.current) box.current!.scrollTop = box.current!.scrollHeight
  }, [count])
  const firstNew =
    newAfter > 0 ? messages.find((m) => m.seq > newAfter && m.author.id !== me.value?.id) : undefined
  return (
    <div
      class={plain ? 'log plain' : 'log'}
      role="log"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard scrolls it
      tabIndex={0}
      ref={box}
      onScroll={({ currentTarget: el }) => {
        atEnd.current = el.scrollHeight - el.scrollTop - el.clientHeight < NEAR_PX
      }}
    >
      {more && messages.length > 0 && (
        <button type="button" class="btn flat older" onClick={() => void older(channel)}>
          {words.chat.older}
        </button>
      )}
      {messages.length + waiting.length === 0 && <p class="quiet nothing">{words.chat.empty}</p>}
      {messages.map((message) => (
        <Fragment key={message.seq}>
          {message === firstNew && <p class="unread">{words.chat.newest}</p>}
          {plain ? <PlainLine message={message} /> : <Message message={message} />}
        </Fragment>
      ))}
      {waiting.map((message) => (
        <Waiting key={message.cid} message={message} />
      ))}
    </div>
  )
}

function Message({ message: { author, text, sentAt } }: { message: ChatMessage }) {
  const forMe = author.id !== me.value?.id && mentions(text, me.value?.name)
  return (
    <div class={forMe ? 'msg me-mentioned' : 'msg'}>
      <Disc name={author.name} avatar={author.avatar} size={28} />
      <div class="body">
        <div class="who">
          <span class={author.id === me.value?.id ? 'clip own' : 'clip'}>{author.name}</span>
          <time dateTime={new Date(sentAt).toISOString()}>{time.format(sentAt)}</time>
        </div>
        <p>
          <TextWithMentions text={text} />
        </p>
      </div>
    </div>
  )
}

const SIDE = ['', 'r', 'b'] as const

function PlainLine({ message: { author, text } }: { message: ChatMessage }) {
  return (
    <p>
      <b class={SIDE[author.team]}>{author.name}</b> <TextWithMentions text={text} />
    </p>
  )
}

function Waiting({ message }: { message: Outgoing }) {
  return (
    <div class="waiting">
      <p>{message.text}</p>
      {message.problem === '' ? (
        <span class="label">{words.chat.sending}</span>
      ) : (
        <div class="err" role="alert">
          <Icon name="warning" small />
          <span>{message.problem}</span>
          <button type="button" class="btn flat" onClick={() => resend(message)}>
            {words.chat.retry}
          </button>
          <button type="button" class="btn flat" onClick={() => discard(message.cid)}>
            {words.chat.discard}
          </button>
        </div>
      )}
    </div>
  )
}
