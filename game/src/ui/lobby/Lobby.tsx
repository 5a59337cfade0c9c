// The front page: bar, hero, rooms and chat side by side, or in tabs on a phone.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { chatAsked, unreadHere } from '../../actions/chat-channels.ts'
import { Unread } from '../chat/ChatPanel.tsx'
import { narrow } from '../media.ts'
import { Icon, type IconName } from '../parts/Icon.tsx'
import { words } from '../words.ts'
import { Hero } from './Hero.tsx'
import { LobbyChat } from './LobbyChat.tsx'
import { RoomList } from './RoomList.tsx'
import { TopBar } from './TopBar.tsx'

let seenAsked = 0 // how often the chat was asked for, as far as this screen knows

export function Lobby() {
  const tab = useSignal<'play' | 'chat'>('play')
  useEffect(() => {
    if (chatAsked.value > seenAsked) tab.value = 'chat'
    seenAsked = chatAsked.value
  }, [chatAsked.value])
  const { unread, mentions } = unreadHere.value
  const showPlay = !narrow.value || tab.value === 'play'
  const showChat = !narrow.value || tab.value === 'chat'
  const tabButton = (name: 'play' | 'chat', icon: IconName, text: string, unread: number) => (
    <button
      type="button"
      aria-current={tab.value === name ? 'page' : undefined}
      onClick={() => {
        tab.value = name
      }}
    >
      <Icon name={icon} />
      {text}
      {unread > 0 && <Unread unread={unread} hot={mentions > 0} />}
    </button>
  )
  return (
    <div class="lobby">
      <TopBar />
      <main class="cols">
        {showPlay && (
          <div class="left">
            <Hero />
            <RoomList />
          </div>
        )}
        {showChat && <LobbyChat />}
      </main>
      {narrow.value && (
        <nav class="nav" aria-label={words.lobby.sections}>
          {tabButton('play', 'play', words.lobby.playTab, 0)}
          {tabButton('chat', 'chat', words.lobby.chatTab, tab.value === 'chat' ? 0 : unread)}
        </nav>
      )}
    </div>
  )
}
