// A small grid of emoji with a search; arrows move in it, Enter takes one, Esc closes it.
import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { talkWords } from '../words/talk.ts'
import { emojiFor } from './emoji.ts'

interface Props {
  pick: (emoji: string) => void
  close: () => void
}

export function EmojiPicker({ pick, close }: Props) {
  const query = useSignal('')
  const box = useRef<HTMLDivElement>(null)
  const found = emojiFor(query.value)
  useLayoutEffect(() => box.current!.querySelector('input')!.focus(), [])
  useEffect(() => {
    const elsewhere = (event: Event) => {
      if (!box.current!.parentElement!.contains(event.target as Node)) close()
    }
    addEventListener('pointerdown', elsewhere, true)
    return () => removeEventListener('pointerdown', elsewhere, true)
  }, [])
  const take = (emoji: string) => {
    pick(emoji)
    close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const all = [...box.current!.querySelectorAll<HTMLElement>('.grid button')]
    const at = all.indexOf(document.activeElement as HTMLElement)
    const columns = all.filter((one) => one.offsetTop === all[0]!.offsetTop).length
    const inInput = at < 0
    const sideways = inInput ? undefined : { ArrowLeft: at - 1, ArrowRight: at + 1 }[event.key]
    const to = sideways ?? { ArrowDown: inInput ? 0 : at + columns, ArrowUp: at - columns }[event.key]
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && inInput) {
      if (found[0]) take(found[0].emoji)
    } else if (to !== undefined && to < 0) box.current!.querySelector('input')!.focus()
    else if (to !== undefined) all[Math.min(to, all.length - 1)]?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is no dialog that stops the page
    <div class="emojis" role="group" aria-label={talkWords.emojiLabel} ref={box} onKeyDown={onKeyDown}>
      <div class="field">
        <input
          value={query.value}
          placeholder={talkWords.emojiSearch}
          aria-label={talkWords.emojiSearch}
          autocomplete="off"
          onInput={(event) => {
            query.value = event.currentTarget.value
          }}
        />
      </div>
      <div class="grid">
        {found.map(({ emoji, name }, i) => (
          <button
            key={name}
            type="button"
            tabIndex={i === 0 ? 0 : -1}
            title={`:${name}:`}
            aria-label={name.replaceAll('_', ' ')}
            onClick={() => take(emoji)}
          >
            {emoji}
          </button>
        ))}
      </div>
      {found.length === 0 && <p class="quiet">{talkWords.emojiNone}</p>}
    </div>
  )
}
