// The icons the interface uses, lucide's files as text; only those named here reach the bundle.
import bot from 'lucide-static/icons/bot.svg?raw'
import check from 'lucide-static/icons/check.svg?raw'
import chevronDown from 'lucide-static/icons/chevron-down.svg?raw'
import alert from 'lucide-static/icons/circle-alert.svg?raw'
import copy from 'lucide-static/icons/copy.svg?raw'
import crown from 'lucide-static/icons/crown.svg?raw'
import more from 'lucide-static/icons/ellipsis-vertical.svg?raw'
import eye from 'lucide-static/icons/eye.svg?raw'
import hash from 'lucide-static/icons/hash.svg?raw'
import lock from 'lucide-static/icons/lock.svg?raw'
import leave from 'lucide-static/icons/log-out.svg?raw'
import fullscreen from 'lucide-static/icons/maximize.svg?raw'
import menu from 'lucide-static/icons/menu.svg?raw'
import chat from 'lucide-static/icons/message-circle.svg?raw'
import minus from 'lucide-static/icons/minus.svg?raw'
import pause from 'lucide-static/icons/pause.svg?raw'
import pencil from 'lucide-static/icons/pencil.svg?raw'
import play from 'lucide-static/icons/play.svg?raw'
import plus from 'lucide-static/icons/plus.svg?raw'
import refresh from 'lucide-static/icons/refresh-cw.svg?raw'
import search from 'lucide-static/icons/search.svg?raw'
import send from 'lucide-static/icons/send.svg?raw'
import share from 'lucide-static/icons/share-2.svg?raw'
import shield from 'lucide-static/icons/shield.svg?raw'
import stop from 'lucide-static/icons/square.svg?raw'
import warning from 'lucide-static/icons/triangle-alert.svg?raw'
import upload from 'lucide-static/icons/upload.svg?raw'
import users from 'lucide-static/icons/users.svg?raw'
import wifiOff from 'lucide-static/icons/wifi-off.svg?raw'
import close from 'lucide-static/icons/x.svg?raw'

const files = {
  alert,
  bot,
  chat,
  check,
  chevronDown,
  close,
  copy,
  crown,
  eye,
  fullscreen,
  hash,
  leave,
  lock,
  menu,
  minus,
  more,
  pause,
  pencil,
  play,
  plus,
  refresh,
  search,
  send,
  share,
  shield,
  stop,
  upload,
  users,
  warning,
  wifiOff,
}
export type IconName = keyof typeof files

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
      dangerouslySetInnerHTML={{ __html: inner(files[name]) }}
    />
  )
}
