// Mentions (`@name`) in chat text, marked.
import { me } from '../../store.ts'

const ANY = /@[\p{L}\p{N}_.-]+/u
const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

/** The text, with what looks like a mention marked; a name with spaces counts when it is one's own. */
export function TextWithMentions({ text }: { text: string }) {
  const own = me.value ? `@${literal(me.value.name)}|` : ''
  const pieces = text.split(new RegExp(`(${own}${ANY.source})`, 'iu'))
  return (
    <span>
      {pieces.map((piece, i) =>
        i % 2 === 1 ? (
          <span key={i} class="at">
            {piece}
          </span>
        ) : (
          piece
        ),
      )}
    </span>
  )
}
