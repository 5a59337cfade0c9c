// The icons the interface uses, lucide's files as text: those of the first screen are here, the others come later.
import { signal } from '@preact/signals'
import bot from 'lucide-static/icons/bot.svg?raw'
import check from 'lucide-static/icons/check.svg?raw'
import chevronDown from 'lucide-static/icons/chevron-down.svg?raw'
import alert from 'lucide-static/icons/circle-alert.svg?raw'
import more from 'lucide-static/icons/ellipsis-vertical.svg?raw'
import eye from 'lucide-static/icons/eye.svg?raw'
import hash from 'lucide-static/icons/hash.svg?raw'
import lock from 'lucide-static/icons/lock.svg?raw'
import chat from 'lucide-static/icons/message-circle.svg?raw'
import play from 'lucide-static/icons/play.svg?raw'
import plus from 'lucide-static/icons/plus.svg?raw'
import search from 'lucide-static/icons/search.svg?raw'
import send from 'lucide-static/icons/send.svg?raw'
import gear from 'lucide-static/icons/settings.svg?raw'
import smile from 'lucide-static/icons/smile.svg?raw'
import warning from 'lucide-static/icons/triangle-alert.svg?raw'
import users from 'lucide-static/icons/users.svg?raw'
import wifiOff from 'lucide-static/icons/wifi-off.svg?raw'
import close from 'lucide-static/icons/x.svg?raw'
import type { LaterIcons } from './icons-later.ts'

const first = {
  alert,
  bot,
  chat,
  check,
  chevronDown,
  close,
  eye,
  gear,
  hash,
  lock,
  more,
  play,
  plus,
  search,
  send,
  smile,
  users,
  warning,
  wifiOff,
}
export type IconName = keyof typeof first | keyof LaterIcons

const files = signal<Partial<Record<IconName, string>>>(first)

/** More of them, as they come with the parts that use them. */
export function addIcons(more: LaterIcons): void {
  files.value = { ...first, ...more }
}

const inner = (file: string) =>
  file.slice(file.indexOf('>', file.indexOf('<svg')) + 1, file.lastIndexOf('</svg>'))

/** A lucide icon, 20 px (16 when small), hidden from screen readers: the text beside it says it. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg
      class={small ? 'i s' : 'i'}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: inner(files.value[name] ?? '') }}
    />
  )
}
