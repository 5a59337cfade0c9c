// What a page runs for chat, without its screen: the client's own code. It is bundled and run once for every tab.
import { channels, older, sync } from '../../game/src/actions/chat.ts'
import { outbox, resend, say } from '../../game/src/actions/chat-delivery.ts'
import { chatHandlers, welcomeChat } from '../../game/src/actions/chat-events.ts'
import { openHub, request } from '../../game/src/actions/hub.ts'
import { hubStatus, me } from '../../game/src/store.ts'
import type { ChatMessage } from '../../shared/chat.ts'

/** Connects; `heard` hears every message that comes live. */
export function open(heard: (message: ChatMessage) => void): void {
  void openHub({
    ...chatHandlers,
    chat(messages) {
      for (const message of messages) heard(message)
      chatHandlers.chat(messages)
    },
    welcome(hello) {
      me.value = hello.me
      hubStatus.value = 'online'
      welcomeChat(hello)
    },
    lost() {
      hubStatus.value = 'lost'
    },
    rooms() {},
    online() {},
    me() {},
    barred() {},
    version() {},
  })
}

export { channels, hubStatus, me, older, outbox, request, resend, say, sync }
