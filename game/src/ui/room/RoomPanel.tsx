// The room over the pitch: people, chat, settings, and the way in and out of a match. On a phone one part at a time.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { chatAsked, unreadHere } from '../../actions/chat-channels.ts'
import { match, panelOpen, room } from '../../store.ts'
import { ChatPanel, Unread } from '../chat/ChatPanel.tsx'
import { themedKitProps } from '../kits.ts'
import { narrow } from '../media.ts'
import { useNotesSaid } from '../said.ts'
import { words } from '../words.ts'
import { LastResult } from './LastResult.tsx'
import { RoomFoot } from './RoomFoot.tsx'
import { RoomHead } from './RoomHead.tsx'
import { RoomSettingsPanel } from './RoomSettings.tsx'
import { Sides, Teams } from './Teams.tsx'
import { TeamTools } from './TeamTools.tsx'

const PARTS = ['teams', 'chat', 'settings'] as const
type Part = (typeof PARTS)[number]

export function RoomPanel() {
  const panel = useRef<HTMLElement>(null)
  const part = useSignal<Part>('teams')
  useEffect(() => panel.current?.focus(), [])
  useEffect(() => {
    if (!chatAsked.value) return
    part.value = 'chat'
    chatAsked.value = false
  }, [chatAsked.value])
  const shows = (one: Part) => !narrow.value || part.value === one
  useNotesSaid(() => !shows('chat'))
  const state = room.value
  if (!state) return null
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation() // nothing pressed here is for the pitch
    if (event.key === 'Escape' && match.value) panelOpen.value = false
  }
  return (
    <div class="overlay">
      <section
        class="panel roomp"
        aria-label={words.room.label}
        tabIndex={-1}
        ref={panel}
        onKeyDown={onKeyDown}
        {...themedKitProps.value}
      >
        <RoomHead room={state} />
        {narrow.value && (
          <Parts
            part={part.value}
            choose={(one) => {
              part.value = one
            }}
          />
        )}
        {(shows('teams') || shows('chat')) && (
          <div class="main">
            {shows('teams') && !state.match.running && <LastResult />}
            {shows('teams') && narrow.value && <Sides room={state} />}
            {shows('teams') && narrow.value && <TeamTools room={state} />}
            {shows('teams') && <Teams room={state} />}
            {shows('chat') && (
              <section class="chatb" aria-label={words.chat.label}>
                <ChatPanel />
              </section>
            )}
          </div>
        )}
        {shows('settings') && <RoomSettingsPanel room={state} />}
        <RoomFoot room={state} />
      </section>
    </div>
  )
}

interface PartsProps {
  part: Part
  choose: (part: Part) => void
}

function Parts({ part, choose }: PartsProps) {
  const { unread, mentions } = unreadHere.value
  return (
    <nav class="parts" aria-label={words.room.sections}>
      {PARTS.map((one) => (
        <button
          key={one}
          type="button"
          aria-current={part === one ? 'true' : undefined}
          onClick={() => choose(one)}
        >
          {words.room[one]}
          {one === 'chat' && part !== 'chat' && unread > 0 && <Unread unread={unread} hot={mentions > 0} />}
        </button>
      ))}
    </nav>
  )
}
