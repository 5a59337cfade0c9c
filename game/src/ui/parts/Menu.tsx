// A button that opens a short menu beside it; arrows move in it, Esc and a press elsewhere close it.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from './Icon.tsx'

interface Props {
  label: string
  items: readonly { text: string; run: () => void }[]
}

const ITEM_PX = 44
const WIDTH_PX = 208
const GAP_PX = 4

export function Menu({ label, items }: Props) {
  const place = useSignal<{ left: number; top: number } | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    place.value = null
    button.current?.focus()
  }
  const open = () => {
    const box = button.current!.getBoundingClientRect()
    const height = items.length * ITEM_PX + 2 * GAP_PX
    const below = box.bottom + GAP_PX
    const top = below + height < innerHeight ? below : box.top - height - GAP_PX
    place.value = { left: Math.max(GAP_PX, box.right - WIDTH_PX), top }
  }
  return (
    <>
      <button
        type="button"
        class="btn flat icon rowmenu"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={place.value !== null}
        ref={button}
        onClick={() => (place.value ? close() : open())}
      >
        <Icon name="more" small />
      </button>
      {place.value && <Items label={label} items={items} at={place.value} close={close} />}
    </>
  )
}

function Items({
  label,
  items,
  at,
  close,
}: Props & { at: { left: number; top: number }; close: () => void }) {
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const elsewhere = (event: Event) => {
      if (!menu.current?.contains(event.target as Node)) close()
    }
    menu.current?.querySelector('button')?.focus()
    addEventListener('pointerdown', elsewhere, true)
    addEventListener('scroll', elsewhere, true)
    return () => {
      removeEventListener('pointerdown', elsewhere, true)
      removeEventListener('scroll', elsewhere, true)
    }
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    const all = [...menu.current!.querySelectorAll('button')]
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      const next = (all.indexOf(document.activeElement as HTMLButtonElement) + step + all.length) % all.length
      all[next]!.focus()
    } else if (event.key !== 'Escape' && event.key !== 'Tab') return
    else close()
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      class="menu"
      role="menu"
      aria-label={label}
      tabIndex={-1}
      ref={menu}
      style={{ left: `${at.left}px`, top: `${at.top}px`, width: `${WIDTH_PX}px` }}
      onKeyDown={onKeyDown}
    >
      {items.map(({ text, run }) => (
        <button
          key={text}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            close()
            run()
          }}
        >
          {text}
        </button>
      ))}
    </div>
  )
}
