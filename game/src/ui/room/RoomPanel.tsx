// The room over the pitch: people, chat, settings, and the way in and out of a match.
import { useEffect, useRef } from 'preact/hooks'
import { roomChannel } from '../../../../shared/chat.ts'
import { match, panelOpen, room } from '../../store.ts'
import { ChatLog } from '../parts/ChatLog.tsx'
import { Composer } from '../parts/Composer.tsx'
import { words } from '../words.ts'
import { LastResult } from './LastResult.tsx'
import { RoomFoot } from './RoomFoot.tsx'
import { RoomHead } from './RoomHead.tsx'
import { RoomSettingsPanel } from './RoomSettings.tsx'
import { Teams } from './Teams.tsx'

export function RoomPanel() {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [])
  const state = room.value
  if (!state) return null
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation() // nothing pressed here is for the pitch
    if (event.key === 'Escape' && match.value) panelOpen.value = false
  }
  const channel = roomChannel(state.code)
  return (
    <div class="overlay">
      <section
        class="panel roomp"
        aria-label={words.room.label}
        tabIndex={-1}
        ref={panel}
        onKeyDown={onKeyDown}
      >
        <RoomHead room={state} />
        <div class="main">
          {state.match.lastScore && !state.match.running && <LastResult score={state.match.lastScore} />}
          <Teams room={state} />
          <section class="chatb" aria-label={words.chat.roomLabel}>
            <ChatLog channel={channel} label={words.chat.roomLabel} plain />
            <Composer channel={channel} placeholder={words.chat.messageRoom} />
          </section>
        </div>
        <RoomSettingsPanel room={state} />
        <RoomFoot room={state} />
      </section>
    </div>
  )
}
