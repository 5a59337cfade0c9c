// Mentions (`@name`) in chat text, marked.
import { type ChatMessage, MENTION_LETTER } from '../../../../shared/chat.ts'
import { channelOf } from '../../actions/chat.ts'
import { infos } from '../../actions/chat-channels.ts'
import { textOf } from '../../actions/chat-people.ts'
import { me, room } from '../../store.ts'

const ADDRESS = new RegExp(`${MENTION_LETTER.source}$`, 'u') // what an @ may follow and begin no mention
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
  const names = namesIn(message).map((name) => `${literal(name)}(?!${MENTION_LETTER.source})`)
  const pieces = textOf(message).split(new RegExp(`(@(?:${[...names, ANY.source].join('|')}))`, 'iu'))
  const isMention = (i: number) => i % 2 === 1 && !ADDRESS.test(pieces[i - 1]!)
  return (
    <span dir="auto">
      {pieces.map((piece, i) =>
        isMention(i) ? (
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
