// How a log of chat scrolls: it stays at its end, keeps its place when older messages come, and asks for them in time.
import { type Signal, useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { channelOf, older } from '../../actions/chat.ts'
import { infos, markRead } from '../../actions/chat-channels.ts'

const NEAR_PX = 60 // this far from the end still counts as reading the newest
const AHEAD_PX = 300 // older messages are asked for so far before the top

export interface Scroll {
  away: Signal<boolean> // reading back
  newAfter: number // seq after which messages were new when one came back to them, 0 = none
  onScroll: () => void
  toEnd: () => void
}

/** For the log of a channel, in `box`. */
export function useScroll(box: RefObject<HTMLDivElement | null>, channel: string): Scroll {
  const away = useSignal(false)
  const before = useRef({ first: 0, height: 0 })
  const newAfter = useRef<number | null>(null) // null until it is known
  const { messages, more } = channelOf(channel)
  const first = messages[0]?.seq ?? 0
  const last = messages.at(-1)?.seq ?? 0
  const info = infos.value.get(channel)
  if (newAfter.current === null && info) newAfter.current = info.read < info.lastSeq ? info.read : 0

  const toEnd = () => {
    box.current!.scrollTop = box.current!.scrollHeight
  }
  const fill = () => {
    const el = box.current!
    if (more && first > 0 && el.scrollTop < AHEAD_PX) void older(channel)
  }
  const look = () => {
    if (!away.peek() && !document.hidden && document.hasFocus()) markRead(channel)
  }
  useLayoutEffect(() => {
    const el = box.current!
    const isOlder = before.current.first > first && first > 0
    if (!away.peek()) toEnd()
    else if (isOlder) el.scrollTop += el.scrollHeight - before.current.height
    before.current = { first, height: el.scrollHeight }
    if (first > 0 && el.scrollHeight <= el.clientHeight) fill()
  })
  useEffect(look, [last, info?.lastSeq])
  useEffect(() => {
    const leave = () => {
      if (!away.peek()) newAfter.current = channelOf(channel).messages.at(-1)?.seq ?? 0
    }
    const resized = new ResizeObserver(() => {
      if (box.current && !away.peek()) toEnd()
    })
    resized.observe(box.current!)
    addEventListener('focus', look)
    addEventListener('blur', leave)
    document.addEventListener('visibilitychange', look)
    return () => {
      resized.disconnect()
      removeEventListener('focus', look)
      removeEventListener('blur', leave)
      document.removeEventListener('visibilitychange', look)
    }
  }, [channel])
  const onScroll = () => {
    const el = box.current
    if (!el) return // a scroll is told a frame late: the log may have gone
    before.current = { first, height: el.scrollHeight }
    away.value = el.scrollHeight - el.scrollTop - el.clientHeight > NEAR_PX
    look()
    fill()
  }
  return { away, newAfter: newAfter.current ?? 0, onScroll, toEnd }
}
