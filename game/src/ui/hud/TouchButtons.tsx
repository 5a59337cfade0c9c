// The round buttons on a touch screen, the newest line of chat beside them, and the ping.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { chatOpen, me, myself, place, showing } from '../../store.ts'
import { Icon, type IconName } from '../parts/Icon.tsx'
import { words } from '../words.ts'
import { EmoteButton } from './EmoteButton.tsx'
import { HudLine, roomHeard, useRoomRead } from './HudChat.tsx'
import { OwnPing } from './KeyHints.tsx'
import { openMenu } from './keys.ts'

export function TouchButtons() {
  const readUntil = useSignal(performance.now())
  const open = chatOpen.value
  useEffect(() => {
    readUntil.value = performance.now()
  }, [open])
  useRoomRead()
  const inRoom = place.value.at === 'room'
  const lines = roomHeard()
  const unread = lines.filter((h) => h.at > readUntil.value && h.message.author.id !== me.value?.id).length
  const newest = lines.at(-1)
  return (
    <>
      <div class="hud-left">
        <Round icon="menu" label={inRoom ? words.hud.room : words.hud.menu} onPress={openMenu} />
        {newest && !open && (
          <div class="ph-chat" role="log" aria-label={words.chat.roomLabel}>
            <HudLine key={newest.message.id} line={newest} stay={false} />
          </div>
        )}
      </div>
      <div class="hud-right">
        <OwnPing />
        {inRoom && (myself.value?.slot ?? -1) >= 0 && !showing.value && <EmoteButton />}
        {inRoom && (
          <Round
            icon="chat"
            label={words.hud.chatWith(unread)}
            badge={unread}
            onPress={() => {
              chatOpen.value = !open
            }}
          />
        )}
        {document.fullscreenEnabled && (
          <Round icon="fullscreen" label={words.hud.fullscreen} onPress={toggleFullscreen} />
        )}
      </div>
    </>
  )
}

interface RoundProps {
  icon: IconName
  label: string
  badge?: number
  expanded?: boolean // of one that opens more
  onPress: () => void
}

export function Round(props: RoundProps) {
  return (
    <button
      type="button"
      class="round"
      aria-label={props.label}
      aria-expanded={props.expanded}
      onPointerDown={(event) => event.preventDefault()}
      onClick={props.onPress}
    >
      <Icon name={props.icon} />
      {!!props.badge && <span class="badge hot">{props.badge}</span>}
    </button>
  )
}

function toggleFullscreen(): void {
  // A browser that refuses leaves things as they are, which is an answer.
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen()
  done.catch(() => {})
}
