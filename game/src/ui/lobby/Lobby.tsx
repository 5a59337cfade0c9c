// The front page: bar, hero, rooms and chat side by side, or in tabs on a phone.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { chatAsked, tab, unreadHere } from '../../actions/chat-channels.ts'
import { dialog } from '../../store.ts'
import { Unread } from '../chat/ChatPanel.tsx'
import { narrow } from '../media.ts'
import { Icon, type IconName } from '../parts/Icon.tsx'
import { words } from '../words.ts'
import { Hero } from './Hero.tsx'
import { LobbyChat } from './LobbyChat.tsx'
import { RoomList } from './RoomList.tsx'
import { TopBar } from './TopBar.tsx'

type Section = 'play' | 'chat' | 'people'

export function Lobby() {
  const chatting = useSignal(false) // on a phone: the chat in place of the rooms
  useEffect(() => {
    if (!chatAsked.value) return
    chatting.value = true
    chatAsked.value = false
  }, [chatAsked.value])
  const section: Section = !chatting.value ? 'play' : tab.value === 'people' ? 'people' : 'chat'
  return (
    <div class="lobby">
      <TopBar />
      <main class="cols">
        {(!narrow.value || !chatting.value) && (
          <div class="left">
            <Hero />
            <RoomList />
          </div>
        )}
        {(!narrow.value || chatting.value) && <LobbyChat />}
      </main>
      {narrow.value && (
        <Sections
          shown={section}
          show={(next) => {
            chatting.value = next !== 'play'
            if (next === 'people' || (next === 'chat' && section === 'people'))
              tab.value = next === 'people' ? 'people' : 'lobby'
          }}
        />
      )}
    </div>
  )
}

/** The bar at the bottom of a phone. */
function Sections({ shown, show }: { shown: Section; show: (next: Section) => void }) {
  const { unread, mentions } = unreadHere.value
  const to = (name: Section, icon: IconName, text: string) => (
    <button type="button" aria-current={shown === name ? 'page' : undefined} onClick={() => show(name)}>
      <Icon name={icon} />
      {text}
      {name === 'chat' && shown !== 'chat' && unread > 0 && <Unread unread={unread} hot={mentions > 0} />}
    </button>
  )
  return (
    <nav class="nav" aria-label={words.lobby.sections}>
      {to('play', 'play', words.lobby.playTab)}
      {to('chat', 'chat', words.lobby.chatTab)}
      {to('people', 'users', words.chat.tabs.people)}
      <button
        type="button"
        onClick={() => {
          dialog.value = { kind: 'settings' }
        }}
      >
        <Icon name="gear" />
        {words.preferences.title}
      </button>
    </nav>
  )
}
