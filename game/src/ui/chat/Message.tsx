// One message of a log, with the way to its menu; and one that is still on its way.
import { useEffect, useState } from 'preact/hooks'
import type { ChatMessage } from '../../../../shared/chat.ts'
import { discard, type Outgoing, resend } from '../../actions/chat-delivery.ts'
import { sentenceOf } from '../../actions/hub.ts'
import { preferences } from '../../preferences.ts'
import { me } from '../../store.ts'
import { Disc } from '../parts/Disc.tsx'
import { Icon } from '../parts/Icon.tsx'
import { TextWithMentions } from '../parts/mentions.tsx'
import { holds, words } from '../words.ts'
import { askMenu } from './extras.ts'
import { durationOf, momentOf, timeOf } from './times.ts'

const SIDE = ['', 'r', 'b'] as const

/** Bots and those who are gone have no menu. */
export const isSomebody = ({ id, kind }: ChatMessage['author']) => kind !== 'bot' && id !== ''

interface Props {
  message: ChatMessage
  plain: boolean // one line, without a disc
  stop: boolean // the keyboard comes by its menu
}

export function Message({ message, plain, stop }: Props) {
  const { author, sentAt, deleted, action, mentions, seq } = message
  const own = author.id === me.value?.id
  const named = !own && mentions.includes(me.value?.id ?? '')
  const open = (event: Event) => askMenu(author, message, event.currentTarget as HTMLElement)
  const name = (
    <button
      type="button"
      class={`name clip ${own ? 'own' : ''} ${plain ? SIDE[author.team] : ''}`}
      tabIndex={-1}
      dir="auto"
      disabled={!isSomebody(author)}
      onClick={open}
    >
      {author.id === '' ? words.chat.deletedUser : author.name}
    </button>
  )
  const text = deleted ? (
    <span class="quiet">{words.chat.deleted}</span>
  ) : (
    <TextWithMentions message={message} />
  )
  const oneLine = plain || action
  return (
    <div class={`msg ${plain ? 'line' : ''} ${named ? 'me-mentioned' : ''}`} data-seq={seq}>
      {!plain && <Disc name={author.name} avatar={author.avatar} size={28} />}
      <div class="body">
        {!oneLine && (
          <div class="who">
            {name}
            {author.kind === 'guest' && !own && isSomebody(author) && <small>{words.guest}</small>}
            {preferences.value.timestamps && <Time at={sentAt} />}
          </div>
        )}
        <p class={action ? 'action' : undefined}>
          {oneLine && <>{name} </>}
          {text}
        </p>
      </div>
      {isSomebody(author) && (
        <button
          type="button"
          class="btn flat icon act"
          aria-label={words.chat.options(author.name)}
          aria-haspopup="menu"
          tabIndex={stop ? 0 : -1}
          onClick={open}
        >
          <Icon name="more" small />
        </button>
      )}
    </div>
  )
}

function Time({ at }: { at: number }) {
  return (
    <time dateTime={new Date(at).toISOString()} title={momentOf(at)}>
      {timeOf(at)}
    </time>
  )
}

export function Waiting({ message }: { message: Outgoing }) {
  const { failed, text, cid } = message
  return (
    // What was sent is read out once, when it is there.
    <div class="waiting" aria-live="off">
      <p dir="auto">{text}</p>
      {failed ? (
        <div class="err" role="alert">
          <Icon name="warning" small />
          <span>
            <Why failed={failed} />
          </span>
          <button type="button" class="btn flat" onClick={() => resend(message)}>
            {words.chat.retry}
          </button>
          <button type="button" class="btn flat" onClick={() => discard(cid)}>
            {words.chat.discard}
          </button>
        </div>
      ) : (
        <span class="label">{words.chat.sending}</span>
      )}
    </div>
  )
}

/** Why a message did not go out; in slow mode with the time that is left. */
export function Why({ failed }: { failed: NonNullable<Outgoing['failed']> }) {
  const { code, waitMs, at } = failed
  const { title, text } = sentenceOf(failed, at)
  const isSlow = code === 'slow-mode' && waitMs !== undefined
  return (
    <>
      {`${title}. `}
      {isSlow ? <Left until={at + waitMs} /> : text}
    </>
  )
}

/** When a message may go again in slow mode, counted down; it is read out once. */
function Left({ until }: { until: number }) {
  const [now, setNow] = useState(Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [until])
  const seconds = Math.ceil((until - now) / 1000)
  return <span aria-live="off">{seconds > 0 ? holds.wait(durationOf(seconds)) : holds.now}</span>
}
