// The rows of the room list: drawn a few at a time, moved only when nobody is about to press one, walked with the arrow keys.
import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { RoomSummary } from '../../../../shared/net/protocol.ts'
import { words } from '../words.ts'
import { keepOrder } from './filters.ts'
import { RoomRow } from './RoomRow.tsx'

const FIRST_ROWS = 20 // a screenful
const MORE_ROWS = 12 // a frame: so that 500 rooms never hold up a key

interface Props {
  list: ReadonlySignal<RoomSummary[]>
  order: string // what it is filtered and sorted by; a new one is obeyed at once
}

export function Rooms({ list, order }: Props) {
  const shown = useSignal(FIRST_ROWS)
  const current = useSignal('') // code of the row that had the focus last
  const stop = useComputed(() =>
    list.value.some(({ code }) => code === current.value) ? current.value : list.value[0]?.code,
  )
  const busy = useRef({ pointer: false, focus: false }) // somebody points at the rows, or is among them
  const before = useRef({ order, codes: [] as readonly string[] })
  const rows = useRef(new WeakMap<RoomSummary, VNode>()).current // the same row again costs nothing

  const held = (busy.current.pointer || busy.current.focus) && before.current.order === order
  const sorted = held ? keepOrder(list.value, before.current.codes) : list.value
  before.current = { order, codes: sorted.map(({ code }) => code) }
  const all = sorted.length <= shown.value
  useEffect(() => {
    if (all) return
    const frame = requestAnimationFrame(() => {
      shown.value += MORE_ROWS
    })
    return () => cancelAnimationFrame(frame)
  }, [all, shown.value])

  const rowOf = (room: RoomSummary): VNode => {
    const row = rows.get(room) ?? <RoomRow key={room.code} room={room} stop={stop} />
    rows.set(room, row)
    return row
  }
  return (
    <ul
      aria-label={words.rooms.title}
      onKeyDown={walk}
      onPointerEnter={(event) => {
        busy.current.pointer = event.pointerType === 'mouse'
      }}
      onPointerLeave={() => {
        busy.current.pointer = false
      }}
      onFocusIn={(event) => {
        busy.current.focus = true
        current.value = (event.target as HTMLElement).dataset.code ?? current.value
      }}
      onFocusOut={() => {
        busy.current.focus = false
      }}
    >
      {sorted.slice(0, shown.value).map(rowOf)}
    </ul>
  )
}

/** Arrow keys, Home and End go from row to row. */
function walk(event: KeyboardEvent): void {
  const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.join')]
  const at = buttons.indexOf(event.target as HTMLElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
  if (to === undefined || at < 0) return
  event.preventDefault()
  const button = buttons[Math.max(0, Math.min(to, buttons.length - 1))]!
  button.focus({ preventScroll: true })
  button.closest('li')!.scrollIntoView({ block: 'nearest' })
}
