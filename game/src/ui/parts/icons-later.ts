// The icons that the first screen does without; whatever of the interface comes later brings them.
import swap from 'lucide-static/icons/arrow-left-right.svg?raw'
import ban from 'lucide-static/icons/ban.svg?raw'
import chevronLeft from 'lucide-static/icons/chevron-left.svg?raw'
import chevronRight from 'lucide-static/icons/chevron-right.svg?raw'
import clapper from 'lucide-static/icons/clapperboard.svg?raw'
import copy from 'lucide-static/icons/copy.svg?raw'
import crown from 'lucide-static/icons/crown.svg?raw'
import download from 'lucide-static/icons/download.svg?raw'
import frown from 'lucide-static/icons/frown.svg?raw'
import gamepad from 'lucide-static/icons/gamepad-2.svg?raw'
import language from 'lucide-static/icons/globe.svg?raw'
import handshake from 'lucide-static/icons/handshake.svg?raw'
import laugh from 'lucide-static/icons/laugh.svg?raw'
import lockOpen from 'lucide-static/icons/lock-open.svg?raw'
import leave from 'lucide-static/icons/log-out.svg?raw'
import map from 'lucide-static/icons/map.svg?raw'
import fullscreen from 'lucide-static/icons/maximize.svg?raw'
import menu from 'lucide-static/icons/menu.svg?raw'
import minus from 'lucide-static/icons/minus.svg?raw'
import picture from 'lucide-static/icons/monitor.svg?raw'
import moon from 'lucide-static/icons/moon.svg?raw'
import network from 'lucide-static/icons/network.svg?raw'
import palette from 'lucide-static/icons/palette.svg?raw'
import pause from 'lucide-static/icons/pause.svg?raw'
import pencil from 'lucide-static/icons/pencil.svg?raw'
import qr from 'lucide-static/icons/qr-code.svg?raw'
import refresh from 'lucide-static/icons/refresh-cw.svg?raw'
import repeat from 'lucide-static/icons/repeat.svg?raw'
import reset from 'lucide-static/icons/rotate-ccw.svg?raw'
import scale from 'lucide-static/icons/scale.svg?raw'
import share from 'lucide-static/icons/share-2.svg?raw'
import shield from 'lucide-static/icons/shield.svg?raw'
import shuffle from 'lucide-static/icons/shuffle.svg?raw'
import sliders from 'lucide-static/icons/sliders-horizontal.svg?raw'
import stop from 'lucide-static/icons/square.svg?raw'
import thumbsUp from 'lucide-static/icons/thumbs-up.svg?raw'
import timer from 'lucide-static/icons/timer.svg?raw'
import upload from 'lucide-static/icons/upload.svg?raw'
import sound from 'lucide-static/icons/volume-2.svg?raw'
import { addIcons } from './Icon.tsx'

const later = {
  ban,
  chevronLeft,
  chevronRight,
  clapper,
  copy,
  crown,
  download,
  frown,
  fullscreen,
  gamepad,
  handshake,
  language,
  laugh,
  leave,
  lockOpen,
  map,
  menu,
  minus,
  moon,
  network,
  palette,
  pause,
  pencil,
  picture,
  qr,
  refresh,
  repeat,
  reset,
  scale,
  share,
  shield,
  shuffle,
  sliders,
  sound,
  stop,
  swap,
  thumbsUp,
  timer,
  upload,
}
export type LaterIcons = typeof later

addIcons(later)
