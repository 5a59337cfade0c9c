// Mentions (`@name`) in chat text, marked.
import { type ChatMessage, MENTION_LETTER } from '../../../../shared/chat.ts'
import { channelOf } from '../../actions/chat.ts'
import { infos } from '../../actions/chat-channels.ts'
import { textOf } from '../../actions/chat-people.ts'
import { me, room } from '../../store.ts'

const ANY = /[\p{L}\p{N}\p{M}_.-]+/u
const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** Names of whom a message mentions, as far as this page has met them, the longest first. */
function namesIn({ channel, mentions }: ChatMessage): string[] {
  if (mentions.length === 0) return []
  const members = infos.value.get(channel)?.members ?? []
  const met = [me.value, ...(room.value?.members ?? []), ...members]
  const all = [...met, ...channelOf(channel).messages.map((m) => m.author)]
  const names = mentions.flatMap((id) => all.find((one) => one?.id === id)?.name ?? [])
  return names.sort((a, b) => b.length - a.length)
}

/** What a message says as its reader wants it, with what looks like a mention marked; names may have spaces. */
export function TextWithMentions({ message }: { message: ChatMessage }) {
  const letter = MENTION_LETTER.source
  const names = namesIn(message).map((name) => `${literal(name)}(?!${letter})`)
  const mention = new RegExp(`((?<!${letter})@(?:${[...names, ANY.source].join('|')}))`, 'iu')
  return (
    <span dir="auto">
      {textOf(message)
        .split(mention)
        .map((piece, i) =>
          i % 2 === 1 ? (
            <bdi key={i} class="at">
              {piece}
            </bdi>
          ) : (
            piece
          ),
        )}
    </span>
  )
}
