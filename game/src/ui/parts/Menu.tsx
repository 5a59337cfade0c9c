// A button that opens a short menu beside it; arrows move in it, Esc and a press elsewhere close it.
import '../styles/menu.css'
import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { Icon, type IconName } from './Icon.tsx'

export interface MenuItem {
  text: string
  icon?: IconName
  danger?: boolean
  run: () => void
}

interface Props {
  label: string
  items: readonly MenuItem[]
  hint?: string // what else the keys do here
  id?: string // found again by `data-menu`
  tabIndex?: number
  onKeyDown?: (event: KeyboardEvent) => void // while it is closed
}

const GAP_PX = 4

export function Menu({ label, items, hint, id, tabIndex, onKeyDown }: Props) {
  const open = useSignal(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    open.value = false
    button.current?.focus()
  }
  return (
    <>
      <button
        type="button"
        class="btn flat icon rowmenu"
        aria-label={label}
        title={hint}
        aria-haspopup="menu"
        aria-expanded={open.value}
        data-menu={id}
        tabIndex={tabIndex}
        ref={button}
        onClick={() => {
          open.value = !open.value
        }}
        onKeyDown={(event) => {
          if (!open.value) onKeyDown?.(event)
        }}
      >
        <Icon name="more" small />
      </button>
      {open.value && <MenuItems label={label} items={items} button={button.current!} close={close} />}
    </>
  )
}

interface ItemsProps {
  label: string
  items: readonly MenuItem[]
  button: HTMLElement
  close: () => void
}

/** The open menu of a button; `close` gives the focus back. */
export function MenuItems({ label, items, button, close }: ItemsProps) {
  const menu = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const box = button.getBoundingClientRect()
    const { offsetWidth: width, offsetHeight: height, style } = menu.current!
    const below = box.bottom + GAP_PX
    const top = below + height < innerHeight ? below : box.top - height - GAP_PX
    const left = button.textContent ? box.left : box.right - width // a name begins where its menu does
    style.left = `${Math.max(GAP_PX, Math.min(left, innerWidth - width - GAP_PX))}px`
    style.top = `${Math.max(GAP_PX, Math.min(top, innerHeight - height - GAP_PX))}px`
    menu.current!.querySelector('button')?.focus()
  }, [])
  useEffect(() => {
    const elsewhere = (event: Event) => {
      const target = event.target as Node
      if (!menu.current?.contains(target) && !button.contains(target)) close()
    }
    addEventListener('pointerdown', elsewhere, true)
    addEventListener('scroll', elsewhere, true)
    return () => {
      removeEventListener('pointerdown', elsewhere, true)
      removeEventListener('scroll', elsewhere, true)
    }
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    const all = [...menu.current!.querySelectorAll('button')]
    const at = all.indexOf(document.activeElement as HTMLButtonElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
    if (to !== undefined) all[(to + all.length) % all.length]!.focus()
    else if (event.key !== 'Escape' && event.key !== 'Tab') return
    else close()
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div class="menu" role="menu" aria-label={label} tabIndex={-1} ref={menu} onKeyDown={onKeyDown}>
      {items.map(({ text, icon, danger, run }) => (
        <button
          key={text}
          type="button"
          role="menuitem"
          tabIndex={-1}
          class={danger ? 'danger' : undefined}
          onClick={() => {
            close()
            run()
          }}
        >
          {icon && <Icon name={icon} small />}
          {text}
        </button>
      ))}
    </div>
  )
}
