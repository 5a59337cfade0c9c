// The chat beside the rooms, or a tab of its own on a phone.
import { ChatPanel } from '../chat/ChatPanel.tsx'
import { words } from '../words.ts'

export function LobbyChat() {
  return (
    <aside class="panel chat" aria-label={words.chat.label}>
      <ChatPanel />
    </aside>
  )
}
