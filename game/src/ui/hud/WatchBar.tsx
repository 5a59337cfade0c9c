// What somebody who watches looks at: the choices with their number keys, and who is followed.

import { touch } from '../media.ts'
import { Disc } from '../parts/Disc.tsx'
import { Icon } from '../parts/Icon.tsx'
import { words } from '../words.ts'
import { followed, watchKind, watchThis } from './watching.ts'

const KINDS = ['pitch', 'ball', 'player', 'free'] as const

/** The pitch keeps the keys when one of these is pressed with the mouse. */
const keepFocus = (event: PointerEvent) => event.preventDefault()

export function WatchBar() {
  return (
    <section class="watch" aria-label={words.watch.label}>
      <Followed />
      <div class="watch-bar">
        {KINDS.map((kind, i) => (
          <button
            key={kind}
            type="button"
            aria-pressed={watchKind.value === kind}
            onPointerDown={keepFocus}
            onClick={() => watchThis(kind)}
          >
            {!touch.value && <kbd class="kbd">{i + 1}</kbd>}
            {words.watch.kinds[kind]}
          </button>
        ))}
      </div>
    </section>
  )
}

function Followed() {
  const member = followed.value
  if (!member) return null
  const step = (by: 1 | -1) => (
    <button
      type="button"
      aria-label={by < 0 ? words.watch.previous : words.watch.next}
      onPointerDown={keepFocus}
      onClick={() => watchThis('player', by)}
    >
      <Icon name={by < 0 ? 'chevronLeft' : 'chevronRight'} />
    </button>
  )
  return (
    <div class="watch-who">
      {step(-1)}
      <Disc name={member.name} avatar={member.avatar} team={member.team} size={28} />
      <span class="clip">{member.name}</span>
      {step(1)}
    </div>
  )
}
