// The lobby's chat beside the rooms, or a tab of its own on a phone.
import { useEffect, useState } from 'preact/hooks'
import { LOBBY_CHANNEL } from '../../../../shared/chat.ts'
import { channelOf, markLobbyRead } from '../../actions/chat.ts'
import { preferences } from '../../preferences.ts'
import { ChatLog } from '../parts/ChatLog.tsx'
import { Composer } from '../parts/Composer.tsx'
import { words } from '../words.ts'

export function LobbyChat() {
  const [readBefore] = useState(preferences.peek().lobbyRead)
  const last = channelOf(LOBBY_CHANNEL).messages.at(-1)?.seq ?? 0
  useEffect(() => {
    const read = () => {
      if (!document.hidden) markLobbyRead()
    }
    read()
    document.addEventListener('visibilitychange', read)
    return () => document.removeEventListener('visibilitychange', read)
  }, [last])
  return (
    <aside class="panel chat" aria-label={words.chat.label}>
      <h2 class="title">{words.chat.lobby}</h2>
      <ChatLog channel={LOBBY_CHANNEL} label={words.chat.lobby} newAfter={readBefore} />
      <Composer channel={LOBBY_CHANNEL} placeholder={words.chat.messageLobby} />
    </aside>
  )
}
