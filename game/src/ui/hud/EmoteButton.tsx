// The four emotes on a touch screen: a round button that opens them.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { sendEmote } from '../../actions/room.ts'
import { EMOTES } from '../../match/emotes.ts'
import { chatOpen } from '../../store.ts'
import type { IconName } from '../parts/Icon.tsx'
import { words } from '../words.ts'
import { Round } from './TouchButtons.tsx'

const OPEN_MS = 6000
const ICONS: Readonly<Record<(typeof EMOTES)[number], IconName>> = {
  1: 'thumbsUp',
  2: 'laugh',
  3: 'frown',
  4: 'handshake',
}

export function EmoteButton() {
  const open = useSignal(false)
  useEffect(() => {
    if (!open.value) return
    const timer = setTimeout(() => {
      open.value = false
    }, OPEN_MS)
    return () => clearTimeout(timer)
  }, [open.value])
  return (
    <div class="emotes">
      <Round
        icon="smile"
        label={words.emotes.title}
        expanded={open.value}
        onPress={() => {
          open.value = !open.value
        }}
      />
      {open.value && !chatOpen.value && (
        <div class="emotes-row">
          {EMOTES.map((n) => (
            <Round
              key={n}
              icon={ICONS[n]}
              label={words.emotes.names[n]}
              onPress={() => {
                sendEmote(n)
                open.value = false
              }}
            />
          ))}
        </div>
      )}
    </div>
  )
}
