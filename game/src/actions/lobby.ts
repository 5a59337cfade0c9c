// What the hub says, put where the interface sees it, and the few things a person asks of it outside rooms.
import type { HubEvents, RoomListUpdate, RoomSummary } from '../../../shared/net/protocol.ts'
import type { Answer } from '../net/hub.ts'
import { barred, dialog, hubStatus, me, online, place, rooms, toast, toasts, updateNeeded } from '../store.ts'
import { words } from '../ui/words.ts'
import { chatHandlers, startChat, welcomeChat } from './chat-events.ts'
import { openHub, request, sentenceOf } from './hub.ts'
import { joinRoom } from './room.ts'
import { followUrl } from './routes.ts'
import { codeInUrl } from './url.ts'

let welcomed = false

/** Opens the hub connection for the life of the page. */
export function startLobby(): void {
  void openHub({
    welcome,
    rooms: updateRooms,
    online: (n) => {
      online.value = n
    },
    me: (user) => {
      me.value = user
    },
    ...chatHandlers,
    lost: () => {
      hubStatus.value = 'lost'
    },
    barred: (ban) => {
      barred.value = sentenceOf(ban)
      dialog.value = null
      toasts.value = [] // of what is not there any more
    },
    version: () => {
      updateNeeded.value = true
    },
  })
  startChat()
}

function welcome(hello: HubEvents['welcome']): void {
  const before = me.value
  me.value = hello.me
  if (before?.kind === 'user' && hello.me.kind === 'guest') tellSignedOut(before.name)
  online.value = hello.online
  hubStatus.value = 'online'
  barred.value = null
  welcomeChat(hello)
  if (welcomed) return
  welcomed = true
  if (codeInUrl() !== null) void followUrl()
  else if (hello.room && place.value.at === 'lobby') offerReturn(hello.room)
}

/** Signed out here, by another tab, or by another device with a new password. */
function tellSignedOut(name: string): void {
  const run = () => {
    dialog.value = { kind: 'sign-in', name }
  }
  toast({ tone: 'info', ...words.account.signedOut, action: { text: words.account['sign-in'].submit, run } })
}

/** Another tab may be playing there, so nobody is moved without asking. */
function offerReturn(code: string): void {
  toast({
    tone: 'info',
    title: words.place.kept,
    text: code,
    action: { text: words.place.back, run: () => void joinRoom(code) },
  })
}

function updateRooms(update: RoomListUpdate): void {
  if ('all' in update) {
    rooms.value = update.all
    return
  }
  const byCode = new Map<string, RoomSummary>((rooms.value ?? []).map((r) => [r.code, r]))
  for (const code of update.gone) byCode.delete(code)
  for (const room of update.changed) byCode.set(room.code, room)
  rooms.value = [...byCode.values()]
}

/** Changes name and avatar. */
export async function saveProfile(profile: { name: string; avatar: string }): Promise<Answer> {
  const answer = await request('profile', profile)
  if (answer.ok) me.value = answer.me
  return answer
}
