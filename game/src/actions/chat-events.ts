// What the hub says about chat, handed to those who keep it.
import { signal } from '@preact/signals'
import { LOBBY_CHANNEL } from '../../../shared/chat.ts'
import type { HubEvents } from '../../../shared/net/protocol.ts'
import type { HubHandlers } from '../net/hub.ts'
import { me, toast } from '../store.ts'
import { words } from '../ui/words.ts'
import { sayAwayAgain, startAway } from './away.ts'
import { erase, eraseAuthor, hear, sync } from './chat.ts'
import { count, forgetAll, infos, lose, readChannels, recount, setRead, take } from './chat-channels.ts'
import { discard, resume } from './chat-delivery.ts'
import { heardPresence, heardTyping, readBlocks, stopTyping } from './chat-people.ts'

export const announcement = signal('') // of the operator, until it is closed
let madeAt = 0 // the newest one, by the server's clock
let closedAt = 0 // the one this page has closed; it comes again with every welcome
export const moderator = signal(false)

type ChatEvents =
  | 'chat'
  | 'channel'
  | 'gone'
  | 'read'
  | 'typing'
  | 'deleted'
  | 'removed'
  | 'announcement'
  | 'presence'

export const chatHandlers: Pick<HubHandlers, ChatEvents> = {
  chat(messages) {
    for (const message of messages) {
      if (message.author.id === me.value?.id) discard(message.cid) // often before the server's answer
      hear(message)
      count(message)
      stopTyping(message.channel, message.author.id)
    }
  },
  channel(info) {
    const { kind, channel, owner, name } = info
    const known = infos.value.has(channel)
    const isRead = infos.value.has(LOBBY_CHANNEL) // before, every channel is new to this page
    if (kind === 'group' && isRead && !known && owner !== me.value?.id) {
      toast({ tone: 'info', title: words.chat.invited(name), text: '' })
    }
    take(info)
  },
  gone: ({ channel }) => lose(channel),
  read: ({ channel, seq }) => setRead(channel, seq),
  typing: heardTyping,
  deleted({ channel, id }) {
    erase(channel, id)
    recount()
  },
  removed({ id }) {
    eraseAuthor(id)
    recount()
  },
  announcement: ({ text, at }) => {
    madeAt = at
    announcement.value = at > closedAt ? text : ''
  },
  presence: heardPresence,
}

export function closeAnnouncement(): void {
  closedAt = madeAt
  announcement.value = ''
}

let user = ''

/** The hub is there, at first or again: everything missed is read, everything unsent is sent. */
export function welcomeChat({ me, moderator: isModerator }: HubEvents['welcome']): void {
  moderator.value = isModerator
  if (user !== '' && user !== me.id) forgetAll() // somebody else signed in
  user = me.id
  void sync(LOBBY_CHANNEL)
  void readBlocks()
  void readChannels()
  resume(me.id)
  sayAwayAgain()
}

/** Says when nobody is at this page; who comes back to its tab may have blocked somebody in another. */
export function startChat(): void {
  startAway()
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void readBlocks()
  })
}
